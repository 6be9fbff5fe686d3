/**
 * JSON of which any part can be told as file, line and column: a maintainer is sent to the spot, not to the file.
 */
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import type * as z from "zod";

/** Something wrong in a data file, placed. Lines and columns count from 1. */
export interface DataFinding {
  file: string;
  line: number;
  column: number;
  field: string;
  message: string;
  mend?: string;
}

/** One or more findings; the message has a line for each. */
export class DatasetError extends Error {
  readonly findings: DataFinding[];
  constructor(findings: DataFinding[]) {
    super(findings.map(formatFinding).join("\n"));
    this.name = "DatasetError";
    this.findings = findings;
  }
}

/** `assets/dataset/companies/gap.json:12:5: layoffs.0.source: …` */
export function formatFinding(finding: DataFinding): string {
  const mend = finding.mend ? ` Mend: ${finding.mend}` : "";
  return `${finding.file}:${finding.line}:${finding.column}: ${finding.field || "file"}: ${finding.message}${mend}`;
}

/** A parsed JSON file that knows where each of its parts stands. */
export interface PlacedJson {
  file: string;
  text: string;
  value: unknown;
  /** Place of a path in it; the nearest part that exists where the path leads to nothing. */
  place(path: readonly PropertyKey[]): { line: number; column: number };
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}

const STRICT = { disallowComments: true, allowTrailingComma: false };

const IN_WORDS: Record<string, string> = {
  CommaExpected: "a comma is missing before this",
  ColonExpected: "a colon is missing before this",
  ValueExpected: "a value is missing here",
  PropertyNameExpected: "a field name in quotes is missing here (or the comma before is one too many)",
  CloseBraceExpected: "a } is missing",
  CloseBracketExpected: "a ] is missing",
  EndOfFileExpected: "something stands after the end",
  InvalidCommentToken: "comments are not allowed",
  UnexpectedEndOfString: "a quotation mark is missing",
  InvalidSymbol: "this is no JSON value",
};

function notJson(file: string, text: string): DatasetError {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const [first] = errors;
  const at = lineAndColumn(text, first?.offset ?? 0);
  const code = first ? printParseErrorCode(first.error) : "";
  const what = text.trim() === "" ? "the file is empty" : (IN_WORDS[code] ?? code);
  return new DatasetError([
    { file, ...at, field: "", message: `is not JSON: ${what}.`, mend: "look at this line and the one before it" },
  ]);
}

function fieldCount(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const parts: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + fieldCount(part), Array.isArray(value) ? 0 : parts.length);
}

/** Fields in the text, counted without building anything: strings that a colon follows. */
function writtenFields(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count++;
  return count;
}

/** JSON.parse keeps the last of two fields with one name and loses the other without a word. */
function refuseTwins(file: string, text: string, value: unknown): void {
  if (writtenFields(text) === fieldCount(value)) return;
  const open: Set<string>[] = [];
  const findings: DataFinding[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, _offset, _length, line, character) => {
      const names = open.at(-1);
      if (names?.has(name)) {
        findings.push({
          file,
          line: line + 1,
          column: character + 1,
          field: name,
          message: "stands twice in one object.",
          mend: "join the two, or remove one",
        });
      }
      names?.add(name);
    },
  });
  if (findings.length > 0) throw new DatasetError(findings);
}

/** Parses one file strictly (no comments, no trailing commas, no field twice); throws a DatasetError with the place. */
export function parsePlaced(file: string, text: string): PlacedJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw notJson(file, text);
  }
  refuseTwins(file, text, value);
  // The tree is only needed where something is wrong; thousands of them would not fit in memory for nothing.
  let tree: Node | undefined;
  const place = (where: readonly PropertyKey[]) => {
    tree ??= parseTree(text, [], STRICT);
    if (!tree) return { line: 1, column: 1 };
    // The deepest part of the path that is in the file: a missing field is told at the object that lacks it.
    for (let length = where.length; length >= 0; length--) {
      const node = findNodeAtLocation(tree, where.slice(0, length) as (string | number)[]);
      if (node) return lineAndColumn(text, node.offset);
    }
    return { line: 1, column: 1 };
  };
  return { file, text, value, place };
}

function mendFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `remove or correct ${issue.keys.map((key) => `"${key}"`).join(", ")}; docs/dataset.md lists the fields`;
    case "invalid_value":
      return `use one of ${issue.values.map((value) => JSON.stringify(value)).join(", ")}`;
    case "invalid_type":
      return `give ${issue.expected === "number" || issue.expected === "int" ? "a number, without quotes" : `a ${issue.expected}`}; docs/dataset.md describes the field`;
    case "too_big":
      return `shorten it to at most ${issue.maximum}`;
    default:
      return "see the field in docs/dataset.md";
  }
}

/** The value through its schema; undefined, with a placed finding for each objection, where it does not fit. */
export function checkedBy<T>(schema: z.ZodType<T>, json: PlacedJson, findings: DataFinding[]): T | undefined {
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    findings.push({
      file: json.file,
      ...json.place(issue.path),
      field: issue.path.join("."),
      message: `${issue.message}.`,
      mend: mendFor(issue),
    });
  }
  return undefined;
}
