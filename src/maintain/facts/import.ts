/** `facts import`: figures from tables and filings, as proposals that a person looks over and applies. */
import path from "node:path";
import { loadPlacedDataset } from "../load-dataset.ts";
import { formatFinding } from "../placed-json.ts";
import { readTextFile } from "../text-file.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { changesAsText, datasetChanges } from "./dataset-words.ts";
import { Draft } from "./draft.ts";
import { importEdgar } from "./edgar/import-edgar.ts";
import { importLayoffs } from "./import-layoffs.ts";
import { applyProposals, type Proposals, readProposals } from "./proposals.ts";
import { writeDataset, writeWhole } from "./write-dataset.ts";

const MOST_LINES = 40;

async function apply(file: string, dir: string, dryRun: boolean, terminal: Terminal): Promise<number> {
  const proposals = await readProposals(file);
  const placed = await loadPlacedDataset(dir);
  for (const { company } of [...proposals.proposals, ...proposals.doubtful]) {
    if (!placed.companyFiles.has(company))
      throw wrongUsage("import", `${file}: the dataset has no company "${company}".`);
  }
  const draft = new Draft(dir, placed);
  const applied = applyProposals(proposals, draft);
  for (const row of applied.skipped) terminal.err(`left out, it is there: ${row}`);
  const findings = draft.findings(terminal.today);
  for (const finding of findings) terminal.err(formatFinding(finding));
  if (findings.length > 0) {
    terminal.err("Nothing was written. Mend the rows in the proposals file, or remove them.");
    return 1;
  }
  const { before, after } = draft.states();
  const lines = changesAsText(datasetChanges(before, after)).split("\n");
  terminal.out(lines.slice(0, MOST_LINES).join("\n"));
  if (lines.length > MOST_LINES) terminal.out(`… and ${lines.length - MOST_LINES} more (npm run facts -- diff)`);
  if (!dryRun) await writeDataset(dir, draft.changes());
  terminal.out(
    `${applied.added} added, ${applied.replaced} replaced${dryRun ? "; nothing was written (--dry-run)" : ""}`,
  );
  return 0;
}

async function save(proposals: Proposals, out: string, terminal: Terminal): Promise<number> {
  await writeWhole(out, `${JSON.stringify(proposals, null, 2)}\n`);
  const { proposals: rows, doubtful, unmatched, known } = proposals;
  terminal.out(
    `${rows.length} proposed, ${doubtful.length} doubtful or in conflict, ${known} there already, ${unmatched.length} left out`,
  );
  const why = new Map<string, number>();
  for (const { why: reason } of unmatched) {
    const kind = reason
      .replace(/;.*/, "")
      .replace(/".*"|\d{4}-\d{2}-\d{2}/, "…")
      .replace(/may be .*/, "may be one of several companies");
    why.set(kind, (why.get(kind) ?? 0) + 1);
  }
  for (const [reason, count] of why) terminal.out(`  ${count} × ${reason}`);
  terminal.out(`wrote ${out}. Look it over, then: npm run facts -- import --apply ${out}`);
  return 0;
}

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals, dir } = readArgs("import", args, {
    apply: { type: "string" },
    out: { type: "string" },
    map: { type: "string", multiple: true },
    via: { type: "string" },
    quarters: { type: "boolean" },
    "dry-run": { type: "boolean" },
  });
  if (values.apply !== undefined) return apply(values.apply, dir, values["dry-run"] === true, terminal);
  const [kind, ...inputs] = positionals;
  const [input] = inputs;
  if ((kind !== "layoffs" && kind !== "edgar") || input === undefined) {
    throw wrongUsage("import", "say what and from where: import layoffs FILE.csv, import edgar FILE.zip.");
  }
  const out = values.out ?? `proposals-${kind}-${path.basename(input).replace(/\.\w+$/, "")}.json`;
  const { dataset } = await loadPlacedDataset(dir);
  if (kind === "layoffs") {
    const text = await readTextFile(input);
    const { map: maps = [], via } = values;
    return save(importLayoffs({ file: input, text, maps, via, today: terminal.today, dataset }), out, terminal);
  }
  return save(await importEdgar({ inputs, quarters: values.quarters === true, dataset, terminal }), out, terminal);
}

export const importFacts: Command = {
  name: "import",
  summary: "layoffs from a table, revenue and segments from the SEC's data sets, as proposals",
  help: `npm run facts -- import layoffs FILE.csv [--map company=Employer …] [--via TEXT] [--out FILE.json]
npm run facts -- import edgar FILE.zip|FOLDER … [--quarters] [--out FILE.json]
npm run facts -- import --apply FILE.json [--dry-run]

An import changes nothing: it writes a proposals file (proposals-<kind>-<input>.json, or --out). Look it over, remove
what is wrong, set "take": true on doubtful rows you want, then apply it. Applying checks all of it first and writes
everything or nothing; applying twice is the same as once.

layoffs: columns are found by their header (company, date and source address are needed; count, percent, unit, country,
title, published, via, note are used). --map FIELD=COLUMN names one that is called otherwise. Companies are matched by
id, name, alias or brand. Cuts of one company within 7 days and 10 % are the same; within 7 days with another number,
doubtful. Rows that fit no company stand under "unmatched", with near names.
  --via TEXT   the table's origin and terms, kept with each new source

edgar: the quarterly Financial Statement Data Sets (sub.txt and num.txt, zipped or in a folder), read as a stream.
Companies are matched by CIK. Gives annual revenue and its split by business segment; with the year's nine-month report
among the inputs also the fourth quarter (year less nine months). The data sets round a period's end to the month's.
A figure that differs from the dataset's own is doubtful, never proposed.
  --quarters   also the quarters that quarterly reports tell`,
  run,
};
