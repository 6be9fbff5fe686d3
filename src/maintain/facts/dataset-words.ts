/** What changed between two states of the dataset, in words, grouped by company: what a reviewer reads. */
import type { Source } from "../../facts/schema.ts";
import { type Fields, sameJson } from "./draft.ts";
import { rowKey, rowWords, WORDED_LISTS } from "./row-words.ts";
import { hostOf } from "./source-entry.ts";

/** One state: the JSON of each file by its name below the dataset folder. Only files that differ need be there. */
export type DatasetState = ReadonlyMap<string, unknown>;

export interface ChangeGroup {
  /** "Amazon", or "Sources", "Stories", "Market figures", "News hosts". */
  title: string;
  /** Each starts with +, − or ~. */
  lines: string[];
}

const MINUS = "−";

/** The value where it is an object; else one without fields. */
export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

/** The value's rows where it is a list; else none. */
export function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

function short(value: unknown): string {
  if (value === undefined) return "none";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function changedFields(before: Fields, after: Fields): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !sameJson(before[key], after[key]),
  );
  return keys.map((key) => `${key} ${short(before[key])} → ${short(after[key])}`).join("; ");
}

type Words = (row: Fields, side: "before" | "after") => string;

/** Rows of a list that are there on one side only, or changed. */
export interface ChangedRows {
  added: Fields[];
  changed: { before: Fields; after: Fields }[];
  removed: Fields[];
}

/** Rows of one key are one row that changed; several of one key are told apart by their order. */
export function changedRows(before: Fields[], after: Fields[], key: (row: Fields) => string): ChangedRows {
  const rows: ChangedRows = { added: [], changed: [], removed: [] };
  const left = before.filter((row) => !after.some((other) => sameJson(row, other)));
  for (const row of after.filter((each) => !before.some((other) => sameJson(each, other)))) {
    const at = left.findIndex((other) => key(other) === key(row));
    const [old] = at === -1 ? [] : left.splice(at, 1);
    if (old) rows.changed.push({ before: old, after: row });
    else rows.added.push(row);
  }
  return { ...rows, removed: left };
}

/** A line for each added, changed and removed row. */
function listChanges(before: Fields[], after: Fields[], key: (row: Fields) => string, words: Words): string[] {
  const { added, changed, removed } = changedRows(before, after, key);
  return [
    ...added.map((row) => `+ ${words(row, "after")}`),
    ...changed.map((row) => `~ ${words(row.after, "after")}: ${changedFields(row.before, row.after)}`),
    ...removed.map((row) => `${MINUS} ${words(row, "before")}`),
  ];
}

type SourceMap = Readonly<Record<string, Source>>;

function companyChanges(before: unknown, after: unknown, sources: { before: SourceMap; after: SourceMap }): string[] {
  const lines: string[] = [];
  const old = fields(before);
  const now = fields(after);
  if (before === undefined) {
    // Its rows one by one would bury what changed in others.
    const counts = WORDED_LISTS.flatMap((key) =>
      list(now[key]).length > 0 ? [`${key} ${list(now[key]).length}`] : [],
    );
    return [`+ company ${short(now.id)}: ${short(now.about)} (${counts.join(", ")})`];
  }
  if (after === undefined) return [`${MINUS} company ${short(old.id)} with all its figures`];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (WORDED_LISTS.includes(key)) {
      lines.push(
        ...listChanges(
          list(old[key]),
          list(now[key]),
          (row) => rowKey(key, row),
          (row, side) => rowWords(key, row, sources[side]),
        ),
      );
    } else if (!sameJson(old[key], now[key])) {
      lines.push(`~ ${key}: ${short(old[key])} → ${short(now[key])}`);
    }
  }
  return lines;
}

function sourceChanges(before: SourceMap, after: SourceMap): string[] {
  const added = Object.keys(after).filter((id) => !Object.hasOwn(before, id));
  const removed = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  const changed = Object.keys(after).filter((id) => Object.hasOwn(before, id) && !sameJson(before[id], after[id]));
  const hosts = [...new Set(added.map((id) => hostOf(after[id]?.url ?? "")))].sort();
  const few = hosts.length > 8 ? `${hosts.slice(0, 8).join(", ")} and ${hosts.length - 8} more` : hosts.join(", ");
  return [
    ...(added.length > 0 ? [`+ ${added.length} ${added.length === 1 ? "source" : "sources"}: ${few}`] : []),
    ...changed.map((id) => `~ ${id}: ${changedFields(fields(before[id]), fields(after[id]))}`),
    ...removed.map((id) => `${MINUS} ${id} (${hostOf(before[id]?.url ?? "")})`),
  ];
}

/** All changes from one state to the other, companies by name first. Empty where nothing changed. */
export function datasetChanges(before: DatasetState, after: DatasetState): ChangeGroup[] {
  const sources = {
    before: fields(before.get("sources.json")) as SourceMap,
    after: fields(after.get("sources.json")) as SourceMap,
  };
  const groups: ChangeGroup[] = [];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  for (const name of names.filter((each) => each.startsWith("companies/"))) {
    const lines = companyChanges(before.get(name), after.get(name), sources);
    const { name: title } = fields(after.get(name) ?? before.get(name));
    groups.push({ title: typeof title === "string" ? title : name, lines });
  }
  groups.sort((a, b) => a.title.localeCompare(b.title, "en"));
  const all = (state: DatasetState, prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).flatMap((name) => list(state.get(name)));
  const flat = (title: string, prefix: string, key: (row: Fields) => string, words: Words) =>
    groups.push({ title, lines: listChanges(all(before, prefix), all(after, prefix), key, words) });
  flat(
    "Stories",
    "stories/",
    (row) => String(row.url),
    (row) => `${short(row.published)} ${short(row.title)}`,
  );
  flat(
    "Market figures",
    "market.json",
    (row) => String(row.id),
    (row) => `${short(row.label)}: ${short(row.value)}`,
  );
  flat(
    "News hosts",
    "news-hosts.json",
    (row) => String(row.host),
    (row) => short(row.host),
  );
  groups.push({ title: "Sources", lines: sourceChanges(sources.before, sources.after) });
  return groups.filter(({ lines }) => lines.length > 0);
}

/** One line per change: "Amazon: + layoffs 2026-07-22, 1,110 jobs (msn.com)". */
export function changesAsText(groups: readonly ChangeGroup[]): string {
  return groups.flatMap(({ title, lines }) => lines.map((line) => `${title}: ${line}`)).join("\n");
}

/** A heading per company with a list below; special characters of Markdown are escaped. */
export function changesAsMarkdown(groups: readonly ChangeGroup[], heading: string): string {
  const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
  const parts = groups.map(
    ({ title, lines }) => `## ${plain(title)}\n\n${lines.map((line) => `- ${plain(line)}`).join("\n")}\n`,
  );
  return [`# ${plain(heading)}\n`, ...parts].join("\n");
}
