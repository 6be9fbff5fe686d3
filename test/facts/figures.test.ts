import { describe, expect, test } from "vitest";
import {
  brandSegment,
  disclosedOn,
  growth,
  share,
  splitsWithItem,
  validAt,
  yearBefore,
} from "../../src/facts/figures.ts";
import type { Segments } from "../../src/facts/schema.ts";
import { amazon, sources, visa } from "./fixture.ts";

const aws = splitsWithItem(amazon, "Amazon Web Services");
const at = (day: string | undefined) => validAt(aws, day, sources)?.period.label;
const percent = (split: Segments | undefined) => split && ((share(split, "Amazon Web Services") ?? 0) * 100).toFixed(2);

test("shares are computed from amount and total", () => {
  expect(aws.map(percent)).toEqual(["15.79", "16.86", "17.96", "14.24"]);
});

test("no share where the split allows none or lacks the item", () => {
  expect(share(visa.segments[0] as Segments, "Service revenue")).toBeUndefined();
  expect(share(aws[0] as Segments, "Kindle")).toBeUndefined();
});

describe("validAt", () => {
  test("the newest period that had ended and been published", () => {
    expect(at("2024-04-03")).toBe("Q4 2023");
    expect(at("2024-02-01")).toBe("Q4 2023");
    // Ended, but not yet told: the quarter's release came on 1 February.
    expect(at("2024-01-31")).toBe("FY2023");
    expect(at("2024-01-20")).toBeUndefined();
    expect(at("2025-06-01")).toBe("FY2024");
    expect(at(undefined)).toBe("FY2025");
  });
  test("of quarter and year with one end, the caller says which", () => {
    expect(validAt(aws, "2024-04-03", sources, "longer first")?.period.label).toBe("FY2023");
  });
  test("a later report that retells a figure does not make it a later one", () => {
    const period = { start: "2023-01-01", end: "2023-12-31", label: "FY2023" };
    const published = (day: string) => disclosedOn({ period, source: "s" }, { s: { published: day } });
    expect(published("2024-02-02")).toBe("2024-02-02");
    expect(published("2026-02-06")).toBe("2024-04-29");
    expect(published("2024-02")).toBe("2024-02-29");
    expect(published("2022-01-01")).toBe("2024-01-30");
    expect(disclosedOn({ period, source: "none" }, {})).toBe("2024-01-30");
  });
});

test("growth compares periods of one length a year apart", () => {
  const [fy2023, fy2024, , q4] = amazon.revenue as [
    never,
    (typeof amazon.revenue)[number],
    never,
    (typeof amazon.revenue)[number],
  ];
  expect(yearBefore(amazon.revenue, fy2024)).toBe(fy2023);
  expect(yearBefore(amazon.revenue, q4)).toBeUndefined();
  expect(growth(637_959, 574_785)?.toFixed(1)).toBe("11.0");
  expect(growth(5, 0)).toBeUndefined();
});

test("a brand's segment is told only where there are figures for it", () => {
  expect(brandSegment(amazon, "aws")).toBe("Amazon Web Services");
  expect(brandSegment(amazon, "twitch")).toBeUndefined();
  expect(brandSegment({ ...amazon, segments: [] }, "aws")).toBeUndefined();
});

test("one axis answers for an item, never two", () => {
  const twice = {
    segments: [...amazon.segments, { ...(amazon.segments[0] as Segments), axis: "product or service" as const }],
  };
  expect(new Set(splitsWithItem(twice, "Amazon Web Services").map((split) => split.axis))).toEqual(
    new Set(["business segment"]),
  );
});
