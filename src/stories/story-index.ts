/** The shipped stories made ready for questions: by company, with how common each company and title word is. */
import { titleWords } from "./titles.ts";
import type { IndexedStory } from "./types.ts";

const DAY_MS = 86_400_000;

/** Days since 1970 of an ISO date; the middle of a month or year where no day is told; undefined for what is no date. */
export function dayNumber(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const middle = /^\d{4}$/.test(date) ? `${date}-07-01` : /^\d{4}-\d{2}$/.test(date) ? `${date}-15` : date;
  const time = Date.parse(middle);
  return Number.isFinite(time) ? Math.floor(time / DAY_MS) : undefined;
}

/** One form for singular and plural, possessive and verb endings, where cutting is safe enough for comparing titles. */
export function stem(word: string): string {
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith("es")) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The words of a title that can tell what it is about: no single letters, no bare years and figures. */
export function tellingWords(title: string): Set<string> {
  const telling = new Set<string>();
  for (const word of titleWords(title)) if (word.length > 1 && !/^\p{N}+$/u.test(word)) telling.add(stem(word));
  return telling;
}

export class StoryIndex {
  readonly size: number;
  readonly #byCompany = new Map<string, IndexedStory[]>();
  #wordFrequency: Map<string, number> | undefined;
  readonly #stories: readonly IndexedStory[];

  constructor(stories: readonly IndexedStory[]) {
    this.#stories = stories;
    this.size = stories.length;
    for (const story of stories) {
      for (const id of new Set(story.companies)) {
        const about = this.#byCompany.get(id);
        if (about) about.push(story);
        else this.#byCompany.set(id, [story]);
      }
    }
  }

  /** In how many stories a company is. */
  storiesWith(company: string): number {
    return this.#byCompany.get(company)?.length ?? 0;
  }

  /** The stories about at least one of these companies, each once. */
  about(companies: Iterable<string>): Set<IndexedStory> {
    const found = new Set<IndexedStory>();
    for (const id of companies) for (const story of this.#byCompany.get(id) ?? []) found.add(story);
    return found;
  }

  /** How much a title word tells: high for a rare one, near 0 for one in every title. */
  wordRarity(word: string): number {
    this.#wordFrequency ??= countWords(this.#stories);
    return Math.log(1 + this.size / (1 + (this.#wordFrequency.get(word) ?? 0)));
  }
}

function countWords(stories: readonly IndexedStory[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { title } of stories) {
    for (const word of tellingWords(title)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return frequency;
}

const made = new WeakMap<readonly IndexedStory[], StoryIndex>();

/** The index over a list of stories; made once per list, which must not change afterwards. */
export function indexOf(stories: readonly IndexedStory[]): StoryIndex {
  let index = made.get(stories);
  if (!index) {
    index = new StoryIndex(stories);
    made.set(stories, index);
  }
  return index;
}
