/**
 * Sixty figures of the dataset, drawn with a fixed seed, against the reference tables they came through. Runs only
 * where those tables lie beside the checkout (`../shared/data`).
 */
import { describe, expect, it } from "vitest";
import type { Company, Dataset } from "../../src/facts/schema.ts";
import { loadDataset } from "../../src/maintain/load-dataset.ts";
import { type Row, readTable, tablesArePresent, tablesDir } from "./reference-tables.ts";

const SEED = 20_261_124;
const SAMPLE = 60;

/** A figure that came through a table, and whether some row of the table bears it out. */
interface Figure {
  told: string;
  isIn(tables: Tables): boolean;
}

interface Tables {
  /** Rows of the three segment tables by the end of their period. */
  segments: Map<string, Row[]>;
  /** Rows of the company table that tell a revenue, by the end of its year. */
  revenues: Map<string, Row[]>;
  /** Rows of the layoffs table by host and path of their source. */
  layoffs: Map<string, Row[]>;
}

function grouped(rows: Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

function readTables(): Tables {
  const segments = ["segments.csv", "segments_gap.csv", "segments_world.csv"].flatMap(readTable);
  return {
    segments: grouped(segments, (row) => row.period_end ?? ""),
    revenues: grouped(readTable("companies.csv"), (row) => (row.revenue_year ?? "").replace("FY ended ", "")),
    layoffs: grouped(readTable("layoffs.csv"), (row) => pageOf(row.source_url ?? "")),
  };
}

/** Addresses are kept without query and fragment here: the dataset drops what only tracks readers. */
function pageOf(url: string): string {
  if (!URL.canParse(url)) return "";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** A row is about the company if a number, a ticker or the id says so; the tables know some companies under two ids. */
function isAbout(row: Row, { id, ids, name }: Company): boolean {
  if (row.company_id === id || row.id === id) return true;
  if (ids.cik !== undefined && row.cik?.replace(/^0+/, "") === ids.cik) return true;
  if (ids.ticker !== undefined && row.ticker?.split(".")[0] === ids.ticker) return true;
  return (row.company ?? row.name) === name;
}

const amountsOf = (row: Row): number[] =>
  [row.revenue_usd, row.revenue_local]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => Math.round(Number(text)));
const totalsOf = (row: Row): number[] =>
  [row.total_revenue_usd, row.total_local]
    .filter((text) => text !== undefined && text !== "")
    .map((text) => Math.round(Number(text)));

const THROUGH_SEGMENT_TABLE = /CBturbomax|nikthetrip/;
const THROUGH_LAYOFFS_TABLE = /layoffs\.fyi/;

/**
 * All figures whose source says through which table it was read. Quarters are not in the tables, and a note marks what
 * a person corrected.
 */
function figuresOf({ companies, sources }: Dataset): Figure[] {
  return companies.flatMap((company) => {
    const through = (source: string, table: RegExp) => table.test(sources[source]?.via ?? "");
    const revenue = company.revenue
      .filter((row) => !row.period.label.startsWith("Q") && through(row.source, THROUGH_SEGMENT_TABLE))
      .map(({ period, amount, currency }) => ({
        told: `${company.id}: revenue of ${period.label} is ${amount} ${currency}`,
        isIn: ({ segments, revenues }: Tables) =>
          (segments.get(period.end) ?? []).some((row) => isAbout(row, company) && totalsOf(row).includes(amount)) ||
          (revenues.get(period.end) ?? []).some(
            (row) => isAbout(row, company) && Math.round(Number(row.revenue_usd_bn) * 1_000_000) * 1000 === amount,
          ),
      }));
    const segments = company.segments
      .filter((split) => !split.period.label.startsWith("Q") && through(split.source, THROUGH_SEGMENT_TABLE))
      .flatMap(({ period, currency, total, items }) =>
        items.map(({ name, amount }) => ({
          told: `${company.id}: ${name} in ${period.label} is ${amount} of ${total} ${currency}`,
          isIn: ({ segments }: Tables) =>
            (segments.get(period.end) ?? []).some(
              (row) => isAbout(row, company) && amountsOf(row).includes(amount) && totalsOf(row).includes(total),
            ),
        })),
      );
    const layoffs = company.layoffs
      .filter((cut) => cut.count !== undefined && cut.note === undefined && through(cut.source, THROUGH_LAYOFFS_TABLE))
      .map(({ date, count, source }) => ({
        told: `${company.id}: ${count} jobs on ${date}`,
        isIn: ({ layoffs }: Tables) =>
          (layoffs.get(pageOf(sources[source]?.url ?? "")) ?? []).some((row) => Number(row.count) === count),
      }));
    return [...revenue, ...segments, ...layoffs];
  });
}

/** A small generator of numbers in [0, 1) that gives the same row everywhere (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

describe.skipIf(!tablesArePresent)(`sixty figures drawn by seed ${SEED} (skipped where ${tablesDir} is absent)`, () => {
  it("stand in the tables they came through, for the same company and period", { timeout: 60_000 }, async () => {
    const figures = figuresOf(await loadDataset());
    expect(figures.length).toBeGreaterThan(5_000);
    const next = seeded(SEED);
    const drawn = Array.from({ length: SAMPLE }, () => figures[Math.floor(next() * figures.length)] as Figure);
    const tables = readTables();
    expect(drawn.filter((figure) => !figure.isIn(tables)).map((figure) => figure.told)).toEqual([]);
  });
});
