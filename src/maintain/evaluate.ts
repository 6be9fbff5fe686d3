/** `evaluate <file.jsonl>…`: precision and recall of the shipped linker on labelled text, a row per set. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Company } from "../facts/schema.ts";
import { createLinker } from "../linking/linker.ts";
import type { LexiconData } from "../linking/types.ts";
import { linkText } from "./annotate-jsonl.ts";
import { explainError } from "./evaluate-explain.ts";
import { InputError, labelledRecords } from "./labelled-files.ts";
import { loadDataset, loadLexicon } from "./load-dataset.ts";
import { emptyScore, GoldCompanies, ratesOf, type SetScore, scoreDocument, worstOf } from "./score.ts";
import { calibrationBins, calibrationError, calibrationLine, type Judged } from "./training/calibration.ts";
import { examplesIn } from "./training/examples.ts";

const USAGE = `usage: evaluate <file.jsonl | file.jsonl.gz | file.txt>… [--json | --explain] [--worst <n>]
  Scores the linker on labelled text: {"id","text","title"?,"mentions":[{"start","end","surface",…}],"complete"} a line,
  or texts with marks like test/linking/texts/*.txt.
  --json       the same numbers for machines
  --explain    every error with its sentence and the evidence, for people
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
  explain: boolean;
  worst: number;
}

/** What is known of a set once all of it was linked. */
interface SetResult {
  score: SetScore;
  /** Mentions and rejections whose labels tell whether the company was meant. */
  judged: Judged[];
  /** Errors in lines; only when explained. */
  explained: string[];
}

function readArguments(argv: readonly string[]): Arguments | undefined {
  const read: Arguments = { files: [], json: false, explain: false, worst: 10 };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (argument === "--json") read.json = true;
    else if (argument === "--explain") read.explain = true;
    else if (argument === "--worst") {
      read.worst = Number(argv[++index]);
      if (!Number.isInteger(read.worst) || read.worst < 0) return undefined;
    } else if (argument.startsWith("-")) return undefined;
    else read.files.push(argument);
  }
  return read.files.length > 0 && !(read.json && read.explain) ? read : undefined;
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

function report(sets: ReadonlyMap<string, SetResult>, worst: number): string {
  const rows = [COLUMNS, ...[...sets].map(([name, { score }]) => rowOf(name, score))];
  const told = [...sets].flatMap(([name, { score, judged, explained }]) => {
    const listed = worstOf(score, worst).map(({ what, times }) => `  ${times} × ${what}`);
    return [
      "",
      `${name}: ${calibrationLine(judged)}`,
      ...(listed.length === 0 ? [] : [`Errors in ${name}`, ...listed]),
      ...(explained.length === 0 ? [] : ["", `Explained, in ${name}`, ...explained]),
    ];
  });
  return `${[table(rows), ...told].join("\n")}\n`;
}

function machineReport(sets: ReadonlyMap<string, SetResult>, worst: number): string {
  const told = [...sets].map(([set, { score, judged }]) => {
    const { confusions: _listedAsWorst, ...counts } = score;
    const bins = calibrationBins(judged);
    const calibration = { judged: judged.length, error: calibrationError(bins), bins };
    return { set, ...counts, ...ratesOf(score), worst: worstOf(score, worst), calibration };
  });
  return `${JSON.stringify({ sets: told }, undefined, 2)}\n`;
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
    const sets = new Map<string, SetResult>();
    for (const file of read.files) {
      const set: SetResult = { score: emptyScore(), judged: [], explained: [] };
      for await (const record of labelledRecords(file, (id) => ids.has(id))) {
        const linked = linkText(record, linker, { explain: true });
        const errors = scoreDocument(set.score, record, linked.mentions, companies);
        if (read.explain) set.explained.push(...errors.map((error) => explainError(record, linked, error)));
        for (const { score, right } of examplesIn(record, linked, companies, 1)) set.judged.push({ score, right });
      }
      const name = path.basename(file).replace(/\.jsonl(?:\.gz)?$|\.txt$/, "");
      sets.set(sets.has(name) ? file : name, set);
    }
    parts.write(read.json ? machineReport(sets, read.worst) : report(sets, read.worst));
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
