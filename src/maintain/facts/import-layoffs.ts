/** Job cuts from a table with a header: whose they are, which are new, which need a person. */
import { type Dataset, Layoff, type Source } from "../../facts/schema.ts";
import { numberText } from "../../facts/wording.ts";
import { UsageError } from "../text-file.ts";
import { CompanyNames } from "./company-names.ts";
import { parseCsv } from "./csv.ts";
import type { Doubtful, Proposal, Proposals } from "./proposals.ts";
import { compareLayoffs } from "./similar-layoffs.ts";
import { newSourceId, plainUrl, SourceIndex } from "./source-entry.ts";

const FIELDS = {
  company: ["company", "company name", "employer", "employer name", "firm", "organisation", "organization", "name"],
  date: [
    "date",
    "date announced",
    "announced",
    "announcement date",
    "date reported",
    "reported",
    "notice date",
    "date added",
  ],
  count: [
    "count",
    "laid off",
    "number laid off",
    "total laid off",
    "layoffs",
    "jobs",
    "employees affected",
    "workers",
    "affected",
    "number of workers",
  ],
  percent: ["percent", "percentage", "percentage laid off", "%", "share"],
  unit: ["unit", "department", "team", "division"],
  country: ["country"],
  url: ["source url", "url", "link", "source", "source link"],
  title: ["title", "headline", "source title"],
  published: ["published", "source date"],
  via: ["via", "dataset", "origin"],
  note: ["note"],
} as const;

type Column = keyof typeof FIELDS;

function headerKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[_#()-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Which cell holds what: by `--map company=Employer`, else by what headers are usually called. */
export function mapColumns(header: readonly string[], maps: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>();
  const keys = header.map(headerKey);
  for (const map of maps) {
    const [field = "", ...rest] = map.split("=");
    const wanted = rest.join("=");
    const at = keys.indexOf(headerKey(wanted));
    if (!(field in FIELDS)) {
      throw new UsageError(
        `--map ${map}: there is no field "${field}". Mend: use one of ${Object.keys(FIELDS).join(", ")}.`,
      );
    }
    if (at === -1)
      throw new UsageError(
        `--map ${map}: no column is called "${wanted}". Mend: the columns are ${header.join(", ")}.`,
      );
    columns.set(field as Column, at);
  }
  for (const [field, synonyms] of Object.entries(FIELDS) as [Column, readonly string[]][]) {
    if (columns.has(field)) continue;
    const at = synonyms.map((name) => keys.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined) columns.set(field, at);
  }
  for (const field of ["company", "date", "url"] as const) {
    if (columns.has(field)) continue;
    throw new UsageError(
      `no column for ${field} among ${header.join(", ")}. Mend: name it, e.g. --map ${field}="${header[0] ?? "Column"}".`,
    );
  }
  return columns;
}

/** "2024-04-03", "4/3/2024" (month first, as US tables write), "2024-04"; undefined where it is no date. */
function isoDate(text: string): string | undefined {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = us ? `${us[3]}-${us[1]?.padStart(2, "0")}-${us[2]?.padStart(2, "0")}` : text.slice(0, 10);
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

function numberOf(text: string | undefined): number | undefined {
  const plain = (text ?? "").replace(/[,%\s]/g, "");
  const value = Number(plain);
  return plain !== "" && Number.isFinite(value) && value > 0 ? value : undefined;
}

export interface LayoffsImport {
  /** As told in messages. */
  file: string;
  text: string;
  /** `--map` values. */
  maps: readonly string[];
  /** Said of every source that has no own `via`. */
  via?: string | undefined;
  today: string;
  dataset: Dataset;
}

/** Reads the table and sorts its rows into proposals, doubtful ones, known ones and those that fit no company. */
export function importLayoffs({ file, text, maps, via, today, dataset }: LayoffsImport): Proposals {
  const [header, ...records] = parseCsv(file, text);
  if (!header) throw new UsageError(`${file}: is empty. Mend: give a table with a header line.`);
  const columns = mapColumns(header.cells, maps);
  const names = new CompanyNames(dataset.companies);
  const index = new SourceIndex(dataset.sources);
  const result: Proposals = {
    from: file,
    made: today,
    proposals: [],
    doubtful: [],
    sources: {},
    unmatched: [],
    known: 0,
  };
  const seen = new Map(dataset.companies.map(({ id, layoffs }) => [id, [...layoffs]]));
  const taken = { ...dataset.sources };
  const misses = new Map<string, string>();

  for (const { line, cells } of records) {
    const cell = (column: Column) => cells[columns.get(column) ?? -1]?.trim() || undefined;
    const name = cell("company") ?? "";
    const leaveOut = (why: string) => result.unmatched.push({ place: `${file}:${line}:1`, name, why });
    const date = isoDate(cell("date") ?? "");
    if (date === undefined) {
      leaveOut(`"${cell("date") ?? ""}" is no date`);
      continue;
    }
    if (date > today) {
      leaveOut(`${date} is in the future`);
      continue;
    }
    const hits = names.find(name, date);
    const [hit] = hits;
    if (!hit || hits.length > 1) {
      if (hits.length > 1) leaveOut(`may be ${hits.map(({ company }) => company.id).join(" or ")}`);
      else {
        if (!misses.has(name)) misses.set(name, names.near(name).join(", "));
        const near = misses.get(name);
        leaveOut(near ? `no company of that name; near: ${near}` : "no company of that name");
      }
      continue;
    }
    const url = plainUrl(cell("url") ?? "");
    if (url === undefined) {
      leaveOut("names no https source");
      continue;
    }
    const sourceId = index.idOf(url) ?? newSourceId(url, taken);
    const told = cell("published");
    const origin = cell("via") ?? via;
    const source: Source = dataset.sources[sourceId] ?? {
      title: cell("title") ?? `Report on job cuts at ${hit.company.name}, ${date}`,
      publisher: index.publisherOf(url),
      url,
      ...(told !== undefined && isoDate(told) ? { published: isoDate(told) } : {}),
      ...(origin === undefined ? {} : { via: origin.slice(0, 120) }),
    };
    const count = numberOf(cell("count"));
    const percent = numberOf(cell("percent"));
    const row = {
      date,
      ...(count !== undefined && Number.isInteger(count) ? { count } : {}),
      ...(percent === undefined ? {} : { percent }),
      ...(cell("unit") === undefined ? {} : { unit: cell("unit") }),
      ...(hit.brand === undefined ? {} : { brand: hit.brand }),
      ...(cell("country") === undefined ? {} : { country: cell("country") }),
      ...(cell("note") === undefined ? {} : { note: cell("note") }),
      source: sourceId,
    };
    const fits = Layoff.safeParse(row);
    if (!fits.success) {
      leaveOut(fits.error.issues[0]?.message ?? "does not fit the format");
      continue;
    }
    const known = seen.get(hit.company.id) ?? [];
    if (known.some((other) => compareLayoffs(other, row) === "same")) {
      result.known++;
      continue;
    }
    const near = known.find((other) => compareLayoffs(other, row) === "near");
    result.sources[sourceId] = source;
    taken[sourceId] = source;
    index.add(sourceId, source);
    const base = { company: hit.company.id, list: "layoffs" as const };
    const doubts: string[] = [];
    if (hit.unsure)
      doubts.push(`"${name}" may be something else than ${hit.company.name}${hit.brand ? `'s ${hit.brand}` : ""}`);
    if (near) {
      const other = near.count === undefined ? "without a count" : `with ${numberText(near.count, "en-US")} jobs`;
      doubts.push(`within a week of the entry of ${near.date} ${other}`);
    }
    if (doubts.length > 0) {
      result.doubtful.push({ ...base, row, why: `${file}:${line}: ${doubts.join("; ")}` } satisfies Doubtful);
      continue;
    }
    const proposal = { ...base, row, why: `${file}:${line}` } as Proposal;
    result.proposals.push(proposal);
    known.push(fits.data);
    seen.set(hit.company.id, known);
  }
  return result;
}
