/** The files of `linking:case`: texts with marks, one behind the other, parted by a line `===`. */
import { type TextFields, writeMarkedText } from "./labelled-text.ts";

/** A text as it stands in its file. */
export interface Case {
  id: string;
  /** With its fields, without the line that parts it from the next. */
  source: string;
  /** The text with its marks. */
  marked: string;
}

/** The texts of a file in order; none in an empty one. */
export function readCases(source: string): Case[] {
  return source
    .replace(/\r\n/g, "\n")
    .split(/^===$/m)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => ({
      id: /^id: (.*)$/m.exec(part)?.[1]?.trim() ?? "",
      source: part,
      marked: part.slice(part.search(/\n\n|$/)).trim(),
    }));
}

/** The file that holds these texts. */
export function writeCases(cases: readonly Pick<Case, "source">[]): string {
  return cases.length === 0 ? "" : `${cases.map(({ source }) => source).join("\n===\n")}\n`;
}

/** A new text for a file. */
export function newCase(fields: TextFields, marked: string): Case {
  return { id: fields.id, source: writeMarkedText(fields, marked).trim(), marked: marked.trim() };
}

/** Words of an id. */
const MOST_WORDS = 6;

/** An id from a text's first words ("ford-cut-jobs-harrison-ford"), with a number behind it where it is taken. */
export function idFor(text: string, taken: ReadonlySet<string>): string {
  const words = text
    .normalize("NFKD")
    .replace(/['’\p{M}]/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const id = words?.slice(0, MOST_WORDS).join("-") ?? "text";
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
