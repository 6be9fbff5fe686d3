import { describe, expect, test } from "vitest";
import { verdictOn } from "../../src/facts/figure-verdict.ts";
import { fits, statedPeriod } from "../../src/facts/stated-period.ts";
import { quantitiesOf } from "../../src/facts/story-quantities.ts";

const read = (text: string) =>
  quantitiesOf(text).map((quantity) => [
    quantity.type === "money" ? quantity.currency : quantity.type,
    quantity.value,
    quantity.precision,
    quantity.qualifier,
  ]);

describe("quantities", () => {
  test.each([
    ["14 % of sales", [["percent", 14, 1, undefined]]],
    ["about 14.2 per cent", [["percent", 14.2, 0.1, "about"]]],
    ["up to $4bn", [["USD", 4e9, 1e9, "at most"]]],
    ["US$2.75 billion", [["USD", 2.75e9, 1e7, undefined]]],
    [
      "A$3m and HK$5m",
      [
        ["AUD", 3e6, 1e6, undefined],
        ["HKD", 5e6, 1e6, undefined],
      ],
    ],
    ["4 billion dollars", [["USD", 4e9, 1e9, undefined]]],
    ["1.2 trillion yen", [["JPY", 1.2e12, 1e11, undefined]]],
    ["more than 18,000 jobs", [["count", 18_000, 1_000, "at least"]]],
    ["1.5 million people", [["count", 1.5e6, 1e5, undefined]]],
    [
      "rose 11% to $638 billion",
      [
        ["percent", 11, 1, undefined],
        ["USD", 638e9, 1e9, undefined],
      ],
    ],
  ] as const)("%s", (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each(["10-15%", "10 to 15 percent", "between 14% and 16%", "$4bn to $5bn", "Windows7", "version 2.x.3"])(
    "no clear quantity in %s",
    (text) => {
      expect(read(text).filter(([type]) => type !== "count")).toEqual([]);
      expect(read(text).length).toBeLessThan(2);
    },
  );

  test("dollars of another country are not US dollars", () => {
    expect(read("3 billion Canadian dollars")).toEqual([]);
    expect(read("Z$3 billion").some(([type]) => type === "USD")).toBe(false);
  });
});

describe("verdict", () => {
  const verdict = (value: number, precision: number, sourced: number, qualifier?: "about" | "at least" | "at most") =>
    verdictOn({ value, precision, ...(qualifier === undefined ? {} : { qualifier }) }, sourced);

  test("the same number agrees, a rounded one rounds", () => {
    expect(verdict(14, 1, 14)).toBe("agrees");
    expect(verdict(14, 1, 14.24)).toBe("rounds to");
    expect(verdict(14.2, 0.1, 14.24)).toBe("rounds to");
    expect(verdict(14.2, 0.1, 14.4)).toBeUndefined();
  });
  test("a billion is no word for 1.4 billion, nor 10,000 for 14,000", () => {
    expect(verdict(1e9, 1e9, 1.4e9)).toBeUndefined();
    expect(verdict(10_000, 10_000, 14_000)).not.toBe("rounds to");
  });
  test("bounds hold on their own side only", () => {
    expect(verdict(500, 100, 540, "at least")).toBe("agrees");
    expect(verdict(18_000, 1_000, 17_000, "at most")).toBe("agrees");
    expect(verdict(500, 100, 400, "at least")).toBeUndefined();
    expect(verdict(20, 1, 10, "about")).toBeUndefined();
  });
  test("only a clear difference differs", () => {
    expect(verdict(30, 1, 18)).toBe("differs");
    expect(verdict(19, 1, 18)).toBeUndefined();
    expect(verdict(0, 1, 18)).toBeUndefined();
  });
});

describe("stated period", () => {
  const year = (fy: number) => ({ start: `${fy}-01-01`, end: `${fy}-12-31`, label: `FY${fy}` });
  const q4 = { start: "2023-10-01", end: "2023-12-31", label: "Q4 2023" };
  const does = (sentence: string, period = year(2023), day = "2024-04-03") =>
    fits(statedPeriod(sentence, day), period, day);

  test("years, last year, quarters", () => {
    expect(does("sales in 2023")).toBe(true);
    expect(does("sales last year")).toBe(true);
    expect(does("sales in 2022")).toBe(false);
    expect(does("sales in the fourth quarter", q4)).toBe(true);
    expect(does("sales in the first quarter", q4)).toBe(false);
    expect(does("sales in the fourth quarter")).toBe(false);
  });
  test("none means the latest that is not old", () => {
    expect(does("it accounts for 14%")).toBe(true);
    expect(does("it accounts for 14%", year(2021))).toBe(false);
  });
  test("two years, other spans and other times fit nothing", () => {
    for (const sentence of [
      "from 2022 to 2023",
      "last year, up on 2021",
      "in the half-year",
      "a decade ago",
      "by 2030",
    ]) {
      expect(does(sentence), sentence).toBe(false);
    }
  });
});
