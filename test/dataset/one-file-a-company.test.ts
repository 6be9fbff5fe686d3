/** Companies that once stood in two files, namesakes that once shared one, and firms whose name is an everyday word. */
import { beforeAll, describe, expect, it } from "vitest";
import { compileDataset } from "../../src/facts/compile.ts";
import type { Company } from "../../src/facts/schema.ts";
import { createLinker } from "../../src/linking/linker.ts";
import type { Linker } from "../../src/linking/types.ts";
import { loadDataset } from "../../src/maintain/load-dataset.ts";

let companies: Map<string, Company>;
let linker: Linker;
beforeAll(async () => {
  const dataset = await loadDataset();
  companies = new Map(dataset.companies.map((company) => [company.id, company]));
  linker = createLinker(compileDataset(dataset).lexicon);
}, 60_000);

const companiesIn = (text: string): string[] => [
  ...new Set(linker.link({ blocks: [{ text, kind: "paragraph" }] }).mentions.map((mention) => mention.company)),
];

describe("a company that stood twice", () => {
  it.each([
    ["Zomato", "eternal"],
    ["Eternal Ltd", "eternal"],
    ["TripActions", "navan"],
    ["Rivian Automotive", "rivian"],
    ["Campbell Soup", "campbells"],
    ["Fifth Third Bank", "fifth-third-bancorp"],
    ["BeiGene", "beigene"],
  ])("%s is %s", (name, company) => {
    expect(companiesIn(`Shares of ${name} fell after its chief executive warned about profit.`)).toEqual([company]);
  });

  it("keeps the cuts of both files", () => {
    expect(companies.get("eternal")?.layoffs.length).toBeGreaterThanOrEqual(4);
    expect(companies.get("mobile-premier-league")?.layoffs.length).toBeGreaterThanOrEqual(3);
  });
});

describe("namesakes", () => {
  it.each([
    ["Compass Inc", "compass-inc"],
    ["Compass Group", "compass"],
    ["Titan International", "titan-international"],
    ["Titan Company", "titan"],
    ["Mitsubishi Electric", "mitsubishi-electric"],
    ["ClearTax", "cleartax"],
  ])("%s is %s alone", (name, company) => {
    expect(companiesIn(`Shares of ${name} fell after its chief executive warned about profit.`)).toEqual([company]);
  });

  it("leaves Unilever no cuts of an Indian software firm", () => {
    expect(companies.get("unilever")?.layoffs.filter((cut) => cut.brand === "clear")).toEqual([]);
  });
});

describe("a name that is an everyday word", () => {
  it.each([
    "The Atlantic was calm and the action began at noon, with jumbo shrimps and a mango.",
    "In other stories, five guys gave the go-ahead for a new look at the direct line to Patagonia.",
    "Per capita spending rose, and the stagecoach passed the Bauhaus.",
  ])("marks nothing in: %s", (text) => {
    expect(companiesIn(text)).toEqual([]);
  });
});
