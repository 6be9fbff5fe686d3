/** `annotate --jsonl`: one document a line in, its mentions a line out, in constant memory. */
import * as z from "zod";
import type { LinkDocument, Linker, Mention, Rejection, TextBlock } from "../linking/types.ts";
import { type Line, LONGEST_LINE } from "./lines.ts";

/** One document as read. Further fields are left alone. */
export const TextRecord = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  title: z.string().nullish(),
  url: z.string().nullish(),
  published: z.string().nullish(),
  language: z.string().nullish(),
});
export type TextRecord = z.infer<typeof TextRecord>;

/** A mention or rejection with offsets into the whole text instead of a block of it. */
export type InText<T> = Omit<T, "block">;

export interface LinkedText {
  mentions: InText<Mention>[];
  rejected: InText<Rejection>[];
}

/** The lines of a text as blocks, with the offset of each; a line that repeats the title is its headline. */
export function documentOf(record: TextRecord): { document: LinkDocument; offsets: number[] } {
  const blocks: TextBlock[] = [];
  const offsets: number[] = [];
  const title = record.title?.trim();
  let start = 0;
  for (const line of record.text.split("\n")) {
    if (line.trim() !== "") {
      blocks.push({ text: line, kind: line.trim() === title ? "heading" : "paragraph" });
      offsets.push(start);
    }
    start += line.length + 1;
  }
  const document: LinkDocument = {
    blocks,
    ...(record.title ? { title: record.title } : {}),
    ...(record.url ? { url: record.url } : {}),
    ...(record.published ? { published: record.published } : {}),
    ...(record.language ? { language: record.language } : {}),
  };
  return { document, offsets };
}

function inText<T extends { block: number; start: number; end: number }>(
  found: T,
  offsets: readonly number[],
): InText<T> {
  const { block, ...rest } = found;
  const offset = offsets[block] ?? 0;
  return { ...rest, start: found.start + offset, end: found.end + offset } as InText<T>;
}

/** Links one record; offsets are UTF-16 code units into `record.text`. */
export function linkText(record: TextRecord, linker: Linker, options: { explain?: boolean } = {}): LinkedText {
  const { document, offsets } = documentOf(record);
  const { mentions, rejected } = linker.link(document, options);
  return {
    mentions: mentions.map((mention) => inText(mention, offsets)),
    rejected: rejected.map((rejection) => inText(rejection, offsets)),
  };
}

/** What is wrong with a line, in one short clause. */
export function parseRecord<T>(schema: z.ZodType<T>, line: string): { record: T } | { wrong: string } {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { wrong: "is not JSON" };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { record: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".");
  return { wrong: `${field ? `${field}: ` : ""}${issue?.message ?? "has the wrong shape"}` };
}

/** What one line came to: a line of JSON for the reader, or what is wrong with it. Undefined for an empty line. */
export function annotateLine(
  line: Line,
  linker: Linker,
  { explain = false }: { explain?: boolean | undefined } = {},
): { out: string } | { wrong: string } | undefined {
  if (line === null) return { wrong: `is longer than ${LONGEST_LINE / 1024 / 1024} MB` };
  if (line.trim() === "") return undefined;
  const parsed = parseRecord(TextRecord, line);
  if ("wrong" in parsed) return parsed;
  const { mentions, rejected } = linkText(parsed.record, linker, { explain });
  return { out: `${JSON.stringify({ id: parsed.record.id, mentions, ...(explain ? { rejected } : {}) })}\n` };
}

/** The words for a broken line; lines are counted from 1. */
export function brokenLine(number: number, wrong: string): string {
  return `line ${number}: ${wrong}; skipped`;
}

/** Tells a broken line on standard error. */
export function reportLine(message: string): void {
  process.stderr.write(`${message}\n`);
}

export interface AnnotateOptions {
  explain?: boolean;
  /** Where broken lines are reported; standard error when left out. */
  report?: (message: string) => void;
}

/**
 * Reads documents line by line and writes one line of JSON for each: `{"id","mentions":[…]}`, with `explain` also the
 * evidence and `"rejected"`. A broken line is reported with its number and skipped. `write` may return a promise; it
 * is waited for, so a slow reader holds the stream back. Returns how many lines were broken.
 */
export async function annotateLines(
  input: AsyncIterable<Line>,
  linker: Linker,
  write: (line: string) => unknown,
  { explain, report = reportLine }: AnnotateOptions = {},
): Promise<number> {
  let number = 0;
  let broken = 0;
  for await (const line of input) {
    number++;
    const annotated = annotateLine(line, linker, { explain });
    if (annotated === undefined) continue;
    if ("out" in annotated) {
      await write(annotated.out);
      continue;
    }
    broken++;
    report(brokenLine(number, annotated.wrong));
  }
  return broken;
}
