/** Longer names on pages in other languages that contain a company's name and are no company. */
import type { LongerName, OtherSense } from "../blocking.ts";
import { GIVEN_NAMES } from "../given-names.ts";
import { plain } from "../place.ts";
import type { Language } from "./language.ts";
import { compoundTail, type ForeignPlace, lastPart, near } from "./place.ts";

/** "Bayer 04": a year of foundation, as clubs have it. */
const CLUB_NUMBER = /^0\d(?:-|$)/;
function longer(text: string, start: number, end: number, otherSense?: OtherSense): LongerName {
  return { reason: `part of "${text.slice(start, end)}"`, otherSense };
}

function isGivenName(language: Language, lower: string): boolean {
  return GIVEN_NAMES.has(lower) || language.givenNames.has(lower);
}

/** The longer name that contains this one and is no company: a person's, a foundation's, a stadium's. */
export function foreignLongerName(language: Language, place: ForeignPlace): LongerName | undefined {
  const { text, candidate, around, ambiguous, beside } = place;
  const [previous, second] = around.before;
  const [next] = around.after;
  const tail = compoundTail(place);
  if (tail !== undefined && language.isInstitution(lastPart(tail.lower)))
    return longer(text, candidate.start, tail.end);
  if (
    !around.possessive &&
    !place.inflected &&
    next !== undefined &&
    (next.capital || CLUB_NUMBER.test(next.lower)) &&
    plain(next.gap) &&
    language.isInstitution(next.lower)
  )
    return longer(text, candidate.start, next.end);
  const isOneWord = !/\s/.test(text.slice(candidate.start, candidate.end));
  // "Zara Larsson", "Mercedes Sosa".
  const surface = text.slice(candidate.start, candidate.end).toLowerCase();
  if (
    next?.capital &&
    !next.capitals &&
    plain(next.gap) &&
    beside.nextStart !== next.start &&
    isGivenName(language, surface)
  )
    return longer(text, candidate.start, next.end, "person");
  if (previous === undefined || around.sentenceStart) return undefined;
  if (near(previous.gap)) {
    if (!language.nounsCapitalised && language.isInstitution(previous.lower))
      return longer(text, previous.start, candidate.end, "thing");
    const [noun, further] = [second, around.before[2]];
    if (language.links.has(previous.lower) && noun !== undefined && plain(noun.gap)) {
      if (!language.nounsCapitalised && noun.capital && language.isInstitution(noun.lower))
        return longer(text, noun.start, candidate.end, "thing");
      // "Le théâtre antique d'Orange": an adjective may stand between.
      const head = [
        noun,
        ...(further !== undefined && plain(further.gap) && !language.isOfCompanies(noun.lower) ? [further] : []),
      ];
      const place = head.find(({ lower }) => language.isOfAnotherSense(lower));
      if (ambiguous && place !== undefined) return longer(text, place.start, candidate.end, "thing");
    }
  }
  if (!isOneWord) return undefined;
  const isTitle = language.titles.has(previous.lower) && /^\.?[ \u00a0]$/.test(previous.gap);
  const isNamed = previous.capital && plain(previous.gap) && isGivenName(language, previous.lower);
  return isTitle || isNamed ? longer(text, previous.start, candidate.end, "person") : undefined;
}
