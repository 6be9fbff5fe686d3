/** Arithmetic on figures: shares, growth, and which period was the newest known on a day. */
import { addDays, daysBetween, earlier, lastDay } from "./dates.ts";
import type { Company, Period, Revenue, Segments, Source } from "./schema.ts";

/** Anything told for a period by a source. */
export interface PeriodFigure {
  period: Period;
  source: string;
}

type SourceDates = Readonly<Record<string, Pick<Source, "published">>>;

/** By this many days after a period's end its figures are out, in a results release if not in the report. */
const RESULTS_DAYS = 30;
/** Listed companies file their annual report within four months. */
const REPORT_DAYS = 120;

/**
 * The day by which a period's figure was public. A source published long after the period retells it (next year's
 * report has this year's figures as comparison), so the figure itself was out when reports are due.
 */
export function disclosedOn(figure: PeriodFigure, sources: SourceDates): string {
  const published = sources[figure.source]?.published;
  if (published === undefined) return addDays(figure.period.end, RESULTS_DAYS);
  const latest = addDays(figure.period.end, REPORT_DAYS);
  const day = lastDay(published);
  if (day < figure.period.end) return addDays(figure.period.end, RESULTS_DAYS);
  return earlier(day, latest);
}

export function periodDays(period: Period): number {
  return daysBetween(period.start, period.end) + 1;
}

/** Of two periods that end on one day, which says more: the quarter about a share, the year about an amount. */
export type EndingTogether = "shorter first" | "longer first";

/** Newest first; `together` orders a fourth quarter and its year. */
export function newestFirst<T extends PeriodFigure>(rows: readonly T[], together: EndingTogether): T[] {
  const sign = together === "shorter first" ? 1 : -1;
  return [...rows].sort(
    (a, b) => b.period.end.localeCompare(a.period.end) || sign * (periodDays(a.period) - periodDays(b.period)),
  );
}

/** The newest figure whose period had ended and which was public by `day`; the newest of all without a day. */
export function validAt<T extends PeriodFigure>(
  rows: readonly T[],
  day: string | undefined,
  sources: SourceDates,
  together: EndingTogether = "shorter first",
): T | undefined {
  return newestFirst(rows, together).find(
    (row) => day === undefined || (row.period.end <= day && disclosedOn(row, sources) <= day),
  );
}

/** An item's share of the total, 0…1; undefined where the split allows no share or has no such item. */
export function share(segments: Segments, item: string): number | undefined {
  if (segments.coverage === "no share") return undefined;
  const amount = segments.items.find((each) => each.name === item)?.amount;
  return amount === undefined || amount < 0 ? undefined : amount / segments.total;
}

/** Change in percent; undefined where the earlier amount is no base for one. */
export function growth(amount: number, before: number): number | undefined {
  return before > 0 ? (amount / before - 1) * 100 : undefined;
}

/** The figure of the same length one year earlier in the same currency, for growth. */
export function yearBefore(rows: readonly Revenue[], row: Revenue): Revenue | undefined {
  return rows.find(
    (other) =>
      other.currency === row.currency &&
      Math.abs(periodDays(other.period) - periodDays(row.period)) <= 8 &&
      Math.abs(daysBetween(other.period.end, row.period.end) - 365) <= 10,
  );
}

const AXES: readonly Segments["axis"][] = ["business segment", "product or service", "geography"];

/** A company's splits along the one axis that tells this item, best axis first: axes are never mixed. */
export function splitsWithItem(company: Pick<Company, "segments">, item: string): Segments[] {
  const rows = company.segments.filter((split) => split.items.some((each) => each.name === item));
  for (const axis of AXES) {
    const found = rows.filter((split) => split.axis === axis);
    if (found.length > 0) return found;
  }
  return [];
}

/** Axes a company reports, best first. */
export function axesOf(company: Pick<Company, "segments">): Segments["axis"][] {
  return AXES.filter((axis) => company.segments.some((split) => split.axis === axis));
}

/** The segment that reports a brand's business, where the dataset tells it and has figures for it. */
export function brandSegment(company: Company, brandId: string): string | undefined {
  const segment = company.brands.find((brand) => brand.id === brandId)?.segment;
  return segment !== undefined && splitsWithItem(company, segment).length > 0 ? segment : undefined;
}
