/** `evaluate <file.jsonl>…`: precision and recall of the shipped linker on labelled text, a row per set. */
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { createGunzip } from "node:zlib";
import type { Company } from "../facts/schema.ts";
import { createLinker } from "../linking/linker.ts";
import type { LexiconData } from "../linking/types.ts";
import { linkText, parseRecord } from "./annotate-jsonl.ts";
import { loadDataset, loadLexicon } from "./load-dataset.ts";
import { emptyScore, GoldCompanies, GoldRecord, ratesOf, type SetScore, scoreDocument, worstOf } from "./score.ts";

const USAGE = `usage: evaluate <file.jsonl | file.jsonl.gz>… [--json] [--worst <n>]
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

/** A file that cannot be scored; the message names file and line. */
class InputError extends Error {}

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

async function* linesOf(file: string): AsyncGenerator<string> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined) throw new InputError(`${file}: no such file`);
  if (!info.isFile()) throw new InputError(`${file}: is not a file`);
  const raw = createReadStream(file);
  const stream = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  // Errors of the file and of unpacking end the lines early; either side may tell.
  let failure: Error | undefined;
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  const fail = (error: Error): void => {
    failure ??= error;
    lines.close();
  };
  raw.on("error", fail);
  stream.on("error", fail);
  let number = 0;
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch((error: unknown) => {
      failure ??= error as Error;
      return undefined;
    });
    if (next === undefined || next.done === true) break;
    number++;
    yield next.value;
  }
  if (failure !== undefined) throw new InputError(`${file}:${number + 1}: cannot be read (${failure.message})`);
}

async function* recordsOf(file: string): AsyncGenerator<GoldRecord> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    if (line.trim() === "") continue;
    if (line.includes("\u0000") || line.includes("\uFFFD\uFFFD"))
      throw new InputError(`${file}:${number}: is not text; give JSON lines (.jsonl or .jsonl.gz)`);
    const parsed = parseRecord(GoldRecord, line);
    if ("wrong" in parsed) throw new InputError(`${file}:${number}: ${parsed.wrong}`);
    const { record } = parsed;
    const off = record.mentions.find((gold) => record.text.slice(gold.start, gold.end) !== gold.surface);
    if (off !== undefined)
      throw new InputError(
        `${file}:${number}: mentions: "${off.surface}" is not what stands at ${off.start}–${off.end}`,
      );
    yield record;
  }
  if (number === 0) throw new InputError(`${file}:1: is empty`);
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
    const companies = new GoldCompanies(await parts.loadCompanies());
    const scores = new Map<string, SetScore>();
    for (const file of read.files) {
      const score = emptyScore();
      for await (const record of recordsOf(file))
        scoreDocument(score, record, linkText(record, linker).mentions, companies);
      const name = path.basename(file).replace(/\.jsonl(?:\.gz)?$/, "");
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
