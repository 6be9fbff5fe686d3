/** Facts about the company as a whole: revenue, employees, dated events, connections to others. */
import type { FigureView } from "./card-model.ts";
import { firstDay, monthsBetween } from "./dates.ts";
import {
  brandNames,
  type Candidate,
  type DatedFigure,
  type FactContext,
  factView,
  focusOn,
  slug,
  sourceView,
  thenAndNow,
} from "./fact-context.ts";
import { growth, periodDays, validAt, yearBefore } from "./figures.ts";
import type { Headcount, Revenue } from "./schema.ts";
import { asOfText, changeText, dateText, moneyText, numberText, periodText } from "./wording.ts";

/** The company's revenue, then and now over periods of one length where both are known. */
export function revenueFact(context: FactContext): Candidate | undefined {
  const { company, storyDay } = context;
  const newest = validAt(company.revenue, undefined, company.sources, "longer first");
  if (!newest) return undefined;
  const known =
    storyDay === undefined ? undefined : validAt(company.revenue, storyDay, company.sources, "longer first");
  // A quarter's amount beside a year's would look like a fall: now follows then's length where it can.
  const alike =
    known && company.revenue.filter((row) => Math.abs(periodDays(row.period) - periodDays(known.period)) <= 8);
  const last = (alike && validAt(alike, undefined, company.sources)) ?? newest;
  const now = revenueFigure(context, last);
  if (!now) return undefined;
  const then = known === last ? now : known && revenueFigure(context, known);
  return {
    fact: factView(
      "revenue",
      "total",
      "Revenue",
      `Revenue of ${company.name}`,
      thenAndNow(context, "revenue", then, now),
    ),
    focus: 0,
    aboutVia: false,
  };
}

function revenueFigure(context: FactContext, row: Revenue): DatedFigure | undefined {
  const source = sourceView(context, row.source);
  if (!source) return undefined;
  const { locale, company } = context;
  const before = yearBefore(company.revenue, row);
  const change = before && growth(row.amount, before.amount);
  const view: FigureView = {
    figure: moneyText(row.amount, row.currency, locale),
    ...(before === undefined || change === undefined
      ? {}
      : { detail: `${changeText(change, locale)} on ${before.period.label}` }),
    period: periodText(row.period),
    asOf: asOfText(row.period.end, locale),
    source,
  };
  return { view, day: row.period.end };
}

/** Employees, then and now. A count is public when its report is, some weeks after its day. */
export function headcountFact(context: FactContext): Candidate | undefined {
  const { company, storyDay } = context;
  const rows = company.headcount.map((row) => ({
    ...row,
    period: { start: row.asOf, end: row.asOf, label: row.asOf },
  }));
  const newest = validAt(rows, undefined, company.sources);
  const known = storyDay === undefined ? undefined : validAt(rows, storyDay, company.sources);
  const now = newest && headcountFigure(context, newest);
  if (!now) return undefined;
  const then = known === newest ? now : known && headcountFigure(context, known);
  return {
    fact: factView(
      "headcount",
      "total",
      "Employees",
      `Employees of ${company.name}`,
      thenAndNow(context, "headcount", then, now),
    ),
    focus: 0,
    aboutVia: false,
  };
}

function headcountFigure(context: FactContext, row: Headcount): DatedFigure | undefined {
  const source = sourceView(context, row.source);
  if (!source) return undefined;
  const day = dateText(row.asOf, context.locale);
  return { view: { figure: numberText(row.count, context.locale), period: day, asOf: day, source }, day: row.asOf };
}

const RECENT_MONTHS = 24;

/** Dated events, the newest the story could know first, then those that came after it. */
export function eventFacts(context: FactContext): Candidate[] {
  const { company, via, text, locale, storyDay } = context;
  const past = (date: string) => storyDay === undefined || firstDay(date) <= storyDay;
  // Old events stay behind even where their brand is named: "Google said" asks for no history.
  const recent = (date: string) => Math.abs(monthsBetween(firstDay(date), storyDay ?? context.today)) <= RECENT_MONTHS;
  return company.events
    .map((event, position) => ({ event, position }))
    .sort(
      ({ event: a }, { event: b }) =>
        Number(past(b.date)) - Number(past(a.date)) || firstDay(b.date).localeCompare(firstDay(a.date)),
    )
    .flatMap(({ event, position }) => {
      const source = sourceView(context, event.source);
      if (!source) return [];
      const brand = company.brands.find((each) => each.id === event.brand);
      const date = dateText(event.date, locale);
      const figure = { view: { figure: event.text, period: date, asOf: date, source }, day: firstDay(event.date) };
      const who = brand?.name ?? company.name;
      const figures = thenAndNow(context, "event", past(event.date) ? figure : undefined, figure);
      return [
        {
          fact: factView("event", `${event.date}:${position}`, brand?.name ?? "Event", who, figures),
          focus: brand && recent(event.date) ? focusOn(text, brandNames(brand)) : 0,
          aboutVia: brand !== undefined && brand.id === via?.id,
        },
      ];
    });
}

/** Connections to other companies, where a dated source tells them. */
export function relatedFacts(context: FactContext, companyNames: Readonly<Record<string, string>>): Candidate[] {
  const { aiInvestments, investedBy } = context.company;
  const partners = new Set([
    ...aiInvestments.map((row) => row.investee.company),
    ...investedBy.map((row) => row.investorId),
  ]);
  return context.company.related.flatMap((row) => {
    // Money between the two is told as such, with its amount.
    if (partners.has(row.company)) return [];
    const name = companyNames[row.company];
    const source = row.source === undefined ? undefined : sourceView(context, row.source);
    if (name === undefined || source?.published === undefined) return [];
    const told = `as of ${source.published}`;
    const view: FigureView = { figure: name, detail: row.how, period: told, asOf: told, source };
    const who = context.company.name;
    return [
      {
        fact: factView("related", slug(row.company), "Connected with", `${who} is connected with`, [view]),
        focus: focusOn(context.text, [name]),
        aboutVia: false,
      },
    ];
  });
}
