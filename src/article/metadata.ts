/** What story is this: title, address, date, language. From JSON-LD first, then og tags, then the page itself. */
import { type LinkedData, readLinkedData } from "./json-ld.ts";

export interface StoryMetadata {
  title: string;
  url: string;
  canonical?: string;
  /** ISO date or date-time; absent where the page tells none that parses. */
  published?: string;
  /** BCP 47. */
  language?: string;
}

/** Longer values are mistakes or attacks; messages carry none. */
const longestTitle = 1_000;
const longestAddress = 4_000;

const meta = (document: Document, selector: string): string | undefined =>
  document.querySelector(`meta[${selector}]`)?.getAttribute("content")?.trim() || undefined;

/** A date as ISO day or date-time, or undefined: pages write "yesterday" and worse into these fields. */
export function isoDate(value: string | null | undefined): string | undefined {
  const text = value?.trim();
  if (!text || text.length > 40 || !/\d{4}/.test(text)) return undefined;
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))) {
    return Number.isNaN(Date.parse(text)) ? text.slice(0, 10) : text;
  }
  const parsed = Date.parse(text);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}

const httpAddress = (value: string | null | undefined, base: string): string | undefined => {
  if (!value) return undefined;
  try {
    const url = new URL(value, base);
    const isWeb = url.protocol === "https:" || url.protocol === "http:";
    return isWeb && url.href.length <= longestAddress ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** "Amazon cuts jobs - BBC News" → "Amazon cuts jobs": only a short last part after a spaced bar or dash goes. */
function withoutSiteName(title: string): string {
  const match = /^(.{20,}?)\s+[|–—·-]\s+[^|–—·]{2,40}$/u.exec(title);
  return match?.[1] ?? title;
}

/**
 * The page's story; `address` is the tab's own address.
 *
 * @param trustHead false after a soft navigation that left the head's metadata behind: then only the body is read.
 */
export function readMetadata(document: Document, address: string, trustHead = true): StoryMetadata {
  const data: LinkedData = trustHead ? readLinkedData(document) : {};
  const fromHead = (selector: string): string | undefined => (trustHead ? meta(document, selector) : undefined);
  const title =
    data.headline ??
    fromHead('property="og:title"') ??
    document.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim() ??
    withoutSiteName(document.title);
  const canonical = httpAddress(
    (trustHead ? document.querySelector('link[rel="canonical"]') : null)?.getAttribute("href") ??
      fromHead('property="og:url"'),
    address,
  );
  const published =
    isoDate(data.published) ??
    isoDate(fromHead('property="article:published_time"')) ??
    isoDate(fromHead('name="date"')) ??
    isoDate(fromHead('name="parsely-pub-date"')) ??
    isoDate(document.querySelector("[itemprop=datePublished]")?.getAttribute("content")) ??
    isoDate(
      document.querySelector("article time[datetime], main time[datetime], time[datetime]")?.getAttribute("datetime"),
    );
  const language = document.documentElement?.getAttribute("lang")?.trim() || data.language;
  return {
    title: (title || withoutSiteName(document.title)).slice(0, longestTitle),
    url: address.slice(0, longestAddress),
    ...(canonical && { canonical }),
    ...(published && { published }),
    ...(language && language.length <= 35 && { language }),
  };
}
