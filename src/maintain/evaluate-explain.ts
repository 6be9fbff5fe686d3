/** `evaluate --explain`: every error with the sentence it stands in and the evidence, for people. */
import type { LinkedText } from "./annotate-jsonl.ts";
import { reasonLine } from "./report-story.ts";
import { type GoldRecord, overlaps, type ScoreError } from "./score.ts";

/** A sentence longer than this is cut around the span. */
const MOST_BESIDE = 160;

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence around a span of a text, the span in brackets, on one line. Offsets are UTF-16 code units. */
export function sentenceWithSpan(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const from = Math.max(lineStart, start - 2 * MOST_BESIDE);
  const to = Math.min(next === -1 ? text.length : next, end + 2 * MOST_BESIDE);
  const sentences = [...segmenter.segment(text.slice(from, to))].map(({ index, segment }) => ({
    start: from + index,
    end: from + index + segment.length,
  }));
  const first = sentences.findLast((sentence) => sentence.start <= start)?.start ?? from;
  const last = sentences.find((sentence) => sentence.end >= end)?.end ?? to;
  const left = Math.max(first, start - MOST_BESIDE);
  const right = Math.min(last, end + MOST_BESIDE);
  const cut = (at: number, edge: number): string => (at === edge ? "" : "…");
  const before = `${cut(left, lineStart)}${text.slice(left, start).trimStart()}`;
  const after = `${text.slice(end, right).trimEnd()}${cut(right, next === -1 ? text.length : next)}`;
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, " ");
}

/** One error in lines: what it is, where, and what spoke for and against. `linked` must have been explained. */
export function explainError(
  record: GoldRecord,
  linked: LinkedText,
  error: ScoreError<LinkedText["mentions"][number]>,
): string {
  const where = `${record.id}${record.published ? `, ${record.published}` : ""}`;
  const span = error.kind === "missed" ? error.gold : error.prediction;
  const sentence = `    ${sentenceWithSpan(record.text, span.start, span.end)}`;
  if (error.kind === "wrong") {
    const { prediction } = error;
    const reasons = (prediction.evidence ?? []).map(reasonLine);
    return [`  ${error.what}, score ${prediction.score.toFixed(2)}  (${where})`, sentence, ...reasons].join("\n");
  }
  const rejected = linked.rejected.filter((rejection) => overlaps(rejection, error.gold));
  const reasons = rejected.flatMap(({ surface, company, reason, evidence }) => [
    `    "${surface}"${company === undefined ? "" : ` as ${company}`}: ${reason}`,
    ...evidence.map(reasonLine),
  ]);
  if (rejected.length === 0) reasons.push("    no name of the dataset was seen there");
  return [`  ${error.what}  (${where})`, sentence, ...reasons].join("\n");
}
