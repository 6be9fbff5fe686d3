/** Places where a company is named but the story says nothing about it: datelines, credits, calls to share, tickers. */

import type { BlockView } from "./block-view.ts";
import { isTickerCode } from "./tickers.ts";

const DATELINE_AFTER = /^\)?\s*[)\]]?\s*(?:[-–—]|--)\s/;
const DATELINE_BEFORE = /(?:^|\n|\s)[\p{Lu}][\p{Lu}\p{L}.,'/ ]{0,60}\($/u;
const CREDIT_BEFORE =
  /(?:\b(?:photo|photograph|image|picture|pic|credit|illustration|graphic|video|source)s?(?: credit| courtesy| illustration)?(?: by| of)?\s*:|\(?\b(?:photo|photograph|image|picture|illustration)s? (?:taken |courtesy )?(?:by|of|via|from)\b|\bcourtesy of\b)[^.:;\n]{0,50}$/i;
const COPYRIGHT_BEFORE = /(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?$/i;
const AGENCY =
  /^(?:ap|afp|epa|pa|reuters|getty(?: images)?|bloomberg|associated press|the associated press|shutterstock|alamy|istock|istockphoto|xinhua|ani|pti|press association|zuma|rex|dpa|thomson reuters)$/i;
/** "(AP Photo/Jane Doe)": what an agency's name stands before is a picture of its own. */
const PICTURE_AFTER = /^ (?:photos?|images?|graphics?|video|pool|file|archive)\b/i;
const SHARE_BEFORE =
  /(?:^|[.!?|•:\n"”])\s*(?:please |now |or )?(?:(?:share|tweet|pin|post)(?: (?:this|it|the|our|us|story|article|page|post|link|news))*|(?:follow|like|join|find|connect|message|contact|subscribe)(?: @?[\w.]+){0,4}) (?:on|via)\b[^.!?\n]{0,60}$/i;
const EXCHANGE = "(?:[A-Z]{2,10}|Nasdaq|Xetra|Euronext|[A-Z][a-z]+ (?:Stock )?Exchange)";
const TICKER_BEFORE = new RegExp(`\\(${EXCHANGE}:\\s*$`);
/** A listing abroad may be digits ("TYO: 7203"); "Ford: 109,000 cars" is a list, told apart by the bracket. */
const TICKER_AFTER = /^\s?:\s?[A-Z0-9]{1,6}(?:[.-][A-Za-z]+)?[);,]/;
const CALL_BUTTON = /^(?:share|tweet|follow|like|pin|email|print|save|whatsapp|copy link)\b/i;

/** What every pattern of a credit needs somewhere before the name; most names have none of it, and then no pattern runs. */
function mayFollowCredit(before: string): boolean {
  return (
    before.includes(":") ||
    before.includes("©") ||
    before.includes(")") ||
    / (?:by|of|via|from) |copyright/i.test(before)
  );
}

/** Stretch of text that the patterns look at on either side. */
const REACH = 90;

/**
 * Why a name at `[start, end)` is not part of the story, or undefined. Only looks at the text itself, so it holds for
 * every name.
 */
export function boilerplateReason(view: BlockView, start: number, end: number): string | undefined {
  const { text } = view;
  const first = text.charCodeAt(start - 1);
  const surface = text.slice(start, end);
  const agency = AGENCY.test(surface);
  if (first === 0x20 || first === 0x3a || first === 0x28) {
    const before = text.slice(Math.max(0, start - 24), start);
    if (before.includes("(") && TICKER_BEFORE.test(before)) return "part of a ticker";
    if (/\([^()]*$/.test(before) && TICKER_AFTER.test(text.slice(end, end + 14))) return "part of a ticker";
  }
  if (isTickerCode(text, start, end)) return "part of a ticker";
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + 12);
  if (first === 0x28 && (agency || DATELINE_BEFORE.test(before)) && DATELINE_AFTER.test(after)) return "dateline";
  if (agency) {
    if (first === 0x2f || after.startsWith("/")) return "credit";
    if (first === 0x28 && after.startsWith(")")) return "credit";
    if (PICTURE_AFTER.test(after)) return "credit";
    if (text.length - end < 3 && /(?:[-–—|]|\bby|\bvia)\s*$/.test(before)) return "credit";
    if (text.trim().length <= surface.length + 2) return "credit";
  }
  if (mayFollowCredit(before) && view.mayCredit && (CREDIT_BEFORE.test(before) || COPYRIGHT_BEFORE.test(before)))
    return "credit";
  if (text.length < 40 && CALL_BUTTON.test(text)) return "call to share";
  if ((before.includes(" on ") || before.includes(" via ")) && SHARE_BEFORE.test(before)) return "call to share";
  return undefined;
}
