/** How a listed story's date and reason read. */
import type { StoryTopic } from "./types.ts";

/** "3 Apr 2024", "Apr 2024", "2024", as exactly as it is known; undefined for what is no date. */
export function publishedText(published: string, locale: string): string | undefined {
  const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(published)?.[0];
  if (date === undefined || !Number.isFinite(Date.parse(date))) return undefined;
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = { month: "short", year: "numeric", timeZone: "UTC" };
  if (date.length > 7) options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(new Date(date));
}

export function listText(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

export const TOPIC_WORDS: Record<StoryTopic, string> = {
  layoffs: "layoffs",
  ai: "AI investment",
  earnings: "earnings",
  deals: "deals",
  regulation: "regulation",
  product: "products",
  people: "people",
};
