/** The page's own suggestions: links under "More stories", "Related" and the like, and those inside the story's text. */
import type { PageLink } from "../stories/types.ts";
import { isoDate } from "./metadata.ts";
import { clean, linkedTitle, storyUrl, teaserTitle } from "./story-links.ts";

/** Headings under which publishers list other stories, in the languages of the listed hosts. */
const suggestionHeading =
  /^(?:more(?: (?:stories|news|on this|on this story|from|coverage|top stories|to read|like this|about|in)\b.*)?|related(?: (?:stories|articles|news|content|topics|coverage|links|posts|reading))?|read (?:more|next|also)|also read|keep reading|up next|recommended(?: (?:stories|for you|reading))?|you (?:may|might) also (?:like|be interested in)|see also|further reading|in case you missed it|what to read next|mehr zum thema|weitere (?:artikel|themen|nachrichten)|lesen sie auch|das könnte sie auch interessieren|à lire aussi|lire aussi|sur le même sujet|más noticias|noticias relacionadas|lea también|te puede interesar|leggi anche|lees ook|leia (?:mais|também)|baca juga|berita terkait)[\s:.!…›»→]*$/i;

/** Lists that are paid for look like suggestions. */
const paidHeading = /\b(?:from (?:around )?the web|sponsor\w*|promoted|partners?|paid|advert\w*|deals|shopping)\b/i;

const suggestionName =
  /(?:^|[-_\s])(?:related|more-?stories|recirc|recirculation|read-?next|recommended|see-?also|further-?reading)(?:$|[-_\s])/i;
const paidName = /(?:^|[-_\s])(?:ads?|advert\w*|sponsor\w*|promo\w*|outbrain|taboola|affiliate)(?:$|[-_\s])/i;

const mostLinks = 40;
/** Of these at most as many from the story's text, after the lists. */
const mostInText = 8;
/** Anchors looked at: a list of thousands is an archive, and the page waits. */
const mostAnchors = 1_500;
const inTextHeading = "Linked in the text";

interface SuggestionList {
  list: Element;
  heading?: string;
}

/** The smallest element around the heading that holds links: the list the heading stands over. */
function listUnder(heading: Element): Element | undefined {
  let around = heading.parentElement;
  for (let level = 0; around && level < 4; level++, around = around.parentElement) {
    if (around === heading.ownerDocument.body || around.tagName === "MAIN" || around.tagName === "ARTICLE") break;
    if ([...around.querySelectorAll("a[href]")].some((link) => !heading.contains(link))) return around;
  }
  return undefined;
}

/** Where the page lists other stories: under a telling heading, else in an element with a telling name. */
function suggestionLists(document: Document): SuggestionList[] {
  const lists: SuggestionList[] = [];
  for (const heading of document.querySelectorAll("h2, h3, h4, h5, h6, [role=heading]")) {
    const text = clean(heading.textContent);
    if (text.length > 60 || !suggestionHeading.test(text) || paidHeading.test(text)) continue;
    const list = listUnder(heading);
    if (list) lists.push({ list, heading: text });
  }
  for (const list of document.querySelectorAll(
    "[class*=related], [class*=recirc], [class*=more-stories], [class*=read-next]",
  )) {
    const name = `${list.getAttribute("class") ?? ""} ${list.id}`;
    if (suggestionName.test(name) && !lists.some((known) => known.list.contains(list))) lists.push({ list });
  }
  return lists;
}

/** Navigation, page furniture and adverts; a list that stands in one itself is taken as it is. */
function isFurniture(link: Element, list: Element): boolean {
  const furniture = link.closest(
    "nav, [role=navigation], [role=banner], [role=contentinfo], body > header, body > footer",
  );
  if (furniture && !furniture.contains(list)) return true;
  // A few steps up are enough: an advert's own box, not the page's.
  let around: Element | null = link;
  for (let level = 0; around && around !== list && level < 4; level++, around = around.parentElement) {
    if (paidName.test(`${around.getAttribute("class") ?? ""} ${around.id}`)) return true;
  }
  return false;
}

/** Whether both hosts are one publisher's: the text links its own stories, the rest are sources and shops. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [a, b].map((host) => host.replace(/^www\./, ""));
  return one === other || Boolean(one?.endsWith(`.${other}`)) || Boolean(other?.endsWith(`.${one}`));
}

const storyText =
  "article p a[href], main p a[href], [itemprop=articleBody] p a[href], [class*=article-body] p a[href]";

/** Links to other stories that the page suggests, in page order, without navigation, sharing, adverts and doubles. */
export function pageLinks(document: Document, address: string): PageLink[] {
  const found = new Map<string, PageLink>();
  const own = new URL(address);
  let looked = 0;
  for (const { list, heading } of suggestionLists(document)) {
    for (const link of list.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      if (found.size >= mostLinks || looked++ >= mostAnchors) return [...found.values()];
      const url = storyUrl(link, own);
      if (!url || found.has(url.href)) continue;
      const title = teaserTitle(link, url);
      if (title === undefined || isFurniture(link, list)) continue;
      const around = link.closest("li, article, section, div");
      const published = isoDate(around?.querySelector("time[datetime]")?.getAttribute("datetime"));
      found.set(url.href, { title, url: url.href, ...(heading && { heading }), ...(published && { published }) });
    }
  }
  const most = Math.min(mostLinks, found.size + mostInText);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(storyText)) {
    if (found.size >= most || looked++ >= mostAnchors) break;
    const url = storyUrl(link, own);
    if (!url || found.has(url.href) || !isSameSite(url.host, own.host)) continue;
    const title = linkedTitle(link, url);
    if (title !== undefined) found.set(url.href, { title, url: url.href, heading: inTextHeading });
  }
  return [...found.values()];
}
