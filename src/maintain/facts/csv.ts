/** Comma-separated values (RFC 4180), read with places and written. */
import { DatasetError } from "../placed-json.ts";

/** One record with the line it starts on (1 is the header). */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** All records, the header first. Throws a DatasetError where a quotation mark is not closed or a record is too long. */
export function parseCsv(file: string, text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let startLine = 1;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let lineStart = at;
  const finishRecord = () => {
    // An empty line is no record.
    if (cells.length > 1 || cells[0] !== "") records.push({ line: startLine, cells });
    const header = records[0];
    if (header && cells.length > header.cells.length) {
      throw new DatasetError([
        {
          file,
          line: startLine,
          column: 1,
          field: "",
          message: `has ${cells.length} cells, the header ${header.cells.length}.`,
          mend: "put cells that hold a comma in quotation marks",
        },
      ]);
    }
    cells = [];
  };
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const open = { line, column: at - lineStart + 1 };
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        if (end === -1) {
          throw new DatasetError([
            {
              file,
              ...open,
              field: "",
              message: "this quotation mark is never closed.",
              mend: "close it, or double it",
            },
          ]);
        }
        const part = text.slice(at, end);
        for (let i = part.indexOf("\n"); i !== -1; i = part.indexOf("\n", i + 1)) {
          line++;
          lineStart = at + i + 1;
        }
        cell += part;
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    const rest = /[^,\r\n]*/y;
    rest.lastIndex = at;
    const plain = rest.exec(text)?.[0] ?? "";
    cells.push(cell + plain);
    at += plain.length;
    if (text[at] === ",") {
      at++;
      if (at === text.length) cells.push("");
      continue;
    }
    finishRecord();
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    lineStart = at;
    startLine = line;
  }
  if (cells.length > 0) finishRecord();
  return records;
}

/** One line of CSV without its end; cells are quoted where they must be. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return cells
    .map((cell) => {
      const text = cell === undefined ? "" : String(cell);
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(",");
}
