import { describe, expect, test } from "vitest";
import { compared } from "./comparison/compare.ts";
import { statedSentences } from "./comparison/sentences.ts";

describe("the story's own number", () => {
  const rows = statedSentences("development");
  const heldOut = statedSentences("held-out");

  test.each([{ set: rows }, { set: heldOut }])(
    "is labelled often enough, half of it with nothing to say",
    ({ set }) => {
      expect(set.length).toBeGreaterThanOrEqual(40);
      expect(set.filter((row) => row.verdict === null).length / set.length).toBeGreaterThanOrEqual(0.45);
    },
  );

  test.each(rows)("$published $sentence", (row) => {
    const facts = compared(row);
    expect(facts.map((fact) => fact.comparison?.verdict)).toEqual(row.verdict === null ? [] : [row.verdict]);
    if (row.gives !== undefined) expect(facts[0]?.comparison?.text).toContain(row.gives);
  });

  test("of held-out sentences nothing is said wrongly, and four in five that may speak do", () => {
    const said = heldOut.map((row) => ({ row, verdict: compared(row)[0]?.comparison?.verdict ?? null }));
    expect(said.filter(({ row, verdict }) => verdict !== null && verdict !== row.verdict)).toEqual([]);
    const speaking = said.filter(({ row }) => row.verdict !== null);
    const right = speaking.filter(({ verdict }) => verdict !== null).length;
    expect(right / speaking.length).toBeGreaterThanOrEqual(0.8);
  });

  test("without the story's date nothing is compared", () => {
    const row = rows.find((each) => each.verdict !== null);
    expect(row && compared({ ...row, published: "" })).toEqual([]);
  });

  test("a share of “earnings” is worded as such, and its source is linked where the fact does not name it", () => {
    const of = (part: string) => {
      const row = rows.find(({ sentence }) => sentence.includes(part));
      return row && compared(row)[0]?.comparison;
    };
    expect(of("its total earnings")?.text).toMatch(
      /^The story says 14% of “its total earnings”; .* gives 14\.2% of revenue/,
    );
    expect(of("its total earnings")?.source).toBeUndefined();
    expect(of("15.8% of Amazon's revenue in 2023")?.source?.url).toMatch(/^https:/);
  });
});
