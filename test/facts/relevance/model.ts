/** Training and measuring as both commands and the tests do it. */
import type { FactKind } from "../../../src/facts/card-model.ts";
import { BY_DEFAULT, KINDS, POINTS } from "../../../src/facts/relevance.ts";
import { featuresOf } from "../../../src/facts/relevance-features.ts";
import type { Example } from "./examples.ts";
import { type Row, scores, train, type Weights } from "./logistic.ts";

/** Chosen by cross-validation on the training and development sentences (docs/cards.md). */
const PENALTY = 0.4;
/** Stems whose weights stay below this move no decision and do not ship. */
const LEAST_WEIGHT = 0.2;

const biases = KINDS.map((kind) => BY_DEFAULT[kind] / POINTS);

function rowOf(example: Example): Row {
  const target = KINDS.map((kind) => (example.first.includes(kind) ? 1 / example.first.length : 0));
  return { features: featuresOf(example), target };
}

/** Learns the weights, rounded and pruned as they ship. */
export function learn(examples: readonly Example[]): Weights {
  const weights = train(examples.map(rowOf), { biases, penalty: PENALTY, steps: 250 });
  const shipped: Weights = new Map();
  for (const [feature, row] of weights) {
    const rounded = row.map((weight) => Math.round(weight * 100) / 100);
    if (feature.startsWith("~") || Math.max(...rounded.map(Math.abs)) >= LEAST_WEIGHT) shipped.set(feature, rounded);
  }
  return shipped;
}

/** Examples of `tested` that weights learned from `given` and the other folds get wrong, with what came first. */
export function crossValidated(
  tested: readonly Example[],
  given: readonly Example[],
  folds: number,
): { example: Example; first: FactKind | undefined }[] {
  const misses: { example: Example; first: FactKind | undefined }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn([...given, ...tested.filter((_, i) => i % folds !== fold)]);
    for (const example of tested.filter((_, i) => i % folds === fold)) {
      const sums = scores(featuresOf(example), weights, biases);
      const first = KINDS[sums.indexOf(Math.max(...sums))];
      if (!first || !example.first.includes(first)) misses.push({ example, first });
    }
  }
  return misses;
}
