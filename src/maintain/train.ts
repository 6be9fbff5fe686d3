/**
 * `train <file>…`: learns the linker's weights from labelled text, tells how they do on documents they were not learned
 * from, and writes them to `src/linking/weights.json`.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { lexiconOf } from "../linking/lexicon.ts";
import { linkerOver } from "../linking/linker.ts";
import { CUES, SHIPPED, type Weights } from "../linking/weights.ts";
import { linkText } from "./annotate-jsonl.ts";
import { InputError, labelledRecords } from "./labelled-files.ts";
import { loadDataset, loadLexicon } from "./load-dataset.ts";
import { emptyScore, GoldCompanies, ratesOf, type SetScore, scoreDocument } from "./score.ts";
import { calibrationLine } from "./training/calibration.ts";
import { crossValidate, type HeldOut, type LabelledDocument, type Learning, learn } from "./training/cross-validate.ts";

const USAGE = `usage: train <file.txt | file.jsonl | file.jsonl.gz>[=weight]… [--folds <n>] [--spread <log-odds>] [--dry-run]
  Learns src/linking/weights.json from labelled text (see test/linking/texts and docs/linking.md).
  file=0.3    examples of that file count 0.3 each: for sets whose labels are in doubt
  --folds     documents are held out in so many turns (default 5)
  --spread    how far a weight may stray from its first guess without much evidence (default 0.7)
  --dry-run   prints the figures, writes nothing`;

const WEIGHTS_FILE = fileURLToPath(new URL("../linking/weights.json", import.meta.url));
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/**
 * What the rest of a story says is held nearer to its first guess. Texts of our own put a company beside a namesake in
 * one story in a third of the cases, to teach what the words beside a name are worth; news hardly ever do, and learning
 * freely from such texts would forget that a word mostly keeps its sense through a story, and how much more often a
 * famous name means its company.
 */
const OF_THE_STORY = /elsewhere|without doubt|again and again|in the story|^story |^section |much in the news|^also /;
const NEARER = 0.3;
const nearness = (position: number): number => (OF_THE_STORY.test(CUES[position] ?? "") ? NEARER : 1);

interface Arguments {
  files: { file: string; weight: number }[];
  folds: number;
  spread: number;
  dryRun: boolean;
}

function readArguments(argv: readonly string[]): Arguments | undefined {
  const read: Arguments = { files: [], folds: 5, spread: 0.7, dryRun: false };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    if (argument === "--dry-run") read.dryRun = true;
    else if (argument === "--folds") read.folds = Number(argv[++index]);
    else if (argument === "--spread") read.spread = Number(argv[++index]);
    else if (argument.startsWith("-")) return undefined;
    else {
      const [, file = argument, weight = "1"] = /^(.*)=([\d.]+)$/.exec(argument) ?? [];
      read.files.push({ file, weight: Number(weight) });
    }
  }
  const sound = Number.isInteger(read.folds) && read.folds >= 2 && read.spread > 0;
  return sound && read.files.length > 0 && read.files.every(({ weight }) => weight > 0) ? read : undefined;
}

function scoresOf(held: readonly HeldOut[], threshold: number, companies: GoldCompanies): Map<string, SetScore> {
  const scores = new Map<string, SetScore>();
  for (const { document, linker } of held) {
    const score = scores.get(document.set) ?? emptyScore();
    scores.set(document.set, score);
    scoreDocument(score, document.record, linkText(document.record, linker(threshold)).mentions, companies);
  }
  return scores;
}

const percent = (rate: number | null): string => (rate === null ? "–" : `${(rate * 100).toFixed(1)} %`).padStart(7);

function line(name: string, score: SetScore): string {
  const { precision, recall, f1 } = ratesOf(score);
  const traps = score.traps === 0 ? "" : `  traps ${score.trapsMarked} of ${score.traps}`;
  return `${name.padEnd(18)} ${percent(precision)} ${percent(recall)} ${percent(f1)}  ${score.found}/${score.wrong}/${score.gold}${traps}`;
}

function sum(scores: Iterable<SetScore>): SetScore {
  const all = emptyScore();
  for (const score of scores)
    for (const key of ["documents", "gold", "goldOfAll", "found", "wrong", "marked", "traps", "trapsMarked"] as const)
      all[key] += score[key];
  return all;
}

async function writeWeights(weights: Weights): Promise<void> {
  const kept = JSON.parse(await readFile(WEIGHTS_FILE, "utf8")) as {
    threshold: number;
    cues: Record<string, { set: number; learned: number }>;
  };
  const cues = CUES.map(
    (cue) => `    ${JSON.stringify(cue)}: { "set": ${kept.cues[cue]?.set ?? 0}, "learned": ${weights[cue]} }`,
  );
  await writeFile(WEIGHTS_FILE, `{\n  "threshold": ${kept.threshold},\n  "cues": {\n${cues.join(",\n")}\n  }\n}\n`);
}

/** Runs the command. Resolves to its exit code: 0 done, 2 wrong usage or a file that cannot be read. */
export async function main(argv: readonly string[]): Promise<number> {
  const read = readArguments(argv);
  if (read === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const write = (text: string): void => void process.stdout.write(`${text}\n`);
  try {
    const { companies } = await loadDataset();
    const ids = new Set(companies.map(({ id }) => id));
    const gold = new GoldCompanies(companies);
    const documents: LabelledDocument[] = [];
    for (const { file, weight } of read.files) {
      const set = path.basename(file).replace(/\.(?:txt|jsonl)(?:\.gz)?$/, "");
      for await (const record of labelledRecords(file, (id) => ids.has(id))) documents.push({ set, record, weight });
    }
    const lexicon = lexiconOf(await loadLexicon());
    const fit = { spread: read.spread, nearness, keepSign: true, rounds: 200 };
    const learning: Learning = { lexicon, companies: gold, fit, readings: 3 };

    const shipped = linkerOver(lexicon, SHIPPED);
    write("as shipped         precision recall  F1     found/wrong/gold");
    const before = scoresOf(
      documents.map((document) => ({ document, linker: () => shipped, examples: [] })),
      SHIPPED.threshold,
      gold,
    );
    for (const [name, score] of before) write(line(name, score));
    write(line("all", sum(before.values())));

    const held = crossValidate(documents, learning, read.folds);
    write(`\nlearned, on documents held out (${read.folds} turns), threshold ${SHIPPED.threshold}`);
    const after = scoresOf(held, SHIPPED.threshold, gold);
    for (const [name, score] of after) write(line(name, score));
    for (const threshold of THRESHOLDS)
      write(line(`all from ${threshold.toFixed(2)}`, sum(scoresOf(held, threshold, gold).values())));
    write(calibrationLine(held.flatMap(({ examples }) => examples)));
    if (read.dryRun) return 0;
    await writeWeights(learn(documents, learning));
    write(`\nwrote ${path.relative(process.cwd(), WEIGHTS_FILE)}, learned from all ${documents.length} documents`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
