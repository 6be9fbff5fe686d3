/** One company's figures: periods, sums, percents and dates that cannot be right. */

import { daysBetween, firstDay, lastDay } from "./dates.ts";
import { periodDays } from "./figures.ts";
import { type Finding, inFuture } from "./finding.ts";
import type { Company, Headcount, Layoff, Period, Segments } from "./schema.ts";

type Path = (string | number)[];

/** Rounding and small reconciling items stay below this part of the total. */
const SUM_TOLERANCE = 0.015;

/** Days a period may have by how its label starts: 13 or 14 weeks, 26 or 27, 52 or 53, or the calendar's. */
const LENGTHS: readonly { label: RegExp; name: string; least: number; most: number }[] = [
  { label: /^Q[1-4]\b/i, name: "quarter", least: 84, most: 99 },
  { label: /^H[12]\b/i, name: "half-year", least: 178, most: 190 },
  { label: /^(?:FY|fiscal\b|\d{4}$)/i, name: "year", least: 357, most: 378 },
];

/** All findings in one company's figures as of `today`. */
export function checkCompanyFigures(company: Company, today: string): Finding[] {
  const findings: Finding[] = [];
  const where = { company: company.id };
  const report = (path: Path, message: string, mend: string) => findings.push({ where, path, message, mend });

  const period = (value: Period, path: Path) => {
    if (value.end < value.start) {
      report(
        [...path, "end"],
        `the period ends (${value.end}) before it starts (${value.start})`,
        "correct one of the two days",
      );
      return;
    }
    if (value.end > today) findings.push(inFuture(where, [...path, "end"], value.end, today));
    const length = LENGTHS.find((each) => each.label.test(value.label));
    const days = periodDays(value);
    if (length && (days < length.least || days > length.most)) {
      report(path, `"${value.label}" has ${days} days, which is no ${length.name}`, "correct start, end or label");
    }
  };
  for (const [i, row] of company.revenue.entries()) period(row.period, ["revenue", i, "period"]);
  for (const [i, split] of company.segments.entries()) {
    period(split.period, ["segments", i, "period"]);
    checkSplit(split, ["segments", i], report);
  }

  for (const list of ["layoffs", "aiInvestments", "events"] as const) {
    for (const [i, row] of company[list].entries()) {
      if (firstDay(row.date) > today) findings.push(inFuture(where, [list, i, "date"], row.date, today));
    }
  }
  for (const [i, row] of company.headcount.entries()) {
    if (row.asOf > today) findings.push(inFuture(where, ["headcount", i, "asOf"], row.asOf, today));
  }
  for (const [i, cut] of company.layoffs.entries()) checkLayoff(company, cut, ["layoffs", i], report);
  for (const [i, row] of company.aiInvestments.entries()) {
    if ((row.amount === undefined) !== (row.currency === undefined)) {
      report(["aiInvestments", i], "amount and currency go together", "give both or neither");
    }
    if (row.amountIs !== undefined && row.amount === undefined) {
      report(["aiInvestments", i, "amountIs"], '"amountIs" has no amount', "give the amount, or remove it");
    }
  }

  if (company.founded !== undefined && company.founded > today.slice(0, 4)) {
    findings.push(inFuture(where, ["founded"], company.founded, today));
  }

  const spans: [Path, { from?: string | undefined; until?: string | undefined }][] = [
    ...company.names.map((name, i): [Path, typeof name] => [["names", i], name]),
    ...company.brands.flatMap((brand, i): [Path, { from?: string | undefined; until?: string | undefined }][] => [
      [["brands", i], brand],
      ...brand.names.map((name, j): [Path, typeof name] => [["brands", i, "names", j], name]),
    ]),
  ];
  for (const [path, { from, until }] of spans) {
    for (const [key, date] of [
      ["from", from],
      ["until", until],
    ] as const) {
      if (date !== undefined && firstDay(date) > today) findings.push(inFuture(where, [...path, key], date, today));
    }
    if (from !== undefined && until !== undefined && lastDay(until) < firstDay(from)) {
      report([...path, "until"], `"until" (${until}) is before "from" (${from})`, "correct one of the two dates");
    }
  }
  return findings;
}

function checkSplit(split: Segments, path: Path, report: (path: Path, message: string, mend: string) => void) {
  const names = new Set<string>();
  for (const [i, item] of split.items.entries()) {
    if (names.has(item.name))
      report([...path, "items", i, "name"], `"${item.name}" is listed twice`, "join the two items");
    names.add(item.name);
  }
  if (split.coverage === "no share") return;
  const sum = split.items.reduce((total, item) => total + item.amount, 0);
  const off = (sum - split.total) / split.total;
  if (off > SUM_TOLERANCE) {
    report(
      [...path, "items"],
      `the items sum to ${sum}, ${(off * 100).toFixed(1)} % more than the total of ${split.total}`,
      'correct the amounts; where the items are gross of eliminations, say "coverage": "no share"',
    );
  } else if (split.coverage === "whole" && off < -SUM_TOLERANCE) {
    report(
      [...path, "items"],
      `the items sum to ${sum}, ${(-off * 100).toFixed(1)} % less than the total of ${split.total}`,
      'add what is missing, or say "coverage": "rest"',
    );
  }
}

function checkLayoff(
  company: Company,
  cut: Layoff,
  path: Path,
  report: (path: Path, message: string, mend: string) => void,
) {
  if (cut.countIs !== undefined && cut.count === undefined) {
    report([...path, "countIs"], '"countIs" has no count', "give the count, or remove it");
  }
  moreThanStaff(company, cut, path, report);
  if (cut.percent === undefined) return;
  if (cut.percent < 0.1) {
    report([...path, "percent"], `${cut.percent} % looks like a fraction`, "write 5 for five percent, not 0.05");
    return;
  }
  if (cut.count === undefined || cut.percentOf !== undefined || cut.brand !== undefined) return;
  const staff = company.headcount
    .filter((row) => Math.abs(daysBetween(row.asOf, firstDay(cut.date))) <= 400)
    .sort(
      (a, b) => Math.abs(daysBetween(a.asOf, firstDay(cut.date))) - Math.abs(daysBetween(b.asOf, firstDay(cut.date))),
    )[0];
  if (!staff) return;
  const told = (cut.count / staff.count) * 100;
  if (told / cut.percent > 2 || cut.percent / told > 2) {
    report(
      [...path, "percent"],
      `${cut.count} of ${staff.count} people are ${told.toFixed(1)} %, not ${cut.percent} %`,
      'correct count or percent, or say what it is a part of with "percentOf"',
    );
  }
}

/** Staff counted longer before the cuts may have grown since by more than were cut. */
const STAFF_KNOWN_DAYS = 400;

function moreThanStaff(
  { headcount }: Company,
  { count, date, scope }: Layoff,
  path: Path,
  report: (path: Path, message: string, mend: string) => void,
) {
  // Rounds of several years may together exceed the staff of any one day.
  if (count === undefined || scope === "total") return;
  const known = headcount
    .filter(({ asOf }) => asOf <= lastDay(date) && daysBetween(asOf, firstDay(date)) <= STAFF_KNOWN_DAYS)
    .reduce<Headcount | undefined>((newest, row) => (newest && newest.asOf >= row.asOf ? newest : row), undefined);
  if (!known || count <= known.count) return;
  report(
    [...path, "count"],
    `${count} cuts are more than the ${known.count} people of ${known.asOf}`,
    "correct the count, or the headcount of that time",
  );
}
