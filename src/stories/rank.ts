/** What else to read: the page's own suggestions, and indexed stories about the same companies, each with its reason. */
import type { Words } from "../words/words.ts";
import { storyAddress } from "./address.ts";
import { type Chosen, pickDiverse } from "./diversity.ts";
import { pageGroup } from "./page-links.ts";
import { scoreStories, WEIGHTS } from "./score.ts";
import { indexOf } from "./story-index.ts";
import { cleanTitle } from "./titles.ts";
import type { IndexedStory, RelatedStories, RelatedStory, StoryQuery } from "./types.ts";
import { listText, noCompanyText, publishedText, TOPICS } from "./wording.ts";

export interface RelatedContext {
  words: Words;
  /** ISO day; stands in for the story's date where the page tells none. */
  today: string;
  /** Company id → name. */
  companyNames: Readonly<Record<string, string>>;
}

/** Listed at first, both groups together. */
const MOST_LISTED = 10;
/** Of these the page's own suggestions, where the index has enough to fill the rest. */
const MOST_OF_PAGE = 4;
/** Kept of the page's links altogether, and of the index beyond the first ones. */
const MOST_LINKS = 40;
const MOST_MORE = 20;
const MOST_NAMES = 3;

/**
 * Both groups for the popup, ten stories at first and the rest in `more`. Nothing unsafe, nothing twice, never the
 * story itself. `stories` is prepared on first use and kept, so the same list should be given each time.
 */
export function relatedStories(
  query: StoryQuery,
  stories: readonly IndexedStory[],
  context: RelatedContext,
): RelatedStories {
  const own = keysOf([query.url, query.canonical ?? ""]);
  const page = pageGroup(query, own, context, MOST_LINKS);
  const { first, more } = pickDiverse(
    scoreStories(query, indexOf(stories), context.today),
    { first: MOST_LISTED, more: MOST_MORE, floor: WEIGHTS.floor },
    new Set([...own, ...keysOf(page.map((story) => story.url))]),
    [query.title, ...page.map((story) => story.title)],
  );
  const ofPage = Math.min(page.length, Math.max(MOST_OF_PAGE, MOST_LISTED - first.length));
  const ofIndex = MOST_LISTED - ofPage;
  const listed = [...first, ...more].map((chosen) => listedStory(chosen, context));
  return {
    page: page.slice(0, ofPage),
    dataset: listed.slice(0, Math.min(ofIndex, first.length)),
    more: { page: page.slice(ofPage), dataset: listed.slice(Math.min(ofIndex, first.length)) },
    ...(query.companies.length === 0 ? { note: noCompanyText(page.length > 0, context.words) } : {}),
  };
}

function keysOf(urls: readonly string[]): Set<string> {
  return new Set(urls.flatMap((url) => storyAddress(url)?.key ?? []));
}

function listedStory({ story, address, common }: Chosen, context: RelatedContext): RelatedStory {
  const { words } = context;
  const names = common.map((id) => context.companyNames[id] ?? id).slice(0, MOST_NAMES);
  const published = publishedText(story.published, words.locale);
  return {
    title: cleanTitle(story.title),
    url: address.href,
    host: address.host,
    ...(published === undefined ? {} : { published }),
    origin: "dataset",
    reason: words("relatedAlsoAbout", listText(names, words.locale), words(TOPICS[story.topic])),
  };
}
