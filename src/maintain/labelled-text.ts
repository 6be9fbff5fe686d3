/**
 * Labelled text as people write it: `[[Ford|ford-motor]]` is a company of the dataset, `[[iPhone|apple/iphone]]` one meant
 * through its brand, `[[Widgety|?Widgety Ltd]]` one that the dataset lacks, `{{Ford|surname}}` looks like one and is none,
 * `((Ford|the car or the firm))` may be argued about and is not scored. Texts are parted by a line `===` and begin with
 * `id:`, `title:`, `url:`, `published:`, `language:` and an empty line.
 */
import type { GoldMention, GoldRecord } from "./score.ts";

const FIELDS = ["id", "title", "url", "published", "language"] as const;
const FIELD = /^(id|title|url|published|language): ?(.*)$/;
const MARKUP = /\[\[([^\]|]+)\|([^\]]+)\]\]|\{\{([^}|]+)\|([^}]+)\}\}|\(\(([^)|]+)\|([^)]+)\)\)/g;
const BROKEN = /\[\[|\]\]|\{\{|\}\}|\(\([^)]*\|/;

/** A text that cannot be read; the message names the line. */
export class LabelError extends Error {}

/** Reads all texts of a file. `name` stands in errors. `isCompany` tells whether an id is in the dataset. */
export function readLabelledTexts(source: string, name: string, isCompany: (id: string) => boolean): GoldRecord[] {
  const records: GoldRecord[] = [];
  let line = 1;
  for (const part of source.replace(/\r\n/g, "\n").split(/^===$/m)) {
    if (part.trim() !== "") records.push(readLabelledText(part, name, line, isCompany));
    line += part.split("\n").length - 1;
  }
  const seen = new Set<unknown>();
  for (const { id } of records) {
    if (seen.has(id)) throw new LabelError(`${name}: two texts are called "${id}"; give one another id`);
    seen.add(id);
  }
  return records;
}

function readLabelledText(
  part: string,
  name: string,
  firstLine: number,
  isCompany: (id: string) => boolean,
): GoldRecord {
  const fields: Partial<Record<(typeof FIELDS)[number], string>> = {};
  const lines = part.split("\n");
  let at = lines.findIndex((line) => line.trim() !== "");
  for (; at < lines.length; at++) {
    const field = FIELD.exec(lines[at] ?? "");
    if (field === null) break;
    fields[field[1] as (typeof FIELDS)[number]] = (field[2] ?? "").trim();
  }
  const where = (offset: number): string =>
    `${name}:${firstLine + at + lines.slice(at).join("\n").slice(0, offset).split("\n").length - 1}`;
  if (!fields.id) throw new LabelError(`${where(0)}: a text begins with a line "id: …"`);
  return recordOf({ ...fields, id: fields.id }, lines.slice(at).join("\n"), where, isCompany);
}

/** What a text says of itself before it begins. */
export type TextFields = { id: string } & Partial<Record<(typeof FIELDS)[number], string>>;

/** Reads one text without its fields; `name` stands in errors, with the line counted in `text`. */
export function readMarkedText(
  fields: TextFields,
  text: string,
  name: string,
  isCompany: (id: string) => boolean,
): GoldRecord {
  return recordOf(fields, text, (offset) => `${name}:${text.slice(0, offset).split("\n").length}`, isCompany);
}

/** One text in the form in which `readLabelledTexts` reads it, with a line break at its end. */
export function writeMarkedText(fields: TextFields, text: string): string {
  const told = FIELDS.flatMap((field) => (fields[field] ? [`${field}: ${fields[field]}`] : []));
  return `${told.join("\n")}\n\n${text.trim()}\n`;
}

function recordOf(
  fields: TextFields,
  raw: string,
  where: (offset: number) => string,
  isCompany: (id: string) => boolean,
): GoldRecord {
  const skipped = raw.length - raw.trimStart().length;
  const read = unmarked(
    raw.trim(),
    (offset, problem) => new LabelError(`${where(offset + skipped)}: ${problem}`),
    isCompany,
  );
  const title =
    fields.title === undefined
      ? undefined
      : unmarked(fields.title, (_, problem) => new LabelError(`${where(0)}: title: ${problem}`), isCompany).text;
  return {
    id: fields.id,
    text: read.text,
    ...(title && { title }),
    ...(fields.url && { url: fields.url }),
    ...(fields.published && { published: fields.published }),
    ...(fields.language && { language: fields.language }),
    mentions: read.mentions,
    traps: read.traps,
    complete: true,
  };
}

interface Unmarked {
  text: string;
  mentions: GoldMention[];
  traps: { start: number; end: number; surface: string; sense: string }[];
}

function unmarked(
  body: string,
  error: (offset: number, problem: string) => LabelError,
  isCompany: (id: string) => boolean,
): Unmarked {
  const read: Unmarked = { text: "", mentions: [], traps: [] };
  let at = 0;
  const plain = (from: number, to: number): string => {
    const piece = body.slice(from, to);
    const broken = BROKEN.exec(piece);
    if (broken)
      throw error(from + broken.index, `"${broken[0]}" belongs to no label; write [[Name|id]] or {{Name|sense}}`);
    return piece;
  };
  for (const match of body.matchAll(MARKUP)) {
    read.text += plain(at, match.index);
    at = match.index + match[0].length;
    const [, named, id, trap, sense, arguable] = match;
    const surface = named ?? trap ?? arguable ?? "";
    const span = { start: read.text.length, end: read.text.length + surface.length, surface };
    read.text += surface;
    if (trap !== undefined) read.traps.push({ ...span, sense: sense ?? "" });
    else if (arguable !== undefined) read.mentions.push({ ...span, borderline: true });
    else read.mentions.push({ ...span, ...labelOf(id ?? "", match.index, error, isCompany) });
  }
  read.text += plain(at, body.length);
  return read;
}

function labelOf(
  label: string,
  offset: number,
  error: (offset: number, problem: string) => LabelError,
  isCompany: (id: string) => boolean,
): Partial<GoldMention> {
  if (label.startsWith("?")) return { company: label.slice(1), unknown: true };
  const [id = "", via] = label.split("/");
  if (!isCompany(id))
    throw error(offset, `there is no company "${id}"; correct it, or write "?${id}" for one that the dataset lacks`);
  return { id, ...(via && { via }) };
}
