/** Entries of sources.json made from an address: the one that is there already, or a new one with an id of its own. */
import type { Source, Sources } from "../../facts/schema.ts";

/** Parameters that say where a reader came from, not what the page is. */
const TRACKING = /^(?:utm_|fbclid$|gclid$|mc_|cmpid$|ocid$|smid$|share|ref$|src$|guce|taid$)/i;

/** The address without tracking and fragment; undefined where it is not a full https one. */
export function plainUrl(text: string): string | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (url.protocol === "http:") url.protocol = "https:";
  if (url.protocol !== "https:" || !url.hostname.includes(".")) return undefined;
  url.hash = "";
  for (const key of [...url.searchParams.keys()]) if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/** "msn.com" of an address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

/** Addresses that differ in www. or a slash at the end lead to the same page. */
function addressKey(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}

/** Lower-case letters, digits and single hyphens. */
export function kebab(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

const MOST_LETTERS = 64;

/** An id for a source: the host's name and the address's last words, made unique among `sources`. */
export function newSourceId(url: string, sources: Readonly<Record<string, unknown>>): string {
  const { hostname, pathname } = new URL(url);
  const labels = hostname.replace(/^(?:www|m|edition|news)\./, "").split(".");
  const host = labels.slice(0, labels.length > 2 && /^(?:co|com|org)$/.test(labels.at(-2) ?? "") ? -2 : -1).join("-");
  const words = pathname
    .split("/")
    .map((part) => kebab(part.replace(/\.[a-z]{3,5}$/i, "")))
    .filter((part) => /[a-z]/.test(part));
  const slug = words.reduce((longest, part) => (part.length >= longest.length ? part : longest), "");
  const full = kebab(`${host}-${slug}`);
  const cut = full.length > MOST_LETTERS ? full.slice(0, full.lastIndexOf("-", MOST_LETTERS)) : full;
  return uniqueId(cut, sources);
}

/** The id itself, or with -2, -3 … where it is taken. */
export function uniqueId(id: string, taken: Readonly<Record<string, unknown>>): string {
  let unique = id;
  for (let number = 2; Object.hasOwn(taken, unique); number++) unique = `${id}-${number}`;
  return unique;
}

/** Finds entries by address and publishers by host; build it once per command. */
export class SourceIndex {
  readonly #byAddress = new Map<string, string>();
  readonly #publishers = new Map<string, string>();

  constructor(sources: Sources) {
    for (const [id, source] of Object.entries(sources)) this.add(id, source);
  }

  add(id: string, source: Source) {
    this.#byAddress.set(addressKey(source.url), id);
    this.#publishers.set(hostOf(source.url), source.publisher);
  }

  /** Id of the entry with this address. */
  idOf(url: string): string | undefined {
    return this.#byAddress.get(addressKey(url));
  }

  /** How the publisher at this address is called in other entries; the host where it is new. */
  publisherOf(url: string): string {
    return this.#publishers.get(hostOf(url)) ?? hostOf(url);
  }
}
