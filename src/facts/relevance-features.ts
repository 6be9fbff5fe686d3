/** A mention's surroundings as features: groups of words found in them, and plain word stems. */
import { CONCEPTS } from "./concepts.ts";

/** The text by which facts are chosen. */
export interface Surroundings {
  sentence: string;
  paragraph: string;
  headline: string;
}

/** Feature → how much of it is there: 1 for once in the sentence, less for paragraph and headline. */
export type Features = ReadonlyMap<string, number>;

/** What a word counts by where it stands. Chosen by cross-validation (docs/cards.md). */
const PART_WEIGHTS = { sentence: 1, paragraph: 0.25, headline: 0.2 };
/** Single stems say less than the groups, which are many words' common meaning. */
const STEM_WEIGHT = 0.4;
/** Of a long paragraph only what stands near the sentence is read: time, and what is far off is about something else. */
const NEAR = 600;
const LONGEST_SENTENCE = 1_500;

/** Reads the features of all three texts. */
export function featuresOf(text: Surroundings): Features {
  const found = new Map<string, number>();
  const parts = {
    sentence: text.sentence.slice(0, LONGEST_SENTENCE),
    paragraph: around(text.paragraph, text.sentence),
    headline: text.headline.slice(0, LONGEST_SENTENCE),
  };
  for (const part of ["sentence", "paragraph", "headline"] as const) {
    const weight = PART_WEIGHTS[part];
    for (const { id, pattern } of CONCEPTS) if (pattern.test(parts[part])) add(found, `~${id}`, weight);
    for (const stem of new Set(stemsOf(parts[part]))) add(found, stem, weight * STEM_WEIGHT);
  }
  return found;
}

function add(found: Map<string, number>, feature: string, value: number): void {
  found.set(feature, (found.get(feature) ?? 0) + value);
}

/** What stands before and after the sentence in its paragraph, without the sentence itself. */
function around(paragraph: string, sentence: string): string {
  const at = sentence === "" ? -1 : paragraph.indexOf(sentence);
  if (at === -1) return paragraph.slice(0, 2 * NEAR);
  const end = at + sentence.length;
  return `${paragraph.slice(Math.max(0, at - NEAR), at)} ${paragraph.slice(end, end + NEAR)}`;
}

/** Words that stand in every kind of sentence. */
const COMMON = new Set(
  "a an the and or but of to in on at by for from with as its it is was were are be been being has have had will would could can may that this than then their they he she his her which who what when where after before into out over up down about more most also not no than said says say told new year years company".split(
    " ",
  ),
);

/** Lower-case words without endings; names are left out, for what is learned must hold for other companies. */
function stemsOf(text: string): string[] {
  const words = text.match(/[\p{L}][\p{L}'’]*/gu) ?? [];
  return words.flatMap((word) => {
    const plain = word.replace(/['’]s?$/u, "");
    if (plain.length < 3 || plain !== plain.toLowerCase() || COMMON.has(plain)) return [];
    return [stem(plain)];
  });
}

/** Takes off the commonest English endings: enough that "cutting" and "cuts" are one. */
export function stem(word: string): string {
  const bare = word
    .replace(/ies$/, "y")
    .replace(/(?<=[a-z]{3})(?:ings?|ed|es|s|ly)$/, "")
    .replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
  return bare.replace(/e$/, "");
}
