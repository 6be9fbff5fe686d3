/**
 * The checks that page scripts make on what the extension sends them, by hand because zod is too big for a page.
 * `test/platform/page-guards.test.ts` holds each against its zod schema over generated values.
 */
import type { LinkReply, ToPage } from "./messages.ts";

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isCompanyId = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= 80;

/** Is it a message to a page script (`ToPage`)? */
export function isToPage(value: unknown): value is ToPage {
  if (!isFields(value)) return false;
  switch (value.type) {
    case "get-page-state":
    case "relink":
      return true;
    case "reread":
      return value.forced === undefined || typeof value.forced === "boolean";
    case "step":
      return value.direction === "next" || value.direction === "previous";
    case "show-company":
      return isCompanyId(value.companyId);
    default:
      return false;
  }
}

/** Is it a reply to `link-story` (`LinkReply`)? */
export function isLinkReply(value: unknown): value is LinkReply {
  if (!isFields(value) || !Array.isArray(value.mentions)) return false;
  if (value.marks !== "first" && value.marks !== "all" && value.marks !== "none") return false;
  if (value.trigger !== "hover" && value.trigger !== "alt" && value.trigger !== "keys") return false;
  if (!isOffset(value.delay)) return false;
  return value.mentions.every(
    (mention: unknown) =>
      isFields(mention) &&
      isOffset(mention.block) &&
      isOffset(mention.start) &&
      isOffset(mention.end) &&
      isCompanyId(mention.company) &&
      (mention.via === undefined || isCompanyId(mention.via)),
  );
}
