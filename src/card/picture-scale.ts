/** Arithmetic behind the card's pictures, kept apart from drawing so that it can be tested in numbers. */
import type { Picture, SizedRows } from "../facts/card-model.ts";

type ShareItem = Extract<Picture, { type: "share-bar" }>["items"][number];
type TimelinePoint = Extract<Picture, { type: "timeline" }>["points"][number];

export interface BarPart {
  name: string;
  highlighted: boolean;
  /** Percent of the bar, 0…100. */
  start: number;
  width: number;
}

/**
 * Lays shares (fractions of 1) side by side. What the items leave open at the end stays an empty track: the rest is
 * never stretched away.
 */
export function barParts(items: Omit<ShareItem, "value">[]): BarPart[] {
  const shares = items.map((item) => Math.max(0, Number.isFinite(item.share) ? item.share : 0));
  // Segments may sum to a little more than the total; then their sum is the whole, so that nothing is drawn outside.
  const whole = Math.max(
    1,
    shares.reduce((total, share) => total + share, 0),
  );
  let start = 0;
  return items.map((item, index) => {
    const width = ((shares[index] ?? 0) / whole) * 100;
    const part = { name: item.name, highlighted: item.highlighted, start, width };
    start += width;
    return part;
  });
}

/** Parts that are named under a bar: more would be a table. */
const MOST_NAMED = 4;

/**
 * The parts named under a share bar, in its order: all of up to four; of more the highlighted one and the first ones,
 * with how many are left out.
 */
export function keyEntries(items: ShareItem[]): { named: ShareItem[]; hidden: number } {
  if (items.length <= MOST_NAMED) return { named: items, hidden: 0 };
  let room = MOST_NAMED - 1 - items.filter((item) => item.highlighted).length;
  const named = items.filter((item) => item.highlighted || room-- > 0);
  return { named, hidden: items.length - named.length };
}

/** Lengths of the rows' bars in percent of the longest. Nothing is drawn shorter than what the eye still sees as a bar. */
export function rowLengths(rows: SizedRows["rows"]): number[] {
  const longest = Math.max(...rows.map(({ size }) => size), 0);
  return rows.map(({ size }) => (longest > 0 ? Math.max(LEAST_LENGTH, (Math.max(0, size) / longest) * 100) : 0));
}

/** Percent; 2 or 3 px on a card. */
const LEAST_LENGTH = 0.8;

export interface TimelineMark {
  label: string;
  highlighted: boolean;
  /** Percent of the axis, 0…100. */
  position: number;
  /** 0…1 of the tallest mark. */
  height: number;
}

/**
 * Places dated points on an axis. Dates are ISO days, months or years; points that carry anything else are spread
 * evenly, in the order given.
 */
export function timelineMarks(points: TimelinePoint[]): TimelineMark[] {
  const times = points.map((point) => Date.parse(point.date));
  const dated = times.every((time) => Number.isFinite(time));
  const places = dated ? times : points.map((_, index) => index);
  const first = Math.min(...places);
  const span = Math.max(...places) - first;
  const tallest = Math.max(...points.map((point) => point.size), 0);
  return points.map((point, index) => ({
    label: point.label,
    highlighted: point.highlighted,
    position: span === 0 ? 50 : (((places[index] ?? first) - first) / span) * 100,
    height: tallest > 0 ? Math.max(0, point.size) / tallest : 0,
  }));
}

/** First and last year of a timeline, for its axis; empty where a date does not start with a year. */
export function timelineEnds(points: TimelinePoint[]): string[] {
  const years = points
    .map((point) => /^\d{4}/.exec(point.date)?.[0])
    .filter((year) => year !== undefined)
    .sort();
  const ends = [years[0], years.at(-1)].filter((year) => year !== undefined);
  return [...new Set(ends)];
}
