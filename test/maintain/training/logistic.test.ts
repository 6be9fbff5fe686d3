import { describe, expect, it } from "vitest";
import type { Example } from "../../../src/maintain/training/examples.ts";
import { fitLogistic } from "../../../src/maintain/training/logistic.ts";

/** A generator that gives the same numbers every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function example(cues: Example["cues"], right: boolean, weight = 1): Example {
  return { cues, right, weight, score: 0.5, surface: "Ford", ambiguous: true };
}

/** Examples as the planted weights would label them; each cue is seen in four of ten, some twice. */
function planted(weights: readonly number[], count: number): Example[] {
  const next = random(7);
  return Array.from({ length: count }, () => {
    const cues = weights.flatMap((_, position) => (next() < 0.4 ? [[position, next() < 0.2 ? 2 : 1] as const] : []));
    const sum = cues.reduce((total, [position, times]) => total + (weights[position] ?? 0) * times, 0);
    return example(cues, next() < 1 / (1 + Math.exp(-sum)));
  });
}

describe("the fit", () => {
  it("recovers planted weights", () => {
    const weights = [1.5, -2, 0.5, 0, -0.7];
    const fitted = fitLogistic(planted(weights, 20_000), [0, 0, 0, 0, 0], { spread: 10, keepSign: false, rounds: 200 });
    for (const [position, weight] of weights.entries())
      expect(Math.abs((fitted[position] ?? 9) - weight)).toBeLessThan(0.12);
  });

  it("leaves a weight at its guess where no example speaks", () => {
    const fitted = fitLogistic([example([[0, 1]], true)], [0.3, -1.25, 2], { spread: 0.7, keepSign: true, rounds: 50 });
    expect(fitted.slice(1)).toEqual([-1.25, 2]);
    expect(fitted[0]).toBeGreaterThan(0.3);
  });

  it("strays the further from a guess the more examples speak, and the less the nearer it is held", () => {
    const move = (count: number, nearness = 1): number => {
      const examples = Array.from({ length: count }, () => example([[0, 1]], true));
      const [fitted = 0] = fitLogistic(examples, [0.5], {
        spread: 0.7,
        nearness: () => nearness,
        keepSign: true,
        rounds: 200,
      });
      return fitted - 0.5;
    };
    expect(move(1)).toBeGreaterThan(0);
    expect(move(10)).toBeGreaterThan(move(1));
    expect(move(100)).toBeGreaterThan(move(10));
    expect(move(10, 0.3)).toBeLessThan(move(10) / 2);
  });

  it("is where the slope of the posterior is nought", () => {
    const examples = [
      ...Array.from({ length: 6 }, () => example([[0, 1]], true)),
      ...Array.from({ length: 3 }, () => example([[0, 2]], false)),
    ];
    const [weight = 9] = fitLogistic(examples, [0.2], { spread: 0.7, keepSign: false, rounds: 200 });
    const likely = (sum: number): number => 1 / (1 + Math.exp(-sum));
    const slope = (0.2 - weight) / 0.49 + 6 * (1 - likely(weight)) - 3 * 2 * likely(2 * weight);
    expect(Math.abs(slope)).toBeLessThan(1e-2);
  });

  it("takes a weight's worth, but does not turn it against its sign, when told so", () => {
    const against = Array.from({ length: 200 }, () => example([[0, 1]], false));
    const fit = { spread: 2, rounds: 200 };
    expect(fitLogistic(against, [1], { ...fit, keepSign: true })).toEqual([0]);
    expect(fitLogistic(against, [1], { ...fit, keepSign: false })[0]).toBeLessThan(-1);
    // A guess of nought has no sign to keep.
    expect(fitLogistic(against, [0], { ...fit, keepSign: true })[0]).toBeLessThan(-1);
  });

  it("counts an example as often as it weighs", () => {
    const fit = { spread: 1, keepSign: false, rounds: 200 };
    const thrice = fitLogistic(
      [0, 1, 2].map(() => example([[0, 1]], true)),
      [0],
      fit,
    );
    const weighed = fitLogistic([example([[0, 1]], true, 3)], [0], fit);
    expect(weighed[0]).toBeCloseTo(thrice[0] ?? 9, 3);
  });

  it("does not run away where the examples are parted without error", () => {
    const parted = [0, 1].flatMap((side) => Array.from({ length: 500 }, () => example([[side, 3]], side === 0)));
    const fitted = fitLogistic(parted, [0, 0], { spread: 0.7, keepSign: false, rounds: 500 });
    for (const weight of fitted) expect(Math.abs(weight)).toBeLessThan(5);
    expect(fitted[0]).toBeGreaterThan(1);
  });
});
