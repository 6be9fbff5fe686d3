/**
 * How a dataset file is laid out: fields in the schema's order, figures from new to old, two spaces, a newline at the
 * end. Only order and format; no value is changed, added or dropped, also none that the schema does not know.
 */
import * as z from "zod";
import { schemaOf } from "../load-dataset.ts";

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inSchemaOrder(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return inSchemaOrder(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => inSchemaOrder(schema.element, item));
  }
  if (schema instanceof z.ZodRecord && isFields(value)) {
    const keys = Object.keys(value).sort();
    return Object.fromEntries(keys.map((key) => [key, inSchemaOrder(schema.valueType, value[key])]));
  }
  if (schema instanceof z.ZodObject && isFields(value)) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    const known = Object.keys(shape).filter((key) => Object.hasOwn(value, key));
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(shape, key));
    return Object.fromEntries([...known, ...unknown].map((key) => [key, inSchemaOrder(shape[key], value[key])]));
  }
  return value;
}

const DATE_OF: Record<string, (row: Fields) => unknown> = {
  revenue: (row) => isFields(row.period) && row.period.end,
  segments: (row) => isFields(row.period) && row.period.end,
  layoffs: (row) => row.date,
  aiInvestments: (row) => row.date,
  headcount: (row) => row.asOf,
  events: (row) => row.date,
};

/** Newest first; rows of one date keep their order. A list with a row that has no readable date is left alone. */
function newestFirst(rows: unknown, dateOf: (row: Fields) => unknown): unknown {
  if (!Array.isArray(rows)) return rows;
  const dated = rows.map((row) => ({ row, date: isFields(row) ? dateOf(row) : undefined }));
  if (!dated.every((each): each is { row: Fields; date: string } => typeof each.date === "string")) return rows;
  // As text "2024" comes before "2024-04-03": a year counts as its first day, as in the rest of the house.
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ row }) => row);
}

/** The value of a dataset file in its order. `name` is the file's, below the dataset folder. */
export function inDatasetOrder(name: string, value: unknown): unknown {
  const ordered = inSchemaOrder(schemaOf(name), value);
  if (name.startsWith("stories/")) return newestFirst(ordered, (row) => row.published);
  if (!name.startsWith("companies/") || !isFields(ordered)) return ordered;
  return Object.fromEntries(
    Object.entries(ordered).map(([field, rows]) => {
      const dateOf = DATE_OF[field];
      return [field, dateOf ? newestFirst(rows, dateOf) : rows];
    }),
  );
}

/** The text of a dataset file as the commands write it. */
export function datasetText(name: string, value: unknown): string {
  return `${JSON.stringify(inDatasetOrder(name, value), null, 2)}\n`;
}
