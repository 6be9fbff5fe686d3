/** When a fact is too old for its kind. All ages are in whole months before `today`. */
import { firstDay, lastDay, monthsBetween } from "../../facts/dates.ts";
import { periodDays } from "../../facts/figures.ts";
import type { Company, Dataset, Period } from "../../facts/schema.ts";

export const LIMITS = {
  /** A year's report is out four months after its end at the latest; three months' grace. */
  fiscalYear: 15,
  investment: 12,
  headcount: 24,
} as const;

export interface StaleFact {
  company: string;
  name: string;
  kind: "revenue" | "segments" | "ai-investment" | "headcount" | "brand" | "layoffs";
  message: string;
  /** Months since the fact was true; undefined where it never had a date. */
  months?: number;
}

function newestYear(rows: readonly { period: Period }[]): Period | undefined {
  return rows
    .map(({ period }) => period)
    .filter((period) => periodDays(period) > 300)
    .reduce<Period | undefined>((newest, period) => (newest && newest.end >= period.end ? newest : period), undefined);
}

/** Everything in one company's file that should be looked at again. */
export function staleIn(company: Company, today: string): StaleFact[] {
  const facts: StaleFact[] = [];
  const tell = (kind: StaleFact["kind"], message: string, months?: number) =>
    facts.push({ company: company.id, name: company.name, kind, message, ...(months === undefined ? {} : { months }) });
  const gone = company.kind === "defunct" || company.kind === "acquired";

  for (const list of ["revenue", "segments"] as const) {
    const newest = newestYear(company[list]);
    if (!newest || gone) continue;
    const months = monthsBetween(newest.end, today);
    if (months > LIMITS.fiscalYear) {
      tell(list, `newest year is ${newest.label}, which ended ${newest.end}, ${months} months ago`, months);
    }
  }
  const splitYear = newestYear(company.segments);
  const revenueYear = newestYear(company.revenue);
  if (
    splitYear &&
    revenueYear &&
    splitYear.end < revenueYear.end &&
    monthsBetween(splitYear.end, today) <= LIMITS.fiscalYear
  ) {
    tell(
      "segments",
      `revenue is known for ${revenueYear.label}, its split only for ${splitYear.label}`,
      monthsBetween(splitYear.end, today),
    );
  }
  for (const row of company.aiInvestments) {
    if (row.status !== "announced" && row.status !== "non-binding") continue;
    const months = monthsBetween(lastDay(row.date), today);
    if (months > LIMITS.investment) {
      tell("ai-investment", `${row.investee.name} is still "${row.status}" since ${row.date}; did it happen?`, months);
    }
  }
  const head = company.headcount
    .map((row) => row.asOf)
    .sort()
    .at(-1);
  if (head !== undefined && !gone) {
    const months = monthsBetween(head, today);
    if (months > LIMITS.headcount) tell("headcount", `newest is of ${head}, ${months} months ago`, months);
  }
  for (const row of company.layoffs) {
    const months = monthsBetween(firstDay(row.date), today);
    // A part of a round whose count stands in another entry of that day has no number of its own.
    const part = company.layoffs.some((other) => other !== row && other.date === row.date && other.count !== undefined);
    if (row.count === undefined && row.percent === undefined && !part && months <= 12 && months >= 1) {
      tell("layoffs", `the cuts of ${row.date} have no number; has one been told since?`, months);
    }
  }
  const unsourced = company.brands.filter((brand) => brand.source === undefined).map((brand) => brand.name);
  if (unsourced.length > 0) {
    const few = unsourced.slice(0, 5).join(", ");
    tell("brand", `${unsourced.length} without a source: ${few}${unsourced.length > 5 ? " …" : ""}`);
  }
  return facts;
}

/** All stale facts, unsorted. */
export function staleFacts({ companies }: Pick<Dataset, "companies">, today: string): StaleFact[] {
  return companies.flatMap((company) => staleIn(company, today));
}
