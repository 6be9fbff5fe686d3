/** Stories of the reader's own list that go with the one that is read now. */
import type { Words } from "../words/words.ts";
import { pickDiverse } from "./diversity.ts";
import { type Scorable, scoreStories } from "./score.ts";
import type { StoryIndex } from "./story-index.ts";
import { topicsOf } from "./topics.ts";
import type { ReadStory, RelatedStory, StoryQuery } from "./types.ts";
import { listText, publishedText, readReason } from "./wording.ts";

export interface ReadGroupContext {
  words: Words;
  /** ISO day. */
  today: string;
  companyNames: Readonly<Record<string, string>>;
}

/** What stands in the popup already: keys of addresses, and titles. */
export interface Taken {
  keys: ReadonlySet<string>;
  titles: readonly string[];
}

const MOST_NAMES = 3;

/**
 * The stories of the list that share a company with this one, best first, `most.first` of them at first and the rest in
 * `more`. How rare a company is, is asked of the shipped index: a list of ten stories cannot tell.
 */
export function readGroup(
  query: StoryQuery,
  index: StoryIndex,
  read: readonly ReadStory[],
  taken: Taken,
  context: ReadGroupContext,
  most: { first: number; more: number },
): { first: RelatedStory[]; more: RelatedStory[] } {
  const companies = new Set(query.companies.map(({ id }) => id));
  const topics = topicsOf(query.title);
  const candidates = read
    .filter((story) => story.companies.some((id) => companies.has(id)))
    .map((story) => scorable(story, topics));
  const { first, more } = pickDiverse(
    scoreStories(query, index, context.today, undefined, candidates),
    // One paper may fill the list: it is the reader's.
    { ...most, floor: 0, perHost: most.first },
    taken.keys,
    taken.titles,
  );
  const listed = ({ story, common, address }: (typeof first)[number]): RelatedStory => {
    const published = story.read.published && publishedText(story.read.published, context.words.locale);
    const names = common.map((id) => context.companyNames[id] ?? id).slice(0, MOST_NAMES);
    return {
      title: story.title,
      url: address.href,
      host: address.host,
      ...(published && { published }),
      origin: "read",
      reason: readReason(
        publishedText(story.read.readOn, context.words.locale) ?? story.read.readOn,
        listText(names, context.words.locale),
        story.topic,
        context.words,
      ),
    };
  };
  return { first: first.map(listed), more: more.map(listed) };
}

/** With the topic it shares, where it has several; with the day it was read, where its own is not known. */
function scorable(read: ReadStory, wanted: ReadonlySet<string>): Scorable & { read: ReadStory } {
  const { title, url, companies, topics } = read;
  const topic = topics.find((each) => wanted.has(each)) ?? topics[0];
  return { title, url, companies, published: read.published ?? read.readOn, ...(topic && { topic }), read };
}
