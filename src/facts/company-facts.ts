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
  const { company, storyDay, words } = context;
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
      words,
      "revenue",
      "total",
      words("factRevenue"),
      words("factRevenueOf", company.name),
      thenAndNow(context, "revenue", then, now),
    ),
    focus: 0,
    aboutVia: false,
  };
}

function revenueFigure(context: FactContext, row: Revenue): DatedFigure | undefined {
  const source = sourceView(context, row.source);
  if (!source) return undefined;
  const { words, company } = context;
  const before = yearBefore(company.revenue, row);
  const change = before && growth(row.amount, before.amount);
  const view: FigureView = {
    figure: moneyText(row.amount, row.currency, words.locale),
    ...(before === undefined || change === undefined
      ? {}
      : { detail: words("changeOn", changeText(change, words), periodText(before.period, words)) }),
    period: periodText(row.period, words),
    asOf: asOfText(row.period.end, words),
    source,
  };
  return { view, day: row.period.end };
}

/** Employees, then and now. A count is public when its report is, some weeks after its day. */
export function headcountFact(context: FactContext): Candidate | undefined {
  const { company, storyDay, words } = context;
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
      words,
      "headcount",
      "total",
      words("factEmployees"),
      words("factEmployeesOf", company.name),
      thenAndNow(context, "headcount", then, now),
    ),
    focus: 0,
    aboutVia: false,
  };
}

function headcountFigure(context: FactContext, row: Headcount): DatedFigure | undefined {
  const source = sourceView(context, row.source);
  if (!source) return undefined;
  const { locale } = context.words;
  const day = dateText(row.asOf, locale);
  return { view: { figure: numberText(row.count, locale), period: day, asOf: day, source }, day: row.asOf };
}

const RECENT_MONTHS = 24;

/** Dated events, the newest the story could know first, then those that came after it. */
export function eventFacts(context: FactContext): Candidate[] {
  const { company, via, text, words, storyDay } = context;
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
      const date = dateText(event.date, words.locale);
      const view: FigureView = { figure: event.text, figureLang: "en", period: date, asOf: date, source };
      const figure = { view, day: firstDay(event.date) };
      const who = brand?.name ?? company.name;
      const figures = thenAndNow(context, "event", past(event.date) ? figure : undefined, figure);
      return [
        {
          fact: factView(words, "event", `${event.date}:${position}`, brand?.name ?? words("factEvent"), who, figures),
          focus: brand && recent(event.date) ? focusOn(text, brandNames(brand)) : 0,
          aboutVia: brand !== undefined && brand.id === via?.id,
        },
      ];
    });
}

/** Connections to other companies, where a dated source tells them. */
export function relatedFacts(context: FactContext, companyNames: Readonly<Record<string, string>>): Candidate[] {
  const { words } = context;
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
    const told = words("asOf", source.published);
    const view: FigureView = { figure: name, detail: row.how, period: told, asOf: told, source };
    const who = context.company.name;
    return [
      {
        fact: factView(words, "related", slug(row.company), words("factConnected"), words("factConnectedOf", who), [
          view,
        ]),
        focus: focusOn(context.text, [name]),
        aboutVia: false,
      },
    ];
  });
}
