/**
 * A change to the dataset before it is written: edits the files' own JSON (so that nothing a schema does not know is
 * lost), shows what would change and what the checks would say to it.
 */
import path from "node:path";
import { assembleDataset, type PlacedDataset } from "../load-dataset.ts";
import { type DataFinding, type PlacedJson, parsePlaced } from "../placed-json.ts";
import { datasetText } from "./dataset-order.ts";
import type { DatasetState } from "./dataset-words.ts";
import { placedFindings } from "./findings.ts";
import type { FileChange } from "./write-dataset.ts";

/** A JSON object as it stands in a file. */
export type Fields = Record<string, unknown>;

export type CompanyList = "layoffs" | "aiInvestments" | "revenue" | "segments" | "brands" | "headcount" | "events";

/** Whether two JSON values are the same, whatever the order of their fields. */
export function sameJson(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}

export class Draft {
  readonly #dir: string;
  readonly #placed: PlacedDataset;
  readonly #edited = new Map<string, unknown>();

  constructor(dir: string, placed: PlacedDataset) {
    this.#dir = dir;
    this.#placed = placed;
  }

  /** The JSON of a file, to be edited in place; undefined where there is no such file. */
  #file(name: string): Fields | undefined {
    if (!this.#edited.has(name)) {
      const json = this.#placed.files.get(name);
      if (!json) return undefined;
      this.#edited.set(name, structuredClone(json.value));
    }
    return this.#edited.get(name) as Fields;
  }

  #fileOf(companyId: string): string {
    return `companies/${companyId}.json`;
  }

  /** The rows of a list in a company's file, to be read or edited. Throws where there is no such company. */
  rows(companyId: string, list: CompanyList): Fields[] {
    const company = this.#file(this.#fileOf(companyId));
    if (!company) throw new Error(`there is no company ${companyId}`);
    company[list] ??= [];
    return company[list] as Fields[];
  }

  /** Adds a row to a list; it stands first among rows of its date. */
  addRow(companyId: string, list: CompanyList, row: Fields): void {
    this.rows(companyId, list).unshift(row);
  }

  /** A new company's file. */
  addCompany(company: Fields & { id: string }): void {
    this.#edited.set(this.#fileOf(company.id), company);
  }

  /** All entries of sources.json, to be read or edited. */
  sources(): Fields {
    return this.#file("sources.json") ?? {};
  }

  /** The listed stories of a year, to be read or edited; a new file where there is none yet. */
  stories(year: string): Fields[] {
    const name = `stories/${year}.json`;
    const known = this.#file(name);
    if (known) return known as unknown as Fields[];
    const started: Fields[] = [];
    this.#edited.set(name, started);
    return started;
  }

  /** What would be written: only files whose content differs. */
  changes(): FileChange[] {
    const changes: FileChange[] = [];
    for (const [name, value] of this.#edited) {
      const json = this.#placed.files.get(name);
      if (json && sameJson(json.value, withoutEmptyLists(json.value, value))) continue;
      changes.push({ name, before: json?.text, after: datasetText(name, withoutEmptyLists(json?.value, value)) });
    }
    return changes;
  }

  /** The files that change before and after, and sources.json, which words about them need. */
  states(): { before: DatasetState; after: DatasetState } {
    const changes = this.changes();
    const sources = this.#placed.files.get("sources.json")?.value;
    const before = new Map<string, unknown>([["sources.json", sources]]);
    const after = new Map<string, unknown>([["sources.json", sources]]);
    for (const change of changes) {
      if (change.before !== undefined) before.set(change.name, this.#placed.files.get(change.name)?.value);
      after.set(change.name, JSON.parse(change.after));
    }
    return { before, after };
  }

  /**
   * What the checks object to in the dataset as it would be and did not object to before. Throws a DatasetError where
   * a schema objects; lines are those of the files as they would be.
   */
  findings(today: string): DataFinding[] {
    const files = new Map<string, PlacedJson>(this.#placed.files);
    for (const { name, after } of this.changes()) {
      files.set(name, parsePlaced(path.relative(process.cwd(), path.join(this.#dir, name)), after));
    }
    const placed = assembleDataset(files);
    const keyOf = ({ file, message }: DataFinding) => `${file} ${message}`;
    const known = new Set(placedFindings(this.#placed, today).map(keyOf));
    return placedFindings(placed, today).filter((finding) => !known.has(keyOf(finding)));
  }
}

/** Asking for a list that is not there makes an empty one; it is not written. */
function withoutEmptyLists(before: unknown, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const had = (before ?? {}) as Fields;
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, part]) => !(Array.isArray(part) && part.length === 0 && !Object.hasOwn(had, key)),
    ),
  );
}
