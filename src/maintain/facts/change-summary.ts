/** A large change of the dataset in numbers, for a reviewer whom thousands of lines would tell nothing. */
import { numberText } from "../../facts/wording.ts";
import { type ChangeGroup, changedRows, type DatasetState, fields, list } from "./dataset-words.ts";
import type { Fields } from "./draft.ts";
import { rowKey, WORDED_LISTS } from "./row-words.ts";
import { hostOf } from "./source-entry.ts";

const MINUS = "−";
const MOST_NAMED = 12;

const number = (value: number) => numberText(value, "en-US");

const companiesOf = (count: number) => `${number(count)} ${count === 1 ? "company" : "companies"}`;

/** "public 2,610, private 1,200": how often each value stands, the most frequent first; the rest in one word. */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const told = sorted.slice(0, MOST_NAMED).map(([value, count]) => `${value} ${number(count)}`);
  return [...told, ...(sorted.length > MOST_NAMED ? [`${number(sorted.length - MOST_NAMED)} others`] : [])].join(", ");
}

const LIST_NAMES: Record<string, string> = {
  names: "names",
  brands: "brands",
  related: "related companies",
  revenue: "revenue figures",
  segments: "splits of revenue",
  layoffs: "layoffs",
  aiInvestments: "AI investments",
  headcount: "headcounts",
  events: "events",
};

/** What of a row is worth counting by: its year, or how a name or brand is marked. */
function sortOf(key: string, row: Fields): string {
  if (key === "names" || key === "brands") return String(row.kind);
  const date = row.date ?? row.asOf ?? fields(row.period).end;
  return typeof date === "string" ? date.slice(0, 4) : "other";
}

function companyLines(before: DatasetState, after: DatasetState): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => name.startsWith("companies/"));
  const added = names.filter((name) => !before.has(name));
  const removed = names.filter((name) => !after.has(name));
  const changed = names.filter((name) => before.has(name) && after.has(name));
  return [
    ...(added.length > 0
      ? [`+ ${companiesOf(added.length)}: ${tally(added.map((name) => String(fields(after.get(name)).kind)))}`]
      : []),
    ...(changed.length > 0 ? [`~ ${companiesOf(changed.length)}`] : []),
    ...removed.map((name) => `${MINUS} ${String(fields(before.get(name)).name)} with all its figures`),
  ];
}

function figureLines(before: DatasetState, after: DatasetState): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => name.startsWith("companies/"));
  return WORDED_LISTS.flatMap((key) => {
    const fresh: Fields[] = [];
    let companies = 0;
    let changed = 0;
    let removed = 0;
    for (const name of names) {
      const rows = changedRows(list(fields(before.get(name))[key]), list(fields(after.get(name))[key]), (row) =>
        rowKey(key, row),
      );
      fresh.push(...rows.added);
      if (rows.added.length > 0) companies++;
      changed += rows.changed.length;
      removed += rows.removed.length;
    }
    const label = LIST_NAMES[key] ?? key;
    const sorts = key === "related" ? "" : `: ${tally(fresh.map((row) => sortOf(key, row)))}`;
    return [
      ...(fresh.length > 0 ? [`+ ${number(fresh.length)} ${label} of ${companiesOf(companies)}${sorts}`] : []),
      ...(changed > 0 ? [`~ ${number(changed)} ${label}`] : []),
      ...(removed > 0 ? [`${MINUS} ${number(removed)} ${label}`] : []),
    ];
  });
}

function sourceLines(before: DatasetState, after: DatasetState): string[] {
  const old = fields(before.get("sources.json"));
  const now = fields(after.get("sources.json"));
  const hosts = (ids: readonly string[], sources: Fields) =>
    tally(ids.map((id) => hostOf(String(fields(sources[id]).url))));
  const added = Object.keys(now).filter((id) => !Object.hasOwn(old, id));
  const removed = Object.keys(old).filter((id) => !Object.hasOwn(now, id));
  return [
    ...(added.length > 0 ? [`+ ${number(added.length)} sources: ${hosts(added, now)}`] : []),
    ...(removed.length > 0 ? [`${MINUS} ${number(removed.length)} sources: ${hosts(removed, old)}`] : []),
  ];
}

function otherLines(before: DatasetState, after: DatasetState): string[] {
  const kinds = [
    ["stories/", "stories", (row: Fields) => String(row.url)],
    ["market.json", "market figures", (row: Fields) => String(row.id)],
    ["news-hosts.json", "news hosts", (row: Fields) => String(row.host)],
  ] as const;
  return kinds.flatMap(([prefix, label, key]) => {
    const all = (state: DatasetState) =>
      [...state].filter(([name]) => name.startsWith(prefix)).flatMap(([, value]) => list(value));
    const { added, changed, removed } = changedRows(all(before), all(after), key);
    const counts = [
      ["+", added],
      ["~", changed],
      [MINUS, removed],
    ] as const;
    return counts.flatMap(([sign, rows]) => (rows.length > 0 ? [`${sign} ${number(rows.length)} ${label}`] : []));
  });
}

/** The change as counts under four headings. Empty where nothing changed. */
export function changeSummary(before: DatasetState, after: DatasetState): ChangeGroup[] {
  return [
    { title: "Companies", lines: companyLines(before, after) },
    { title: "Names, brands and figures", lines: figureLines(before, after) },
    { title: "Sources", lines: sourceLines(before, after) },
    { title: "Stories, market and hosts", lines: otherLines(before, after) },
  ].filter(({ lines }) => lines.length > 0);
}
