/** When a fact is too old for its kind. All ages are in whole months before `today`. */
import { firstDay, lastDay, monthsBetween } from "../../facts/dates.ts";
import { periodDays } from "../../facts/figures.ts";
import type { Company, Dataset, Period, Story } from "../../facts/schema.ts";

export const LIMITS = {
  /** A year's report is out four months after its end at the latest; three months' grace. */
  fiscalYear: 15,
  investment: 12,
  headcount: 24,
  /** The newest listed story on a company: somebody who reads on is offered last year's news. */
  story: 12,
} as const;

export interface StaleFact {
  company: string;
  name: string;
  kind: "revenue" | "segments" | "ai-investment" | "headcount" | "brand" | "layoffs" | "story";
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

/** Listed stories that are old, one entry for each of their companies' newest: older ones beside it are history. */
export function staleStories(
  { companies, stories }: Pick<Dataset, "companies" | "stories">,
  today: string,
): StaleFact[] {
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  const newest = new Map<string, Story>();
  for (const story of stories) {
    for (const company of story.companies) {
      const known = newest.get(company);
      if (!known || firstDay(known.published) < firstDay(story.published)) newest.set(company, story);
    }
  }
  return [...newest].flatMap(([company, { title, published }]) => {
    const months = monthsBetween(lastDay(published), today);
    const name = names.get(company);
    if (months <= LIMITS.story || name === undefined) return [];
    const message = `the newest listed story is of ${published}, ${months} months ago: "${title}"; is there a newer one?`;
    return [{ company, name, kind: "story" as const, message, months }];
  });
}

/** All stale facts, unsorted. */
export function staleFacts(dataset: Pick<Dataset, "companies" | "stories">, today: string): StaleFact[] {
  return [...dataset.companies.flatMap((company) => staleIn(company, today)), ...staleStories(dataset, today)];
}
