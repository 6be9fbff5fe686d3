/** How well an indexed story goes with the one that is being read. */
import { dayNumber, type StoryIndex, stem, tellingWords } from "./story-index.ts";
import { titleWords } from "./titles.ts";
import { topicsOf } from "./topics.ts";
import type { IndexedStory, StoryQuery, StoryTopic } from "./types.ts";

/** The knobs. Set on the first half of the evaluation set by `npm run evaluate:stories -- --tune`; docs/stories.md. */
export interface RankWeights {
  /** Centrality of a company named once; of one in the headline on top; of the share of the most mentions on top. */
  named: number;
  headline: number;
  frequency: number;
  /** How much a further company of the candidate that the story lacks takes away (round-ups). */
  breadth: number;
  /** Gain of a shared topic, and of all the story's telling title words. */
  topic: number;
  words: number;
  /** What is left of a candidate on another topic than the story's, where that is known. */
  otherTopic: number;
  /** What is left of a further one of such a topic, for each one before it, to the third: job cuts would fill every list. */
  repeated: number;
  /** Gain of the same days and of the same seasons, as e-folding times in days; what is left of a story of long ago. */
  days: number;
  nearDays: number;
  seasonDays: number;
  ever: number;
  /** Share of the best candidate's score below which one is no longer listed at first. */
  floor: number;
}

export const WEIGHTS: RankWeights = {
  named: 0.2,
  headline: 0.3,
  frequency: 0.4,
  breadth: 0.25,
  topic: 1.6,
  words: 2,
  otherTopic: 0.8,
  repeated: 0.8,
  days: 1.5,
  nearDays: 10,
  seasonDays: 300,
  ever: 0.2,
  floor: 0.05,
};

/** What is asked of a story to score it: one of the index, or one that knows no topic. */
export type Scorable = Omit<IndexedStory, "topic"> & Partial<Pick<IndexedStory, "topic">>;

export interface Scored<Story extends Scorable = IndexedStory> {
  story: Story;
  /** Companies in common, the weightiest first. */
  common: string[];
  score: number;
}

/**
 * The stories of the index that have a company in common with the one that is read, best first. Equal scores stand in
 * the order of their addresses, so that the order of the index does not matter. `today`: ISO day, for undated stories. Others than those of the index are scored
 * where `candidates` are given; each must have a company in common.
 */
export function scoreStories<Story extends Scorable = IndexedStory>(
  query: StoryQuery,
  index: StoryIndex,
  today: string,
  weights: RankWeights = WEIGHTS,
  candidates?: Iterable<Story>,
): Scored<Story>[] {
  const companies = companyWeights(query, index, weights);
  const topics = topicsOf(query.title);
  const words = wordWeights(query, index);
  const around = dayNumber(query.published) ?? dayNumber(today) ?? 0;
  const scored: Scored<Story>[] = [];
  for (const story of candidates ?? (index.about(companies.keys()) as Iterable<unknown> as Iterable<Story>)) {
    const common = [...new Set(story.companies)].filter((id) => companies.has(id));
    common.sort((a, b) => (companies.get(b) ?? 0) - (companies.get(a) ?? 0) || (a < b ? -1 : 1));
    const shared = common.reduce((sum, id) => sum + (companies.get(id) ?? 0), 0);
    const others = story.companies.length - common.length;
    const days = Math.abs((dayNumber(story.published) ?? 0) - around);
    const { topic } = story;
    const isOther = topic !== undefined && topics.size > 0;
    const kind = topic !== undefined && topics.has(topic) ? 1 + weights.topic : isOther ? weights.otherTopic : 1;
    const kin = kind + weights.words * wordOverlap(words, story.title);
    const time =
      weights.ever +
      weights.days * Math.exp(-days / weights.nearDays) +
      (1 - weights.ever) * Math.exp(-days / weights.seasonDays);
    scored.push({ story, common, score: (shared / (1 + weights.breadth * others)) * kin * time });
  }
  const byScore = (a: Scored<Story>, b: Scored<Story>): number =>
    b.score - a.score || (a.story.url < b.story.url ? -1 : 1);
  return varied(scored.sort(byScore), topics, weights.repeated).sort(byScore);
}

/** Takes a little from what repeats a topic that is not the story's. `scored`: best first. */
function varied<Story extends Scorable>(
  scored: readonly Scored<Story>[],
  topics: ReadonlySet<StoryTopic>,
  repeated: number,
): Scored<Story>[] {
  const before = new Map<StoryTopic, number>();
  return scored.map((one) => {
    const { topic } = one.story;
    if (topic === undefined || topics.has(topic)) return one;
    const count = before.get(topic) ?? 0;
    before.set(topic, count + 1);
    return { ...one, score: one.score * repeated ** Math.min(count, 3) };
  });
}

/**
 * How much it says that another story has a company too: rare companies more than those in every second story,
 * and the story's main ones more than one named in passing.
 */
function companyWeights(query: StoryQuery, index: StoryIndex, weights: RankWeights): Map<string, number> {
  const most = Math.max(1, ...query.companies.map((company) => company.count));
  return new Map(
    query.companies.map(({ id, count, inHeadline }) => {
      const rarity = Math.log(1 + index.size / (1 + index.storiesWith(id)));
      const centrality = weights.named + (inHeadline ? weights.headline : 0) + weights.frequency * (count / most);
      return [id, rarity * centrality];
    }),
  );
}

/** The story's telling title words with their share of all they tell; company names are counted elsewhere. */
function wordWeights(query: StoryQuery, index: StoryIndex): Map<string, number> {
  const named = new Set(query.companies.flatMap(({ name }) => [...titleWords(name)].map(stem)));
  const words = [...tellingWords(query.title)].filter((word) => !named.has(word));
  const rarity = words.map((word) => index.wordRarity(word));
  const sum = rarity.reduce((all, each) => all + each, 0);
  return new Map(words.map((word, at) => [word, sum === 0 ? 0 : (rarity[at] ?? 0) / sum]));
}

/** 0 (no word in common) to 1 (all of them). */
function wordOverlap(words: ReadonlyMap<string, number>, title: string): number {
  let overlap = 0;
  for (const word of tellingWords(title)) overlap += words.get(word) ?? 0;
  return overlap;
}
