/** A story's companies in at most three lines, for the popup. */
import type { Words } from "../words/words.ts";
import type { FactKind } from "./card-model.ts";
import { addDays, dayOf, firstDay, lastDay } from "./dates.ts";
import { marketFigureAt } from "./layoffs-facts.ts";
import { HINT, scoreOf } from "./relevance.ts";
import type { AiInvestment, Source } from "./schema.ts";
import type { ShippedCompany, ShippedMarketFigure } from "./shipped.ts";
import {
  changeText,
  dateText,
  listText,
  moneyText,
  numberText,
  percentText,
  periodText,
  qualified,
} from "./wording.ts";

export interface DigestContext {
  /** ISO date or date-time of the story. */
  published?: string;
  /** ISO day. */
  today: string;
  words: Words;
  /** Kinds of facts that the reader does not want to see. */
  hiddenKinds?: readonly FactKind[];
  market?: readonly ShippedMarketFigure[];
  /** Tells whether the story is about job cuts; without it no market figure is given. */
  headline?: string;
}

export interface DigestLine {
  text: string;
  /** Where the line's figure stands; absent where the line holds none. */
  source?: { publisher: string; url: string };
}

const MOST_LINES = 3;
const MOST_NAMES = 4;
/** Longer chains of partners would be a list of facts, which cards are for. */
const MOST_DEALS = 2;

/** Lines about this story's companies, most mentioned first; empty where the dataset has nothing to add. */
export function digestStory(
  companies: readonly { company: ShippedCompany; count: number }[],
  context: DigestContext,
): DigestLine[] {
  const ordered = [...companies].sort((a, b) => b.count - a.count).map((row) => row.company);
  const storyDay = dayOf(context.published);
  const isShown = (kind: FactKind): boolean => !context.hiddenKinds?.includes(kind);
  const lines = [
    ...(isShown("layoffs") ? [layoffsLine(ordered, storyDay, context), marketLine(ordered, storyDay, context)] : []),
    ...(isShown("ai-investment") ? dealLines(ordered, storyDay, context) : []),
  ];
  return lines.filter((line) => line !== undefined).slice(0, MOST_LINES);
}

function layoffsLine(
  companies: readonly ShippedCompany[],
  storyDay: string | undefined,
  { today, words }: DigestContext,
): DigestLine | undefined {
  const end = storyDay ?? today;
  const start = addDays(end, -365);
  const cutting = companies.filter((company) =>
    company.layoffs.some((cut) => cut.scope === "round" && firstDay(cut.date) >= start && lastDay(cut.date) <= end),
  );
  if (cutting.length === 0) return undefined;
  const isDated = storyDay !== undefined;
  const [first = "", ...others] = cutting.map((company) => company.name);
  if (others.length === 0) return { text: words(isDated ? "digestLayoffsBefore" : "digestLayoffsPast", first) };
  const count = numberText(cutting.length, words.locale);
  const told = words(isDated ? "digestManyLayoffsBefore" : "digestManyLayoffsPast", count);
  return { text: cutting.length <= MOST_NAMES ? `${told}: ${listText([first, ...others], words.locale)}` : told };
}

/** "US tech job cuts in 2023: 168,032, up 73%". */
function marketLine(
  companies: readonly ShippedCompany[],
  storyDay: string | undefined,
  context: DigestContext,
): DigestLine | undefined {
  const headline = { sentence: context.headline ?? "", paragraph: "", headline: "" };
  if (scoreOf(headline, "layoffs") < HINT) return undefined;
  const figure = marketFigureAt(context.market ?? [], "layoffs", storyDay ?? context.today, companies);
  if (!figure) return undefined;
  const { words } = context;
  const { locale } = words;
  const year = periodText(figure.period, words);
  const label = figure.label.includes(figure.period.label)
    ? figure.label
    : figure.label.includes(",")
      ? `${figure.label} (${year})`
      : words("digestMarketIn", figure.label, year);
  const value = figure.unit === "jobs" ? numberText(figure.value, locale) : percentText(figure.value, locale);
  const change = figure.changePercent === undefined ? "" : `, ${changeText(figure.changePercent, words)}`;
  return { text: `${label}: ${value}${change}`, source: sourceOf(figure.source) };
}

/** Investments between two companies of the story: what a reader would not see from either alone. */
function dealLines(
  companies: readonly ShippedCompany[],
  storyDay: string | undefined,
  { words }: DigestContext,
): DigestLine[] {
  const present = new Map(companies.map((company) => [company.id, company.name]));
  const lines: DigestLine[] = [];
  for (const investor of companies) {
    for (const [id, name] of present) {
      const rows = investor.aiInvestments
        .filter((row) => row.investee.company === id && id !== investor.id)
        .filter((row) => row.kind === "equity" && row.status !== "superseded" && row.status !== "non-binding")
        .filter((row) => storyDay === undefined || lastDay(row.date) <= storyDay)
        .sort((a, b) => firstDay(b.date).localeCompare(firstDay(a.date)));
      const newest = rows[0];
      const source = newest && investor.sources[newest.source];
      if (source) lines.push({ text: dealLine(investor.name, name, newest, words), source: sourceOf(source) });
    }
  }
  return lines.slice(0, MOST_DEALS);
}

function dealLine(investor: string, investee: string, row: AiInvestment, words: Words): string {
  const when = dateText(row.date, words.locale);
  // Announced money may never flow: only what was paid or not qualified makes an investor.
  const what =
    row.status === "announced" || row.status === "committed"
      ? words("digestInvestorAnnounced", investor, investee)
      : words("digestInvestor", investor, investee);
  if (row.amount === undefined || row.currency === undefined) {
    return `${what} (${when})`;
  }
  const amount = qualified(moneyText(row.amount, row.currency, words.locale, 2), row.amountIs, words);
  return `${what}: ${amount}, ${when}`;
}

const sourceOf = ({ publisher, url }: Source): { publisher: string; url: string } => ({ publisher, url });
