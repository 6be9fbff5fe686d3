/** What the words behind a name say about it. */
import { SURNAME } from "./compiled.ts";
import { type Surroundings, type Word, wordsAfter } from "./context.ts";
import { UNITS } from "./continuation.ts";
import * as cues from "./cues.ts";
import type { Ledger } from "./evidence.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { type Beheld, plain } from "./place.ts";
import { STATES_AND_COUNTRIES } from "./states.ts";

const PRONOUNS = new Set(["he", "she", "his", "her", "him"]);
const NEUTER = new Set(["it", "its", "in", "customers", "thursday", "monday", "tuesday", "wednesday", "friday"]);

/** A ticker or the like in brackets behind a name. */
const IN_BRACKETS = /^ [(<](?:[A-Za-z]{2,8}: ?)?[A-Z0-9]{1,6}(?:[.:][A-Z]{1,3}| [A-Z]{2})?[)>](?= )/;

/** Adds what the words behind the name tell. */
export function addFollowing(place: Beheld, ledger: Ledger): void {
  const { text, candidate, around, heading } = place;
  const bracket = IN_BRACKETS.exec(text.slice(candidate.end, candidate.end + 28));
  if (bracket !== null) {
    // "Ford (NYSE: F) posted": what counts stands behind the brackets.
    const end = candidate.end + bracket[0].length;
    addFollowing(
      { ...place, candidate: { ...candidate, end }, around: { ...around, after: wordsAfter(text, end, 3) } },
      ledger,
    );
    return;
  }
  const isSurname = (place.senses & SURNAME) !== 0;
  const candidateLower = text.slice(candidate.start, candidate.end).toLowerCase();
  const [next, second, third] = around.after;
  if (next === undefined) return;
  if (around.possessive) {
    const owned = [next, second, third].filter((word) => word !== undefined);
    const noun = owned.find(
      (word) => cues.CORPORATE_NOUNS.has(word.lower) || cues.CORPORATE_POSSESSIONS.has(word.lower),
    );
    const product = owned.find((word) => cues.PRODUCT_NOUNS.has(word.lower));
    if (noun) ledger.add("corporate noun follows", noun.lower);
    else if (owned.some((word) => cues.PERSONAL_POSSESSIONS.has(word.lower)))
      ledger.add("personal possession", next.lower);
    else if (product) ledger.add("product noun follows", product.lower);
    return;
  }
  if (/^[,(]/.test(next.gap)) {
    addApposition(around, wordsAfter(text, next.start, APPOSITION_REACH), ledger);
    return;
  }
  if (!plain(next.gap)) return;
  if (isVerbHere(around)) {
    ledger.add("article before", around.before[0]?.lower);
    return;
  }
  if (next.lower === "of") ledger.add("followed by of");
  else if (next.lower === "who" || next.lower === "himself" || next.lower === "herself")
    ledger.add("pronoun of a person", next.lower);
  else if (next.capital && !next.capitals && !heading && cues.GROUP_HEADS.has(next.lower))
    ledger.add("corporate noun follows", next.lower);
  else if (cues.OTHER_SENSE_NOUNS.has(next.lower)) ledger.add("word of another sense follows", next.lower);
  else if (cues.MAYBE_OTHER_SENSE_NOUNS.has(next.lower))
    ledger.add("word of perhaps another sense follows", next.lower);
  else if (cues.CORPORATE_NOUNS.has(next.lower)) ledger.add("corporate noun follows", next.lower);
  else if (cues.SPEECH_VERBS.has(next.lower)) addSpeech(next, second, third, candidateLower, isSurname, ledger);
  else if (cues.CORPORATE_VERBS.has(next.lower))
    ledger.add(isSurname ? "corporate verb follows a surname" : "corporate verb follows", next.lower);
  else if (cues.PERSON_VERBS.has(next.lower)) addPersonVerb(around, next, ledger);
  else if (cues.PRODUCT_NOUNS.has(next.lower)) ledger.add("product noun follows", next.lower);
  else if (next.capital && !heading && !next.capitals) addCapitalAfter(around, candidateLower, ledger);
  else if (cues.AUXILIARIES.has(next.lower))
    addVerb(
      [second, third].find((word) => word && !cues.AUXILIARIES.has(word.lower)),
      ledger,
    );
  else if (
    second !== undefined &&
    plain(second.gap) &&
    cues.CORPORATE_NOUNS.has(second.lower) &&
    !cues.PHRASE_ENDS.has(next.lower) &&
    // "Echo your boss" tells somebody to do something.
    !cues.ARTICLES.has(next.lower)
  )
    ledger.add("corporate noun follows", `${next.lower} ${second.lower}`);
  else if (second !== undefined && plain(second.gap) && isDescribed(next) && cues.PRODUCT_NOUNS.has(second.lower))
    ledger.add("product noun follows", `${next.lower} ${second.lower}`);
  else if (second !== undefined && plain(second.gap) && isClosingPrice(next, second))
    ledger.add("corporate verb follows", `${next.lower} ${second.lower}`);
  else if (!heading && isFiniteVerb(next) && isSubject(around, candidateLower))
    ledger.add(isSurname ? "verb follows a surname" : "verb follows", next.lower);
}

/** "Insures", "cancelled", "held". A noun in the plural or a participle may look the same; how often, is learned. */
function isFiniteVerb({ lower, capital, gap }: Word): boolean {
  return !capital && plain(gap) && (cues.FINITE_VERBS.has(lower) || /[a-z]{2}(?:ed|izes|ises|ifies)$/.test(lower));
}

/** Singular and without an article: an ordinary noun would need one before such a verb. */
function isSubject({ before: [previous] }: Surroundings, surface: string): boolean {
  return !/s$/.test(surface) && (previous === undefined || !cues.ARTICLES.has(previous.lower));
}

/** Not by its shape a verb, so perhaps a word that describes the noun behind it: "X diesel engine". */
function isDescribed({ lower }: Word): boolean {
  return !cues.PHRASE_ENDS.has(lower) && !cues.ARTICLES.has(lower) && !/(?:ed|s)$/.test(lower);
}

/** "Ended flat", "closed higher": what a share does. */
function isClosingPrice(verb: Word, direction: Word): boolean {
  return cues.CLOSING_VERBS.has(verb.lower) && cues.DIRECTIONS.has(direction.lower);
}

/** "The X stores carbon": behind an article and before its object, what could be a noun of companies is a verb. */
function isVerbHere({ before, after }: Surroundings): boolean {
  const [article] = before;
  const [verb, object] = after;
  if (article?.lower !== "the" || !plain(article.gap) || verb === undefined || object === undefined) return false;
  if (!cues.NOUNS_AND_VERBS.has(verb.lower) || !plain(object.gap) || object.capital) return false;
  if (/(?:ed|ing|ly|wide)$/.test(object.lower) || /^\d/.test(object.lower)) return false;
  if (object.lower === "a" || object.lower === "an") return true;
  return ![cues.PHRASE_ENDS, cues.AUXILIARIES, cues.CORPORATE_VERBS, cues.PERSON_VERBS, cues.SPEECH_VERBS].some((set) =>
    set.has(object.lower),
  );
}

/** "Workers at X walked": the verb is not X's. */
function addPersonVerb(around: Surroundings, verb: Word, ledger: Ledger): void {
  const [previous] = around.before;
  if (previous === undefined || around.sentenceStart || !cues.PREPOSITIONS.has(previous.lower))
    ledger.add("verb of a person follows", verb.lower);
}

function addVerb(verb: Word | undefined, ledger: Ledger): void {
  if (verb === undefined || !plain(verb.gap)) return;
  if (cues.CORPORATE_VERBS.has(verb.lower)) ledger.add("corporate verb follows", verb.lower);
  else if (cues.PERSON_VERBS.has(verb.lower)) ledger.add("verb of a person follows", verb.lower);
}

function addSpeech(
  next: Word,
  second: Word | undefined,
  third: Word | undefined,
  candidateLower: string,
  isSurname: boolean,
  ledger: Ledger,
): void {
  // Given names speak too; for them the verb proves nothing.
  if (!GIVEN_NAMES.has(candidateLower))
    ledger.add(isSurname ? "speech verb follows a surname" : "speech verb follows", next.lower);
  const said = [second, third].filter((word) => word !== undefined);
  const pronoun = said.find((word) => PRONOUNS.has(word.lower));
  if (pronoun) ledger.add("pronoun of a person", pronoun.lower);
  else if (second && NEUTER.has(second.lower)) ledger.add("statement of an organisation", second.lower);
}

/** "Lincoln, Nebraska", "Bethesda, Md.", "Lincoln, New Hampshire". */
function isStateOrCountry(word: Word, second: Word | undefined): boolean {
  if (STATES_AND_COUNTRIES.has(word.lower)) return true;
  return second !== undefined && plain(second.gap) && STATES_AND_COUNTRIES.has(`${word.lower} ${second.lower}`);
}

/** How many words of an apposition are read: "X, the Seattle-based online book retailer". */
const APPOSITION_REACH = 6;

function addApposition({ after }: Surroundings, words: readonly Word[], ledger: Ledger): void {
  const [next, second] = after;
  if (next === undefined || !/^,\s/.test(next.gap)) return;
  if (next.capital && isStateOrCountry(next, second)) ledger.add("state or country follows", next.lower);
  if (next.lower === "who") ledger.add("pronoun of a person", next.lower);
  if (next.lower === "which") ledger.add("clause of a thing follows", next.lower);
  if (/^\d{2}$/.test(next.lower) && (second === undefined || /^[,.]/.test(second.gap)))
    ledger.add("age follows", next.lower);
  if (second?.lower === "of" && cues.MAKERS.has(next.lower)) ledger.add("apposition names a business", next.lower);
  if (!cues.ARTICLES.has(next.lower) && next.lower !== "which") return;
  for (const [index, word] of words.entries()) {
    if (index > 0 && (!plain(word.gap) || cues.PHRASE_ENDS.has(word.lower))) return;
    if (cues.CORPORATE_BEFORE.has(word.lower)) {
      ledger.add("apposition names a business", word.lower);
      return;
    }
    // "Ford, the president of which", but ", an analyst at", ", a spokesman for": a role, and where.
    const behind = words[index + 1];
    if (!cues.OCCUPATIONS.has(word.lower) || word.capital || behind === undefined) continue;
    if (plain(behind.gap) && /^(?:at|for|with|in|from)$/.test(behind.lower))
      ledger.add("apposition names a person", word.lower);
  }
}

function addCapitalAfter(around: Surroundings, candidateLower: string, ledger: Ledger): void {
  const [next, second] = around.after;
  if (next === undefined || cues.HARMLESS_BEFORE.has(next.lower)) return;
  if (UNITS.has(next.lower)) {
    // "Tata Chemicals executive director": another firm, however it goes on.
    ledger.add("goes on with a unit", next.lower);
    return;
  }
  if (second !== undefined && plain(second.gap) && cues.CORPORATE_NOUNS.has(second.lower)) return;
  const [article] = around.before;
  if (/^[a-z]{1,3}-?\d{1,3}$/.test(next.lower)) ledger.add("model designation follows", next.lower);
  else if (GIVEN_NAMES.has(candidateLower)) ledger.add("given name with a surname", next.lower);
  // "A Ford Fiesta", "an Echo Show": one of many, so neither a person nor a place.
  else if (article === undefined || !plain(article.gap) || !cues.INDEFINITE.has(article.lower))
    ledger.add("unknown capitalised word follows", next.lower);
}
