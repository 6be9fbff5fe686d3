/** Money that went into AI: from this company to others, and from others into this one. */
import type { Words } from "../words/words.ts";
import type { FactView, FigureView, Picture } from "./card-model.ts";
import { firstDay, lastDay } from "./dates.ts";
import {
  type Candidate,
  type DatedFigure,
  type FactContext,
  factView,
  focusOn,
  slug,
  sourceView,
  thenAndNow,
} from "./fact-context.ts";
import type { AiInvestment } from "./schema.ts";
import { dateText, detailLine, moneyText, possessive, qualified } from "./wording.ts";

/** In the order in which they are told. */
const PURPOSES = ["stake", "total", "acquisition", "round", "commitment", "capex"] as const;
type Purpose = (typeof PURPOSES)[number];

/** Investments of one investor in one investee for one purpose: what then and now may be compared within. */
interface Line {
  investor: string;
  investee: string;
  /** The other company, from this card's point of view, and whether it is the investor. */
  other: string;
  incoming: boolean;
  purpose: Purpose;
  rows: AiInvestment[];
}

/** One fact per partner and purpose: known to the story first, stakes before promises, the newest first. */
export function investmentFacts(context: FactContext): Candidate[] {
  const { company, text } = context;
  const lines = new Map<string, Line>();
  const add = (investor: string, investee: string, incoming: boolean, row: AiInvestment) => {
    if (row.status === "superseded" || company.sources[row.source] === undefined) return;
    const purpose = purposeOf(row);
    // One round is one fact on the investee's card, whichever investor's file tells it.
    const key = purpose === "round" ? `${purpose}|${investee}` : `${purpose}|${investor}|${investee}`;
    const line = lines.get(key) ?? {
      investor,
      investee,
      other: incoming ? investor : investee,
      incoming,
      purpose,
      rows: [],
    };
    lines.set(key, line);
    line.rows.push(row);
  };
  for (const row of company.aiInvestments) add(company.name, row.investee.name, false, row);
  for (const { investorName, investment } of company.investedBy) {
    add(investorName, company.name, true, investment);
  }
  const sorted = [...lines.values()].map((line) => ({ ...line, rows: newestFirst(line.rows) }));
  return sorted
    .sort(
      (a, b) =>
        Number(isKnown(context, b)) - Number(isKnown(context, a)) ||
        PURPOSES.indexOf(a.purpose) - PURPOSES.indexOf(b.purpose) ||
        newestDay(b).localeCompare(newestDay(a)),
    )
    .flatMap((line) => {
      const fact = lineFact(context, line, sorted);
      return fact ? [{ fact, focus: focusOn(text, [line.other]), aboutVia: false }] : [];
    });
}

function purposeOf({ kind, amountIs }: AiInvestment): Purpose {
  if (kind === "round total") return "round";
  if (amountIs === "in total") return "total";
  return kind === "equity" ? "stake" : kind;
}

/** Whether the story could know of any of a line's investments. */
function isKnown({ storyDay }: FactContext, { rows }: Line): boolean {
  return storyDay === undefined || rows.some((row) => lastDay(row.date) <= storyDay);
}

function newestFirst(rows: readonly AiInvestment[]): AiInvestment[] {
  return [...rows].sort(
    (a, b) => firstDay(b.date).localeCompare(firstDay(a.date)) || (b.amount ?? 0) - (a.amount ?? 0),
  );
}

function newestDay(line: Line): string {
  return firstDay(line.rows[0]?.date ?? "0000");
}

function labelOf({ purpose, investor, investee, rows }: Line, words: Words): string {
  const owner = possessive(investor, words);
  switch (purpose) {
    case "stake":
      // Then and now are two investments, not one sum that grew.
      return words(rows.length > 1 ? "factInvestmentLatest" : "factInvestment", owner, investee);
    case "total":
      return words("factFunding", owner, investee);
    case "commitment":
      return words("factCommitment", owner, investee);
    case "round":
      return words("factRound", investee);
    case "capex":
      return words("factSpending", investor, investee);
    case "acquisition":
      return words("factPurchase", investor, investee);
  }
}

function lineFact(context: FactContext, line: Line, lines: readonly Line[]): FactView | undefined {
  const { storyDay } = context;
  const newest = line.rows[0];
  const known = storyDay === undefined ? undefined : line.rows.find((row) => lastDay(row.date) <= storyDay);
  const now = newest && figureOf(context, newest);
  if (!now) return undefined;
  const then = known === newest ? now : known && figureOf(context, known);
  const label = labelOf(line, context.words);
  const id = [
    slug(line.other),
    ...(line.incoming ? ["in"] : []),
    ...(line.purpose === "stake" ? [] : [line.purpose]),
  ].join(":");
  const beside = lines.filter(({ purpose, incoming }) => purpose === "stake" && incoming === line.incoming);
  const picture = line.purpose === "stake" ? sizedRows(context, beside, known ?? newest) : undefined;
  return factView(
    context.words,
    "ai-investment",
    id,
    label,
    label,
    thenAndNow(context, "ai-investment", then, now),
    picture,
  );
}

function figureOf(context: FactContext, row: AiInvestment): DatedFigure | undefined {
  const source = sourceView(context, row.source);
  if (!source) return undefined;
  const { words } = context;
  const detail = detailText(row, words);
  const date = dateText(row.date, words.locale);
  const view: FigureView = {
    figure: amountText(row, words),
    ...(detail === "" ? {} : { detail }),
    period: date,
    asOf: date,
    source,
  };
  return { view, day: firstDay(row.date) };
}

/** "$2.75 billion", "up to $4 billion", "$8 billion in total". */
function amountText(row: AiInvestment, words: Words): string {
  if (row.amount === undefined || row.currency === undefined) return words("amountUnknown");
  return qualified(moneyText(row.amount, row.currency, words.locale, 2), row.amountIs, words);
}

const STATUSES = {
  announced: "statusAnnounced",
  // What was done needs no word.
  completed: undefined,
  committed: "statusCommitted",
  "non-binding": "statusNonBinding",
  superseded: undefined,
} as const satisfies Record<NonNullable<AiInvestment["status"]>, string | undefined>;

function detailText(row: AiInvestment, words: Words): string {
  // "Committed" beside "commitment" would say one thing twice.
  const isSaid = row.status === "committed" && row.kind === "commitment";
  const status = isSaid || row.status === undefined ? undefined : STATUSES[row.status];
  return detailLine([row.note, status && words(status)]);
}

/** More would push the other facts out of the card. */
const MOST_ROWS = 6;

/**
 * Stakes that went the same way, with all partners: one sum says little without the others.
 * Newest first; drawn only where all are in one currency, for lengths are compared.
 */
function sizedRows(
  { words }: FactContext,
  lines: readonly Line[],
  highlighted: AiInvestment | undefined,
): Picture | undefined {
  const told = lines
    .flatMap((line) => line.rows.map((row) => ({ row, other: line.other })))
    .filter(({ row }) => row.amount !== undefined)
    .sort((a, b) => firstDay(b.row.date).localeCompare(firstDay(a.row.date)));
  if (told.length < 2 || new Set(told.map(({ row }) => row.currency)).size > 1) return undefined;
  const rows = told
    .filter(({ row }, index) => index < MOST_ROWS || row === highlighted)
    .map(({ row, other }) => ({
      label: `${other}, ${dateText(row.date, words.locale)}`,
      value: amountText(row, words),
      size: row.amount ?? 0,
      isCeiling: row.amountIs === "up to",
      highlighted: row === highlighted,
    }));
  const hidden = told.length - rows.length;
  const listed = rows.map(({ label, value }) => `${label}: ${value}`).join("; ");
  return {
    type: "rows",
    text: words("pictureInvestments", listed),
    rows,
    ...(hidden > 0 && { rest: words.plural("pictureEarlier", hidden, String(hidden)) }),
  };
}
