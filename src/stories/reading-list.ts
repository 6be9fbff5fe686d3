/** The reader's own list of stories: what an entry holds, and how many are kept how long. Pure; stored by the background. */
import { keptAddress, storyAddress } from "./address.ts";
import { dayNumber } from "./story-index.ts";
import { cleanTitle } from "./titles.ts";
import { topicsOf } from "./topics.ts";
import type { ReadStory } from "./types.ts";

/** The list's promises to the reader: no more stories than this, none that was read longer ago. */
export const readingLimits = { stories: 500, days: 90 };

/** Companies kept of a story: those named once at the end of a long round-up say nothing about it. */
const mostCompanies = 12;

export interface StorySeen {
  title: string;
  url: string;
  published?: string;
  /** Company ids, the most mentioned first. */
  companies: readonly string[];
}

/** A story as the list keeps it; undefined for one without a title, a company or an address that may be opened. */
export function readStory(seen: StorySeen, today: string): ReadStory | undefined {
  const url = keptAddress(seen.url);
  const title = cleanTitle(seen.title);
  if (url === undefined || title === "" || seen.companies.length === 0) return undefined;
  // To the day: the hour is of use to nobody.
  const published = dayNumber(seen.published) === undefined ? undefined : seen.published?.slice(0, 10);
  return {
    title,
    url,
    ...(published !== undefined && { published }),
    readOn: today,
    companies: seen.companies.slice(0, mostCompanies),
    topics: [...topicsOf(title)],
  };
}

/** The list without what is beyond its limits; newest first, as it came. `today`: ISO day. */
export function withinLimits(list: readonly ReadStory[], today: string): ReadStory[] {
  const oldest = (dayNumber(today) ?? 0) - readingLimits.days;
  return list.filter(({ readOn }) => (dayNumber(readOn) ?? 0) >= oldest).slice(0, readingLimits.stories);
}

/** The list with a story at its head; one that was read before moves there. */
export function withRead(list: readonly ReadStory[], story: ReadStory): ReadStory[] {
  return withinLimits([story, ...withoutStory(list, story.url)], story.readOn);
}

/** The list without the story at an address. */
export function withoutStory(list: readonly ReadStory[], url: string): ReadStory[] {
  const key = storyAddress(url)?.key;
  return list.filter((story) => storyAddress(story.url)?.key !== key);
}
