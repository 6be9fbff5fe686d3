/**
 * `linking:case "[[Ford|ford-motor]] cut jobs. Harrison {{Ford|surname}} smiled."`: turns a wrong link that somebody
 * found into a test. Shows what the linker says of the text, and keeps it in test/linking/texts.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createLinker } from "../linking/linker.ts";
import type { LexiconData } from "../linking/types.ts";
import { disagreements } from "./agreement.ts";
import { type LinkedText, linkText } from "./annotate-jsonl.ts";
import { idFor, newCase, readCases, writeCases } from "./case-file.ts";
import { LabelError, readMarkedText, type TextFields } from "./labelled-text.ts";
import { DatasetError, loadLexicon } from "./load-dataset.ts";
import type { GoldRecord } from "./score.ts";
import { readTextFile, UsageError } from "./text-file.ts";

const USAGE = `usage: npm run linking:case -- "<text with marks>" [--published YYYY-MM-DD] [--title <title>] [--url <address>] [--wanted]
       npm run linking:case -- --file <file> …        (or the text on standard input)
  [[Ford|ford-motor]]        a company of the dataset          [[iPhone|apple/iphone]]  meant through its brand
  [[Widgety|?Widgety Ltd]]   a company that the dataset lacks  {{Ford|surname}}         looks like a company and is none
  ((Ford|car or firm))       may be argued about, and is not judged
  What is not marked must stay unmarked by the linker.
  --wanted  for what the linker does not get right yet: kept in wanted.txt, which no test requires`;

/** What the command needs from outside; tests give their own. */
export interface CaseParts {
  /** Holds reported.txt and wanted.txt. */
  folder: string;
  loadLexicon(): Promise<LexiconData>;
  /** Standard input to its end; undefined where a person sits at it. */
  readInput(): Promise<string | undefined>;
  write(text: string): void;
  writeError(text: string): void;
}

const shipped: CaseParts = {
  folder: fileURLToPath(new URL("../../test/linking/texts", import.meta.url)),
  loadLexicon: () => loadLexicon(),
  readInput: async () => (process.stdin.isTTY ? undefined : readAll(process.stdin)),
  write: (text) => void process.stdout.write(`${text}\n`),
  writeError: (text) => void process.stderr.write(`${text}\n`),
};

interface Arguments {
  text?: string;
  file?: string;
  fields: Omit<TextFields, "id">;
  isWanted: boolean;
}

function readArguments(argv: readonly string[]): Arguments {
  const read: Arguments = { fields: {}, isWanted: false };
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? "";
    const field = /^--(title|url|published|language)$/.exec(argument)?.[1] as keyof Arguments["fields"] | undefined;
    if (argument === "--wanted") read.isWanted = true;
    else if (field !== undefined || argument === "--file") {
      const value = argv[++index]?.trim();
      if (!value || value.includes("\n")) throw new UsageError(`${argument} wants a value of one line.\n\n${USAGE}`);
      if (field === undefined) read.file = value;
      else read.fields[field] = value;
    } else if (argument.startsWith("--")) throw new UsageError(`There is no option "${argument}".\n\n${USAGE}`);
    else if (read.text !== undefined) throw new UsageError(`One text at a time; put it in quotes.\n\n${USAGE}`);
    else read.text = argument;
  }
  const { published, url } = read.fields;
  if (published !== undefined && !/^\d{4}-\d{2}-\d{2}/.test(published))
    throw new UsageError("--published wants a date like 2024-04-04.");
  if (url !== undefined && !URL.canParse(url)) throw new UsageError("--url wants a whole address, with https://.");
  if (read.text !== undefined && read.file !== undefined)
    throw new UsageError(`A text or a file, not both.\n\n${USAGE}`);
  return read;
}

async function givenText({ text, file }: Arguments, parts: CaseParts): Promise<string> {
  const given = text ?? (file === undefined ? await parts.readInput() : await readTextFile(file));
  const whole = given?.replace(/\r\n/g, "\n").trim();
  if (!whole) throw new UsageError(USAGE);
  if (/^===$/m.test(whole)) throw new UsageError('One text at a time; a line "===" parts two.');
  return whole;
}

function whatLinkerSays({ mentions, rejected }: LinkedText): string {
  const marked = mentions.map(({ start, surface, company, via, score }) => ({
    start,
    line: `  "${surface}" → ${company}${via === undefined ? "" : `/${via}`}, score ${score.toFixed(2)}`,
  }));
  const left = rejected.map(({ start, surface, company, reason }) => ({
    start,
    line: `  "${surface}" not marked${company === undefined ? "" : ` as ${company}`}: ${reason}`,
  }));
  const lines = [...marked, ...left].sort((a, b) => a.start - b.start).map(({ line }) => line);
  return ["The linker says", ...(lines.length === 0 ? ["  nothing: no name of the dataset stands there"] : lines)].join(
    "\n",
  );
}

async function fileText(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

/** Keeps the text in one of the two files; tells in which. A wanted text that is now required moves. */
async function keep(record: GoldRecord, read: Arguments, marked: string, parts: CaseParts): Promise<string> {
  const files = { reported: path.join(parts.folder, "reported.txt"), wanted: path.join(parts.folder, "wanted.txt") };
  const reported = readCases(await fileText(files.reported));
  const wanted = readCases(await fileText(files.wanted));
  const known = (read.isWanted ? [...reported, ...wanted] : reported).find((each) => each.marked === marked);
  if (known !== undefined) return `It is kept already, as "${known.id}".`;
  const others = wanted.filter((each) => each.marked !== marked);
  const id = idFor(record.text, new Set([...reported, ...others].map((each) => each.id)));
  const added = newCase({ ...read.fields, id }, marked);
  if (read.isWanted) {
    await writeFile(files.wanted, writeCases([...wanted, added]));
    return `Kept as "${id}" in wanted.txt. No test requires it; \`evaluate test/linking/texts/wanted.txt\` scores it.`;
  }
  await writeFile(files.reported, writeCases([...reported, added]));
  if (others.length < wanted.length) await writeFile(files.wanted, writeCases(others));
  const moved = others.length < wanted.length ? " (it was wanted until now)" : "";
  return `Kept as "${id}" in reported.txt${moved}; test/linking/reported.test.ts requires it.`;
}

async function run(argv: readonly string[], parts: CaseParts): Promise<number> {
  const read = readArguments(argv);
  const marked = await givenText(read, parts);
  const lexicon = await parts.loadLexicon();
  const ids = new Set(lexicon.companies.map(({ id }) => id));
  const record = readMarkedText({ ...read.fields, id: "new" }, marked, read.file ?? "the text", (id) => ids.has(id));
  const linked = linkText(record, createLinker(lexicon), { explain: true });
  const differences = disagreements(record, linked.mentions);
  parts.write(whatLinkerSays(linked));
  if (differences.length === 0) parts.write("\nThe linker agrees with the marks.");
  else parts.write(`\nThe linker does not agree:\n${differences.map((difference) => `  ${difference}`).join("\n")}`);
  if (read.isWanted && differences.length === 0) {
    parts.writeError("The linker gets this right already: leave out --wanted, so that a test keeps it right.");
    return 2;
  }
  parts.write(`\n${await keep(record, read, marked, parts)}`);
  if (differences.length === 0 || read.isWanted) return 0;
  parts.write("That test fails until the linker is mended; --wanted keeps a text that has to wait.");
  return 1;
}

/** Runs the command. Resolves to its exit code: 0 kept, 1 kept and the linker does not agree yet, 2 wrong usage. */
export async function main(argv: readonly string[], parts: CaseParts = shipped): Promise<number> {
  try {
    return await run(argv, parts);
  } catch (error) {
    const known = [UsageError, LabelError, DatasetError].some((kind) => error instanceof kind);
    if (!known || !(error instanceof Error)) throw error;
    parts.writeError(error.message);
    return error instanceof DatasetError ? 1 : 2;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
