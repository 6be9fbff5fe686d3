/** Addresses of stories: which may be listed, and when two are the same story. */

export interface StoryAddress {
  /** Normalised, safe to open. */
  href: string;
  /** The real host, without www. */
  host: string;
  /** Equal for addresses of one story. */
  key: string;
}

/** Query parameters that tell where a reader came from, never which story it is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|src|source|cmpid?|smid|smtyp|partner|taid|guccounter|guce_.*|at_.*|ocid|xtor|ito|share|sh)$/i;

/**
 * Reads an address from a page or the index. Undefined for anything but plain http(s): scripts, data, files, and
 * addresses with a user name, which only serve to look like another host.
 */
export function storyAddress(raw: string): StoryAddress | undefined {
  // Cheaper than reading an address that is refused anyway.
  if (!/^\s*https?:/i.test(raw)) return undefined;
  let url: URL;
  try {
    url = new URL(raw);
  } catch {
    return undefined;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  if (url.username !== "" || url.password !== "" || !url.hostname.includes(".")) return undefined;
  const host = url.hostname.replace(/\.$/, "").replace(/^www\./, "");
  const query = tellingQuery(url.search);
  // Mobile and AMP editions are the same story; scheme, port and fragment tell no story apart.
  const site = host.replace(/^(?:m|mobile|amp)\./, "");
  const path = url.pathname
    .replace(/\/+/g, "/")
    .replace(/\/(?:amp|index\.html?)?$/, "")
    .replace(/\/$/, "");
  return { href: url.href, host, key: `${site}${path}${query === "" ? "" : `?${query}`}` };
}

/**
 * An address as it may be kept: no fragment, no parameters that tell where the reader came from. Undefined where
 * `storyAddress` refuses it.
 */
export function keptAddress(raw: string): string | undefined {
  const address = storyAddress(raw);
  if (!address) return undefined;
  const url = new URL(address.href);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The parameters that tell which story it is, in one order. Split by hand: lists of thousands of links pass here. */
function tellingQuery(search: string): string {
  if (search === "") return "";
  return search
    .slice(1)
    .split("&")
    .filter((pair) => pair !== "" && !TRACKING.test(pair.split("=", 1)[0] ?? ""))
    .sort()
    .join("&");
}
