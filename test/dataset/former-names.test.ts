/**
 * Names that companies have given up: linked in stories of their time, to nobody afterwards, and never to two companies
 * on the same day. Everything runs through the lexicon that is shipped.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { compileDataset } from "../../src/facts/compile.ts";
import type { Company, Dataset, Name } from "../../src/facts/schema.ts";
import { createLinker } from "../../src/linking/linker.ts";
import type { Linker } from "../../src/linking/types.ts";
import { loadDataset } from "../../src/maintain/load-dataset.ts";

let dataset: Dataset;
let linker: Linker;
beforeAll(async () => {
  dataset = await loadDataset();
  linker = createLinker(compileDataset(dataset).lexicon);
}, 60_000);

const companiesIn = (text: string, published: string): string[] => [
  ...new Set(
    linker.link({ blocks: [{ text, kind: "paragraph" }], published }).mentions.map((mention) => mention.company),
  ),
];

const inBusiness = (name: string): string => `Shares of ${name} fell after its chief executive warned about profit.`;

/** First and last day of a date that may tell only a year or a month. */
const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string): string => `${date}${"-12-31".slice(date.length === 4 ? 0 : 3)}`.slice(0, 10);

const closedNames = (company: Company): Name[] => company.names.filter((name) => name.until !== undefined);

describe("a former name", () => {
  it.each([
    ["Priceline Group", "2016-05-01", "booking"],
    ["Statoil", "2015-02-10", "equinor"],
    ["StatoilHydro", "2008-06-01", "equinor"],
    ["Royal Dutch Shell", "2019-07-01", "shell"],
    ["Fiat Chrysler", "2018-03-05", "stellantis"],
    ["Groupe PSA", "2019-11-01", "stellantis"],
    ["ViacomCBS", "2020-09-09", "paramount-skydance"],
    ["CBS Corporation", "2017-04-04", "paramount-skydance"],
    ["Time Warner", "2014-07-17", "warner-bros-discovery"],
    ["WarnerMedia", "2020-08-10", "warner-bros-discovery"],
    ["Research In Motion", "2011-12-02", "blackberry"],
    ["Fuji Heavy Industries", "2014-05-09", "subaru"],
    ["Nippon Steel & Sumitomo Metal", "2016-02-01", "nippon-steel"],
    ["Matsushita Electric", "2006-04-28", "panasonic"],
    ["DONG Energy", "2016-06-09", "orsted"],
    ["Symantec", "2015-08-11", "gen-digital"],
    ["NortonLifeLock", "2021-08-10", "gen-digital"],
    ["Anthem Inc", "2018-10-31", "elevance-health"],
    ["Tesla Motors", "2013-05-08", "tesla"],
    ["EADS", "2012-09-12", "airbus"],
    ["France Telecom", "2010-03-01", "orange"],
    ["GDF Suez", "2013-02-28", "engie"],
    ["TransferWise", "2019-05-22", "wise"],
    ["Mylan", "2016-08-24", "viatris"],
    ["AmerisourceBergen", "2019-10-21", "cencora"],
    ["Chesapeake Energy", "2020-06-28", "expand-energy"],
    ["Valeant", "2015-10-21", "bausch-health"],
    ["Paddy Power Betfair", "2017-08-08", "flutter-entertainment"],
    ["Reed Elsevier", "2012-07-26", "relx"],
    ["Bank of Tokyo-Mitsubishi UFJ", "2014-11-18", "mitsubishi-ufj-financial"],
    ["Andersen Consulting", "1999-04-01", "accenture"],
    ["Dotdash Meredith", "2023-01-26", "people"],
    ["Square Inc", "2019-02-27", "block"],
  ])("%s in a story of %s is %s", (name, published, company) => {
    expect(companiesIn(inBusiness(name), published)).toEqual([company]);
  });

  it.each([
    ["Statoil", "2024-02-07"],
    ["ViacomCBS", "2025-12-01"],
    ["L Brands", "2023-03-01"],
  ])("%s is nobody's in %s", (name, published) => {
    expect(companiesIn(inBusiness(name), published)).toEqual([]);
  });

  it.each([
    ["Ingersoll Rand", "2015-02-03", "trane-technologies"],
    ["Ingersoll Rand", "2024-02-15", "ingersoll-rand"],
    ["Kraft Foods", "2011-08-04", "mondelez"],
    ["Kraft Foods", "2014-02-13", "kraft-heinz"],
    ["Science Applications International", "2012-08-30", "leidos"],
    ["Science Applications International", "2024-03-18", "science-applications"],
    // Before the longer name existed, what stands there is the shorter one.
    ["Priceline Group", "2012-05-01", "booking"],
    ["Kraft Foods Group", "2010-02-02", "mondelez"],
  ])("%s in a story of %s is %s, after the name moved", (name, published, company) => {
    expect(companiesIn(inBusiness(name), published)).toEqual([company]);
  });

  it("is known, with its last day, for the firms whose renaming was in the news", () => {
    const renamed = dataset.companies.filter((company) => closedNames(company).length > 0);
    expect(renamed.length).toBeGreaterThanOrEqual(60);
    expect(renamed.flatMap(closedNames).length).toBeGreaterThanOrEqual(100);
  });

  it("leaves its company another name that is in use today", () => {
    expect(
      dataset.companies
        .filter((company) => company.kind !== "defunct" && closedNames(company).length === company.names.length)
        .map((company) => company.id),
    ).toEqual([]);
  });

  it("is told as an event with a source", () => {
    expect(
      dataset.companies
        .filter((company) => closedNames(company).length > 0 && company.events.length === 0)
        .map((company) => company.id),
    ).toEqual([]);
  });

  it("closes before another company takes it", () => {
    const held = new Map<string, { company: string; from: string; until: string }[]>();
    for (const company of dataset.companies) {
      for (const name of company.names) {
        if (name.kind !== "distinctive" || (name.from === undefined && name.until === undefined)) continue;
        const times = held.get(name.text.toLowerCase()) ?? [];
        times.push({
          company: company.id,
          from: name.from === undefined ? "0000-01-01" : firstDay(name.from),
          until: name.until === undefined ? "9999-12-31" : lastDay(name.until),
        });
        held.set(name.text.toLowerCase(), times);
      }
    }
    const moved = [...held.values()].filter((times) => new Set(times.map((time) => time.company)).size > 1);
    expect(moved.length).toBeGreaterThan(0);
    for (const times of moved) {
      const inOrder = times.toSorted((a, b) => a.from.localeCompare(b.from));
      for (const [i, time] of inOrder.slice(1).entries()) {
        expect(time.from > (inOrder[i]?.until ?? ""), `${JSON.stringify(inOrder)}`).toBe(true);
      }
    }
  });
});

describe("a short form or a title that the news use", () => {
  it.each([
    ["StanChart", "standard-chartered"],
    ["SocGen", "societe-generale"],
    ["CBA", "commonwealth-bank"],
    ["Loreal", "loreal"],
    ["Mærsk", "ap-moller-maersk"],
    ["Moët Hennessy", "lvmh"],
    ["Merck KGaA", "merck-kgaa"],
    ["Chevy", "general-motors"],
    ["GateHouse Media", "gannett"],
    ["Swissôtel", "accor"],
    ["Politico", "axel-springer"],
    ["The Verge", "vox-media"],
    ["Lifewire", "people"],
    ["Engadget", "yahoo"],
    ["Sky News", "comcast"],
    ["Dunkin' Donuts", "inspire-brands"],
  ])("%s is %s", (name, company) => {
    expect(companiesIn(inBusiness(name), "2025-12-10")).toEqual([company]);
  });

  it("is not its owner's before the purchase", () => {
    expect(companiesIn(inBusiness("Politico"), "2015-06-01")).toEqual([]);
    expect(companiesIn(inBusiness("Swissôtel"), "2012-06-01")).toEqual([]);
  });

  it("stays unmarked where two firms of that name are possible and nothing tells which", () => {
    expect(companiesIn("Merck said on Tuesday that it would close a site.", "2025-12-10")).toEqual([]);
  });
});
