/**
 * `npm run facts -- <command>`: the maintainer's command line for `assets/dataset/`.
 * Exit codes: 0 fine, 1 findings, 2 wrong usage.
 */
import path from "node:path";
import * as z from "zod";
import { checkDataset } from "../facts/check.ts";
import { compileDataset } from "../facts/compile.ts";
import type { Finding } from "../facts/finding.ts";
import { Company, MarketFigure, NewsHosts, Sources, Story } from "../facts/schema.ts";
import {
  type DataFinding,
  DatasetError,
  datasetDir,
  formatFinding,
  loadDataset,
  loadPlacedDataset,
  type PlacedDataset,
  type PlacedJson,
} from "./load-dataset.ts";

const usage = `npm run facts -- <command>

  check            reads every file of assets/dataset through its schema and checks what schemas cannot:
                   references, colliding names, impossible figures, dates. Says file:line:column and how to mend.
  check --dir DIR  the same for another dataset folder
  schema [NAME]    JSON Schema for editors: company (default), sources, market, stories, news-hosts
  export           all companies as JSON: id, name, names, brands, ids (for other programs)
`;

const schemas: Record<string, z.ZodType> = {
  company: Company,
  sources: Sources,
  market: z.array(MarketFigure),
  stories: z.array(Story),
  "news-hosts": NewsHosts,
};

/** A finding of the pure checks with the file, line and column it is about. */
function place({ where, path: steps, message, mend }: Finding, placed: PlacedDataset): DataFinding {
  let json: PlacedJson | undefined;
  let inFile = steps;
  if ("company" in where) json = placed.companyFiles.get(where.company);
  else if (where.file === "stories") {
    const [position, ...rest] = steps;
    const story = placed.storyFiles[Number(position)];
    json = story?.json;
    inFile = story ? [story.index, ...rest] : [];
  } else json = placed.files.get(where.file);
  const at = json?.place(inFile) ?? { line: 1, column: 1 };
  return { file: json?.file ?? "assets/dataset", ...at, field: inFile.join("."), message, mend };
}

async function check(dir: string): Promise<number> {
  const placed = await loadPlacedDataset(dir);
  const { dataset } = placed;
  const findings = checkDataset(dataset, new Date().toISOString().slice(0, 10));
  for (const finding of findings) console.error(formatFinding(place(finding, placed)));
  const figures = compileDataset(dataset).shards.reduce(
    (sum, shard) =>
      sum +
      Object.values(shard).reduce(
        (count, { revenue, segments, layoffs, aiInvestments, headcount, events }) =>
          count +
          revenue.length +
          segments.length +
          layoffs.length +
          aiInvestments.length +
          headcount.length +
          events.length,
        0,
      ),
    0,
  );
  const sum = `${dataset.companies.length} companies, ${figures} figures, ${Object.keys(dataset.sources).length} sources`;
  console.log(findings.length === 0 ? `${sum}: no findings` : `${sum}: ${findings.length} findings`);
  return findings.length === 0 ? 0 : 1;
}

function printSchema(name: string): number {
  const schema = schemas[name];
  if (!schema) {
    console.error(`There is no schema "${name}". Mend: use one of ${Object.keys(schemas).join(", ")}.`);
    return 2;
  }
  console.log(JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), null, 2));
  return 0;
}

async function printExport(): Promise<number> {
  const { companies } = await loadDataset();
  const rows = companies.map(({ id, name, names, brands, ids }) => ({ id, name, names, brands, ids }));
  console.log(JSON.stringify(rows, null, 2));
  return 0;
}

async function main([command, ...rest]: string[]): Promise<number> {
  switch (command) {
    case "check": {
      const at = rest.indexOf("--dir");
      return check(at === -1 ? datasetDir : path.resolve(rest[at + 1] ?? "."));
    }
    case "schema":
      return printSchema(rest[0] ?? "company");
    case "export":
      return printExport();
    case "help":
    case "--help":
    case "-h":
      console.log(usage);
      return 0;
    default:
      console.error(command ? `There is no command "${command}".\n\n${usage}` : usage);
      return 2;
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
