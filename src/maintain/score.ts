/** Counting how right the linker is on labelled text. */
import * as z from "zod";
import type { Company } from "../facts/schema.ts";
import { foldName } from "../linking/normalise.ts";
import { TextRecord } from "./annotate-jsonl.ts";

const Span = z.looseObject({ start: z.int().min(0), end: z.int().min(0), surface: z.string() });

const GoldMention = z.looseObject({
  ...Span.shape,
  /** The company's id in this dataset, where the labellers knew it. */
  id: z.string().nullish(),
  /** A company that is known not to be in the dataset. */
  unknown: z.boolean().nullish(),
  /** The owner's name, where the labellers knew it. */
  company: z.string().nullish(),
  accept: z.array(z.string()).nullish(),
  link: z.string().nullish(),
  wikidata: z.string().nullish(),
  /** null: not known, so not scored. Sets of companies only leave it out. */
  is_company: z.boolean().nullish(),
  /** The set's own type: "ORG", "product-software". */
  type: z.string().nullish(),
  borderline: z.boolean().nullish(),
});
export type GoldMention = z.infer<typeof GoldMention>;

/** One labelled document. */
export const GoldRecord = z.looseObject({
  ...TextRecord.shape,
  mentions: z.array(GoldMention),
  traps: z.array(z.looseObject({ ...Span.shape, sense: z.string().nullish() })).nullish(),
  /** False where unlabelled companies may stand in the text: then only recall means something. */
  complete: z.boolean(),
});
export type GoldRecord = z.infer<typeof GoldRecord>;

export interface Prediction {
  start: number;
  end: number;
  surface: string;
  company: string;
  via?: string;
}

/** Finds the companies of the dataset that a label names. */
export class GoldCompanies {
  private readonly byWikidata = new Map<string, string>();
  private readonly byName = new Map<string, Set<string>>();

  constructor(companies: readonly Company[]) {
    for (const company of companies) {
      if (company.ids.wikidata) this.byWikidata.set(company.ids.wikidata, company.id);
      const names = [company.name, company.legalName, company.ids.wikipedia, ...company.names.map((name) => name.text)];
      for (const brand of company.brands) names.push(brand.name, ...brand.names.map((name) => name.text));
      for (const name of names) if (name) this.add(name, company.id);
    }
  }

  private add(name: string, id: string): void {
    const key = keyOf(name);
    const ids = this.byName.get(key);
    if (ids) ids.add(id);
    else this.byName.set(key, new Set([id]));
  }

  private named(names: readonly (string | null | undefined)[]): Set<string> {
    const ids = new Set<string>();
    for (const name of names) for (const id of (name && this.byName.get(keyOf(name))) || []) ids.add(id);
    return ids;
  }

  /** Ids of the companies that a right prediction may name; empty where the dataset lacks them. */
  idsOf(gold: GoldMention): Set<string> {
    if (gold.id) return new Set([gold.id]);
    if (gold.unknown) return new Set();
    const known = gold.wikidata ? this.byWikidata.get(gold.wikidata) : undefined;
    if (known !== undefined) return new Set([known]);
    const linked = this.named([gold.link]);
    if (linked.size > 0) return linked;
    const labelled = this.named([gold.company, ...(gold.accept ?? [])]);
    return labelled.size > 0 ? labelled : this.named([gold.surface, withoutSuffix(gold.surface)]);
  }
}

/** Names compare without case, accents, underscores and a trailing full stop ("Apple Inc" and "Apple Inc."). */
function keyOf(name: string): string {
  return foldName(name.replace(/_/g, " ")).replace(/\.$/, "");
}

const LEGAL_SUFFIX = /,? (?:inc|corp|corporation|company|co|plc|ltd|limited|ag|se|nv|sa|spa|llc|group|holdings)\.?$/i;

/** "Bank of America Corp" → "Bank of America"; sets without company labels print either. */
function withoutSuffix(surface: string): string {
  return surface
    .replace(/['’]s?$/, "")
    .replace(LEGAL_SUFFIX, "")
    .replace(LEGAL_SUFFIX, "");
}

export interface SetScore {
  documents: number;
  /** Gold company mentions whose company is in the dataset. */
  gold: number;
  /** All gold company mentions. */
  goldOfAll: number;
  found: number;
  wrong: number;
  /** Gold company mentions, in the dataset or not, that some prediction overlaps. */
  marked: number;
  traps: number;
  trapsMarked: number;
  /** What went wrong, most frequent first once `worstOf` sorts it: `Ford → ford (trap: surname)`. */
  confusions: Map<string, number>;
}

export function emptyScore(): SetScore {
  return {
    documents: 0,
    gold: 0,
    goldOfAll: 0,
    found: 0,
    wrong: 0,
    marked: 0,
    traps: 0,
    trapsMarked: 0,
    confusions: new Map(),
  };
}

type Range = Pick<Prediction, "start" | "end">;

/** Whether two stretches of a text share a code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function isUnscored(gold: GoldMention): boolean {
  return gold.borderline === true || gold.is_company === null;
}

/** Sets that label `is_company` label things of all kinds; the others label companies only, brands included. */
function isCompany(gold: GoldMention): boolean {
  return gold.is_company !== false;
}

function bump(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Something that went wrong in a document, with the words that count it. */
export type ScoreError<P extends Prediction = Prediction> =
  | { kind: "missed"; what: string; gold: GoldMention }
  | { kind: "wrong"; what: string; prediction: P };

/** Adds one document's predictions to the score of its set. Returns what went wrong in it. */
export function scoreDocument<P extends Prediction>(
  score: SetScore,
  record: GoldRecord,
  predictions: readonly P[],
  companies: GoldCompanies,
): ScoreError<P>[] {
  const errors: ScoreError<P>[] = [];
  score.documents++;
  const ids = scoredCompanies(record, companies);
  for (const [gold, wanted] of ids) {
    const over = predictions.filter((prediction) => overlaps(prediction, gold));
    score.goldOfAll++;
    if (over.length > 0) score.marked++;
    if (wanted.size === 0) continue;
    score.gold++;
    if (over.some((prediction) => wanted.has(prediction.company))) score.found++;
    else if (over.length === 0) errors.push({ kind: "missed", what: `missed ${gold.surface}`, gold });
  }
  for (const prediction of predictions) {
    const { wrong } = judgementOf(record, prediction, ids) ?? {};
    if (wrong === undefined) continue;
    score.wrong++;
    errors.push({ kind: "wrong", what: wrong, prediction });
  }
  for (const { what } of errors) bump(score.confusions, what);
  for (const trap of record.traps ?? []) {
    score.traps++;
    if (predictions.some((prediction) => overlaps(prediction, trap))) score.trapsMarked++;
  }
  return errors;
}

/** What counts in a document: its labelled companies, with the ids a prediction may name. */
export function scoredCompanies(record: GoldRecord, companies: GoldCompanies): Map<GoldMention, Set<string>> {
  const scored = record.mentions.filter((gold) => !isUnscored(gold) && isCompany(gold));
  return new Map(scored.map((gold) => [gold, companies.idsOf(gold)]));
}

/** Whether a prediction is right, or why it is wrong; undefined where the labels do not tell. */
export function judgementOf(
  record: GoldRecord,
  prediction: Prediction,
  ids: ReadonlyMap<GoldMention, ReadonlySet<string>>,
): { wrong?: string } | undefined {
  const labelsBrands = !record.mentions.some((gold) => gold.is_company !== undefined) && record.traps !== undefined;
  const label = `${prediction.surface} → ${prediction.company}`;
  const over = record.mentions.filter((gold) => overlaps(prediction, gold));
  const overCompanies = over.filter((gold) => ids.has(gold));
  if (overCompanies.some((gold) => ids.get(gold)?.has(prediction.company))) return {};
  const [other] = overCompanies;
  if (other !== undefined) return { wrong: `${label} (is ${other.company ?? other.link ?? other.surface})` };
  if (over.some(isUnscored) || !record.complete) return undefined;
  // A set that labels a product as a product does not say whose it is.
  if (prediction.via !== undefined && over.some((gold) => gold.type?.startsWith("product"))) return undefined;
  const trap = record.traps?.find((span) => overlaps(prediction, span));
  if (trap !== undefined) return { wrong: `${label} (trap: ${trap.sense ?? "another thing"})` };
  if (over.length === 0 && prediction.via !== undefined && !labelsBrands) return undefined;
  return { wrong: `${label} (${over[0] ? `is ${over[0].surface}` : "no company"})` };
}

/** Rates of a score; null where there is nothing to divide by. */
export function ratesOf(score: SetScore): Record<"precision" | "recall" | "f1" | "markedOfAll", number | null> {
  const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const precision = ratio(score.found, score.found + score.wrong);
  const recall = ratio(score.found, score.gold);
  const f1 =
    precision === null || recall === null || precision + recall === 0
      ? null
      : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, markedOfAll: ratio(score.marked, score.goldOfAll) };
}

/** The most frequent errors; wrong marks before misses of the same count. */
export function worstOf(score: SetScore, count: number): { what: string; times: number }[] {
  return [...score.confusions]
    .map(([what, times]) => ({ what, times }))
    .sort((a, b) => Number(a.what.startsWith("missed ")) - Number(b.what.startsWith("missed ")) || b.times - a.times)
    .slice(0, count);
}
