/** The page's own suggestions: links under "More stories", "Related" and the like, and those inside the story's text. */
import type { InTextHeading, PageLink } from "../stories/types.ts";
import { isoDate } from "./metadata.ts";

/** Headings under which publishers list other stories, in the languages of the listed hosts. */
const suggestionHeading =
  /^(?:more(?: (?:stories|news|on this|from|coverage|top stories|to read|like this|about|in)\b.*)?|related(?: \w+)?|read (?:more|next|also)|also read|keep reading|up next|recommended(?: .+)?|you (?:may|might) also .+|see also|further reading|in case you missed it|mehr zum thema|weitere (?:artikel|themen|nachrichten)|lesen sie auch|(?:à )?lire aussi|sur le même sujet|más noticias|noticias relacionadas|lea también)[\s:.!…›»→]*$/i;

const suggestionName =
  /(?:^|[-_\s])(?:related|more-?stories|recirc\w*|read-?next|recommended|see-?also|further-?reading)(?:$|[-_\s])/i;

const mostLinks = 40;
/** Of these at most as many from the story's text, after the lists. */
const mostInText = 12;
/** Anchors looked at: a list of thousands is an archive, and the page waits. */
const mostAnchors = 1_500;
const inText: InTextHeading = "Linked in the text";

/** A title shorter than this is a label ("Tech", "Sign in"), a longer one a whole teaser text. */
const shortestTitle = 18;
const longestTitle = 220;
/** Addresses beyond this length are trackers; no message of ours carries them. */
const longestAddress = 2_000;

const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** Whether a link may lead to another story than the one at `own`. A link with a broken address has the protocol ":". */
function leadsElsewhere({ protocol, href, host, pathname }: HTMLAnchorElement, own: URL): boolean {
  return /^http/.test(protocol) && href.length < longestAddress && (host !== own.host || pathname !== own.pathname);
}

function titleOf(link: HTMLAnchorElement): string {
  const heading = link.querySelector("h1,h2,h3,h4,h5,h6,[class*=headline],[class*=title]");
  return clean(heading?.textContent) || clean(link.textContent) || clean(link.getAttribute("aria-label"));
}

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
  for (const heading of document.querySelectorAll("h2,h3,h4,h5,h6,[role=heading]")) {
    const text = clean(heading.textContent);
    if (text.length > 60 || !suggestionHeading.test(text)) continue;
    const list = listUnder(heading);
    if (list) lists.push({ list, heading: text });
  }
  for (const list of document.querySelectorAll(
    "[class*=related],[class*=recirc],[class*=more-stories],[class*=read-next]",
  )) {
    const name = `${list.getAttribute("class") ?? ""} ${list.id}`;
    if (suggestionName.test(name) && !lists.some((known) => known.list.contains(list))) lists.push({ list });
  }
  return lists;
}

/** Navigation, page furniture and adverts; a list that stands in one itself is taken as it is. */
const furniture = "nav,[role=navigation],[class^=ad-],[class*=' ad-'],[class*=sponsor]";

function isFurniture(link: Element, list: Element): boolean {
  const around = link.closest(furniture);
  return around !== null && !around.contains(list);
}

const storyText = "article p a,main p a";

/**
 * Links to other stories that the page suggests, in page order, without navigation, adverts and doubles. Which of them
 * are stories, and their titles, `src/stories/story-links.ts` decides.
 */
export function pageLinks(document: Document, address: string): PageLink[] {
  const found = new Map<string, PageLink>();
  const own = new URL(address);
  // The text links its own site's stories; other hosts are sources and shops.
  const site = own.host.replace(/^www\./, "");
  let looked = 0;
  const take = (
    list: Element | undefined,
    heading: string | undefined,
    links: Iterable<HTMLAnchorElement>,
    most: number,
  ) => {
    for (const link of links) {
      if (found.size >= most || looked++ >= mostAnchors) return;
      const url = link.href.replace(/#.*/, "");
      if (found.has(url) || !leadsElsewhere(link, own)) continue;
      const title = titleOf(link);
      // An address of several words is a story's; what its link in the text says is judged later.
      const isTold = list
        ? title.length >= shortestTitle && !isFurniture(link, list)
        : link.host.endsWith(site) && /(?:-[^/-]+){3}/.test(link.pathname);
      if (!isTold || !title || title.length > longestTitle) continue;
      const around = list && link.closest("li,article,section,div");
      const published = isoDate(around?.querySelector("time[datetime]")?.getAttribute("datetime"));
      found.set(url, { title, url, ...(heading && { heading }), ...(published && { published }) });
    }
  };
  for (const { list, heading } of suggestionLists(document)) {
    take(list, heading, list.querySelectorAll<HTMLAnchorElement>("a[href]"), mostLinks);
  }
  const most = Math.min(mostLinks, found.size + mostInText);
  take(undefined, inText, document.querySelectorAll<HTMLAnchorElement>(storyText), most);
  return [...found.values()];
}
