/** The table of `npm run bench:page`: each variant's cost over all pages, beside the budgets of docs/performance.md. */
import type { LoadCost } from "./page-load.ts";
import { median, type Spread, spreadOf } from "./statistics.ts";

export interface Measured extends LoadCost {
  page: string;
  variant: string;
  slowdown: number;
}

export interface VariantSummary {
  variant: string;
  label: string;
  slowdown: number;
  pages: number;
  /** ms of processor time of the variant's own scripts on the page's main thread. */
  added: Spread;
  /** The median of it by script. */
  byScript: Record<string, number>;
  /** The same as time passed, in which a busy machine shows. */
  addedWall: Spread;
  /** ms by which the whole main thread did more than without a script, page by page: with it what was caused. */
  busyMore: Spread;
  /** ms of the longest task in which it ran, over all pages: processor time, time passed. */
  longestTask: { cpu: number; wall: number };
  /** The most it took of one task, processor time. */
  longestShare: number;
  /** Tasks above 50 ms of processor time in which it ran. */
  longTasks: number;
  /** Bytes in use more than without a script, page by page. */
  heapMore: Spread;
  /** ms from `DOMContentLoaded` to the frame with the first mark, over the pages that got one. */
  firstMark: Spread;
  marked: number;
}

export const longTaskMs = 50;

/** One row for each variant and speed, in the order in which they were measured. `labels`: by variant. */
export function summaryOf(measured: readonly Measured[], labels: Readonly<Record<string, string>>): VariantSummary[] {
  const rows = new Map<string, Measured[]>();
  for (const each of measured) {
    const key = `${each.variant} ${each.slowdown}`;
    rows.set(key, [...(rows.get(key) ?? []), each]);
  }
  return [...rows.values()].map((row) => {
    const { variant, slowdown } = row[0] as Measured;
    const more = (value: (cost: LoadCost) => number): Spread =>
      spreadOf(
        row.flatMap((each) => {
          const plain = measured.find(
            (other) => other.variant === "without" && other.slowdown === slowdown && other.page === each.page,
          );
          return plain ? [value(each) - value(plain)] : [];
        }),
      );
    const marks = row.flatMap(({ firstMark }) => (firstMark === undefined ? [] : [firstMark]));
    return {
      variant,
      label: labels[variant] ?? variant,
      slowdown,
      pages: row.length,
      added: spreadOf(row.map(({ added }) => added.total.cpu)),
      byScript: byScriptOf(row),
      addedWall: spreadOf(row.map(({ added }) => added.total.wall)),
      busyMore: more(({ busy }) => busy.cpu),
      longestTask: {
        cpu: Math.max(...row.map(({ added }) => added.longestTask.cpu)),
        wall: Math.max(...row.map(({ added }) => added.longestTask.wall)),
      },
      longestShare: Math.max(...row.map(({ added }) => added.longestShare.cpu)),
      longTasks: row.filter(({ added }) => added.longestTask.cpu > longTaskMs).length,
      heapMore: more(({ heap }) => heap),
      firstMark: spreadOf(marks),
      marked: marks.length,
    };
  });
}

function byScriptOf(row: readonly Measured[]): Record<string, number> {
  const scripts = new Set(row.flatMap(({ added }) => Object.keys(added.byScript)));
  return Object.fromEntries(
    [...scripts].map((script) => [script, median(row.map(({ added }) => added.byScript[script] ?? 0))]),
  );
}

export function printComparison(summary: readonly VariantSummary[]): void {
  const both = ({ median, p95 }: Spread, scale = 1, digits = 1): string =>
    Number.isNaN(median) ? "–" : `${(median / scale).toFixed(digits)} / ${(p95 / scale).toFixed(digits)}`;
  let speed = 0;
  for (const row of summary) {
    if (row.slowdown !== speed) {
      speed = row.slowdown;
      console.log(
        `\n${speed === 1 ? "as it is" : `processor slowed ${speed} times`}; median / 95th percentile over pages`,
      );
      console.log(
        columns([
          "",
          "added ms",
          "as passed",
          "whole thread",
          "longest task",
          "its part",
          "heap MB",
          "first mark",
          "pages",
        ]),
      );
    }
    console.log(
      columns([
        row.label,
        both(row.added),
        both(row.addedWall),
        row.variant === "without" ? "–" : both(row.busyMore),
        row.added.p95 > 0 ? row.longestTask.cpu.toFixed(0) : "–",
        row.longestShare.toFixed(1),
        row.variant === "without" ? "–" : both(row.heapMore, 1e6, 2),
        both(row.firstMark, 1, 0),
        row.firstMark.median > 0 ? `${row.pages} (${row.marked} marked)` : String(row.pages),
      ]),
    );
  }
  const own = summary.find(({ variant, slowdown }) => variant === "newsgloss" && slowdown === 1);
  const parts = Object.entries(own?.byScript ?? {}).map(([script, ms]) => `${script} ${ms.toFixed(1)}`);
  if (parts.length > 0)
    console.log(`\nmedian of this extension's added ms by script: ${parts.join(", ")} ("later": after a wait)`);
  console.log(`
added ms      processor time of its scripts on the page's main thread (budget 5 / 15)
as passed     the same as time that passed: a busy machine shows here
whole thread  processor time of all the page's tasks, more than without a script: noisy, but with everything caused
longest task  the longest one in which it ran, whole, processor time (budget ${longTaskMs}); its part: its share of one task
heap MB       in use after garbage collection, more than without a script (budget 1.5)
first mark    ms from DOMContentLoaded to the frame with the first mark`);
}

const columns = ([first = "", ...rest]: string[]): string =>
  first.padEnd(32) + rest.map((cell) => cell.padStart(15)).join("");
