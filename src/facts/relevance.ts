/** Which kinds of fact a mention's sentence is about, from the words around it: sentence before paragraph before headline. */
import type { FactKind } from "./card-model.ts";
import { CUES } from "./cues.ts";

/** The text by which facts are chosen. */
export interface Surroundings {
  sentence: string;
  paragraph: string;
  headline: string;
}

export interface RankedKind {
  kind: FactKind;
  /** 0 where nothing hints at it. */
  score: number;
}

/** One outright cue in the sentence outweighs all that paragraph and headline together can say. */
const WEIGHTS = { sentence: 10, paragraph: 2, headline: 1.5 };
/** So that a long paragraph does not win by length. */
const MOST_PER_TEXT = 5;

/** What a reader most likely wants where the text gives no hint; also breaks ties. */
const BY_DEFAULT: readonly FactKind[] = [
  "layoffs",
  "ai-investment",
  "share",
  "revenue",
  "event",
  "headcount",
  "related",
];

/** Scores what the text says about each kind, best first; every kind is in the answer. */
export function rankKinds(text: Surroundings): RankedKind[] {
  const scores = new Map<FactKind, number>(BY_DEFAULT.map((kind) => [kind, 0]));
  for (const part of ["sentence", "paragraph", "headline"] as const) {
    for (const [kind, score] of cueScores(text[part])) {
      scores.set(kind, (scores.get(kind) ?? 0) + WEIGHTS[part] * score);
    }
  }
  return [...scores]
    .map(([kind, score]) => ({ kind, score }))
    .sort((a, b) => b.score - a.score || BY_DEFAULT.indexOf(a.kind) - BY_DEFAULT.indexOf(b.kind));
}

/** Sum of the cues' weights by kind in one piece of text, at most five each. */
export function cueScores(text: string): Map<FactKind, number> {
  const scores = new Map<FactKind, number>();
  for (const { kind, weight, pattern } of CUES) {
    if (!pattern.test(text)) continue;
    scores.set(kind, Math.min(MOST_PER_TEXT, (scores.get(kind) ?? 0) + weight));
  }
  return scores;
}

/** Whether the text has the name as a whole word in its own capitals ("AWS", not "laws"). */
export function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + name.length])) return true;
  }
  return false;
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
