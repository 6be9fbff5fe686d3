/** From labelled documents to examples: what was seen at each candidate, and whether the company was meant. */
import type { Linker } from "../../linking/types.ts";
import { CUES, type Cue, probability } from "../../linking/weights.ts";
import { type LinkedText, linkText } from "../annotate-jsonl.ts";
import { type GoldCompanies, type GoldRecord, judgementOf, scoredCompanies } from "../score.ts";

export interface Example {
  /** Positions in `CUES`, with how often each counts. */
  cues: readonly (readonly [position: number, times: number])[];
  right: boolean;
  /** Probability that the linker gave it. */
  score: number;
  /** How much it counts in learning. */
  weight: number;
  surface: string;
  ambiguous: boolean;
}

const positions = new Map<string, number>(CUES.map((cue, position) => [cue, position]));
const ambiguous: Cue = "ambiguous";

/** The examples of one document under the linker's present weights. Candidates that shape alone rules out teach nothing. */
export function examplesOf(record: GoldRecord, linker: Linker, companies: GoldCompanies, weight: number): Example[] {
  return examplesIn(record, linkText(record, linker, { explain: true }), companies, weight);
}

/** The examples in what was linked, which must have been explained. */
export function examplesIn(
  record: GoldRecord,
  { mentions, rejected }: LinkedText,
  companies: GoldCompanies,
  weight: number,
): Example[] {
  const ids = scoredCompanies(record, companies);
  const found: Example[] = [];
  for (const { company, evidence, start, end, surface, via } of [
    ...mentions,
    ...(rejected as ((typeof rejected)[number] & { via?: string })[]),
  ]) {
    if (company === undefined || evidence === undefined || evidence.length === 0) continue;
    const judgement = judgementOf(record, { start, end, surface, company, ...(via && { via }) }, ids);
    if (judgement === undefined) continue;
    const counts = new Map<number, number>();
    for (const { cue, times } of evidence) {
      const position = positions.get(cue);
      if (position !== undefined) counts.set(position, (counts.get(position) ?? 0) + times);
    }
    found.push({
      cues: [...counts],
      right: judgement.wrong === undefined,
      score: probability(evidence.reduce((sum, each) => sum + each.weight, 0)),
      weight,
      surface,
      ambiguous: evidence.some(({ cue }) => cue === ambiguous),
    });
  }
  return found;
}
