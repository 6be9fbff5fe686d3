/** The shipped ranking, and the simple ones it must beat. */
import { pickDiverse } from "../../stories/diversity.ts";
import { type RankWeights, scoreStories, WEIGHTS } from "../../stories/score.ts";
import { dayNumber, indexOf } from "../../stories/story-index.ts";
import { titleWords } from "../../stories/titles.ts";
import type { IndexedStory, StoryQuery } from "../../stories/types.ts";
import { TOP } from "./ranking-score.ts";

/** Orders candidates for a story, best first; `all` is the whole index, for frequencies. May leave some out. */
export type Ranker = (
  query: StoryQuery,
  candidates: readonly IndexedStory[],
  all: readonly IndexedStory[],
) => IndexedStory[];

/** What ships, with given weights. */
export function shippedRanker(weights: RankWeights = WEIGHTS): Ranker {
  return (query, candidates, all) => {
    const wanted = new Set(candidates);
    const scored = scoreStories(query, indexOf(all), query.published ?? "", weights);
    const judged = scored.filter(({ story }) => wanted.has(story));
    return pickDiverse(judged, { first: TOP, more: 0, floor: weights.floor }, new Set(), [query.title]).first.map(
      ({ story }) => story,
    );
  };
}

function sortedBy(candidates: readonly IndexedStory[], score: (story: IndexedStory) => number): IndexedStory[] {
  return candidates
    .map((story) => ({ story, points: score(story) }))
    .sort((a, b) => b.points - a.points || (a.story.url < b.story.url ? -1 : 1))
    .map(({ story }) => story);
}

function daysApart(query: StoryQuery, story: IndexedStory): number {
  return Math.abs((dayNumber(story.published) ?? 0) - (dayNumber(query.published) ?? 0));
}

/** The nearest in time. */
const recency: Ranker = (query, candidates) => sortedBy(candidates, (story) => -daysApart(query, story));

/** Most companies in common; among equals the nearest in time, the kindest reading of it. */
const companies: Ranker = (query, candidates) => {
  const own = new Set(query.companies.map(({ id }) => id));
  return sortedBy(
    candidates.filter((story) => story.companies.some((id) => own.has(id))),
    (story) => new Set(story.companies.filter((id) => own.has(id))).size - daysApart(query, story) / 1e6,
  );
};

/** Okapi BM25 over titles with its usual k1 = 1.2 and b = 0.75. */
const bm25: Ranker = (query, candidates, all) => {
  const { frequency, meanLength } = titleStatistics(all);
  const words = titleWords(query.title);
  return sortedBy(candidates, ({ title }) => {
    const has = titleWords(title);
    let points = 0;
    for (const word of words) {
      if (!has.has(word)) continue;
      const stories = frequency.get(word) ?? 0;
      const rarity = Math.log(1 + (all.length - stories + 0.5) / (stories + 0.5));
      // A word stands once in a title as good as always.
      points += (rarity * 2.2) / (1 + 1.2 * (0.25 + (0.75 * has.size) / meanLength));
    }
    return points;
  });
};

const counted = new WeakMap<readonly IndexedStory[], { frequency: Map<string, number>; meanLength: number }>();

function titleStatistics(all: readonly IndexedStory[]) {
  const known = counted.get(all);
  if (known) return known;
  const frequency = new Map<string, number>();
  let length = 0;
  for (const { title } of all) {
    const words = titleWords(title);
    length += words.size;
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const statistics = { frequency, meanLength: length / Math.max(1, all.length) };
  counted.set(all, statistics);
  return statistics;
}

/** Rows of the report, the shipped one first. */
export const rankers: readonly { name: string; ranker: Ranker }[] = [
  { name: "newsgloss", ranker: shippedRanker() },
  { name: "recency only", ranker: recency },
  { name: "company overlap only", ranker: companies },
  { name: "BM25 over titles", ranker: bm25 },
];
