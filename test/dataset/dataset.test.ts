/** The shipped dataset as a whole: sound by its own checks, as broad as promised, and clear about names that are easily confused. */
import { beforeAll, describe, expect, it } from "vitest";
import { checkDataset } from "../../src/facts/check.ts";
import { compileDataset } from "../../src/facts/compile.ts";
import type { Company, Dataset } from "../../src/facts/schema.ts";
import { createLinker } from "../../src/linking/linker.ts";
import type { Linker } from "../../src/linking/types.ts";
import { loadDataset } from "../../src/maintain/load-dataset.ts";

let dataset: Dataset;
let linker: Linker;
beforeAll(async () => {
  dataset = await loadDataset();
  linker = createLinker(compileDataset(dataset).lexicon);
}, 60_000);

const companiesIn = (text: string, published?: string): string[] => [
  ...new Set(
    linker
      .link({ blocks: [{ text, kind: "paragraph" }], ...(published === undefined ? {} : { published }) })
      .mentions.map((mention) => mention.company),
  ),
];

function count(rowsOf: (company: Company) => readonly unknown[]): number {
  return dataset.companies.reduce((sum, company) => sum + rowsOf(company).length, 0);
}

describe("the dataset", () => {
  it("has nothing to mend", () => {
    expect(checkDataset(dataset, new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  it("is as broad as the project promises", () => {
    expect(dataset.companies.length).toBeGreaterThanOrEqual(4_000);
    expect(count((company) => company.brands)).toBeGreaterThanOrEqual(1_500);
    expect(count((company) => company.layoffs)).toBeGreaterThanOrEqual(2_000);
    expect(dataset.companies.filter((company) => company.segments.length > 0).length).toBeGreaterThanOrEqual(500);
  });

  it("describes every company in a line of its own words, without a figure", () => {
    // Names such as "3D printers" hold a digit; amounts, years and shares do not belong there.
    expect(
      dataset.companies.filter((company) => /\d{2}|%|\$/.test(company.about)).map((company) => company.id),
    ).toEqual([]);
  });

  it("names layoffs.fyi where a count is theirs", () => {
    const through = Object.values(dataset.sources).filter((source) => source.via?.includes("layoffs.fyi"));
    expect(through.length).toBeGreaterThan(1_500);
    expect(through.filter((source) => !source.via?.includes("ODbL"))).toEqual([]);
  });
});

describe("names that are easily confused", () => {
  it.each([
    ["JPMorgan and Goldman Sachs reported earnings.", ["jp-morgan-chase", "goldman-sachs"]],
    ["P&G said sales rose; Procter & Gamble's shares gained.", ["procter-and-gamble"]],
    ["BofA analysts raised their target for VW.", ["bank-of-america", "volkswagen"]],
    ["Shares of Merck KGaA fell in Frankfurt.", ["merck-kgaa"]],
    ["Merck & Co. won approval for the drug.", ["merck"]],
    ["Nestlé and L'Oréal, Nestle and L’Oreal.", ["nestle", "loreal"]],
    ["McDonalds and Macys, McDonald's and Macy's, cut jobs.", ["mcdonalds", "macys"]],
    ["Coca Cola and Coca-Cola are one company.", ["coca-cola"]],
  ])("%s", (text, companies) => {
    expect(companiesIn(text)).toEqual(companies);
  });

  it.each([
    "Just in time for the next view of the public sea, people went north.",
    "The Dow fell 300 points, the S&P 500 lost 1 % and the Nasdaq slid.",
    "Nov. 3 was the day. Chief Level-headed Block parties followed.",
    "Jordan said it would open its border with Turkey; China said nothing.",
    "Phoenix police met Senator Williams in Cincinnati.",
  ])("marks nothing in: %s", (text) => {
    expect(companiesIn(text)).toEqual([]);
  });

  it("knows a firm by the name it had when the story appeared", () => {
    expect(companiesIn("Daimler AG named a new chief executive.", "2019-05-02")).toEqual(["mercedes-benz"]);
    expect(companiesIn("Raytheon Technologies won the contract.", "2021-05-02")).toEqual(["rtx"]);
  });

  it("knows who owned a brand when the story appeared", () => {
    expect(companiesIn("CNBC and Rotten Tomatoes hired staff.", "2024-06-01")).toEqual(["comcast"]);
    expect(companiesIn("CNBC and Rotten Tomatoes hired staff.", "2026-06-01")).toEqual(["versant-media"]);
  });
});
