/** Whose a name was on the day of the story. */
import type { Lexicon, Name } from "./lexicon.ts";

/**
 * Compares dates of different exactness by what both know: "2014" and "2014-05-02" are equal.
 * Negative, zero or positive as usual.
 */
export function comparePartialDates(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  const a = left.slice(0, length);
  const b = right.slice(0, length);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `2013-05-02T10:00:00Z` → `2013-05-02`; undefined where it is no ISO date. */
export function dayOf(published: string | undefined): string | undefined {
  const day = published?.slice(0, 10);
  return day !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(day) ? day : undefined;
}

const URL_DAY = /[/-](20\d\d|19\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=[/-]|$)/;

/** The day that news addresses often carry: `/2019/11/19/…` → `2019-11-19`. */
export function dayOfUrl(url: string | undefined): string | undefined {
  const match = url === undefined ? null : URL_DAY.exec(url);
  if (match === null) return undefined;
  const [, year, month, date] = match;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return date === undefined || Number(date) < 1 || Number(date) > 31 ? `${year}-${month}` : `${year}-${month}-${date}`;
}

/** Why `name` did not mean its company on `day`, or undefined where it did. */
export function outsideOwnership(name: Name, day: string): string | undefined {
  if (name.from !== undefined && comparePartialDates(day, name.from) < 0) return `its owner's only from ${name.from}`;
  if (name.until !== undefined && comparePartialDates(day, name.until) > 0)
    return `its owner's only until ${name.until}`;
  return undefined;
}

function newestFirst(a: Name, b: Name): number {
  if (a.until === undefined && b.until !== undefined) return -1;
  if (b.until === undefined && a.until !== undefined) return 1;
  return (b.until ?? "").localeCompare(a.until ?? "") || (b.from ?? "").localeCompare(a.from ?? "");
}

/**
 * The names that may be meant. With a date: those whose owner dates hold it. Without: the
 * newest owner, since most stories read are new; a brand that its last known owner gave up is nobody's.
 */
export function namesOn(
  lexicon: Lexicon,
  names: readonly number[],
  day: string | undefined,
): { names: number[]; reason?: string } {
  const dated = names.some(
    (position) => lexicon.name(position).from !== undefined || lexicon.name(position).until !== undefined,
  );
  if (!dated) return { names: [...names] };
  let reason: string | undefined;
  let kept: number[];
  if (day !== undefined) {
    kept = names.filter((position) => {
      const outside = outsideOwnership(lexicon.name(position), day);
      if (outside !== undefined) reason = outside;
      return outside === undefined;
    });
  } else {
    const entries = names.map((position) => ({ position, name: lexicon.name(position) }));
    const undatedEnd = entries.filter(({ name }) => name.until === undefined);
    const newest = [...entries].sort((a, b) => newestFirst(a.name, b.name))[0];
    if (undatedEnd.length > 0) kept = undatedEnd.map(({ position }) => position);
    else kept = newest !== undefined && newest.name.brand === undefined ? [newest.position] : [];
    if (kept.length === 0) reason = `its owner's only until ${newest?.name.until ?? "an earlier day"}`;
  }
  return reason === undefined ? { names: kept } : { names: kept, reason };
}
