import { describe, expect, test } from "vitest";
import { buildCard } from "../../src/facts/card.ts";
import type { FactView } from "../../src/facts/card-model.ts";
import { companiesOfSentences, type StatedSentence, statedSentences } from "./comparison/sentences.ts";

const companies = companiesOfSentences();

function compared({ company, via, published, sentence }: StatedSentence): FactView[] {
  const shipped = companies.get(company);
  if (!shipped) throw new Error(`no company ${company}`);
  const card = buildCard(
    {
      companyId: company,
      ...(via === undefined ? {} : { via }),
      sentence,
      paragraph: sentence,
      headline: "",
      published,
    },
    shipped,
    { today: "2026-11-22", locale: "en-GB", companyNames: {}, dataDate: "2026-11-22" },
  );
  return [...card.facts, ...card.more].filter((fact) => fact.comparison !== undefined);
}

describe("the story's own number", () => {
  const rows = statedSentences();

  test("is labelled often enough, half of it with nothing to say", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    const silent = rows.filter((row) => row.verdict === null).length;
    expect(silent / rows.length).toBeGreaterThanOrEqual(0.45);
  });

  test.each(rows)("$published $sentence", (row) => {
    const facts = compared(row);
    expect(facts.map((fact) => fact.comparison?.verdict)).toEqual(row.verdict === null ? [] : [row.verdict]);
    if (row.gives !== undefined) expect(facts[0]?.comparison?.text).toContain(row.gives);
  });
});
