/**
 * Which kinds of fact a mention's sentence is about, from the words around it: a multinomial logistic model over groups
 * of words and stems. `npm run train:relevance` learns its weights from labelled sentences, `npm run evaluate:relevance`
 * measures it; docs/cards.md has the figures.
 */
import type { FactKind } from "./card-model.ts";
import { featuresOf, type Surroundings } from "./relevance-features.ts";
import learned from "./relevance-weights.json";

export type { Surroundings } from "./relevance-features.ts";

export interface RankedKind {
  kind: FactKind;
  /** In points, ten to a unit of log-odds: above 0 where the text speaks for the kind, below where it speaks against. */
  score: number;
}

/** Points to a unit of log-odds; the scale on which `card.ts` weighs facts of one kind against each other. */
export const POINTS = 10;

/** From this score on the text is about the kind; less may be a word met by chance. */
export const HINT = 8;

/** What a kind is worth where the text gives no hint, in points; the model is trained on top of these. */
export const BY_DEFAULT: Readonly<Record<FactKind, number>> = {
  layoffs: 6,
  "ai-investment": 6,
  share: 6,
  revenue: 4,
  event: 2,
  headcount: 1,
  related: -10,
};

/** In the order in which `relevance-weights.json` has their weights, and in which ties are broken. */
export const KINDS = Object.keys(BY_DEFAULT) as FactKind[];

const WEIGHTS: Readonly<Record<string, readonly number[]>> = learned;

/** Scores what the text says about each kind, most likely first (defaults included); every kind is in the answer. */
export function rankKinds(text: Surroundings): RankedKind[] {
  const sums = KINDS.map(() => 0);
  for (const [feature, value] of featuresOf(text)) {
    const row = Object.hasOwn(WEIGHTS, feature) ? WEIGHTS[feature] : undefined;
    if (!row) continue;
    for (const [k, weight] of row.entries()) sums[k] = (sums[k] ?? 0) + POINTS * value * weight;
  }
  const total = ({ kind, score }: RankedKind) => score + BY_DEFAULT[kind];
  return KINDS.map((kind, k) => ({ kind, score: sums[k] ?? 0 })).sort((a, b) => total(b) - total(a));
}

/** How strongly the text speaks for one kind, in points. */
export function scoreOf(text: Surroundings, kind: FactKind): number {
  return rankKinds(text).find((ranked) => ranked.kind === kind)?.score ?? 0;
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
