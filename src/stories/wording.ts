/** How a listed story's date and reason read. */
import type { Words } from "../words/words.ts";
import type { StoryTopic } from "./types.ts";

/** Makes a formatter once per locale and kind: making one costs far more than its use. */
function kept<Format>(make: (locale: string, kind: string) => Format): (locale: string, kind: string) => Format {
  const formats = new Map<string, Format>();
  return (locale, kind) => {
    const key = `${locale} ${kind}`;
    let format = formats.get(key);
    if (!format) {
      format = make(locale, kind);
      formats.set(key, format);
    }
    return format;
  };
}

const dateFormat = kept(
  (locale, kind) =>
    new Intl.DateTimeFormat(locale, {
      // As the facts room has it: German dates have whole months.
      month: /^de\b/.test(locale) ? "long" : "short",
      year: "numeric",
      timeZone: "UTC",
      ...(kind === "day" ? { day: "numeric" } : {}),
    }),
);

const listFormat = kept((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

/** "3 Apr 2024", "Apr 2024", "2024", as exactly as it is known; undefined for what is no date. */
export function publishedText(published: string, locale: string): string | undefined {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(published)?.[0];
  if (date === undefined || !Number.isFinite(Date.parse(date))) return undefined;
  if (date.length === 4) return date;
  return dateFormat(locale, date.length > 7 ? "day" : "month").format(new Date(date));
}

/** "Amazon and Anthropic". */
export function listText(names: readonly string[], locale: string): string {
  return listFormat(locale, "list").format(names);
}

/** The message by which a reason names a topic. */
export const TOPICS = {
  layoffs: "topicLayoffs",
  ai: "topicAi",
  earnings: "topicEarnings",
  deals: "topicDeals",
  regulation: "topicRegulation",
  product: "topicProduct",
  people: "topicPeople",
} as const satisfies Record<StoryTopic, string>;

/** Said where a story has no company: what stands below it comes from the page alone. */
export function noCompanyText(pageSuggests: boolean, words: Words): string {
  return words(pageSuggests ? "relatedNoCompanyPage" : "relatedNoCompany");
}
