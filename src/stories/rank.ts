/** What else to read: the page's own suggestions, and indexed stories about the same companies, each with its reason. */
import { type StoryAddress, storyAddress } from "./address.ts";
import { pageGroup } from "./page-links.ts";
import { cleanTitle, nearlyEqual, topicsOf } from "./titles.ts";
import type { IndexedStory, RelatedStory, StoryQuery, StoryTopic } from "./types.ts";
import { listText, publishedText, TOPIC_WORDS } from "./wording.ts";

export interface RelatedContext {
  /** BCP 47. */
  locale: string;
  /** ISO day; stands in for the story's date where the page tells none. */
  today: string;
  /** Company id → name. */
  companyNames: Readonly<Record<string, string>>;
}

const MOST_LISTED = 10;
const MOST_PER_HOST = 2;
const MOST_NAMES = 3;
/** Days after which a story's weight has fallen to about a third. */
const RECENCY_DAYS = 240;
const DAY_MS = 86_400_000;

/** Both groups for the popup. Nothing unsafe, nothing twice, never the story itself. */
export function relatedStories(
  query: StoryQuery,
  index: readonly IndexedStory[],
  context: RelatedContext,
): { page: RelatedStory[]; dataset: RelatedStory[] } {
  const own = keysOf([query.url, query.canonical ?? ""]);
  const page = pageGroup(query, own, context);
  const taken = new Set([...own, ...keysOf(page.map((story) => story.url))]);
  return {
    page,
    dataset: datasetGroup(query, index, taken, [query.title, ...page.map((story) => story.title)], context),
  };
}

function keysOf(urls: readonly string[]): Set<string> {
  return new Set(urls.flatMap((url) => storyAddress(url)?.key ?? []));
}

interface Scored {
  story: IndexedStory;
  address: StoryAddress;
  common: string[];
  topic: StoryTopic | undefined;
  score: number;
}

function datasetGroup(
  query: StoryQuery,
  index: readonly IndexedStory[],
  taken: ReadonlySet<string>,
  knownTitles: readonly string[],
  context: RelatedContext,
): RelatedStory[] {
  const weights = companyWeights(query, index);
  const topics = topicsOf(query.title);
  const around = dayNumber(query.published) ?? dayNumber(context.today) ?? 0;
  const scored = index.flatMap((story): Scored[] => {
    const common = story.companies.filter((id) => weights.has(id));
    const address = common.length > 0 ? storyAddress(story.url) : undefined;
    if (!address || taken.has(address.key)) return [];
    common.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1));
    const shared = common.reduce((sum, id) => sum + (weights.get(id) ?? 0), 0);
    const topic = topics.has(story.topic) ? story.topic : undefined;
    const days = Math.abs((dayNumber(story.published) ?? 0) - around);
    const recency = 0.35 + 0.65 * Math.exp(-days / RECENCY_DAYS);
    return [{ story, address, common, topic, score: shared * (topic === undefined ? 1 : 1.7) * recency }];
  });
  scored.sort((a, b) => b.score - a.score || (a.story.url < b.story.url ? -1 : 1));
  return pick(scored, knownTitles).map((chosen) => listedStory(chosen, context));
}

/**
 * How much it says that another story has a company too: rare companies more than those in every second story,
 * and the story's main ones more than one named in passing.
 */
function companyWeights(query: StoryQuery, index: readonly IndexedStory[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const story of index) for (const id of new Set(story.companies)) frequency.set(id, (frequency.get(id) ?? 0) + 1);
  const most = Math.max(1, ...query.companies.map((company) => company.count));
  return new Map(
    query.companies.map(({ id, count, inHeadline }) => {
      const rarity = Math.log(1 + index.length / (1 + (frequency.get(id) ?? 0)));
      const centrality = 0.1 + (inHeadline ? 0.5 : 0) + 0.4 * (count / most);
      return [id, rarity * centrality];
    }),
  );
}

/** The best ones, no more than two of a host, none with a title that is already there. */
function pick(scored: readonly Scored[], knownTitles: readonly string[]): Scored[] {
  const perHost = new Map<string, number>();
  const titles = [...knownTitles];
  const chosen: Scored[] = [];
  const keys = new Set<string>();
  for (const candidate of scored) {
    if (chosen.length === MOST_LISTED) break;
    const { host, key } = candidate.address;
    const fromHost = perHost.get(host) ?? 0;
    if (fromHost >= MOST_PER_HOST || keys.has(key)) continue;
    if (titles.some((title) => nearlyEqual(title, candidate.story.title))) continue;
    perHost.set(host, fromHost + 1);
    keys.add(key);
    titles.push(candidate.story.title);
    chosen.push(candidate);
  }
  return chosen;
}

function listedStory({ story, address, common, topic }: Scored, context: RelatedContext): RelatedStory {
  const names = common.map((id) => context.companyNames[id] ?? id).slice(0, MOST_NAMES);
  const published = publishedText(story.published, context.locale);
  return {
    title: cleanTitle(story.title),
    url: address.href,
    host: address.host,
    ...(published === undefined ? {} : { published }),
    origin: "dataset",
    reason: `also about ${listText(names, context.locale)}${topic === undefined ? "" : ` · ${TOPIC_WORDS[topic]}`}`,
  };
}

/** Days since 1970 of a date; the middle of a month or year where no day is told. */
function dayNumber(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const middle = /^\d{4}$/.test(date) ? `${date}-07-01` : /^\d{4}-\d{2}$/.test(date) ? `${date}-15` : date;
  const time = Date.parse(middle);
  return Number.isFinite(time) ? Math.floor(time / DAY_MS) : undefined;
}
