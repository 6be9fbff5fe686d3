/** The reference tables that lie beside a checkout on some machines: what the dataset's figures were taken from. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const tablesDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../shared/data");
export const tablesArePresent = existsSync(path.join(tablesDir, "segments.csv"));

export type Row = Record<string, string>;

/** Reads a table with a header line; quoted fields may hold commas, quotes and line ends. Missing fields are "". */
export function readTable(name: string): Row[] {
  const text = readFileSync(path.join(tablesDir, name), "utf8");
  const [header = [], ...lines] = splitCsv(text);
  return lines.map((line) => Object.fromEntries(header.map((column, index) => [column, line[index] ?? ""])));
}

function splitCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") {
      line.push(field);
      field = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      line.push(field);
      field = "";
      if (line.length > 1) lines.push(line);
      line = [];
    } else field += character;
  }
  if (field !== "" || line.length > 0) lines.push([...line, field]);
  return lines;
}
