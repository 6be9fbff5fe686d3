/** From evidence to a decision per mention. */
import type { StoryEvidence } from "./document.ts";
import { Ledger } from "./evidence.ts";
import type { Option, Reading, ReadingContext } from "./reading.ts";
import type { Evidence, Mention, Rejection } from "./types.ts";
import { LEAD, probability } from "./weights.ts";

interface Weighed {
  option: Option;
  sum: number;
  ledger: Ledger;
}

function weigh(reading: Reading, option: Option, context: ReadingContext, story: StoryEvidence): Weighed {
  const { lexicon, explain, worths } = context;
  const ledger = new Ledger(explain, worths);
  if (reading.ticker !== undefined) {
    const { ticker, exchange } = lexicon.company(option.company);
    const { symbol, exchange: printed } = reading.ticker;
    // The same company has other symbols on other exchanges; agencies put the exchange behind a dot ("SHEL.L").
    const [bare, dotted] = symbol.split(".");
    const comparable =
      dotted === undefined &&
      (printed === undefined || exchange === undefined || printed.toUpperCase() === exchange.toUpperCase());
    if (ticker === symbol || (ticker !== undefined && ticker === bare)) ledger.add("its ticker follows", symbol);
    else if (reading.ambiguous && ticker !== undefined && comparable) ledger.add("another ticker follows", symbol);
  }
  if (reading.ambiguous) story.add(reading, option, ledger);
  else if (reading.contested) story.addContested(reading, option, ledger);
  return { option, sum: reading.local.sum + ledger.sum, ledger };
}

function place(reading: Reading): Pick<Mention, "block" | "start" | "end" | "surface"> {
  const { block, start, end } = reading.candidate;
  return { block, start, end, surface: reading.surface };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** The mention, or the reason why it is none; the reason is told only when explained. */
export function decide(
  reading: Reading,
  context: ReadingContext,
  story: StoryEvidence,
): { mention?: Mention; rejection?: Rejection } {
  const { lexicon, explain, threshold } = context;
  if (reading.blocked !== undefined) {
    if (!explain) return NOTHING;
    const only = reading.options.length === 1 && !reading.otherSense ? reading.options[0] : undefined;
    return rejected(reading, reading.blocked, [], only && lexicon.company(only.company).id);
  }
  let best: Weighed | undefined;
  let second: Weighed | undefined;
  for (const option of reading.options) {
    const weighed = weigh(reading, option, context, story);
    if (best === undefined || weighed.sum > best.sum) {
      second = best;
      best = weighed;
    } else if (second === undefined || weighed.sum > second.sum) second = weighed;
  }
  if (best === undefined) return explain ? rejected(reading, "nobody's name", [], undefined) : NOTHING;
  const company = lexicon.company(best.option.company).id;
  const score = rounded(probability(best.sum));
  if (score < threshold)
    return explain
      ? rejected(reading, `score ${score.toFixed(2)} under ${threshold}`, evidenceOf(reading, best), company)
      : NOTHING;
  if (second !== undefined && best.sum - second.sum < LEAD)
    return explain
      ? rejected(
          reading,
          `could be ${company} or ${lexicon.company(second.option.company).id}`,
          evidenceOf(reading, best),
          company,
        )
      : NOTHING;
  // Written out: this is made for every mark, and a spread costs more than all that was decided.
  const { block, start, end } = reading.candidate;
  const mention: Mention = { block, start, end, surface: reading.surface, company, score };
  if (best.option.via !== undefined) mention.via = best.option.via;
  if (explain) mention.evidence = evidenceOf(reading, best);
  return { mention };
}

const NOTHING = {};

function evidenceOf(reading: Reading, { ledger }: Weighed): Evidence[] {
  return [...(reading.local.items ?? []), ...(ledger.items ?? [])];
}

function rejected(
  reading: Reading,
  reason: string,
  evidence: Evidence[],
  company: string | undefined,
): { rejection: Rejection } {
  return { rejection: { ...place(reading), ...(company === undefined ? {} : { company }), reason, evidence } };
}
