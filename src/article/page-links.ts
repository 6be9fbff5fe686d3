/**
 * The page's own suggestions: links under "More stories", "Related" and the like, and those inside the story's text.
 * Found in steps: an archive under the story may hold thousands of links.
 */
import type { InTextHeading, PageLink } from "../stories/types.ts";
import { isoDate } from "./metadata.ts";
import { toEnd } from "./steps.ts";

/** Headings under which publishers list other stories. */
const suggestionHeading =
  /^(?:more(?: (?:stories|news|on this|from|coverage|top stories|to read|like this|about|in)\b.*)?|related(?: \w+)?|read (?:more|next|also)|also read|keep reading|up next|recommended(?: .+)?|you (?:may|might) also .+|see also|further reading|in case you missed it|mehr zum thema|weitere (?:artikel|themen|nachrichten)|lesen sie auch|auch interessant|(?:à )?lire aussi|sur le même sujet|más noticias|(?:noticias|artículos) relacionad[ao]s|le[ae] también|leia (?:mais|também)|notícias relacionadas|leggi anche|(?:articoli|notizie) correlat[ie]|lees ook|meer nieuws|関連(?:記事|ニュース)|あわせて読みたい|相[关關](?:新[闻聞]|阅读)|延伸[阅閱][读讀]|관련 ?(?:기사|뉴스))[\s:.!…›»→]*$/i;

const suggestionName =
  /(?:^|[-_\s])(?:related|more-?stories|recirc\w*|read-?next|recommended|see-?also|further-?reading)(?:$|[-_\s])/i;

const mostLinks = 40;
/** Of these at most as many from the story's text, after the lists. */
const mostInText = 12;
/** Anchors looked at; what lies behind them is no suggestion any more. */
const mostAnchors = 5_000;
/** Lists looked at: a page may write "Related" over every teaser. */
const mostLists = 50;
/** Anchors, or headings, between two yields: some 0.1 ms, so that a slice's deadline is kept closely. */
const perYield = 32;
const inText: InTextHeading = "Linked in the text";

/** A title shorter than this is a label ("Tech", "Sign in"), a longer one a whole teaser text. */
const shortestTitle = 18;
const longestTitle = 220;
/** Addresses beyond this length are trackers; no message of ours carries them. */
const longestAddress = 2_000;

/** Chinese, Japanese and Korean titles tell twice as much a character. */
const isTooShort = (title: string): boolean => title.replace(/[⺀-鿿가-힯]/g, "$&$&").length < shortestTitle;

const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** Host and path of an address of the web, else undefined. By hand: each part that is asked of a link is parsed anew. */
const placeOf = (href: string): string | undefined => /^https?:\/\/([^?#]+)/.exec(href)?.[1];

function titleOf(link: HTMLAnchorElement): string {
  // Most links of a long list hold text alone.
  const heading = link.firstElementChild && link.querySelector("h1,h2,h3,h4,h5,h6,[class*=headline],[class*=title]");
  return clean(heading?.textContent) || clean(link.textContent) || clean(link.getAttribute("aria-label"));
}

/** The smallest element around the heading that holds links: the list the heading stands over. */
function listUnder(heading: Element): Element | undefined {
  let around = heading.parentElement;
  for (let level = 0; around && level < 4; level++, around = around.parentElement) {
    if (around === heading.ownerDocument.body || around.tagName === "MAIN" || around.tagName === "ARTICLE") break;
    // A live collection is walked no further than needed; a selector would gather all links for every heading.
    for (const link of around.getElementsByTagName("a")) {
      if (link.hasAttribute("href") && !heading.contains(link)) return around;
    }
  }
  return undefined;
}

/** Where the page lists other stories: under a telling heading, else in an element with a telling name. */
function* suggestionLists(document: Document): Generator<void, Map<Element, string | undefined>> {
  const lists = new Map<Element, string | undefined>();
  let steps = 0;
  for (const heading of document.querySelectorAll("h2,h3,h4,h5,h6,[role=heading]")) {
    if (++steps % perYield === 0) yield;
    if (lists.size >= mostLists) break;
    const text = clean(heading.textContent);
    if (text.length > 60 || !suggestionHeading.test(text)) continue;
    const list = listUnder(heading);
    if (list && !lists.has(list)) lists.set(list, text);
  }
  for (const list of document.querySelectorAll(
    "[class*=related],[class*=recirc],[class*=more-stories],[class*=read-next]",
  )) {
    if (++steps % perYield === 0) yield;
    if (lists.size >= mostLists) break;
    const name = `${list.getAttribute("class") ?? ""} ${list.id}`;
    if (suggestionName.test(name) && ![...lists.keys()].some((known) => known.contains(list))) {
      lists.set(list, undefined);
    }
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
export function* findPageLinks(document: Document, address: string): Generator<void, PageLink[]> {
  const found = new Map<string, PageLink>();
  const own = placeOf(address);
  // The text links its own site's stories; other hosts are sources and shops.
  const site = own?.replace(/^www\./, "").replace(/\/.*/, "");
  let looked = 0;
  function* take(
    list: Element | undefined,
    heading: string | undefined,
    links: Iterable<HTMLAnchorElement>,
    most: number,
  ): Generator<void, void> {
    for (const link of links) {
      if (looked % perYield === 0) yield;
      if (found.size >= most || looked++ >= mostAnchors) return;
      const { length } = link.textContent ?? "";
      // Most links of a long list are labels: left out before their address is asked for, which costs more.
      if (list && length > 0 && length * 2 < shortestTitle) continue;
      const { href } = link;
      const place = placeOf(href);
      const url = href.replace(/#.*/, "");
      if (place === undefined || place === own || href.length >= longestAddress || found.has(url)) continue;
      const title = titleOf(link);
      // An address of several words is a story's; what its link in the text says is judged later.
      const isTold = list
        ? !isTooShort(title) && !isFurniture(link, list)
        : place.split("/", 1)[0]?.endsWith(`${site}`) && /\/.*(?:-[^/-]+){3}/.test(place);
      if (!isTold || !title || title.length > longestTitle || !URL.canParse(url)) continue;
      const around = list && link.closest("li,article,section,div");
      const published = isoDate(around?.querySelector("time[datetime]")?.getAttribute("datetime"));
      found.set(url, { title, url, ...(heading && { heading }), ...(published && { published }) });
    }
  }
  for (const [list, heading] of yield* suggestionLists(document)) {
    yield* take(list, heading, list.querySelectorAll<HTMLAnchorElement>("a[href]"), mostLinks);
  }
  const most = Math.min(mostLinks, found.size + mostInText);
  yield* take(undefined, inText, document.querySelectorAll<HTMLAnchorElement>(storyText), most);
  return [...found.values()];
}

/** The same at once, where nobody waits. */
export function pageLinks(document: Document, address: string): PageLink[] {
  return toEnd(findPageLinks(document, address));
}
