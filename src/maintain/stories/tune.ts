/** Sets the ranking's weights on the first half of the evaluation set, one at a time, until no step helps. */
import { type RankWeights, WEIGHTS } from "../../stories/score.ts";

const STEPS: Record<keyof RankWeights, readonly number[]> = {
  named: [0.02, 0.05, 0.1, 0.2],
  headline: [0.3, 0.5, 0.8, 1.2],
  frequency: [0.2, 0.4, 0.6, 1],
  breadth: [0, 0.1, 0.25, 0.5],
  topic: [0.3, 0.5, 0.8, 1.2, 1.6],
  words: [0.5, 1, 1.5, 2, 3, 4],
  otherTopic: [0.3, 0.5, 0.65, 0.8, 1],
  repeated: [0.5, 0.65, 0.8, 0.9, 1],
  floor: [0, 0.03, 0.05, 0.08, 0.12, 0.16],
  days: [0, 0.3, 0.6, 1, 1.5],
  nearDays: [5, 10, 20, 30],
  seasonDays: [120, 200, 300, 450, 700],
  ever: [0.05, 0.1, 0.2, 0.35],
};

/** Weights with the best `quality` found, starting from the shipped ones. Few and round values: 23 stories bear no more. */
export function tuneWeights(quality: (weights: RankWeights) => number): { weights: RankWeights; quality: number } {
  let best = { weights: { ...WEIGHTS }, quality: quality(WEIGHTS) };
  for (let improved = true; improved; ) {
    improved = false;
    for (const [name, values] of Object.entries(STEPS)) {
      for (const value of values) {
        const weights = { ...best.weights, [name]: value };
        const reached = quality(weights);
        // A gain below this is noise of a few swapped entries.
        if (reached <= best.quality + 0.001) continue;
        best = { weights, quality: reached };
        improved = true;
      }
    }
  }
  return best;
}
