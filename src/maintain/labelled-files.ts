/** Files of labelled text: JSON lines as other people's sets come, or texts with marks as people write them. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { parseRecord } from "./annotate-jsonl.ts";
import { LabelError, readLabelledTexts } from "./labelled-text.ts";
import { linesIn } from "./lines.ts";
import { GoldRecord } from "./score.ts";

/** A file that cannot be scored; the message names file and line. */
export class InputError extends Error {}

async function* linesOf(file: string): AsyncGenerator<string> {
  const info = await stat(file).catch(() => undefined);
  if (info === undefined) throw new InputError(`${file}: no such file`);
  if (!info.isFile()) throw new InputError(`${file}: is not a file`);
  const raw = createReadStream(file);
  const stream = file.endsWith(".gz") ? raw.pipe(createGunzip()) : raw;
  // A pipe hands on what is read, not what goes wrong.
  if (stream !== raw) raw.on("error", (error) => stream.destroy(error));
  let number = 1;
  try {
    for await (const line of linesIn(stream)) {
      if (line === null) throw new InputError(`${file}:${number}: is longer than a line may be; give JSON lines`);
      yield line;
      number++;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}:${number}: cannot be read (${(error as Error).message})`);
  }
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

/** The labelled documents of a `.jsonl`, `.jsonl.gz` or `.txt` file. `isCompany` tells whether an id is in the dataset. */
export async function* labelledRecords(file: string, isCompany: (id: string) => boolean): AsyncGenerator<GoldRecord> {
  if (!file.endsWith(".txt")) {
    yield* recordsOf(file);
    return;
  }
  const source = await readFile(file, "utf8").catch(() => {
    throw new InputError(`${file}: cannot be read`);
  });
  try {
    yield* readLabelledTexts(source, file, isCompany);
  } catch (error) {
    throw error instanceof LabelError ? new InputError(error.message) : error;
  }
}
