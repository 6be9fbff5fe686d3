/** The numbers of the report: what the dataset covers, how fresh it is, where it comes from, what is doubtful. */
import { firstDay, monthsBetween } from "../../facts/dates.ts";
import type { Dataset } from "../../facts/schema.ts";
import { FIGURE_KINDS, type FigureKind, type FigureRow, figureRows } from "./figure-table.ts";
import { newsworthiness } from "./newsworthiness.ts";
import { hostOf } from "./source-entry.ts";

export const AGES = ["up to 1 year", "1 to 2 years", "2 to 3 years", "older"] as const;
export type Age = (typeof AGES)[number];

export interface KindCoverage {
  kind: FigureKind;
  /** Companies with at least one. */
  companies: number;
  figures: number;
  newest: string;
  /** Of each company's newest figure of this kind. */
  ages: Record<Age, number>;
}

export interface Coverage {
  kinds: KindCoverage[];
  /** The companies most likely in the news, with how many figures of each kind they have. */
  top: { name: string; counts: Record<FigureKind, number> }[];
  publishers: { name: string; sources: number; figures: number }[];
  years: { year: string; counts: Record<FigureKind, number> }[];
  doubtful: { name: string; why: string }[];
  brands: { all: number; sourced: number };
}

const TOP_COMPANIES = 100;
const TOP_PUBLISHERS = 25;
const OLDEST_YEAR_SHOWN = 10;

function ageOf(date: string, today: string): Age {
  const months = monthsBetween(firstDay(date), today);
  return months <= 12 ? "up to 1 year" : months <= 24 ? "1 to 2 years" : months <= 36 ? "2 to 3 years" : "older";
}

function kindCoverage(kind: FigureKind, rows: readonly FigureRow[], today: string): KindCoverage {
  const newest = new Map<string, string>();
  for (const { company, date } of rows) {
    const known = newest.get(company.id);
    if (known === undefined || known < date) newest.set(company.id, date);
  }
  const ages = Object.fromEntries(AGES.map((age) => [age, 0])) as Record<Age, number>;
  for (const date of newest.values()) ages[ageOf(date, today)]++;
  return { kind, companies: newest.size, figures: rows.length, newest: [...newest.values()].sort().at(-1) ?? "", ages };
}

function noCounts(): Record<FigureKind, number> {
  return { revenue: 0, segments: 0, layoffs: 0, aiInvestments: 0, headcount: 0, events: 0 };
}

function doubtfulRows({ companies, sources }: Dataset): { name: string; why: string }[] {
  return companies.flatMap((company) => {
    const { name, layoffs, aiInvestments, segments } = company;
    const rows: { name: string; why: string }[] = [];
    for (const cut of layoffs) {
      if (cut.count === undefined && cut.percent === undefined)
        rows.push({ name, why: `layoffs ${cut.date} without a number: ${cut.note}` });
      else if (cut.note !== undefined && /differ|other sources?|disagree|another|instead/i.test(cut.note))
        rows.push({ name, why: `layoffs ${cut.date}: ${cut.note}` });
    }
    for (const split of segments) {
      const sum = split.items.reduce((total, item) => total + item.amount, 0);
      const part = (sum / split.total) * 100;
      if (split.coverage === "rest" && part < 80)
        rows.push({ name, why: `split ${split.period.label}: items make ${part.toFixed(0)} % of the total` });
    }
    for (const row of aiInvestments) {
      const source = sources[row.source];
      if (row.amount === undefined)
        rows.push({ name, why: `AI deal ${row.date} with ${row.investee.name} without an amount` });
      else if (source && source.published === undefined && source.accession === undefined) {
        rows.push({
          name,
          why: `AI deal ${row.date} with ${row.investee.name}: its source (${hostOf(source.url)}) has no date`,
        });
      }
    }
    return rows;
  });
}

/** Counts everything once, as of `today` (ISO day). */
export function coverageOf(dataset: Dataset, today: string): Coverage {
  const rows = figureRows(dataset);
  const points = newsworthiness(dataset);
  const byCompany = new Map<string, Record<FigureKind, number>>();
  const byYear = new Map<string, Record<FigureKind, number>>();
  const publishers = new Map<string, { sources: Set<string>; figures: number }>();
  for (const { company, kind, date, source, sourceId } of rows) {
    const own = byCompany.get(company.id) ?? noCounts();
    own[kind]++;
    byCompany.set(company.id, own);
    const year = byYear.get(date.slice(0, 4)) ?? noCounts();
    year[kind]++;
    byYear.set(date.slice(0, 4), year);
    const publisher = publishers.get(source?.publisher ?? "none") ?? { sources: new Set(), figures: 0 };
    publisher.sources.add(sourceId);
    publisher.figures++;
    publishers.set(source?.publisher ?? "none", publisher);
  }
  const brands = dataset.companies.flatMap((company) => company.brands);
  return {
    kinds: FIGURE_KINDS.map((kind) =>
      kindCoverage(
        kind,
        rows.filter((row) => row.kind === kind),
        today,
      ),
    ),
    top: [...dataset.companies]
      .sort((a, b) => (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0) || a.name.localeCompare(b.name))
      .slice(0, TOP_COMPANIES)
      .map(({ id, name }) => ({ name, counts: byCompany.get(id) ?? noCounts() })),
    publishers: [...publishers]
      .map(([name, { sources, figures }]) => ({ name, sources: sources.size, figures }))
      .sort((a, b) => b.figures - a.figures || a.name.localeCompare(b.name))
      .slice(0, TOP_PUBLISHERS),
    years: [...byYear]
      .map(([year, counts]) => ({ year, counts }))
      .sort((a, b) => (a.year < b.year ? -1 : 1))
      .slice(-OLDEST_YEAR_SHOWN),
    doubtful: doubtfulRows(dataset),
    brands: { all: brands.length, sourced: brands.filter((brand) => brand.source !== undefined).length },
  };
}
