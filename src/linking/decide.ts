/** From evidence to a decision per mention. */
import type { StoryEvidence } from "./document.ts";
import { Ledger } from "./evidence.ts";
import type { Option, Reading, ReadingContext } from "./reading.ts";
import type { Evidence, Mention, Rejection } from "./types.ts";
import { LEAD, probability } from "./weights.ts";

interface Weighed {
  option: Option;
  sum: number;
  evidence: Evidence[];
}

function weigh(reading: Reading, option: Option, context: ReadingContext, story: StoryEvidence): Weighed {
  const { lexicon, explain, weights } = context;
  const ledger = new Ledger(explain, weights);
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
  return {
    option,
    sum: reading.local.sum + ledger.sum,
    evidence: [...(reading.local.items ?? []), ...(ledger.items ?? [])],
  };
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
): { mention: Mention } | { rejection?: Rejection } {
  const { lexicon, explain, threshold } = context;
  const idOf = (option: Option | undefined): string | undefined => option && lexicon.company(option.company).id;
  const reject = (reason: () => string, evidence: Evidence[], option?: Option): { rejection?: Rejection } => {
    if (!explain) return {};
    const company = idOf(option);
    return {
      rejection: { ...place(reading), ...(company === undefined ? {} : { company }), reason: reason(), evidence },
    };
  };
  const { blocked } = reading;
  if (blocked !== undefined)
    return reject(
      () => blocked,
      [],
      reading.options.length === 1 && !reading.otherSense ? reading.options[0] : undefined,
    );
  const weighed = reading.options.map((option) => weigh(reading, option, context, story));
  weighed.sort((a, b) => b.sum - a.sum);
  const [best, second] = weighed;
  const company = idOf(best?.option);
  if (best === undefined || company === undefined) return reject(() => "nobody's name", []);
  const score = rounded(probability(best.sum));
  if (score < threshold)
    return reject(() => `score ${score.toFixed(2)} under ${threshold}`, best.evidence, best.option);
  if (second !== undefined && best.sum - second.sum < LEAD)
    return reject(() => `could be ${company} or ${idOf(second.option)}`, best.evidence, best.option);
  return {
    mention: {
      ...place(reading),
      company,
      ...(best.option.via === undefined ? {} : { via: best.option.via }),
      score,
      ...(explain ? { evidence: best.evidence } : {}),
    },
  };
}
