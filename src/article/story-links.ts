/** Which links lead to a story, and what they call it. */

/** A title shorter than this is a label ("Tech", "Sign in"), a longer one a whole teaser text. */
const shortestTitle = 18;
const longestTitle = 220;
/** Addresses beyond this length are trackers; no message of ours carries them. */
const longestAddress = 2_000;

/** Folders of addresses that hold lists, accounts and shops, not stories. */
const notAStory =
  /\/(?:tags?|topics?|themes?|categor(?:y|ies)|sections?|authors?|people|profiles?|search|login|log-?in|sign-?(?:in|up)|register|subscri(?:be|ptions?)|newsletters?|account|privacy|terms|cookies?|contact|about(?:-us)?|careers|advertise|shop|coupons?|podcasts?)(?:\/|$|\.\w+$)/i;

/** Texts that lead to a list, a form or a shared post. */
const notATitle =
  /^(?:#|(?:view|see|show|read|browse|load|explore)\b.{0,12}\b(?:all|more|full)\b|share\b|follow\b|sign (?:in|up)|log in|subscribe\b|click here|comments?\b|advertisement\b|sponsored\b|promoted\b|paid (?:content|post)|join\b.{0,20}\b(?:newsletter|whatsapp|channel)|download\b.{0,12}\bapp\b)|»\s*$/i;

/** Said before a title inside a story's text: "ALSO READ: …". */
const label =
  /^(?:read (?:more|next|also)|also read|related|see also|more|opinion|watch|lire aussi|à lire aussi|lesen sie auch|lea también|baca juga)\s*[:|–—-]\s*/i;

/** White space as a reader sees it. */
export const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The link's address where it may lead to another story than the one at `own`; undefined for all else. */
export function storyUrl(link: HTMLAnchorElement, own: URL): URL | undefined {
  let url: URL;
  try {
    url = new URL(link.getAttribute("href") ?? "", link.ownerDocument.baseURI || own.href);
  } catch {
    return undefined;
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  if (url.href.length > longestAddress || notAStory.test(url.pathname) || url.pathname === "/") return undefined;
  if (url.host === own.host && url.pathname === own.pathname) return undefined;
  // Paid links say so, for search engines.
  if (/\bsponsored\b/i.test(link.getAttribute("rel") ?? "")) return undefined;
  url.hash = "";
  return url;
}

/** The title that a teaser's link shows; undefined where it is a label or a whole text. */
export function teaserTitle(link: HTMLAnchorElement, url: URL): string | undefined {
  const heading = link.querySelector("h1, h2, h3, h4, h5, h6, [class*=headline], [class*=title]");
  const title = (
    clean(heading?.textContent) ||
    clean(link.textContent) ||
    clean(link.getAttribute("aria-label"))
  ).replace(label, "");
  if (title.length < shortestTitle || title.length > longestTitle || !title.includes(" ")) return undefined;
  if (notATitle.test(title)) return undefined;
  // A phrase of a sentence that stands in the list.
  if (/^\p{Ll}/u.test(title)) return linkedTitle(link, url) ?? title;
  // "Home Entertainment" at /home-entertainment is a section; a story's address or its title tells more.
  return title.split(" ").length >= 4 || slugWords(url).length >= 4 || /\d/.test(url.pathname) ? title : undefined;
}

/** The words of the address's last part, where they are several: "amazon-cuts-jobs-in-cloud-123.html". */
function slugWords(url: URL): string[] {
  const parts = url.pathname.split("/").map((part) => part.replace(/\.\w{2,5}$/, ""));
  const slug = parts.reduce(
    (longest, part) => (part.split("-").length > longest.split("-").length ? part : longest),
    "",
  );
  if (!/^[\w-]+$/.test(slug)) return [];
  const words = slug.split("-").filter((word) => /^[a-z]+$/i.test(word) || /^\d{1,4}$/.test(word));
  // "article-", "2018-05-31-": how the publisher files it.
  const first = words.findIndex((word) => !/^(?:article|story|news|\d+)$/i.test(word));
  return first === -1 ? [] : words.slice(first);
}

const shortestSlug = 4;
const phraseWords = 5;
const surelyTitle = 8;

/** Whether a link's words are a title, not a name or a phrase of the sentence it stands in. */
function readsAsTitle(text: string): boolean {
  const words = text.split(" ");
  if (words.length < phraseWords || text.length > longestTitle || !/^[\p{Lu}\p{N}“"'‘]/u.test(text)) return false;
  // "Microsoft Chief Executive Officer Satya Nadella" is a person.
  return words.length >= surelyTitle || words.filter((word) => /^\p{Ll}/u.test(word)).length > 1;
}

/**
 * What a link inside a story's text leads to: its own words where they read like a title, else those of the address.
 * Undefined where neither tells.
 */
export function linkedTitle(link: HTMLAnchorElement, url: URL): string | undefined {
  const text = clean(link.textContent);
  const told = text.replace(label, "");
  const slug = slugWords(url);
  if (slug.length < shortestSlug || notATitle.test(told)) return undefined;
  if (readsAsTitle(told) || (told !== text && told.length >= shortestTitle)) return told;
  const words = slug.join(" ");
  return words.length < shortestTitle ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}
