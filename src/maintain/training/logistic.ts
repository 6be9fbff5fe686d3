/**
 * Logistic regression with a memory: every weight is drawn back to a first guess, the more the fewer examples speak
 * (the most probable weights under a normal prior around the guesses). Solved by Newton's method, one coordinate at a
 * time, which needs no matrix and no step size.
 */
import { probability } from "../../linking/weights.ts";
import type { Example } from "./examples.ts";

export interface FitOptions {
  /** Standard deviation of the prior, in log-odds: how far a weight may stray from its guess without much evidence. */
  spread: number;
  /** Weights (by position) that are held nearer to their guesses: their spread is multiplied by this. */
  nearness?: (position: number) => number;
  /** Weights that must not change sign: a cue that speaks for a company may lose all worth, but not turn against it. */
  keepSign: boolean;
  rounds: number;
}

/** A step further than this is taken in parts. */
const LONGEST_STEP = 1;
const SMALL_ENOUGH = 1e-4;

/** Fits weights (by position) to the examples, starting at and drawn to `guesses`. */
export function fitLogistic(
  examples: readonly Example[],
  guesses: readonly number[],
  { spread, nearness = () => 1, keepSign, rounds }: FitOptions,
): number[] {
  const weights = [...guesses];
  const uses: { example: number; times: number }[][] = guesses.map(() => []);
  const sums = new Float64Array(examples.length);
  for (const [example, { cues }] of examples.entries()) {
    for (const [position, times] of cues) {
      uses[position]?.push({ example, times });
      sums[example] = (sums[example] ?? 0) + (weights[position] ?? 0) * times;
    }
  }
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (const [position, seen] of uses.entries()) {
      if (seen.length === 0) continue;
      const guess = guesses[position] ?? 0;
      const old = weights[position] ?? 0;
      const precision = 1 / (spread * nearness(position)) ** 2;
      let gradient = (guess - old) * precision;
      let curvature = precision;
      for (const { example, times } of seen) {
        const { right, weight } = examples[example] as Example;
        const likely = probability(sums[example] as number);
        gradient += weight * times * ((right ? 1 : 0) - likely);
        curvature += weight * times * times * likely * (1 - likely);
      }
      const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, gradient / curvature));
      let next = old + step;
      if (keepSign && guess !== 0 && Math.sign(next) !== Math.sign(guess)) next = 0;
      const change = next - old;
      if (change === 0) continue;
      weights[position] = next;
      moved = Math.max(moved, Math.abs(change));
      for (const { example, times } of seen) sums[example] = (sums[example] ?? 0) + change * times;
    }
    if (moved < SMALL_ENOUGH) break;
  }
  return weights;
}
