/** One candidate read on a page that is not English. */
import { definedAcronym } from "../blocking.ts";
import type { Beside } from "../candidates.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Reading } from "../reading.ts";
import type { TextBlock } from "../types.ts";
import { addForeignEvidence } from "./evidence.ts";
import type { Language } from "./language.ts";
import { foreignLongerName } from "./longer-names.ts";
import { type ForeignPlace, foreignSurroundings, hasEnding } from "./place.ts";

/** Stretch of text before a name in which a credit is looked for. */
const REACH = 70;

/** Completes `reading`, of which only the name itself is known yet. */
export function readForeign(
  language: Language,
  lexicon: Lexicon,
  block: TextBlock,
  reading: Reading,
  beside: Beside,
): Reading {
  const { text } = block;
  const { candidate, options, local } = reading;
  const { start, end } = candidate;
  const inflected = language.nounsCapitalised && hasEnding(text, end);
  const around = foreignSurroundings(text, start, inflected ? end + 1 : end);
  const heading = block.kind === "heading";
  // Where common nouns have no capital, a capital inside a sentence tells the name from the word.
  const told = !language.nounsCapitalised && !around.sentenceStart && candidate.form === "exact";
  const wordHere = !told && language.ordinaryWords.has(reading.key);
  const distinctive = !reading.ambiguous;
  reading.ambiguous ||= wordHere;
  if (reading.ambiguous && !language.linksAmbiguous)
    return { ...reading, blocked: "ambiguous, and the page is not English" };
  if (language.credit?.test(text.slice(Math.max(0, start - REACH), start))) return { ...reading, blocked: "credit" };
  const place: ForeignPlace = {
    text,
    candidate,
    ambiguous: reading.ambiguous,
    around,
    heading,
    beside,
    senses: options.reduce((all, option) => all | option.senses, 0),
    prominence: Math.max(...options.map(({ company }) => lexicon.company(company).prominence)),
    wordHere,
    inflected,
  };
  const longer =
    foreignLongerName(language, place) ??
    (beside.previousEnd >= start - 3 ? undefined : definedAcronym(text, start, end));
  if (longer !== undefined) return { ...reading, blocked: longer.reason, otherSense: longer.otherSense };
  addForeignEvidence(language, place, distinctive, local);
  reading.capitalProven = candidate.form !== "capitals" && !wordHere && (language.nounsCapitalised || told);
  return reading;
}
