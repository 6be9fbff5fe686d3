/**
 * A distinctive name that goes on: "Citigroup Australia", "Boeing 727-100", "Xbox Live Arcade". What is named is then
 * rather a part, a product or another thing than the company, by how much is learned.
 */
import { type Word, wordsAfter } from "./context.ts";
import * as cues from "./cues.ts";
import type { Ledger } from "./evidence.ts";
import { type Beheld, type Place, plain } from "./place.ts";
import { STATES_AND_COUNTRIES } from "./states.ts";

/** Capitalised behind a name these belong to a person, a day or another clause, not to the name. */
const OWN_WORDS = cues.words(`
  chief executive president chairman chairwoman chair vice director managing analyst analysts spokesman spokeswoman
  spokesperson founder co-founder editor editor-in-chief editors reporter reporters correspondent columnist writer contributor
  ceo cfo coo cto evp svp vp boss lawyer attorney engineer strategist economist manager senior lead head
  inc corp co ltd plc llc group company corporation
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
  shares stock says said will is and the
`);

const REGIONS = cues.words(`
  uk us usa u.s britain asia europe america americas africa pacific latin north south middle east west central global
  international worldwide asia-pacific emea hong singapore taiwan china korea
`);

/** Capitalised behind a name these make another firm or a part of it: "Mizuho Securities". */
export const UNITS = cues.words(`
  corps securities capital bank banking markets asset wealth insurance finance financial services partners ventures research
  technologies technology systems networks solutions software pharmaceuticals pharma biosciences energy resources mining
  metals steel chemicals power renewables motors automotive aerospace aircraft airlines airways hotels resorts stores
  supermarkets foods brands entertainment studios pictures films records music games interactive media television news
  sports radio digital online labs laboratories health healthcare life trust holdings ventures platinum realty properties
  logistics freight shipping rail electronics semiconductor mobile telecom wireless cloud
`);

/** "China Resources Trust Co Ltd": how many words may stand between a name and the legal suffix of a longer one. */
const LONGER_REACH = 4;

/** Adds that the name begins the full legal name of another firm. */
export function addLongerFirm({ text, candidate, around, heading, beside }: Beheld, ledger: Ledger): void {
  const [next] = around.after;
  if (heading || around.possessive || next === undefined || !next.capital || !plain(next.gap)) return;
  if (beside.nextStart === next.start || isSuffix(next)) return;
  const run = wordsAfter(text, candidate.end, LONGER_REACH + 1);
  for (const [index, word] of run.entries()) {
    if (!plain(word.gap) || !word.capital || word.possessive) return;
    if (index > 0 && isSuffix(word)) {
      ledger.add("begins a longer firm's name", word.lower);
      return;
    }
  }
}

function isSuffix({ lower }: Word): boolean {
  return cues.LEGAL_SUFFIXES.has(lower) || lower === "co";
}

/** Adds what stands behind a distinctive name, where that makes a longer name of it. */
export function addContinuation({ around, heading, candidate, beside }: Place, ledger: Ledger): void {
  const [next, second] = around.after;
  if (heading || candidate.form === "capitals" || around.possessive) return;
  if (next === undefined || !plain(next.gap) || beside.nextStart === next.start) return;
  const { lower } = next;
  if (/\d/.test(lower)) {
    // "Boeing 727", "Nokia N81"; but "Apple 3 percent higher", "Amazon 2019".
    const counts = /^(?:[12]\d{3}|\d{1,2}|\d+(?:[.,]\d+)+)$/.test(lower);
    const named = !counts && (/[a-z]/.test(lower) || second?.capital !== false || lower.length > 2);
    if (named) ledger.add("goes on with a designation", lower);
    return;
  }
  if (
    !next.capital ||
    OWN_WORDS.has(lower) ||
    cues.LEGAL_SUFFIXES.has(lower) ||
    cues.HARMLESS_BEFORE.has(lower) ||
    cues.TITLES.has(lower)
  ) {
    // Capitals of a region may be among the harmless words: "Uber India", "Amazon US".
    if (next.capital && REGIONS.has(lower)) ledger.add("goes on with a region", lower);
    return;
  }
  if (STATES_AND_COUNTRIES.has(lower) || REGIONS.has(lower)) ledger.add("goes on with a region", lower);
  else if (UNITS.has(lower)) ledger.add("goes on with a unit", lower);
  else if (next.capitals) ledger.add("goes on in capitals", lower);
  else ledger.add("goes on with a capitalised word", lower);
}
