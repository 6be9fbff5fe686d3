/**
 * What an import proposes, as a file that a person reads, edits and applies: the importer never touches the dataset.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as z from "zod";
import { Day, Id, Layoff, Revenue, Segments, Sources } from "../../facts/schema.ts";
import { checkedBy, type DataFinding, DatasetError, parsePlaced } from "../placed-json.ts";
import { UsageError } from "../text-file.ts";
import { type Draft, type Fields, sameJson } from "./draft.ts";
import { compareLayoffs, type LayoffFigure } from "./similar-layoffs.ts";

const row = z.discriminatedUnion("list", [
  z.strictObject({ company: Id, list: z.literal("layoffs"), row: Layoff, why: z.string().optional() }),
  z.strictObject({ company: Id, list: z.literal("revenue"), row: Revenue, why: z.string().optional() }),
  z.strictObject({ company: Id, list: z.literal("segments"), row: Segments, why: z.string().optional() }),
]);

/** A row that needs a person: applied only once `take` is true. */
const doubtful = z.strictObject({
  company: Id,
  list: z.enum(["layoffs", "revenue", "segments"]),
  row: z.record(z.string(), z.unknown()),
  /** The row of the dataset that it differs from; taking it replaces that one. */
  have: z.record(z.string(), z.unknown()).optional(),
  why: z.string(),
  take: z.boolean().default(false),
});

export const Proposals = z.strictObject({
  $schema: z.string().optional(),
  /** The file that was read. */
  from: z.string(),
  made: Day,
  /** Applied as they are; remove what should not be. */
  proposals: z.array(row),
  /** Left alone unless "take" is set to true. */
  doubtful: z.array(doubtful),
  /** Sources of the rows; only those that an applied row names are added. */
  sources: Sources,
  /** Places in the input that nothing could be made of. */
  unmatched: z.array(z.strictObject({ place: z.string(), name: z.string(), why: z.string() })),
  /** How many rows were left out because the dataset has them. */
  known: z.int(),
});

export type Proposals = z.input<typeof Proposals>;
export type Proposal = Proposals["proposals"][number];
export type Doubtful = Proposals["doubtful"][number];

/** Reads a proposals file. Throws a UsageError where it is missing, a DatasetError with places where it does not fit. */
export async function readProposals(file: string): Promise<Proposals> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file}: cannot be read. Mend: give the proposals file that an import wrote.`);
  });
  const json = parsePlaced(path.relative(process.cwd(), path.resolve(file)), text);
  const findings: DataFinding[] = [];
  checkedBy(Proposals as z.ZodType, json, findings);
  if (findings.length > 0) throw new DatasetError(findings);
  // The file's own JSON, without the schema's defaults: what is written is what was read.
  return json.value as Proposals;
}

export interface Applied {
  added: number;
  replaced: number;
  /** Rows that the dataset has already, worded. */
  skipped: string[];
}

/** Puts the rows into the draft. Rows that are there are skipped, so that applying a file twice is the same as once. */
export function applyProposals({ proposals, doubtful: doubts, sources }: Proposals, draft: Draft): Applied {
  const applied: Applied = { added: 0, replaced: 0, skipped: [] };
  const needed = draft.sources();
  const use = (fields: Fields) => {
    const id = String(fields.source);
    if (!Object.hasOwn(needed, id) && sources[id]) needed[id] = sources[id];
  };
  for (const { company, list, row: fresh } of proposals) {
    const rows = draft.rows(company, list);
    if (rows.some((other) => sameFigure(list, other, fresh as Fields))) {
      applied.skipped.push(`${company} ${list}: ${"date" in fresh ? fresh.date : fresh.period.label}`);
      continue;
    }
    draft.addRow(company, list, fresh as Fields);
    use(fresh as Fields);
    applied.added++;
  }
  for (const { company, list, row: fresh, have, take } of doubts) {
    if (take !== true) continue;
    const rows = draft.rows(company, list);
    const at = have === undefined ? -1 : rows.findIndex((other) => sameJson(other, have));
    if (at >= 0) {
      rows.splice(at, 1, fresh);
      applied.replaced++;
    } else if (have === undefined && !rows.some((other) => sameJson(other, fresh))) {
      draft.addRow(company, list, fresh);
      applied.added++;
    } else {
      applied.skipped.push(`${company} ${list}: the row it should replace is no longer there`);
      continue;
    }
    use(fresh);
  }
  return applied;
}

function sameFigure(list: string, a: Fields, b: Fields): boolean {
  if (list === "layoffs") {
    return compareLayoffs(a as unknown as LayoffFigure, b as unknown as LayoffFigure) === "same" || sameJson(a, b);
  }
  const endOf = (fields: Fields) => (fields.period as Fields | undefined)?.end;
  const startOf = (fields: Fields) => (fields.period as Fields | undefined)?.start;
  return a.axis === b.axis && endOf(a) === endOf(b) && startOf(a) === startOf(b);
}
