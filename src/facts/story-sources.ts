/** What the parts of the story index share: which sources are stories, and how their titles write months. */
import { firstDay } from "./dates.ts";
import type { Source } from "./schema.ts";

/** Filings, posts, encyclopedias, code, tables and lists: fine as a source of a figure, nothing to read on. */
const NO_STORIES =
  /(?:^|\.)(?:sec\.gov|linkedin\.com|twitter\.com|x\.com|facebook\.com|reddit\.com|teamblind\.com|layoffs\.fyi|airtable\.com|docs\.google\.com|drive\.google\.com|notion\.site|github\.com|kaggle\.com|wikipedia\.org|wikidata\.org|owiki\.org|eth\.link)$/;

/** Pages of a list, which show something else a week later. */
const ROLLING_LIST = /\/tag\/[^/?]+\/?$|[?&](?:page|max-results)=\d/;

export function isStory(source: Source | undefined): source is Source {
  if (source === undefined || ROLLING_LIST.test(source.url)) return false;
  return !NO_STORIES.test(new URL(source.url).hostname);
}

/** Made once: a formatter costs far more than its use, and there are thousands of stories. The dataset is in English. */
const MONTH = new Intl.DateTimeFormat("en-US", { month: "long", year: "numeric", timeZone: "UTC" });

/** "October 2025", or the year alone where no month is known. */
export function monthText(date: string): string {
  if (date.length === 4) return date;
  return MONTH.format(new Date(firstDay(date)));
}

/** How far a source may be from what it tells, in days: later ones mention it in passing. */
const NEAR_DAYS = 120;

/** Was the source published when this happened? False where either is not known to the month. */
export function isReportedAtTheTime(source: Source, date: string): boolean {
  if (source.published === undefined || source.published.length < 7 || date.length < 7) return false;
  return Math.abs(Date.parse(firstDay(source.published)) - Date.parse(firstDay(date))) / 86_400_000 <= NEAR_DAYS;
}
