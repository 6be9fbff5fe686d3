/** Which links of a page lead to a story, and what they call it. The page's script only collects: every byte counts there. */
import type { InTextHeading, PageLink } from "./types.ts";

const shortestTitle = 18;
const longestTitle = 220;
const paidHeading = /\b(?:from (?:around )?the web|sponsor\w*|promoted|partners?|paid|advert\w*|deals|shopping)\b/i;
const inText: InTextHeading = "Linked in the text";

/** Folders of addresses that hold lists, accounts and shops, not stories. */
const notAStory =
  /\/(?:tags?|topics?|themes?|categor(?:y|ies)|sections?|authors?|people|profiles?|search|login|log-?in|sign-?(?:in|up)|register|subscri(?:be|ptions?)|newsletters?|account|privacy|terms|cookies?|contact|about(?:-us)?|careers|advertise|shop|coupons?|podcasts?|sharer?|intent)(?:\/|$|\.\w+$)/i;

/** Texts that lead to a list, a form or a shared post. */
const notATitle =
  /^(?:#|(?:view|see|show|read|browse|load|explore)\b.{0,12}\b(?:all|more|full)\b|share\b|follow\b|sign (?:in|up)|log in|subscribe\b|click here|comments?\b|advertisement\b|sponsored\b|promoted\b|paid (?:content|post)|join\b.{0,20}\b(?:newsletter|whatsapp|channel)|download\b.{0,12}\bapp\b)|»\s*$/i;

/** Said before a title inside a story's text: "ALSO READ: …". */
const label =
  /^(?:read (?:more|next|also)|also read|related|see also|more|opinion|watch|lire aussi|à lire aussi|lesen sie auch|lea también|baca juga)\s*[:|–—-]\s*/i;

/** Written without spaces between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/** The title under which a link of the page is listed; undefined for sections, labels, forms and the like. */
export function storyTitle({ title: text, heading, url: address }: PageLink): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  // Lists that are paid for look like suggestions; one word alone is a label.
  if (paidHeading.test(heading ?? "") || (heading !== inText && !text.includes(" ") && !unspaced.test(text)))
    return undefined;
  if (url.pathname === "/" || notAStory.test(url.pathname)) return undefined;
  if (heading === inText) return linkedTitle(text, url);
  const title = text.replace(label, "");
  if (notATitle.test(title)) return undefined;
  // A phrase of a sentence that stands in the list.
  if (/^\p{Ll}/u.test(title)) return linkedTitle(title, url) ?? title;
  // "Home Entertainment" at /home-entertainment is a section; a story's address or its title tells more.
  return title.split(" ").length >= 4 || unspaced.test(title) || slugWords(url).length >= 4 || /\d/.test(url.pathname)
    ? title
    : undefined;
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
function linkedTitle(text: string, url: URL): string | undefined {
  const told = text.replace(label, "");
  const slug = slugWords(url);
  if (slug.length < shortestSlug || notATitle.test(told)) return undefined;
  if (readsAsTitle(told) || (told !== text && told.length >= shortestTitle)) return told;
  const words = slug.join(" ");
  return words.length < shortestTitle ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}
