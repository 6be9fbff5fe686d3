/** Tab-delimited tables with a header, row by row in constant memory. */
import { DatasetError } from "../../placed-json.ts";
import type { Table } from "./quarter-files.ts";

export interface RowReader {
  /** Columns that must be there. */
  columns: readonly string[];
  /** Whether a line is worth splitting, from its first cell: most are not, and splitting is what costs. */
  wanted(firstCell: string): boolean;
  /** The cells of `columns`, in that order. */
  row(cells: readonly string[]): void;
  /** Bytes of text read so far, about once per 256 kB. */
  progress?(bytes: number): void;
}

function broken(file: string, line: number, message: string, mend: string): DatasetError {
  return new DatasetError([{ file, line, column: 1, field: "", message, mend }]);
}

/** Reads the whole table; returns the number of its rows. Throws a DatasetError with the line where it breaks off. */
export async function readRows(table: Table, { columns, wanted, row, progress }: RowReader): Promise<number> {
  let rest = "";
  let line = 0;
  let bytes = 0;
  let positions: number[] = [];
  let width = 0;
  let endsWhole = true;

  const take = (text: string) => {
    line++;
    if (line === 1) {
      const header = text
        .replace(/^\uFEFF/, "")
        .trimEnd()
        .split("\t");
      width = header.length;
      positions = columns.map((column) => {
        const at = header.indexOf(column);
        if (at === -1) {
          throw broken(
            table.file,
            1,
            `has no column "${column}".`,
            "give a data set as re-issued since November 2024; older ones had no segments",
          );
        }
        return at;
      });
      if (positions[0] !== 0)
        throw broken(table.file, 1, `does not start with "${columns[0]}".`, "give the file as the SEC published it");
      return;
    }
    const tab = text.indexOf("\t");
    if (!wanted(tab === -1 ? text : text.slice(0, tab))) return;
    const cells = text.split("\t");
    if (cells.length !== width) {
      throw broken(
        table.file,
        line,
        `has ${cells.length} cells, the header ${width}.`,
        "the file is cut off or was edited; get it again",
      );
    }
    row(positions.map((at) => cells[at] ?? ""));
  };

  const stream = table.stream();
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    rest += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = rest.indexOf("\n"); end !== -1; end = rest.indexOf("\n", from)) {
      take(rest.charCodeAt(end - 1) === 13 ? rest.slice(from, end - 1) : rest.slice(from, end));
      from = end + 1;
    }
    rest = rest.slice(from);
    endsWhole = rest === "";
    progress?.(bytes);
  }
  if (!endsWhole) take(rest);
  if (line === 0) throw broken(table.file, 1, "is empty.", "get it again");
  return line - 1;
}
