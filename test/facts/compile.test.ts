import { describe, expect, test } from "vitest";
import { compileDataset } from "../../src/facts/compile.ts";
import { Company } from "../../src/facts/schema.ts";
import { shardOf } from "../../src/facts/shipped.ts";
import { amazon, anthropic, dataset, shipped, sources } from "./fixture.ts";

const compiled = compileDataset(dataset());

describe("index and shards", () => {
  test("counts, names and the newest date found", () => {
    expect(compiled.index).toMatchObject({
      version: 1,
      companyCount: 3,
      shards: 1,
      names: { amazon: "Amazon", anthropic: "Anthropic", visa: "Visa" },
      dataDate: "2026-05-20",
    });
  });

  test("every company stands in the shard that shardOf names, at about sixty a shard", () => {
    const companies = Array.from({ length: 130 }, (_, i) => Company.parse({ ...anthropic, id: `company-${i}` }));
    const many = compileDataset(dataset({ companies, stories: [] }));
    expect(many.shards).toHaveLength(3);
    expect(many.index.shards).toBe(3);
    for (const { id } of companies) expect(many.shards[shardOf(id, 3)]?.[id]?.id).toBe(id);
  });

  test("a company carries its own sources and no others", () => {
    expect(Object.keys(shipped("visa").sources)).toEqual(["visa-10k-2025"]);
    expect(shipped("amazon").sources["ndtv-2024-11"]).toEqual(sources["ndtv-2024-11"]);
  });

  test("an investment shows on the investee's side with its source", () => {
    const { investedBy, sources: own } = shipped("anthropic");
    expect(investedBy.map((row) => [row.investorName, row.investment.amount])).toEqual([
      ["Amazon", 2_750_000_000],
      ["Amazon", 4_000_000_000],
    ]);
    expect(own["ndtv-2024-11"]?.publisher).toBe("NDTV Profit");
  });

  test("the order of files changes nothing", () => {
    const data = dataset();
    expect(JSON.stringify(compileDataset({ ...data, companies: [...data.companies].reverse() }))).toBe(
      JSON.stringify(compiled),
    );
  });
});

describe("lexicon", () => {
  test("company and brand names, with ambiguity", () => {
    const { companies, names } = compiled.lexicon;
    const index = companies.findIndex((company) => company.id === "amazon");
    expect(names).toContainEqual({ text: "Amazon", ambiguous: true, senses: ["place", "word"], company: index });
    expect(names).toContainEqual({ text: "AWS", ambiguous: false, company: index, brand: "aws" });
    expect(companies[index]).toMatchObject({ name: "Amazon", ticker: "AMZN", exchange: "NASDAQ" });
  });

  test("owner dates and name dates are intersected", () => {
    // Twitch is called so since 2011 and Amazon's since 2014.
    expect(compiled.lexicon.names.find((name) => name.text === "Twitch")?.from).toBe("2014");
    const sold = Company.parse({
      ...amazon,
      brands: [
        {
          id: "b",
          name: "B",
          kind: "brand",
          from: "2014-08",
          until: "2020",
          names: [
            { text: "Later name", kind: "distinctive", from: "2016", until: "2020-03-01" },
            { text: "Too late", kind: "distinctive", from: "2021" },
            { text: "Same year", kind: "distinctive", from: "2020-05" },
          ],
        },
      ],
      layoffs: [],
      events: [],
    });
    const names = compileDataset(dataset({ companies: [sold] })).lexicon.names.filter((name) => name.brand === "b");
    expect(names.map(({ text, from, until }) => [text, from, until])).toEqual([
      ["Later name", "2016", "2020-03-01"],
      ["Same year", "2020-05", "2020"],
    ]);
  });

  test("parents, related companies and AI partners point both ways", () => {
    const child = Company.parse({
      ...anthropic,
      id: "child",
      parent: "visa",
      related: [{ company: "anthropic", how: "uses its models" }],
    });
    const { companies } = compileDataset(dataset({ companies: [...dataset().companies, child] })).lexicon;
    const related = Object.fromEntries(companies.map((company) => [company.id, company.related]));
    expect(related).toEqual({
      amazon: ["anthropic"],
      anthropic: ["amazon", "child"],
      child: ["anthropic", "visa"],
      visa: ["child"],
    });
  });
});

describe("story index", () => {
  test("titles in own words, newest first, sums left out, filings said to be some", () => {
    expect(compiled.stories.map((story) => [story.published, story.title])).toEqual([
      ["2026-05-20", "OpenAI raises $122 billion in one round, March 2026"],
      ["2026-02-27", "Amazon commits $35 billion to OpenAI, February 2026 (told in a filing)"],
      ["2026-01-28", "Amazon: 16,000 jobs cut, January 2026"],
      ["2026", "Amazon: annual report for the year to December 2025"],
      ["2025-10-28", "Amazon: 14,000 corporate jobs cut, October 2025"],
      ["2025", "Visa: annual report for the year to September 2025"],
      ["2024-11-22", "Amazon invests $4 billion in Anthropic, November 2024"],
      ["2024-04-03", "Amazon Web Services cuts jobs in training and shop technology"],
      ["2024-03-27", "Amazon invests $2.75 billion in Anthropic, March 2024"],
      ["2024-01-09", "Twitch (Amazon): more than 500 jobs cut, January 2024"],
      ["2023-03-20", "Amazon: 9,000 jobs cut, March 2023"],
    ]);
  });

  test("one address is one story, with everyone whom its facts are about", () => {
    const other = Company.parse({
      ...anthropic,
      id: "other",
      name: "Other",
      layoffs: [{ date: "2026-01-28", percent: 5, source: "amazon-2026-01-28" }],
    });
    const { stories } = compileDataset(dataset({ companies: [...dataset().companies, other] }));
    const same = stories.filter((story) => story.url === sources["amazon-2026-01-28"]?.url);
    expect(same.map((story) => story.companies)).toEqual([["amazon", "other"]]);
    expect(stories.find((story) => story.topic === "ai" && story.published === "2024-11-22")?.companies).toEqual([
      "amazon",
      "anthropic",
    ]);
  });
});
