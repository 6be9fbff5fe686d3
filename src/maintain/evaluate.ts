/** `evaluate <file.jsonl>…`: precision and recall of the shipped linker on labelled text, a row per set. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Company } from "../facts/schema.ts";
import { createLinker } from "../linking/linker.ts";
import type { LexiconData } from "../linking/types.ts";
import { linkText } from "./annotate-jsonl.ts";
import { InputError, labelledRecords } from "./labelled-files.ts";
import { loadDataset, loadLexicon } from "./load-dataset.ts";
import { emptyScore, GoldCompanies, ratesOf, type SetScore, scoreDocument, worstOf } from "./score.ts";

const USAGE = `usage: evaluate <file.jsonl | file.jsonl.gz | file.txt>… [--json] [--worst <n>]
  Scores the linker on labelled text: {"id","text","title"?,"mentions":[{"start","end","surface",…}],"complete"} a line.
  --json       the same numbers for machines
  --worst <n>  how many errors to list per set (default 10)`;

/** What the command needs from outside; tests give their own. */
export interface EvaluateParts {
  loadLexicon(): Promise<LexiconData>;
  loadCompanies(): Promise<Company[]>;
  write(text: string): void;
  writeError(text: string): void;
}

const shipped: EvaluateParts = {
  loadLexicon: () => loadLexicon(),
  loadCompanies: async () => (await loadDataset()).companies,
  write: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
};

interface Arguments {
  files: string[];
  json: boolean;
  worst: number;
}

function readArguments(argv: readonly string[]): Arguments | undefined {
  const read: Arguments = { files: [], json: false, worst: 10 };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (argument === "--json") read.json = true;
    else if (argument === "--worst") {
      read.worst = Number(argv[++index]);
      if (!Number.isInteger(read.worst) || read.worst < 0) return undefined;
    } else if (argument.startsWith("-")) return undefined;
    else read.files.push(argument);
  }
  return read.files.length > 0 ? read : undefined;
}

function percent(rate: number | null): string {
  return rate === null ? "–" : `${(rate * 100).toFixed(1)} %`;
}

const COLUMNS = [
  "set",
  "documents",
  "precision",
  "recall",
  "F1",
  "marked of all",
  "found",
  "wrong",
  "gold",
  "traps marked",
];

function rowOf(name: string, score: SetScore): string[] {
  const { precision, recall, f1, markedOfAll } = ratesOf(score);
  const traps = score.traps === 0 ? "–" : `${score.trapsMarked} of ${score.traps}`;
  return [
    name,
    String(score.documents),
    percent(precision),
    percent(recall),
    percent(f1),
    percent(markedOfAll),
    String(score.found),
    String(score.wrong),
    String(score.gold),
    traps,
  ];
}

function table(rows: readonly string[][]): string {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ");
  return rows.map(line).join("\n");
}

function report(scores: ReadonlyMap<string, SetScore>, worst: number): string {
  const rows = [COLUMNS, ...[...scores].map(([name, score]) => rowOf(name, score))];
  const errors = [...scores].flatMap(([name, score]) => {
    const listed = worstOf(score, worst);
    return listed.length === 0
      ? []
      : ["", `Errors in ${name}`, ...listed.map(({ what, times }) => `  ${times} × ${what}`)];
  });
  return `${[table(rows), ...errors].join("\n")}\n`;
}

function machineReport(scores: ReadonlyMap<string, SetScore>, worst: number): string {
  const sets = [...scores].map(([set, score]) => {
    const { confusions: _listedAsWorst, ...counts } = score;
    return { set, ...counts, ...ratesOf(score), worst: worstOf(score, worst) };
  });
  return `${JSON.stringify({ sets }, undefined, 2)}\n`;
}

/** Runs the command. Resolves to its exit code: 0 scored, 2 wrong usage or a file that cannot be read. */
export async function main(argv: readonly string[], parts: EvaluateParts = shipped): Promise<number> {
  const read = readArguments(argv);
  if (read === undefined) {
    parts.writeError(`${USAGE}\n`);
    return 2;
  }
  try {
    const linker = createLinker(await parts.loadLexicon());
    const dataset = await parts.loadCompanies();
    const ids = new Set(dataset.map(({ id }) => id));
    const companies = new GoldCompanies(dataset);
    const scores = new Map<string, SetScore>();
    for (const file of read.files) {
      const score = emptyScore();
      for await (const record of labelledRecords(file, (id) => ids.has(id)))
        scoreDocument(score, record, linkText(record, linker).mentions, companies);
      const name = path.basename(file).replace(/\.jsonl(?:\.gz)?$|\.txt$/, "");
      scores.set(scores.has(name) ? file : name, score);
    }
    parts.write(read.json ? machineReport(scores, read.worst) : report(scores, read.worst));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    parts.writeError(`${error.message}\n`);
    return 2;
  }
}

// Tests import `main`; only the command itself runs it.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
