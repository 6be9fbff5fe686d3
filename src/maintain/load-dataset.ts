/**
 * Reads `assets/dataset/` from disk through its schemas. An error names file, line, column and field, what is wrong
 * and how to mend it; all errors are collected, so that a maintainer mends a file in one go.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import * as z from "zod";
import { compileDataset } from "../facts/compile.ts";
import { Company, type Dataset, MarketFigure, NewsHosts, Sources, Story } from "../facts/schema.ts";
import type { LexiconData } from "../linking/types.ts";

export const datasetDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../assets/dataset");

/** Something wrong in a dataset file, placed. */
export interface DataFinding {
  file: string;
  line: number;
  column: number;
  field: string;
  message: string;
  mend?: string;
}

export class DatasetError extends Error {
  readonly findings: DataFinding[];
  constructor(findings: DataFinding[]) {
    super(findings.map(formatFinding).join("\n"));
    this.name = "DatasetError";
    this.findings = findings;
  }
}

/** `assets/dataset/companies/gap.json:12:5: layoffs.0.source: …` */
export function formatFinding(finding: DataFinding): string {
  const mend = finding.mend ? ` Mend: ${finding.mend}` : "";
  return `${finding.file}:${finding.line}:${finding.column}: ${finding.field || "file"}: ${finding.message}${mend}`;
}

/** A JSON file with its syntax tree, so that any path in it can be told as line and column. */
export interface PlacedJson {
  file: string;
  value: unknown;
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

/** Parses one file strictly (no comments, no trailing commas); throws a DatasetError with the place. */
export function parsePlaced(file: string, text: string): PlacedJson {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first || !tree) {
    const at = lineAndColumn(text, first?.offset ?? 0);
    const what = first ? printParseErrorCode(first.error) : "the file is empty";
    throw new DatasetError([
      { file, ...at, field: "", message: `is not JSON: ${what}.`, mend: "look at this line and the one before it" },
    ]);
  }
  const place = (where: readonly PropertyKey[]) => {
    // The deepest part of the path that is in the file: a missing field is told at the object that lacks it.
    for (let length = where.length; length >= 0; length--) {
      const node: Node | undefined = findNodeAtLocation(tree, where.slice(0, length) as (string | number)[]);
      if (node) return lineAndColumn(text, node.offset);
    }
    return { line: 1, column: 1 };
  };
  return { file, value: JSON.parse(text), place };
}

function mendFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `remove or correct ${issue.keys.map((key) => `"${key}"`).join(", ")}; docs/dataset.md lists the fields`;
    case "invalid_value":
      return `use one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return `give ${issue.expected === "number" || issue.expected === "int" ? "a number, without quotes" : `a ${issue.expected}`}; docs/dataset.md describes the field`;
    case "too_big":
      return `shorten it to at most ${issue.maximum}`;
    default:
      return "see the field in docs/dataset.md";
  }
}

function checked<T>(schema: z.ZodType<T>, json: PlacedJson, findings: DataFinding[]): T | undefined {
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    findings.push({
      file: json.file,
      ...json.place(issue.path),
      field: issue.path.join("."),
      message: `${issue.message}.`,
      mend: mendFor(issue),
    });
  }
  return undefined;
}

/** The dataset together with where everything in it stands. */
export interface PlacedDataset {
  dataset: Dataset;
  /** Place of a path in a company's file, or in a top-level file by name ("sources.json"). */
  companyFiles: Map<string, PlacedJson>;
  files: Map<string, PlacedJson>;
  /** Which file a story of `dataset.stories` stands in, and where in that file's list. */
  storyFiles: { json: PlacedJson; index: number }[];
}

async function readPlaced(dir: string, name: string, findings: DataFinding[]): Promise<PlacedJson | undefined> {
  const file = path.relative(process.cwd(), path.join(dir, name));
  try {
    return parsePlaced(file, await readFile(path.join(dir, name), "utf8"));
  } catch (error) {
    if (error instanceof DatasetError) findings.push(...error.findings);
    else {
      findings.push({ file, line: 1, column: 1, field: "", message: `cannot be read (${(error as Error).message}).` });
    }
    return undefined;
  }
}

async function jsonNames(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).sort();
}

/** Reads and checks the whole dataset; throws one DatasetError with everything the schemas object to. */
export async function loadPlacedDataset(dir: string = datasetDir): Promise<PlacedDataset> {
  const findings: DataFinding[] = [];
  const files = new Map<string, PlacedJson>();
  const companyFiles = new Map<string, PlacedJson>();
  const read = async <T>(schema: z.ZodType<T>, name: string): Promise<T | undefined> => {
    const json = await readPlaced(dir, name, findings);
    if (!json) return undefined;
    files.set(name, json);
    return checked(schema, json, findings);
  };

  const companies: Company[] = [];
  for (const name of await jsonNames(path.join(dir, "companies"))) {
    const company = await read(Company as z.ZodType<Company>, path.join("companies", name));
    if (!company) continue;
    const json = files.get(path.join("companies", name)) as PlacedJson;
    companyFiles.set(company.id, json);
    companies.push(company);
    if (`${company.id}.json` !== name) {
      findings.push({
        file: json.file,
        ...json.place(["id"]),
        field: "id",
        message: `is "${company.id}" but the file is called ${name}.`,
        mend: `name the file ${company.id}.json, or correct the id`,
      });
    }
  }
  const sources = await read(Sources, "sources.json");
  const market = await read(z.array(MarketFigure), "market.json");
  const newsHosts = await read(NewsHosts, "news-hosts.json");
  const stories: Story[] = [];
  const storyFiles: PlacedDataset["storyFiles"] = [];
  for (const name of await jsonNames(path.join(dir, "stories"))) {
    const list = (await read(z.array(Story), path.join("stories", name))) ?? [];
    stories.push(...list);
    const json = files.get(path.join("stories", name)) as PlacedJson;
    storyFiles.push(...list.map((_, index) => ({ json, index })));
  }
  if (findings.length > 0 || !sources || !market || !newsHosts) throw new DatasetError(findings);
  return { dataset: { companies, sources, stories, market, newsHosts }, companyFiles, files, storyFiles };
}

/** The dataset alone. */
export async function loadDataset(dir: string = datasetDir): Promise<Dataset> {
  return (await loadPlacedDataset(dir)).dataset;
}

/** The lexicon that ships: what `annotate` and `evaluate` link with. */
export async function loadLexicon(dir: string = datasetDir): Promise<LexiconData> {
  return compileDataset(await loadDataset(dir)).lexicon;
}
