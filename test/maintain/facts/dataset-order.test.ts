import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetText, inDatasetOrder } from "../../../src/maintain/facts/dataset-order.ts";
import { amazon } from "../../facts/fixture.ts";

describe("the dataset's order", () => {
  it("puts fields in the schema's order and keeps those it does not know, last", () => {
    const shuffled = {
      layoffs: [{ source: "s", date: "2024-01-09", remark: "r", count: 3 }],
      wiki: 1,
      name: "A",
      id: "a",
    };
    expect(datasetText("companies/a.json", shuffled)).toBe(
      `${JSON.stringify({ id: "a", name: "A", layoffs: [{ date: "2024-01-09", count: 3, source: "s", remark: "r" }], wiki: 1 }, null, 2)}\n`,
    );
  });

  it("puts the newest figure first and keeps the order within a day", () => {
    const ordered = inDatasetOrder("companies/amazon.json", amazon) as typeof amazon;
    expect(ordered.layoffs.map((row) => row.date)).toEqual([
      "2026-01-28",
      "2026-01-28",
      "2025-10-27",
      "2024-04-03",
      "2024-01-09",
      "2023-03-20",
    ]);
    expect(ordered.layoffs[0]?.scope).toBe("round");
    expect(ordered.revenue.map((row) => row.period.label)).toEqual(["FY2025", "FY2024", "FY2023", "Q4 2023"]);
  });

  it("leaves a list alone in which a row has no date", () => {
    const rows = [{ date: "2024-01-01" }, { count: 5 }, { date: "2025-01-01" }];
    expect(inDatasetOrder("companies/a.json", { layoffs: rows })).toEqual({ layoffs: rows });
  });

  it("sorts sources by id", () => {
    expect(Object.keys(inDatasetOrder("sources.json", { b: {}, a: {} }) as object)).toEqual(["a", "b"]);
  });

  it("loses and adds nothing, whatever a file holds, and changes nothing a second time", () => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value
            .map(sorted)
            .map((item) => JSON.stringify(item))
            .sort()
        : typeof value === "object" && value !== null
          ? Object.entries(value)
              .map(([key, part]) => [key, sorted(part)])
              .sort()
          : value;
    const row = fc.record({ date: fc.constantFrom("2024", "2024-05", "2025-01-01"), more: fc.jsonValue() });
    const company = fc.record({
      layoffs: fc.array(row),
      names: fc.jsonValue(),
      ids: fc.jsonValue(),
      other: fc.jsonValue(),
    });
    fc.assert(
      fc.property(company, (value) => {
        const before = JSON.parse(JSON.stringify(value)) as unknown;
        const once = datasetText("companies/x.json", before);
        expect(sorted(JSON.parse(once))).toEqual(sorted(before));
        expect(datasetText("companies/x.json", JSON.parse(once))).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
