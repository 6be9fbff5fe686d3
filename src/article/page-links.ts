/** The page's own suggestions: links under "More stories", "Related" and the like. */
import type { PageLink } from "../stories/types.ts";
import { isoDate } from "./metadata.ts";

/** Headings under which publishers list other stories, in the languages of the listed hosts. */
const suggestionHeading =
  /^(?:more(?: (?:stories|news|on this|on this story|from|coverage|top stories|to read|like this|about|in)\b.*)?|related(?: (?:stories|articles|news|content|topics|coverage|links))?|read (?:more|next|also)|also read|up next|recommended(?: (?:stories|for you|reading))?|you (?:may|might) also (?:like|be interested in)|see also|further reading|in case you missed it|what to read next|mehr zum thema|weitere (?:artikel|themen|nachrichten)|lesen sie auch|à lire aussi|lire aussi|sur le même sujet|más noticias|noticias relacionadas|lea también)[\s:.!…›»→]*$/i;

const suggestionName =
  /(?:^|[-_\s])(?:related|more-?stories|recirc|recirculation|read-?next|recommended|see-?also|further-?reading)(?:$|[-_\s])/i;

/** A title shorter than this is a label ("Tech", "Sign in"), a longer one a whole teaser text. */
const shortestTitle = 18;
const longestTitle = 220;
const longestAddress = 2_000;
const mostLinks = 40;

const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function titleOf(link: HTMLAnchorElement): string {
  const heading = link.querySelector("h1, h2, h3, h4, h5, h6, [class*=headline], [class*=title]");
  return clean(heading?.textContent) || clean(link.textContent) || clean(link.getAttribute("aria-label"));
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
function suggestionLists(document: Document): { list: Element; heading?: string }[] {
  const lists: { list: Element; heading?: string }[] = [];
  for (const heading of document.querySelectorAll("h2, h3, h4, h5, h6, [role=heading]")) {
    const text = clean(heading.textContent);
    if (text.length > 60 || !suggestionHeading.test(text)) continue;
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

/** Links to other stories that the page suggests, in page order, without navigation, sharing and doubles. */
export function pageLinks(document: Document, address: string): PageLink[] {
  const found = new Map<string, PageLink>();
  const own = new URL(address);
  for (const { list, heading } of suggestionLists(document)) {
    for (const link of list.querySelectorAll<HTMLAnchorElement>("a[href]")) {
      if (found.size >= mostLinks) return [...found.values()];
      if (link.closest("nav, [role=navigation]") && !list.closest("nav")) continue;
      let url: URL;
      try {
        url = new URL(link.getAttribute("href") ?? "", document.baseURI || address);
      } catch {
        continue;
      }
      const title = titleOf(link);
      if (url.protocol !== "https:" && url.protocol !== "http:") continue;
      if (url.host === own.host && url.pathname === own.pathname) continue;
      // Addresses of this length are trackers; no message of ours carries them.
      if (url.href.length > longestAddress) continue;
      if (title.length < shortestTitle || title.length > longestTitle || !title.includes(" ")) continue;
      url.hash = "";
      const around = link.closest("li, article, section, div");
      const published = isoDate(around?.querySelector("time[datetime]")?.getAttribute("datetime"));
      if (!found.has(url.href)) {
        found.set(url.href, { title, url: url.href, ...(heading && { heading }), ...(published && { published }) });
      }
    }
  }
  return [...found.values()];
}
