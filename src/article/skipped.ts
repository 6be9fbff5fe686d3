/** What is not the story's text although it stands inside the story's element. */
import { tagOf } from "./unshadowed.ts";

const skippedTags = new Set([
  // Not text for readers.
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "IFRAME",
  "OBJECT",
  "EMBED",
  "CANVAS",
  "AUDIO",
  "VIDEO",
  "MAP",
  "HEAD",
  "SVG",
  "MATH",
  // Code and forms: a company's name in there is an identifier or a choice.
  "CODE",
  "PRE",
  "KBD",
  "SAMP",
  "TT",
  "FORM",
  "INPUT",
  "TEXTAREA",
  "SELECT",
  "OPTION",
  "BUTTON",
  "LABEL",
  "DATALIST",
  "METER",
  "PROGRESS",
  "OUTPUT",
  // Around the story.
  "NAV",
  "ASIDE",
  "FOOTER",
  "MENU",
  "DIALOG",
]);

const skippedRoles = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "search",
  "menu",
  "menubar",
  "toolbar",
  "tablist",
  "dialog",
  "alertdialog",
  "button",
  "textbox",
  "form",
  "banner",
]);

/** Words of class names and ids that publishers give to what stands beside the story. */
const besideStory =
  /(?:^|[-_\s])(?:share|sharing|social|socials|related|recirc|recirculation|newsletter|promo|promos|advert|advertisement|ads?|sponsored|comments?|cookie|consent|breadcrumbs?|byline|author-?bio|tags|taboola|outbrain|most-?(?:read|popular)|more-?stories|read-?more|follow|signup|sign-up|credit|copyright)(?:$|[-_\s])/i;

/** A longer text than this is the story itself, whatever its wrapper is called ("article-with-comments"). */
const longestBeside = 600;

/** Is the element, with all in it, no part of the story's text? Reads attributes only, except where a name is suspicious. */
export function isSkipped(element: Element): boolean {
  if (skippedTags.has(tagOf(element))) return true;
  // Most elements of running text have none, and each question below goes over from script to the browser.
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const editable = element.getAttribute("contenteditable");
  if (editable !== null && editable.toLowerCase() !== "false") return true;
  const role = element.getAttribute("role");
  if (role !== null && skippedRoles.has(role)) return true;
  // getAttribute, not className: in SVG that is an object, and pages shadow it in forms.
  const name = `${element.getAttribute("class") ?? ""} ${element.id}`;
  return name.length > 1 && besideStory.test(name) && (element.textContent?.length ?? 0) < longestBeside;
}

const inlineTags = new Set([
  "A",
  "ABBR",
  "ACRONYM",
  "B",
  "BDI",
  "BDO",
  "BIG",
  "BR",
  "CITE",
  "DATA",
  "DEL",
  "DFN",
  "EM",
  "FONT",
  "I",
  "INS",
  "MARK",
  "Q",
  "RB",
  "RUBY",
  "S",
  "SMALL",
  "SPAN",
  "STRIKE",
  "STRONG",
  "SUB",
  "SUP",
  "TIME",
  "U",
  "VAR",
  "WBR",
]);

/** Does text flow through an element of this tag (upper case), so that "<b>Ama</b>zon" is one word? Asking for styles costs a layout. */
export function isInline(tag: string): boolean {
  return inlineTags.has(tag);
}
