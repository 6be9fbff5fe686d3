import { describe, expect, test } from "vitest";
import { barParts, keyEntries, rowLengths, timelineEnds, timelineMarks } from "../../src/card/picture-scale.ts";

function shares(...values: number[]) {
  return values.map((share, index) => ({ name: `part ${index}`, share, highlighted: index === 0 }));
}

function cuts(...points: [date: string, size: number][]) {
  return points.map(([date, size]) => ({ date, size, label: String(size), highlighted: false }));
}

describe("a share bar", () => {
  test("lays fractions side by side and leaves the rest open", () => {
    const parts = barParts(shares(0.2, 0.5));
    expect(parts.map((part) => part.start)).toEqual([0, 20]);
    expect(parts.map((part) => part.width)).toEqual([20, 50]);
  });

  test("never draws past its end when rounded shares do", () => {
    const last = barParts(shares(0.5, 0.502)).at(-1);
    expect((last?.start ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 10);
  });

  test("draws nothing for a negative or missing share", () => {
    expect(barParts(shares(-0.1, Number.NaN, 0.4)).map((part) => part.width)).toEqual([0, 0, 40]);
  });
});

describe("a timeline", () => {
  test("places points by their dates and scales them by the largest", () => {
    const marks = timelineMarks(cuts(["2020-01-01", 50], ["2021-01-01", 100], ["2024-01-01", 25]));
    expect(marks.map((mark) => Math.round(mark.position))).toEqual([0, 25, 100]);
    expect(marks.map((mark) => mark.height)).toEqual([0.5, 1, 0.25]);
  });

  test("takes months and years as dates", () => {
    expect(
      timelineMarks(cuts(["2020", 1], ["2021-01", 1], ["2022-01-01", 1])).map((m) => Math.round(m.position)),
    ).toEqual([0, 50, 100]);
  });

  test("puts a single point in the middle", () => {
    expect(timelineMarks(cuts(["2020-01-01", 5]))).toEqual([
      { label: "5", highlighted: false, position: 50, height: 1 },
    ]);
  });

  test("spreads points evenly when a date cannot be read", () => {
    expect(timelineMarks(cuts(["spring", 1], ["2020-01-01", 1], ["2020-01-02", 1])).map((m) => m.position)).toEqual([
      0, 50, 100,
    ]);
  });

  test("is labelled with its first and last year, once when they are the same", () => {
    expect(timelineEnds(cuts(["2026-01-28", 1], ["2022-11-16", 1]))).toEqual(["2022", "2026"]);
    expect(timelineEnds(cuts(["2026-01-28", 1], ["2026-03", 1]))).toEqual(["2026"]);
  });
});

describe("the names under a share bar", () => {
  const items = (count: number, lit: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `${i}`, share: 0.1, value: "10%", highlighted: i === lit }));

  test("are all of up to four", () => {
    expect(keyEntries(items(4, 0))).toEqual({ named: items(4, 0), hidden: 0 });
  });

  test("are three of more, in the bar's order, the highlighted one always among them", () => {
    for (const [lit, named] of [
      [0, ["0", "1", "2"]],
      [6, ["0", "1", "6"]],
    ] as const) {
      const entries = keyEntries(items(7, lit));
      expect(entries.named.map((item) => item.name)).toEqual(named);
      expect(entries.hidden).toBe(4);
    }
  });
});

describe("sized rows", () => {
  const rows = (...sizes: number[]) =>
    sizes.map((size) => ({ label: "", value: "", size, isCeiling: false, highlighted: false }));

  test("are as long as their part of the largest, and never too short to see", () => {
    expect(rowLengths(rows(50, 100, 25))).toEqual([50, 100, 25]);
    expect(rowLengths(rows(1_000_000, 1))[1]).toBeGreaterThan(0.5);
  });

  test("without a size have no length", () => {
    expect(rowLengths(rows(0, 0))).toEqual([0, 0]);
  });
});
