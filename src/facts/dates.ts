/** Calendar arithmetic on ISO days and on dates that are only as exact as their source ("2024-04", "2024"). */

const DAY_MS = 86_400_000;

/** The first day a partial date may mean: "2024-04" → "2024-04-01". */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date may mean: "2024-02" → "2024-02-29". */
export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = date.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day of an ISO date or date-time as its publisher wrote it; undefined where it is neither. */
export function dayOf(published: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(published ?? "")?.[0];
  return day !== undefined && Number.isFinite(Date.parse(day)) ? day : undefined;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The earlier of two ISO days. */
export function earlier(a: string, b: string): string {
  if (a < b) return a;
  return b;
}

/** The later of two ISO days. */
export function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

/** Whole days from `start` to `end`, negative where `end` comes first. */
export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / DAY_MS);
}

/** Whole months that have passed from `start` to `end`: 31 Dec 2023 to 3 Apr 2024 → 3. */
export function monthsBetween(start: string, end: string): number {
  const from = new Date(start);
  const to = new Date(end);
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  // The last day of a month counts as reached on the last day of a shorter month.
  const lastOfMonth = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  return to.getUTCDate() < Math.min(from.getUTCDate(), lastOfMonth) ? months - 1 : months;
}

/** Whether two spans of partial dates, open where an end is missing, share a day on which both surely hold. */
export function overlap(
  a: { from?: string | undefined; until?: string | undefined },
  b: { from?: string | undefined; until?: string | undefined },
): boolean {
  // A hand-over in one year, "until 2021" and "from 2021", is no overlap: hence the last day for starts.
  const start = [a.from, b.from].map((date) => (date ? lastDay(date) : "")).reduce(later);
  const end = [a.until, b.until].map((date) => (date ? firstDay(date) : "9999")).reduce(earlier);
  return start < end;
}
