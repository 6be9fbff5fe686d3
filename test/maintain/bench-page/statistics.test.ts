import { describe, expect, it } from "vitest";
import { growthExponent, median, percentile, spreadOf } from "../../../src/maintain/bench-page/statistics.ts";

describe("percentiles", () => {
  it("finds the middle of an odd and of an even number of values, in any order", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it("lies between two neighbours in proportion", () => {
    expect(percentile([0, 10, 20, 30, 40], 0.95)).toBeCloseTo(38);
    expect(percentile([7], 0.95)).toBe(7);
  });

  it("says that there is none without values", () => {
    expect(median([])).toBeNaN();
  });

  it("leaves the values as they stand", () => {
    const values = [3, 1, 2];
    expect(spreadOf(values)).toEqual({ median: 2, p95: expect.closeTo(2.9) });
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("growth", () => {
  const points = (cost: (size: number) => number) => [10, 100, 1000].map((size) => ({ size, cost: cost(size) }));

  it("tells linear from quadratic", () => {
    expect(growthExponent(points((size) => 3 * size))).toBeCloseTo(1);
    expect(growthExponent(points((size) => size * size))).toBeCloseTo(2);
  });

  it("leaves out what costs no more than the floor", () => {
    expect(growthExponent([{ size: 1, cost: 4 }, ...points((size) => size)], 5)).toBeCloseTo(1);
    expect(
      growthExponent(
        points(() => 1),
        5,
      ),
    ).toBeNaN();
  });
});
