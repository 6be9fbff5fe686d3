/** One company's filings turned into one total and one split per period. */
import { grouped } from "../grouped.ts";
import { type Filing, REVENUE_TAGS, type RevenueFigure } from "./filings.ts";

export interface PeriodFigures {
  /** Month end, as the data sets round it. */
  end: string;
  /** 1, 3 or 4 quarters long. */
  quarters: number;
  currency: string;
  total: number;
  /** Segment members with their amounts; empty where there is no split to be trusted. */
  items: Map<string, number>;
  /** Set where there were segments that do not reconcile with the total. */
  unsound?: string;
  filing: Filing;
  /** Set where the figures were not reported but derived. */
  derived?: string;
}

/** Sums, eliminations and the like that stand among the members but are no segments. */
const NO_SEGMENT = /^(?:total)?(?:reportable|operating)segments?(?:total)?$|eliminat|intersegment|intercompany/i;

/** Where a part of the total is too small to be called a split of it. */
const LEAST_COVERED = 0.5;
const SUM_TOLERANCE = 0.015;

/** Sales without taxes that are passed on: where they exceed "Revenues", that tag holds only a part. */
const NET_SALES = "RevenueFromContractWithCustomerExcludingAssessedTax";

/** The company's own total: the broadest tag it uses. */
function totalOf(figures: readonly RevenueFigure[]): RevenueFigure | undefined {
  const whole = figures.filter((figure) => figure.member === undefined && figure.amount > 0);
  const [first] = whole.sort((a, b) => REVENUE_TAGS.indexOf(a.tag) - REVENUE_TAGS.indexOf(b.tag));
  const sales = whole.find(({ tag }) => tag === NET_SALES);
  return first && sales && sales.amount > first.amount ? sales : first;
}

function splitsOf(figures: readonly RevenueFigure[]): Map<string, number>[] {
  const splits: Map<string, number>[] = [];
  for (const tag of new Set(figures.map((figure) => figure.tag))) {
    const rows = figures.filter(
      ({ tag: own, member }) => own === tag && member !== undefined && !NO_SEGMENT.test(member),
    );
    const plain = rows.filter((row) => !row.operating);
    const operating = rows.filter((row) => row.operating);
    // Filers mark all of their segments, none, or only some as before eliminations.
    for (const some of [plain, operating, [...operating, ...plain]]) {
      const items = new Map(some.map((row) => [row.member ?? "", row.amount]));
      if (items.size > 1) splits.push(items);
    }
  }
  return splits;
}

function sumOf(items: ReadonlyMap<string, number>): number {
  return [...items.values()].reduce((sum, amount) => sum + amount, 0);
}

function figuresOf(filing: Filing, figures: readonly RevenueFigure[]): PeriodFigures | undefined {
  const total = totalOf(figures);
  if (!total) return undefined;
  const off = (items: ReadonlyMap<string, number>) => Math.abs(sumOf(items) - total.amount) / total.amount;
  const [best] = splitsOf(figures).sort((a, b) => off(a) - off(b));
  const base = { end: total.end, quarters: total.quarters, currency: total.currency, total: total.amount, filing };
  if (!best) return { ...base, items: new Map() };
  const part = sumOf(best) / total.amount;
  const sound = part <= 1 + SUM_TOLERANCE && part >= LEAST_COVERED && [...best.values()].every((amount) => amount >= 0);
  if (sound) return { ...base, items: best };
  return { ...base, items: best, unsound: `the segments make ${(part * 100).toFixed(1)} % of the total` };
}

/** Whether the items leave nothing of the total, within rounding. */
export function isWhole({ items, total }: Pick<PeriodFigures, "items" | "total">): boolean {
  return Math.abs(sumOf(items) - total) / total <= SUM_TOLERANCE;
}

/** The end of the month `months` before a month's end. */
export function monthEndBefore(end: string, months: number): string {
  const [year = 0, month = 0] = end.split("-").map(Number);
  return new Date(Date.UTC(year, month - months, 0)).toISOString().slice(0, 10);
}

/** The year less its first nine months; undefined where the two do not fit. */
function fourthQuarter(year: PeriodFigures, nine: PeriodFigures): PeriodFigures | undefined {
  const total = year.total - nine.total;
  if (total <= 0) return undefined;
  const { end, currency, filing } = year;
  const base = { end, quarters: 1, currency, total, filing, derived: "Fiscal year less the nine months before" };
  const same = year.items.size === nine.items.size && [...year.items.keys()].every((member) => nine.items.has(member));
  if (!same || year.unsound || nine.unsound) return { ...base, items: new Map() };
  const items = new Map([...year.items].map(([member, amount]) => [member, amount - (nine.items.get(member) ?? 0)]));
  // A segment below zero was restated between the two reports.
  return { ...base, items: [...items.values()].every((amount) => amount >= 0) ? items : new Map() };
}

/**
 * All periods that the filings of one company tell, one entry each. A period's own report wins over later ones that
 * retell it for comparison; among equals the one filed last (amendments) wins.
 */
export function periodsOf(filings: readonly Filing[]): PeriodFigures[] {
  const best = new Map<string, PeriodFigures>();
  const rank = ({ filing, end }: PeriodFigures) => `${filing.period === end ? 1 : 0} ${filing.filed}`;
  for (const filing of filings) {
    const groups = grouped(filing.figures, ({ end, quarters, currency }) => `${end} ${quarters} ${currency}`);
    for (const [key, figures] of groups) {
      const period = figuresOf(filing, figures);
      if (!period || (period.quarters === 4 && !filing.annual)) continue;
      const other = best.get(key);
      if (!other || rank(other) < rank(period)) best.set(key, period);
    }
  }
  for (const year of [...best.values()].filter(({ quarters }) => quarters === 4)) {
    const nine = best.get(`${monthEndBefore(year.end, 3)} 3 ${year.currency}`);
    const key = `${year.end} 1 ${year.currency}`;
    const quarter = nine && fourthQuarter(year, nine);
    if (quarter && !best.has(key)) best.set(key, quarter);
  }
  return [...best.values()];
}
