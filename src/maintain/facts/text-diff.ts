/** The change of one file as lines with + and −, for a person to look over before it is written. */
import type { FileChange } from "./write-dataset.ts";

const CONTEXT = 3;

interface Hunk {
  beforeFrom: number;
  beforeTo: number;
  afterFrom: number;
  afterTo: number;
}

/** Longest common subsequence is more than needed: rows are added in one or two places, so equal ends are cut off in turn. */
function hunks(before: readonly string[], after: readonly string[]): Hunk[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  if (start === before.length && start === after.length) return [];
  return [{ beforeFrom: start, beforeTo: before.length - end, afterFrom: start, afterTo: after.length - end }];
}

/** A unified diff of one file; empty where nothing changed. */
export function textDiff({ name, before, after }: FileChange): string {
  const old = before === undefined ? [] : before.replace(/\n$/, "").split("\n");
  const fresh = after.replace(/\n$/, "").split("\n");
  const lines: string[] = [];
  for (const hunk of hunks(old, fresh)) {
    const from = Math.max(0, hunk.beforeFrom - CONTEXT);
    const tail = old.slice(hunk.beforeTo, hunk.beforeTo + CONTEXT);
    lines.push(
      `@@ line ${from + 1} @@`,
      ...old.slice(from, hunk.beforeFrom).map((line) => `  ${line}`),
      ...old.slice(hunk.beforeFrom, hunk.beforeTo).map((line) => `- ${line}`),
      ...fresh.slice(hunk.afterFrom, hunk.afterTo).map((line) => `+ ${line}`),
      ...tail.map((line) => `  ${line}`),
    );
  }
  return lines.length === 0 ? "" : [`--- ${name}${before === undefined ? " (new)" : ""}`, ...lines].join("\n");
}
