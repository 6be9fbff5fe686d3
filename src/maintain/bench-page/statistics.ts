/** What is said about many measured values: the middle, the bad end, and how a cost grows with a size. */

/**
 * The value below which `share` (0…1) of the values lie, between two neighbours in proportion. NaN without values.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The two figures that the budgets are given in. */
export interface Spread {
  median: number;
  /** 95th percentile. */
  p95: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: percentile(values, 0.95),
});

/**
 * The exponent with which a cost grows (1: twice the size, twice the cost; 2: four times), by least squares through the
 * logarithms. Points below `floor` say what starting costs, not how it grows, and are left out; NaN with fewer than two.
 */
export function growthExponent(points: readonly { size: number; cost: number }[], floor = 0): number {
  const used = points.filter(({ size, cost }) => size > 0 && cost > floor);
  if (used.length < 2) return Number.NaN;
  const xs = used.map(({ size }) => Math.log(size));
  const ys = used.map(({ cost }) => Math.log(cost));
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const up = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] as number) - my), 0);
  return up / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
