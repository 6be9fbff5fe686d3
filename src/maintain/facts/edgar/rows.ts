/** Periods from filings as rows of the dataset: the company's own labels, days and segment names where it has any. */
import { addDays, daysBetween } from "../../../facts/dates.ts";
import { periodDays } from "../../../facts/figures.ts";
import type { Company, Period, Revenue, Segments } from "../../../facts/schema.ts";
import { isWhole, monthEndBefore, type PeriodFigures } from "./periods.ts";

const MOST_APART_DAYS = 10;

/** The month's end nearest to a day: how the data sets write 2025-09-27. */
export function nearestMonthEnd(day: string): string {
  const own = monthEndBefore(day, 0);
  const before = monthEndBefore(day, 1);
  return daysBetween(before, day) < daysBetween(day, own) ? before : own;
}

/** Whether a period of the dataset is the one of the filing. */
function samePeriod(period: Period, { end, quarters }: PeriodFigures): boolean {
  return (
    Math.abs(daysBetween(period.end, end)) <= MOST_APART_DAYS && Math.round(periodDays(period) / 91.3) === quarters
  );
}

/** Label year less the year of the period's end: 0 for most, −1 for many that end in January. */
function labelOffset(company: Company, { filing }: PeriodFigures): number {
  for (const { period } of [...company.revenue, ...company.segments]) {
    const label = /^FY\s?(\d{4})/.exec(period.label)?.[1];
    if (label !== undefined) return Number(label) - Number(nearestMonthEnd(period.end).slice(0, 4));
  }
  if (!filing.annual || filing.fiscalYear === undefined) return 0;
  const offset = filing.fiscalYear - Number(filing.period.slice(0, 4));
  return Math.abs(offset) <= 1 ? offset : 0;
}

/** The period as the dataset has it; else whole months and the label by the company's fiscal year. */
export function periodFor(company: Company, figures: PeriodFigures): Period {
  const known = [...company.revenue, ...company.segments].find((row) => samePeriod(row.period, figures));
  if (known) return known.period;
  const { end, quarters, filing } = figures;
  const start = addDays(monthEndBefore(end, quarters * 3), 1);
  const [year = 0, month = 0] = end.split("-").map(Number);
  const offset = labelOffset(company, figures);
  if (quarters === 4) return { start, end, label: `FY${year + offset}` };
  const lastMonth = filing.yearEndMonth ?? 12;
  const left = (lastMonth - month + 12) % 12;
  const fiscalYear = year + (month + left > 12 ? 1 : 0) + offset;
  const number = 4 - Math.round(left / 3);
  return { start, end, label: `Q${number} ${lastMonth === 12 ? "" : "FY"}${fiscalYear}` };
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/segment$|member$|[^a-z0-9]/g, "")
    .replace(/segment$/, "");
}

/** "AmazonWebServicesSegment" → how the dataset calls it, else "Amazon Web Services". */
export function itemName(company: Company, member: string): string {
  const known = company.segments
    .filter((split) => split.axis === "business segment")
    .flatMap((split) => split.items)
    .find((item) => letters(item.name) === letters(member));
  if (known) return known.name;
  return member
    .replace(/(?:Segments?|Member)$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .replace(/\b(And|Of|The|For)\b/g, (word) => word.toLowerCase())
    .replace(/^./, (first) => first.toUpperCase())
    .slice(0, 60);
}

/** The revenue row, and the segments row where the filing has a split. */
export function rowsFor(
  company: Company,
  figures: PeriodFigures,
  source: string,
): { revenue: Revenue; segments?: Segments } {
  const { total, currency, items, derived } = figures;
  const period = periodFor(company, figures);
  const revenue = { period, amount: total, currency, source };
  if (items.size < 2) return { revenue };
  return {
    revenue,
    segments: {
      axis: "business segment",
      period,
      currency,
      total,
      items: [...items]
        .sort(([, a], [, b]) => b - a)
        .map(([member, amount]) => ({ name: itemName(company, member), amount })),
      coverage: isWhole(figures) ? "whole" : "rest",
      ...(derived === undefined ? {} : { note: derived }),
      source,
    },
  };
}

/** Press releases round to a tenth of a billion; whatever is further apart is another figure. */
const NEARLY = 0.0001;

function nearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEARLY * Math.max(Math.abs(a), Math.abs(b));
}

/** The dataset's row for the same period, and whether it tells the same. */
export function revenueInDataset(company: Company, row: Revenue): { have: Revenue; same: boolean } | undefined {
  const have = company.revenue.find(({ period }) => period.end === row.period.end && period.start === row.period.start);
  return have && { have, same: have.currency === row.currency && nearly(have.amount, row.amount) };
}

/** Likewise for a split; its items may be called and ordered otherwise. */
export function splitInDataset(company: Company, row: Segments): { have: Segments; same: boolean } | undefined {
  const have = company.segments.find(
    ({ axis, period }) => axis === row.axis && period.end === row.period.end && period.start === row.period.start,
  );
  if (!have) return undefined;
  const amounts = (split: Segments) => split.items.map((item) => item.amount).sort((a, b) => a - b);
  const theirs = amounts(row);
  const same =
    have.currency === row.currency &&
    have.items.length === theirs.length &&
    amounts(have).every((amount, index) => nearly(amount, theirs[index] ?? Number.NaN));
  return { have, same };
}
