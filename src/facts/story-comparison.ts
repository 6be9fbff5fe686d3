/** The story's own number beside the sourced one: agrees, is it rounded, or differs. Silence wherever it is not clear. */
import type { Words } from "../words/words.ts";
import type { FactKind, FactView, StoryComparison } from "./card-model.ts";
import { type Comparable, claimNames, comparablesOf } from "./comparable-figures.ts";
import { type FactContext, sourceView } from "./fact-context.ts";
import { type Verdict, verdictOn } from "./figure-verdict.ts";
import type { Source } from "./schema.ts";
import { type Claim, claimsOf } from "./story-claims.ts";

/** A comparison and the fact that it belongs to. */
export interface PlacedComparison {
  kind: FactKind;
  comparison: StoryComparison;
  /** What the fact's id starts with. */
  factId: string;
  /** The compared figure's period or date, as the fact's figures word theirs. */
  when: string;
}

/** The comparison for the sentence's one clear figure; undefined where there is none, or more than one of a kind. */
export function compareWithStory(context: FactContext): PlacedComparison | undefined {
  const { storyDay, text } = context;
  if (storyDay === undefined) return undefined;
  const claims = claimsOf(text.sentence, claimNames(context));
  for (const claim of claims) {
    // Two numbers of one kind ("first 10,000 jobs, then 8,000") are told of two things, of which we may know one.
    const alike = claims.filter((other) => other.kind === claim.kind && other.quantity.type === claim.quantity.type);
    if (alike.length > 1) continue;
    const found = compare(context, claim, storyDay);
    if (found) return found;
  }
  return undefined;
}

function compare(context: FactContext, claim: Claim, storyDay: string): PlacedComparison | undefined {
  const { may, must, leastDifference } = comparablesOf(context, claim, storyDay);
  for (const wanted of ["agrees", "rounds to"] as const) {
    const match = may.find((each) => borneOut(claim, each) === wanted);
    if (match) return placed(context, claim, match, wanted);
  }
  const { value } = claim.quantity;
  const differs = must.every(
    (each) =>
      verdictOn(claim.quantity, each.value) === "differs" && Math.abs(each.value - value) > leastDifference * value,
  );
  const first = must[0];
  // A qualified number is not contradicted: "nearly 20%" leaves its writer a way out.
  return first && differs && claim.quantity.qualifier === undefined
    ? placed(context, claim, first, "differs")
    : undefined;
}

/** "15.8%" agrees with what the card itself words as 15.8%, whatever stands behind its last digit. */
function borneOut({ quantity }: Claim, { value, shown }: Comparable): Verdict | undefined {
  return Math.abs(shown - quantity.value) <= shown * 1e-9 ? "agrees" : verdictOn(quantity, value);
}

function placed(
  context: FactContext,
  claim: Claim,
  figure: Comparable,
  verdict: Verdict,
): PlacedComparison | undefined {
  const source = context.company.sources[figure.source];
  const view = sourceView(context, figure.source);
  if (!source || !view) return undefined;
  const comparison: StoryComparison = {
    verdict,
    text: sentenceOf(claim, figure, verdict, source, context.words),
    source: view,
  };
  return { kind: claim.kind, comparison, factId: figure.factId, when: figure.when };
}

const SENTENCES = {
  agrees: "comparisonAgrees",
  "rounds to": "comparisonRounds",
  differs: "comparisonDiffers",
} as const satisfies Record<Verdict, string>;

/** "The story says 14% of its total earnings; the filing gives 14.2% of revenue (Q4 2023), which rounds to it". */
function sentenceOf(claim: Claim, figure: Comparable, verdict: Verdict, source: Source, words: Words): string {
  const stated =
    claim.kind === "share" && !claim.isRevenue
      ? words("statedShareOf", claim.quantity.text, claim.basis)
      : claim.kind === "layoffs" && claim.quantity.type === "count"
        ? words("statedJobs", claim.quantity.text)
        : claim.quantity.text;
  const isFiling = source.accession !== undefined || /^https:\/\/www\.sec\.gov\//.test(source.url);
  const who = isFiling ? words("theFiling") : source.publisher;
  const given = words("comparisonGiven", who, figure.told, figure.when);
  return words(SENTENCES[verdict], stated, given);
}

/** Puts a comparison under the fact that tells its figure; its own source only where the fact does not name it. */
export function withComparison(facts: readonly FactView[], found: PlacedComparison | undefined): FactView[] {
  if (!found) return [...facts];
  const candidates = facts.filter(
    (fact) => fact.kind === found.kind && (fact.id === found.factId || isPart(fact.id, found.factId)),
  );
  const home = candidates.find((fact) => fact.figures.some((figure) => figure.period === found.when)) ?? candidates[0];
  if (!home) return [...facts];
  const { source, ...comparison } = found.comparison;
  const isNamed = source === undefined || home.figures.some((figure) => figure.source.url === source.url);
  return facts.map((fact) =>
    fact === home ? { ...fact, comparison: isNamed ? comparison : { ...comparison, source } } : fact,
  );
}

/** "layoffs:" holds "layoffs:2024-04-03" and "layoffs:aws" holds "layoffs:aws:2024-04-03", but neither the market. */
function isPart(id: string, start: string): boolean {
  if (!id.startsWith(start)) return false;
  const rest = id.slice(start.length);
  return start.endsWith(":") ? /^\d/.test(rest) : rest.startsWith(":");
}
