/**
 * Reads `assets/dataset/` from disk through its schemas. An error names file, line, column and field, what is wrong
 * and how to mend it; all errors are collected, so that a maintainer mends a file in one go.
 */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { compileDataset } from "../facts/compile.ts";
import { Company, type Dataset, MarketFigure, NewsHosts, Sources, Story } from "../facts/schema.ts";
import type { LexiconData } from "../linking/types.ts";
import { finishPendingWrite } from "./facts/write-dataset.ts";
import { checkedBy, type DataFinding, DatasetError, type PlacedJson, parsePlaced } from "./placed-json.ts";

export { DatasetError } from "./placed-json.ts";

export const datasetDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../assets/dataset");

/** The schema of a dataset file by its name below the dataset folder; undefined for what is no dataset file. */
export function schemaOf(name: string): z.ZodType | undefined {
  const top: Record<string, z.ZodType> = {
    "sources.json": Sources,
    "market.json": z.array(MarketFigure),
    "news-hosts.json": NewsHosts,
  };
  if (/^companies\/[^/]+\.json$/.test(name)) return Company;
  if (/^stories\/[^/]+\.json$/.test(name)) return z.array(Story);
  return top[name];
}

/** The dataset together with where everything in it stands. */
export interface PlacedDataset {
  dataset: Dataset;
  /** A company's file by its id. */
  companyFiles: Map<string, PlacedJson>;
  /** Every file by its name below the dataset folder, with forward slashes ("companies/gap.json"). */
  files: Map<string, PlacedJson>;
  /** Which file a story of `dataset.stories` stands in, and where in that file's list. */
  storyFiles: { json: PlacedJson; index: number }[];
}

async function jsonNames(dir: string, folder: string): Promise<string[]> {
  const names = await readdir(path.join(dir, folder)).catch(() => []);
  return names
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Files open at once: enough to keep the disk busy, well below any limit of the system. */
const AT_ONCE = 64;

/** Reads every dataset file as JSON, without looking at the schemas; what cannot be read lands in `findings`. */
export async function readDatasetFiles(dir: string, findings: DataFinding[]): Promise<Map<string, PlacedJson>> {
  await finishPendingWrite(dir);
  const names = [
    ...(await jsonNames(dir, "companies")),
    "sources.json",
    "market.json",
    "news-hosts.json",
    ...(await jsonNames(dir, "stories")),
  ];
  const files = new Map<string, PlacedJson>();
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const texts = await Promise.allSettled(some.map((name) => readFile(path.join(dir, name), "utf8")));
    for (const [index, name] of some.entries()) {
      const text = texts[index];
      const file = path.relative(process.cwd(), path.join(dir, name));
      if (text?.status !== "fulfilled") {
        const why =
          (text?.reason as NodeJS.ErrnoException | undefined)?.code === "ENOENT" ? "is missing" : "cannot be read";
        findings.push({ file, line: 1, column: 1, field: "", message: `${why}.`, mend: "bring it back from git" });
        continue;
      }
      try {
        files.set(name, parsePlaced(file, text.value));
      } catch (error) {
        if (!(error instanceof DatasetError)) throw error;
        findings.push(...error.findings);
      }
    }
  }
  return files;
}

/** Reads and checks the whole dataset; throws one DatasetError with everything the schemas object to. */
export async function loadPlacedDataset(dir: string = datasetDir): Promise<PlacedDataset> {
  const findings: DataFinding[] = [];
  return assembleDataset(await readDatasetFiles(dir, findings), findings);
}

/** What a file gave when it was last read through its schema: an edit of one file need not read thousands again. */
const parsedBefore = new WeakMap<PlacedJson, unknown>();

/**
 * The dataset that these files make, by name below the dataset folder. Throws one DatasetError with everything the
 * schemas object to, after what `findings` already holds.
 */
export function assembleDataset(files: Map<string, PlacedJson>, findings: DataFinding[] = []): PlacedDataset {
  const companyFiles = new Map<string, PlacedJson>();
  const companies: Company[] = [];
  const stories: Story[] = [];
  const storyFiles: PlacedDataset["storyFiles"] = [];
  const read = <T>(schema: z.ZodType<T>, name: string): T | undefined => {
    const json = files.get(name);
    if (!json) return undefined;
    if (parsedBefore.has(json)) return parsedBefore.get(json) as T;
    const value = checkedBy(schema, json, findings);
    if (value !== undefined) parsedBefore.set(json, value);
    return value;
  };
  for (const [name, json] of files) {
    if (name.startsWith("stories/")) {
      const list = read(z.array(Story), name) ?? [];
      stories.push(...list);
      storyFiles.push(...list.map((_, index) => ({ json, index })));
    }
    if (!name.startsWith("companies/")) continue;
    const company = read(Company as z.ZodType<Company>, name);
    if (!company) continue;
    companyFiles.set(company.id, json);
    companies.push(company);
    if (`companies/${company.id}.json` !== name) {
      findings.push({
        file: json.file,
        ...json.place(["id"]),
        field: "id",
        message: `is "${company.id}" but the file is called ${path.basename(name)}.`,
        mend: `name the file ${company.id}.json, or correct the id`,
      });
    }
  }
  const sources = read(Sources, "sources.json");
  const market = read(z.array(MarketFigure), "market.json");
  const newsHosts = read(NewsHosts, "news-hosts.json");
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
