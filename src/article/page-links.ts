/**
 * The page's own suggestions: links under "More stories", "Related" and the like, those inside the story's text, and
 * what the site's readers read most. Found in steps: an archive under the story may hold thousands of links.
 */
import type { InTextHeading, PageLink } from "../stories/types.ts";
import { isoDate } from "./metadata.ts";
import { toEnd } from "./steps.ts";
import { adverts, clean, isAdvert, type SuggestionList, suggestionLists } from "./suggestion-lists.ts";

const mostLinks = 40;
/** Of these at most as many from the story's text, after the lists. */
const mostInText = 12;
/** Anchors looked at; what lies behind them is no suggestion any more. */
const mostAnchors = 5_000;
/** Anchors between two yields: some 0.1 ms, so that a slice's deadline is kept closely. */
const perYield = 32;
const inText: InTextHeading = "Linked in the text";

/** A title shorter than this is a label ("Tech", "Sign in"), a longer one a whole teaser text. */
const shortestTitle = 18;
const longestTitle = 220;
/** Addresses beyond this length are trackers; no message of ours carries them. */
const longestAddress = 2_000;

/** Chinese, Japanese and Korean titles tell twice as much a character. */
const isTooShort = (title: string): boolean => title.replace(/[⺀-鿿가-힯]/g, "$&$&").length < shortestTitle;

/** Host and path of an address of the web, else undefined. By hand: each part that is asked of a link is parsed anew. */
const placeOf = (href: string): string | undefined => /^https?:\/\/([^?#]+)/.exec(href)?.[1];

/** A link that says nothing itself stands in a card that has a headline. */
const pointsOnly = /^(?:read|more|continue|full|weiter|lesen|mehr|lire|leer|leia|leggi|lees)\b/i;

const headline = "h1,h2,h3,h4,h5,h6,[class*=headline i],[class*=title i],figcaption";

function titleOf(link: HTMLAnchorElement, list: Element | undefined): string {
  // Most links of a long list hold text alone.
  const title = (link.firstElementChild && titleInside(link)) || clean(link.textContent);
  if (list && pointsOnly.test(title) && isTooShort(title)) {
    const card = link.closest("li,article,section,div");
    const head = card && card !== list && list.contains(card) ? card.querySelector("h2,h3,h4,h5,h6") : null;
    return clean(head?.textContent) || title;
  }
  return title || clean(link.getAttribute("aria-label"));
}

/** The headline among what a link holds: marked as one, else the first part that is longer than a section's name or a time. */
function titleInside(link: Element): string {
  const marked = clean(link.querySelector(headline)?.textContent);
  if (marked) return marked;
  let parts: Element = link;
  while (parts.childElementCount === 1 && parts.firstElementChild && !hasOwnText(parts))
    parts = parts.firstElementChild;
  if (parts.childElementCount < 2 || hasOwnText(parts)) return "";
  for (const part of parts.children) {
    const text = clean(part.textContent);
    if (!isTooShort(text)) return text;
  }
  return "";
}

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());

/** Navigation and page furniture; a list that stands in one itself is taken as it is. Marked as paid for: nowhere. */
const furniture = `nav,[role=navigation],footer,[rel~=sponsored],${adverts}`;

/** Whether elements below the list stand in page furniture or an advert; each is asked once. */
function furnitureIn(list: Element): (element: Element) => boolean {
  const known = new Map<Element, boolean>([[list, false]]);
  return function isFurniture(element): boolean {
    let answer = known.get(element);
    if (answer === undefined) {
      answer = element.matches(furniture) || (element.parentElement !== null && isFurniture(element.parentElement));
      // The links themselves are asked but once.
      if (element.tagName !== "A") known.set(element, answer);
    }
    return answer;
  };
}

const storyText = "article p a,main p a";
/** In a path, of several words: a story's. */
const manyWords = /\/[^?#]*(?:-[^/?#-]+){3}/;

/**
 * Links to other stories that the page suggests: lists that belong to the story, links in its text, lists of the whole
 * site; each in page order, without navigation, adverts and doubles. Which of them are stories, and their titles,
 * `src/stories/story-links.ts` decides.
 */
export function* findPageLinks(document: Document, address: string): Generator<void, PageLink[]> {
  const found = new Map<string, PageLink>();
  const own = placeOf(address);
  // The text links its own site's stories; other hosts are sources and shops.
  const site = own?.replace(/^www\./, "").replace(/\/.*/, "");
  let looked = 0;
  const isAsked = (raw: string): boolean => {
    if (raw === "" || raw.startsWith("#")) return false;
    // As it is written: to have it resolved costs more than all else that is asked of a link.
    const place = placeOf(raw);
    return place === undefined || place !== own;
  };
  function* take(
    list: SuggestionList | undefined,
    links: Iterable<HTMLAnchorElement>,
    most: number,
  ): Generator<void, void> {
    const isFurniture = list && furnitureIn(list.element);
    for (const link of links) {
      if (looked % perYield === 0) yield;
      if (found.size >= most || looked++ >= mostAnchors) return;
      const { length } = link.textContent ?? "";
      // Most links of a long list are labels: left out before their address is asked for.
      if (list && length > 0 && length * 2 < shortestTitle) continue;
      const raw = link.getAttribute("href") ?? "";
      if (!isAsked(raw) || (!list && !manyWords.test(raw))) continue;
      if (isFurniture?.(link)) continue;
      const { href } = link;
      const place = placeOf(href);
      const url = href.replace(/#.*/, "");
      if (place === undefined || place === own || href.length >= longestAddress || found.has(url)) continue;
      const title = titleOf(link, list?.element);
      // An address of several words is a story's; what its link in the text says is judged later.
      const isTold = list ? !isTooShort(title) : place.split("/", 1)[0]?.endsWith(`${site}`) && !isAdvert(link);
      if (!isTold || !title || title.length > longestTitle || !URL.canParse(url)) continue;
      const around = list && link.closest("li,article,section,div");
      const published = isoDate(around?.querySelector("time[datetime]")?.getAttribute("datetime"));
      const heading = list ? list.heading : inText;
      found.set(url, {
        title,
        url,
        ...(heading && { heading }),
        ...(published && { published }),
        ...(list?.isOfSite && { isOfSite: true }),
      });
    }
  }
  const lists = yield* suggestionLists(document);
  const linksIn = (element: Element) => element.querySelectorAll<HTMLAnchorElement>("a[href]");
  for (const list of lists) if (!list.isOfSite) yield* take(list, linksIn(list.element), mostLinks);
  const most = Math.min(mostLinks, found.size + mostInText);
  yield* take(undefined, document.querySelectorAll<HTMLAnchorElement>(storyText), most);
  for (const list of lists) if (list.isOfSite) yield* take(list, linksIn(list.element), mostLinks);
  return [...found.values()];
}

/** The same at once, where nobody waits. */
export function pageLinks(document: Document, address: string): PageLink[] {
  return toEnd(findPageLinks(document, address));
}
