/**
 * May this page be a news story? No single sign is enough (a shop has an og:type, a front page is "readerable"), so
 * signs are weighed and the sum must pass a threshold. Each sign is kept with its weight, for whoever asks why
 * (`signal-words.ts` puts them in words; it is apart because this file rides in every page of a listed host). What
 * passes is read, and its text has the last word: `text-signals.ts`.
 *
 * `npm run evaluate:gate -- <folder of saved pages>` prints how often it is right.
 */
import isProbablyReaderable from "@mozilla/readability/Readability-readerable.js";
import { isStoryType, linkedTypes } from "./json-ld.ts";

export type Sign =
  | "body"
  | "type"
  | "other"
  | "og"
  | "og-other"
  | "date"
  | "time"
  | "url"
  | "text"
  | "no-text"
  | "reader"
  | TextSign;

/** What only the text tells, once it has been read. */
export type TextSign = "running" | "little" | "recipe" | "lyrics" | "code" | "software" | "described" | "teasers";

export interface StorySignals {
  /** Of the gate: worth reading. After `weighText`: a story. */
  isStory: boolean;
  score: number;
  /** In the order they were weighed; `seen` is the type, count or the like that was found. */
  signs: { sign: Sign; weight: number; seen?: string | number | undefined }[];
}

/** Below the 50 that a story needs in the end: a story in a list, or under metadata that tells nothing, has its text to show. */
const worthReading = 40;

/** Types of pages that hold text but tell no story, where no story's type stands beside them: postings are also blogs'. */
const otherTypes =
  /^(?:Product|ItemList|CollectionPage|SearchResultsPage|QAPage|Recipe|Course|FAQPage|ProfilePage|Video|Music|Movie|TV)|(?:Posting|Application|Event|Episode|Listing|Hotel|Restaurant|Store|Book|Story)$/;

const searchPath = /\/(?:search|suche|recherche|results)(?:\/|$|\.)/;
const shopPath = /\/(?:shop|store|products?|dp|item|cart|basket)(?:\/|$)/;
const otherPath =
  /\/(?:wiki|docs?|help|support|faq|forums?|questions|tags?|topics?|categor(?:y|ies)|authors?|profile|users?|about|newsletters?|watch|videos?|photos?)(?:\/|$)/;
const datePath = /\/(?:19|20)\d\d[/-](?:[01]?\d|[a-z]{3})(?:[/-]|$)/;
const idPath = /(?:\d{6,}|[0-9a-f]{8,})(?:\.\w+)?\/?$/;

/** How much the address looks like a story's: -40…+25. A front page is "/"; a section is one short word. */
export function addressScore(address: string): number {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 0;
  }
  // Once, instead of expressions that ignore case: those took most of a millisecond to compile, on every page.
  // "/us/a-headline/story?id=1": the headline counts, not the fixed word behind it.
  const path = url.pathname.toLowerCase().replace(/\/(?:index\.\w+|story|article)?$/, "");
  if (path === "" || /^\/(?:[a-z]{2}(?:-[a-z]{2})?|home|news)$/.test(path)) return -60;
  if (searchPath.test(path) || /[?&]q(?:uery)?=/.test(url.search)) return -60;
  if (shopPath.test(path)) return -25;
  const last = path.slice(path.lastIndexOf("/") + 1);
  const words = last
    .replace(/\.\w+$/, "")
    .split(/[-_]/)
    .filter((word) => /[a-z]/.test(word)).length;
  if (otherPath.test(path) && words < 4) return -20;
  if (datePath.test(path) || words >= 4) return 25;
  if (idPath.test(last)) return 10;
  return words >= 2 ? 0 : -15;
}

/** How many long paragraphs (to 12) stand in no list, navigation or teaser: a story has some, a front page few. */
function longParagraphs(document: Document): number {
  let count = 0;
  for (const paragraph of document.getElementsByTagName("p")) {
    if ((paragraph.textContent?.length ?? 0) >= 120 && !paragraph.closest("li, nav, aside, footer, a")) count++;
    if (count >= 12) break;
  }
  return count;
}

/**
 * Weighs the page's signs. Reads the DOM once, changes nothing, never throws on a page without body.
 *
 * @param trustHead false after a soft navigation that left the head's metadata behind: then only the body counts.
 */
export function storySignals(document: Document, address: string, trustHead = true): StorySignals {
  const signs: StorySignals["signs"] = [];
  let score = 0;
  const add = (weight: number, sign: Sign, seen?: string | number): void => {
    score += weight;
    signs.push({ sign, weight, seen });
  };

  if (!document.body) return { isStory: false, score, signs: [{ sign: "body", weight: 0 }] };
  const meta = (selector: string): string | null | undefined =>
    trustHead ? document.querySelector(`meta[${selector}]`)?.getAttribute("content") : undefined;

  const types = trustHead ? linkedTypes(document) : [];
  const type = types.find(isStoryType);
  const other = types.find((name) => otherTypes.test(name));
  if (type) add(/^(?:Article|Blog)/.test(type) ? 30 : 40, "type", type);
  else if (other) add(-45, "other", other);

  const ogType = meta('property="og:type"')?.toLowerCase();
  if (ogType === "article") add(20, "og");
  else if (ogType && ogType !== "website") add(-20, "og-other", ogType);
  if (meta('property="article:published_time"') ?? meta('name="news_keywords"')) add(15, "date");
  else if (document.querySelector("article time[datetime], main time[datetime]")) add(5, "time");

  add(addressScore(address), "url");

  const paragraphs = longParagraphs(document);
  if (paragraphs >= 4) add(paragraphs >= 6 ? 20 : 15, "text", paragraphs);
  else if (paragraphs === 0) add(-25, "no-text");
  // Laying out is what makes readerable slow, and its own check of visibility asks for it on every paragraph. It is not
  // asked where the paragraphs tell as much: it takes the text of whole articles, a quarter of a second for 5 MB.
  if (paragraphs > 11 || isProbablyReaderable(document, { visibilityChecker: () => true })) add(15, "reader");

  const teasers = document.querySelectorAll("article a h2, article h2 a, article h3 a, article a h3").length;
  if (teasers >= 8 && paragraphs < 6) add(-25, "teasers", teasers);

  return { isStory: score >= worthReading, score, signs };
}
