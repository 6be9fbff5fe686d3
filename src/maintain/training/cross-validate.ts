/** Learning from some documents and judging on others, turn by turn, so that the figures are those of unseen text. */
import type { Lexicon } from "../../linking/lexicon.ts";
import { linkerOver } from "../../linking/linker.ts";
import type { Linker } from "../../linking/types.ts";
import { CUES, FIRST_GUESSES, type Tuning, type Weights } from "../../linking/weights.ts";
import type { GoldCompanies, GoldRecord } from "../score.ts";
import { type Example, examplesOf } from "./examples.ts";
import { type FitOptions, fitLogistic } from "./logistic.ts";

export interface LabelledDocument {
  set: string;
  record: GoldRecord;
  /** How much its examples count. */
  weight: number;
}

export interface Learning {
  lexicon: Lexicon;
  companies: GoldCompanies;
  fit: FitOptions;
  /** Evidence of the whole story depends on the weights, so documents are read again between fits. */
  readings: number;
}

/** Learns weights from the documents. */
export function learn(
  documents: readonly LabelledDocument[],
  { lexicon, companies, fit, readings }: Learning,
): Weights {
  const guesses = CUES.map((cue) => FIRST_GUESSES[cue]);
  let weights = FIRST_GUESSES;
  for (let reading = 0; reading < readings; reading++) {
    const linker = linkerOver(lexicon, { weights, threshold: 0.5 });
    const examples = documents.flatMap(({ record, weight }) => examplesOf(record, linker, companies, weight));
    const fitted = fitLogistic(examples, guesses, fit);
    weights = Object.fromEntries(CUES.map((cue, position) => [cue, round(fitted[position] ?? 0)])) as Weights;
  }
  return weights;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** The same document is always in the same fold, wherever it stands in its file. */
function foldOf(record: GoldRecord, folds: number): number {
  let hash = 7;
  for (const character of `${record.id}`) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}

export interface HeldOut {
  document: LabelledDocument;
  linker: (threshold: number) => Linker;
  examples: Example[];
}

/** Every document once, with a linker that never saw it. */
export function crossValidate(documents: readonly LabelledDocument[], learning: Learning, folds: number): HeldOut[] {
  const held: HeldOut[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (document: LabelledDocument): boolean => foldOf(document.record, folds) === fold;
    const tested = documents.filter(inFold);
    if (tested.length === 0) continue;
    const weights = learn(
      documents.filter((document) => !inFold(document)),
      learning,
    );
    const linkers = new Map<number, Linker>();
    const linker = (threshold: number): Linker => {
      const known = linkers.get(threshold) ?? linkerOver(learning.lexicon, { weights, threshold } satisfies Tuning);
      linkers.set(threshold, known);
      return known;
    };
    for (const document of tested)
      held.push({
        document,
        linker,
        examples: examplesOf(document.record, linker(0.5), learning.companies, document.weight),
      });
  }
  return held;
}
