/** Flags and answers turned into the values of a dataset row, each with a message that names the flag. */
import * as z from "zod";
import { UsageError } from "../text-file.ts";
import type { Fields } from "./draft.ts";

/** How the text of a flag becomes a value. */
export type Reading = "text" | "date" | "whole" | "number" | "money" | "texts" | "flag";

export interface Field {
  flag: string;
  /** Where the value goes in the row; for fields read by the form itself left out. */
  into?: string;
  reading: Reading;
  about: string;
  /** May depend on what is known of the row so far; a flag that only then is needed is checked with the whole row. */
  need?: Need | ((row: Fields) => Need | undefined);
}

/** `needed`: no row without it. `wanted`: asked for at a terminal, may stay empty. */
export type Need = "needed" | "wanted";

export type Values = Record<string, string | string[] | boolean | undefined>;

const SCALES: Record<string, number> = {
  "": 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

function refuse(flag: string, message: string, mend: string): UsageError {
  return new UsageError(`--${flag}: ${message} Mend: ${mend}`);
}

/** "4 billion", "2.75bn", "4,000,000,000" → whole currency units. */
function readMoney(flag: string, text: string): number {
  const found = /^(\d[\d,]*(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
  const scale = SCALES[found?.[2]?.toLowerCase() ?? "?"];
  if (!found?.[1] || scale === undefined) {
    throw refuse(
      flag,
      `"${text}" is no amount.`,
      'write 4000000000, "4 billion" or 4bn; the currency has its own flag',
    );
  }
  return Math.round(Number(found[1].replaceAll(",", "")) * scale);
}

/** The value of one flag; `today` stands for itself in dates. Throws a UsageError that says how to write it. */
export function readValue({ flag, reading }: Field, text: string, today: string): unknown {
  switch (reading) {
    case "whole": {
      const plain = text.replace(/[,\s_]/g, "");
      if (!/^\d+$/.test(plain))
        throw refuse(flag, `"${text}" is no whole number.`, "write 1200 or 1,200; words belong in --note");
      return Number(plain);
    }
    case "number":
      if (!/^\d+(?:\.\d+)?%?$/.test(text.trim())) throw refuse(flag, `"${text}" is no number.`, "write 5 or 2.5");
      return Number(text.replace("%", ""));
    case "money":
      return readMoney(flag, text);
    case "date": {
      if (text === "today") return today;
      if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) || Number.isNaN(Date.parse(text))) {
        throw refuse(
          flag,
          `"${text}" is no date.`,
          "write 2026-07-22, 2026-07 or 2026 (as exactly as the source says), or today",
        );
      }
      return text;
    }
    default:
      return text.trim();
  }
}

/** Puts a value at a dotted path ("investee.name"). */
export function put(row: Fields, where: string, value: unknown): void {
  const [first = "", ...rest] = where.split(".");
  if (rest.length === 0) {
    row[first] = value;
    return;
  }
  row[first] ??= {};
  put(row[first] as Fields, rest.join("."), value);
}

/** The schema of a dotted path in a row's schema; undefined where it has none. */
function schemaAt(schema: z.ZodType, where: string): z.ZodType | undefined {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of where.split(".")) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
    at = at instanceof z.ZodObject ? (at.shape as Record<string, z.core.$ZodType>)[step] : undefined;
  }
  return at as z.ZodType | undefined;
}

/** The only values a field can have; undefined where there is no such list. */
export function choicesOf(schema: z.ZodType, { into }: Field): readonly string[] | undefined {
  let at: z.core.$ZodType | undefined = into === undefined ? undefined : schemaAt(schema, into);
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault) at = at.unwrap();
  return at instanceof z.ZodEnum ? at.options.map(String) : undefined;
}

function mendOf(issue: z.core.$ZodIssue, otherwise: string): string {
  if (issue.code === "invalid_value") return `use one of ${issue.values.join(", ")}`;
  return issue.code === "too_big" ? `at most ${issue.maximum}` : otherwise;
}

/** The value of one flag as the row's schema takes it. Throws a UsageError that says how to write it. */
export function readFitting(schema: z.ZodType, field: Field, text: string, today: string): unknown {
  const value = readValue(field, text, today);
  const issue = field.into === undefined ? undefined : schemaAt(schema, field.into)?.safeParse(value).error?.issues[0];
  if (issue) throw refuse(field.flag, `${issue.message}.`, mendOf(issue, field.about));
  return value;
}

/** Throws a UsageError that names the flag of the first thing the row's schema objects to. */
export function checkRow(schema: z.ZodType, row: Fields, fields: readonly Field[], command: string): void {
  const parsed = schema.safeParse(row);
  const issue = parsed.error?.issues[0];
  if (!issue) return;
  const where = issue.path.join(".");
  const field = fields.find(({ into }) => into !== undefined && (where === into || where.startsWith(`${into}.`)));
  throw new UsageError(
    `${field ? `--${field.flag}` : `add ${command}`}: ${issue.message}. Mend: ${mendOf(issue, `npm run facts -- help add ${command}`)}`,
  );
}
