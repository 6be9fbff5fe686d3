import { describe, expect, it } from "vitest";
import {
  calibrationBins,
  calibrationError,
  calibrationLine,
  type Judged,
} from "../../../src/maintain/training/calibration.ts";

const times = (count: number, score: number, right: boolean): Judged[] =>
  Array.from({ length: count }, () => ({ score, right }));

describe("calibration", () => {
  it("compares the score with the share that was right, bin by bin", () => {
    const bins = calibrationBins([...times(9, 0.92, true), ...times(1, 0.92, false), ...times(4, 0.1, false)]);
    expect(bins).toEqual([
      { from: 0, to: 0.2, count: 4, score: expect.closeTo(0.1), right: 0 },
      { from: 0.9, to: 0.95, count: 10, score: expect.closeTo(0.92), right: 0.9 },
    ]);
  });

  it("counts everything once, the ends of the bins too", () => {
    const scores = [0, 0.1, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.999, 1];
    const bins = calibrationBins(scores.map((score) => ({ score, right: true })));
    expect(bins.map(({ count }) => count)).toEqual([2, 1, 1, 1, 1, 1, 3]);
  });

  it("is off by the distance, weighed by the counts", () => {
    const judged = [...times(3, 0.3, false), ...times(1, 0.97, true)];
    expect(calibrationError(calibrationBins(judged))).toBeCloseTo((3 * 0.3 + 0.03) / 4);
    expect(calibrationLine(judged)).toBe(
      "calibration: 0.30 said, 0.00 right (3) · 0.97 said, 1.00 right (1); off by 23.3 % on average",
    );
  });

  it("says so where nothing was judged", () => {
    expect(calibrationError([])).toBe(0);
    expect(calibrationLine([])).toBe("calibration: nothing was judged");
  });
});
