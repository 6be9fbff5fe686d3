/** What else to read: the page's own suggestions, and indexed stories about the same companies, each with its reason. */
import type { Words } from "../words/words.ts";
import { storyAddress } from "./address.ts";
import { type Chosen, pickDiverse } from "./diversity.ts";
import { pageGroup } from "./page-links.ts";
import { readGroup } from "./read-stories.ts";
import { scoreStories, WEIGHTS } from "./score.ts";
import { indexOf } from "./story-index.ts";
import { cleanTitle } from "./titles.ts";
import type { IndexedStory, ReadStory, RelatedStories, RelatedStory, StoryQuery } from "./types.ts";
import { listText, noCompanyText, publishedText, TOPICS } from "./wording.ts";

export interface RelatedContext {
  words: Words;
  /** ISO day; stands in for the story's date where the page tells none. */
  today: string;
  /** Company id → name. */
  companyNames: Readonly<Record<string, string>>;
  /** The reader's own list; left out where none is kept. */
  read?: readonly ReadStory[];
}

/** Listed at first, both groups together. */
const MOST_LISTED = 10;
/** Of these the page's own suggestions, where the index has enough to fill the rest. */
const MOST_OF_PAGE = 4;
/** Kept of the page's links altogether, and of the index beyond the first ones. */
const MOST_LINKS = 40;
const MOST_MORE = 20;
/** Of the reader's list, beside those ten: at first, and on demand. */
const MOST_READ = { first: 3, more: 10 };
const MOST_NAMES = 3;

/**
 * The groups for the popup: ten stories at first, beside them up to three of the reader's own list, and the rest in
 * `more`. Nothing unsafe, nothing twice, never the story itself. `stories` is prepared on first use and kept, so
 * the same list should be given each time.
 */
export function relatedStories(
  query: StoryQuery,
  stories: readonly IndexedStory[],
  context: RelatedContext,
): RelatedStories {
  const own = keysOf([query.url, query.canonical ?? ""]);
  const { stories: page, fitting } = pageGroup(query, own, context, MOST_LINKS);
  const { first, more: further } = pickDiverse(
    scoreStories(query, indexOf(stories), context.today),
    { first: MOST_LISTED, more: MOST_MORE, floor: WEIGHTS.floor },
    new Set([...own, ...keysOf(page.map((story) => story.url))]),
    [query.title, ...page.map((story) => story.title)],
  );
  // What everybody reads is listed on demand, unless there is nothing else.
  const suggested = fitting + first.length > 0 ? fitting : page.length;
  const ofPage = Math.min(suggested, Math.max(MOST_OF_PAGE, MOST_LISTED - first.length));
  const ofIndex = MOST_LISTED - ofPage;
  const listed = [...first, ...further].map((chosen) => listedStory(chosen, context));
  const ofDataset = Math.min(ofIndex, first.length);
  const shown = [...page.slice(0, ofPage), ...listed.slice(0, ofDataset)];
  const read = readGroup(
    query,
    indexOf(stories),
    context.read ?? [],
    {
      keys: new Set([...own, ...keysOf(shown.map((story) => story.url))]),
      titles: [query.title, ...shown.map((story) => story.title)],
    },
    context,
    MOST_READ,
  );
  // What the reader has read is said at once, rather than listed on demand without that word.
  const readKeys = keysOf(read.first.map((story) => story.url));
  const more = {
    page: without(page.slice(ofPage), readKeys),
    dataset: without(listed.slice(ofDataset), readKeys),
  };
  const laterKeys = keysOf([...more.page, ...more.dataset].map((story) => story.url));
  return {
    page: page.slice(0, ofPage),
    dataset: listed.slice(0, ofDataset),
    read: read.first,
    more: { ...more, read: without(read.more, laterKeys) },
    ...(query.companies.length === 0 ? { note: noCompanyText(page.length > 0, context.words) } : {}),
  };
}

function without(stories: readonly RelatedStory[], keys: ReadonlySet<string>): RelatedStory[] {
  return stories.filter(({ url }) => !keys.has(storyAddress(url)?.key ?? ""));
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
