/** `facts check`: everything that is wrong in the dataset, with file, line, column and how to mend it. */
import { tidyText } from "../../facts/check-strings.ts";
import { loadPlacedDataset, readDatasetFiles } from "../load-dataset.ts";
import { type DataFinding, formatFinding } from "../placed-json.ts";
import { type Command, readArgs, type Terminal } from "./command.ts";
import { datasetText } from "./dataset-order.ts";
import { figureCount, placedFindings } from "./findings.ts";
import { type FileChange, writeDataset } from "./write-dataset.ts";

/** Numbers longer than JavaScript holds exactly; writing them back would change them. The schema reports them. */
const INEXACT = /[:[,]\s*-?\d{16,}/;

/** The value with its texts tidied; addresses and what is no text stay as they are. */
function tidied(value: unknown, key = ""): unknown {
  if (typeof value === "string") return key === "url" || key === "website" ? value : tidyText(value);
  if (Array.isArray(value)) return value.map((part) => tidied(part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, tidied(part, name)]));
}

/** Puts fields and figures in order and tidies spaces; what cannot be parsed is left for the check to report. */
async function fixOrder(dir: string, terminal: Terminal): Promise<void> {
  const unreadable: DataFinding[] = [];
  const changes: FileChange[] = [];
  for (const [name, { text, value }] of await readDatasetFiles(dir, unreadable)) {
    if (INEXACT.test(text)) continue;
    const after = datasetText(name, tidied(value));
    if (after !== text) changes.push({ name, before: text, after });
  }
  await writeDataset(dir, changes);
  for (const { name } of changes) terminal.out(`put in order: ${name}`);
}

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, dir } = readArgs("check", args, { fix: { type: "boolean" } });
  if (values.fix) await fixOrder(dir, terminal);
  const placed = await loadPlacedDataset(dir);
  const findings = placedFindings(placed, terminal.today);
  for (const finding of findings) terminal.err(formatFinding(finding));
  const { companies, sources } = placed.dataset;
  const sum = `${companies.length} companies, ${figureCount(placed)} figures, ${Object.keys(sources).length} sources`;
  terminal.out(`${sum}: ${findings.length === 0 ? "no findings" : `${findings.length} findings`}`);
  return findings.length === 0 ? 0 : 1;
}

export const check: Command = {
  name: "check",
  summary: "what is wrong in the dataset, with file, line, column and how to mend it",
  help: `npm run facts -- check [--fix] [--dir DIR]

Reads every file through its schema and checks what schemas cannot: ids and references, one number (CIK, ISIN, LEI,
Wikidata …) of two companies, wrong check digits, names that collide, brands with two owners at once, figures that cannot
be right, dates, sources that nothing uses, texts that deceive (markup, hidden or look-alike letters, odd hosts).

  --fix   first puts fields and figures in order (schema order, newest first, two spaces) and takes out spaces too many;
          no word and no figure is changed

Exit codes: 0 nothing to mend, 1 findings.`,
  run,
};
