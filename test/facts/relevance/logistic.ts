/** Multinomial logistic regression with fixed biases and a quadratic penalty: small data, so plain full-batch steps. */
import type { Features } from "../../../src/facts/relevance-features.ts";

export interface Row {
  features: Features;
  /** Wanted probability of each class; sums to 1. */
  target: readonly number[];
}

export interface TrainingOptions {
  /** What each class starts from, as log-odds. */
  biases: readonly number[];
  /** Strength of the penalty on large weights. */
  penalty: number;
  steps?: number;
}

/** Feature → one weight per class. */
export type Weights = Map<string, number[]>;

export function scores(
  features: Features,
  weights: ReadonlyMap<string, readonly number[]>,
  biases: readonly number[],
): number[] {
  const sums = [...biases];
  for (const [feature, value] of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + value * (row[k] as number);
  }
  return sums;
}

/** Learns weights by Adam steps. No chance in it: the same rows give the same weights. */
export function train(rows: readonly Row[], { biases, penalty, steps = 400 }: TrainingOptions): Weights {
  const classes = biases.length;
  const names = [...new Set(rows.flatMap((row) => [...row.features.keys()]))].sort();
  const place = new Map(names.map((name, i) => [name, i]));
  const size = names.length * classes;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const sparse = rows.map((row) =>
    [...row.features].map(([name, value]) => [place.get(name) as number, value] as const),
  );
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => (penalty * weight) / rows.length);
    for (const [r, features] of sparse.entries()) {
      const sums = [...biases];
      for (const [f, value] of features)
        for (let k = 0; k < classes; k++) sums[k] = (sums[k] as number) + value * (weights[f * classes + k] as number);
      const top = Math.max(...sums);
      const powers = sums.map((sum) => Math.exp(sum - top));
      const total = powers.reduce((a, b) => a + b, 0);
      const target = (rows[r] as Row).target;
      for (let k = 0; k < classes; k++) {
        const error = ((powers[k] as number) / total - (target[k] as number)) / rows.length;
        for (const [f, value] of features) {
          const at = f * classes + k;
          gradient[at] = (gradient[at] as number) + error * value;
        }
      }
    }
    const rate = 0.05 * (1 - step / (steps * 1.2));
    for (let i = 0; i < size; i++) {
      const g = gradient[i] as number;
      mean[i] = 0.9 * (mean[i] as number) + 0.1 * g;
      square[i] = 0.999 * (square[i] as number) + 0.001 * g * g;
      const m = (mean[i] as number) / (1 - 0.9 ** step);
      const s = (square[i] as number) / (1 - 0.999 ** step);
      weights[i] = (weights[i] as number) - (rate * m) / (Math.sqrt(s) + 1e-8);
    }
  }
  return new Map(names.map((name, i) => [name, [...weights.slice(i * classes, (i + 1) * classes)]]));
}
