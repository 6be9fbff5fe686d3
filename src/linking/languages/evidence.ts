/**
 * What a name's form and the words beside it say about it on a page in another language. Worth is as learned from
 * English for the same kind of cue.
 */
import { INITIALS, PLACE, SURNAME } from "../compiled.ts";
import { endsSentence, type Word, wordsAfter, wordsBefore } from "../context.ts";
import type { Ledger } from "../evidence.ts";
import { plain } from "../place.ts";
import type { Language } from "./language.ts";
import { compoundTail, type ForeignPlace, isHyphen, lastPart, near } from "./place.ts";

const LEGAL_FORM =
  /^,? (?:GmbH|AG|SE|KGaA|SAS|S\.? ?A\.?|S\.? ?p\.? ?A\.?|S\.? ?L\.?|N\.? ?V\.?|B\.? ?V\.?|Inc|Corp|plc|Ltd)(?![\p{L}\p{N}-])/u;
const PRICE_CHANGE = /^:? ?\(?[+\-–−±]\d{1,3}(?:[.,]\d+)? ?(?:%|prozent|pour cent|por ciento)/i;

function isKind(language: Language, { lower }: Word): boolean {
  return language.isKindOfCompany(lower) || language.isKindOfCompany(lastPart(lower));
}

/**
 * "Orange annonce": at the start of a sentence a common noun would need an article before such a verb. Not in German, where
 * many do without.
 */
function isBareSubject(language: Language, { around }: ForeignPlace): boolean {
  const [next] = around.after;
  if (language.nounsCapitalised || next === undefined || !around.sentenceStart || !plain(next.gap)) return false;
  return language.corporateVerbs.has(next.lower) || language.auxiliaries.has(next.lower);
}

function addName(language: Language, place: ForeignPlace, distinctive: boolean, ledger: Ledger): void {
  const { text, candidate } = place;
  ledger.add(distinctive ? "distinctive" : "ambiguous");
  // What is distinctive elsewhere and a word here starts about even.
  if (place.wordHere && (distinctive || !isBareSubject(language, place)))
    ledger.add("a word of the page's language", undefined, distinctive ? 3 : 1);
  if (candidate.form === "capitals") ledger.add("all capitals");
  if (candidate.form === "capitalised") ledger.add("other case");
  const legal = LEGAL_FORM.exec(text.slice(candidate.end, candidate.end + 12));
  if (legal !== null) ledger.add("legal suffix", legal[0].trim());
}

function addKind(language: Language, place: ForeignPlace, ledger: Ledger): void {
  const { text, candidate, senses, prominence, around, heading } = place;
  if (senses & SURNAME) ledger.add("also a surname");
  if (senses & PLACE) ledger.add("also a place");
  if (senses & INITIALS) ledger.add("also initials");
  if (/\s/.test(text.slice(candidate.start, candidate.end))) ledger.add("several words");
  if (prominence > 0) ledger.add("company much in the news", undefined, prominence);
  if (place.inflected) ledger.add("possessive");
  if (around.sentenceStart) {
    ledger.add("sentence start");
    if (isBareSubject(language, place)) ledger.add("subject without an article", around.after[0]?.lower);
  }
  if (!around.sentenceStart && !language.nounsCapitalised && !heading) ledger.add("capital inside a sentence");
  if (PRICE_CHANGE.test(text.slice(candidate.end, candidate.end + 20))) ledger.add("price change follows");
}

function addHyphens(language: Language, place: ForeignPlace, ledger: Ledger): void {
  const { text, candidate, ambiguous, beside } = place;
  const tail = compoundTail(place);
  if (tail !== undefined) {
    if (language.isOfAnotherSense(tail.lower)) ledger.add("word of another sense follows", tail.lower);
    else if (language.nounsCapitalised && language.isOfCompanies(tail.lower)) {
      ledger.add("compound with the name", tail.lower);
      ledger.add("corporate noun follows", tail.lower);
    } else if (ambiguous) ledger.add("other compound", tail.lower);
    else if (!language.nounsCapitalised && tail.capital && !tail.capitals)
      ledger.add("part of a double name", tail.lower, 0.5);
  }
  if (!isHyphen(text.charCodeAt(candidate.start - 1)) || beside.previousEnd === candidate.start - 1) return;
  const [head] = wordsBefore(text, candidate.start - 1, 1);
  if (head === undefined || head.gap !== "") return;
  // "Ex-Amazon-Chef", "US-Amazon"; but "Müller-Ford".
  if (head.capital && !head.capitals && !/^(?:ex|nicht|non|anti|pro)$/.test(head.lower) && tail === undefined)
    ledger.add("part of a double name", head.lower, ambiguous ? 1 : 0.5);
}

/** No people or places are said to be companies. */
function addKindOfCompany({ lower }: Word, ledger: Ledger): void {
  ledger.add("said to be a kind of company, in another language", lower);
  ledger.organisation = true;
}

/** How many words behind "is" are read for what the name is: "Orange est la deuxième ville". */
const COPULA_REACH = 5;

/** "Orange est une société", "Santander es una ciudad": what the name is, said outright. */
function addCopula(language: Language, { text, around }: ForeignPlace, ledger: Ledger): boolean {
  const [next] = around.after;
  if (next === undefined || !plain(next.gap) || !language.copulas.has(next.lower)) return false;
  for (const word of wordsAfter(text, next.end, COPULA_REACH)) {
    if (!plain(word.gap)) return false;
    if (language.isOfAnotherSense(word.lower)) ledger.add("word of another sense follows", word.lower);
    else if (isKind(language, word)) addKindOfCompany(word, ledger);
    else continue;
    return true;
  }
  return false;
}

function addFollowing(language: Language, place: ForeignPlace, ledger: Ledger): void {
  const { around, senses, beside } = place;
  const [next, second, third] = around.after;
  if (next === undefined || compoundTail(place) !== undefined) return;
  if (/^,\s/.test(next.gap)) {
    const apposed = [next, second, third].filter((word) => word !== undefined);
    const kind = apposed.find((word) => isKind(language, word));
    const place = apposed.slice(0, 2).find((word) => language.isOfAnotherSense(word.lower));
    if (place !== undefined) ledger.add("word of another sense follows", place.lower);
    else if (kind !== undefined) ledger.add("apposition names a business", kind.lower);
    else if (language.placePrepositions.has(next.lower) && senses & PLACE)
      ledger.add("word of perhaps another sense follows", next.lower);
    return;
  }
  if (!plain(next.gap) || addCopula(language, place, ledger)) return;
  if (place.inflected || around.possessive) {
    const owned = [next, second].find((word) => word !== undefined && language.isOfCompanies(word.lower));
    if (owned !== undefined) ledger.add("corporate noun follows", owned.lower);
    return;
  }
  const isSurname = (senses & SURNAME) !== 0;
  const isPhrase = around.before[0] !== undefined && language.links.has(around.before[0].lower);
  if (language.personVerbs.has(next.lower)) ledger.add("verb of a person follows", next.lower);
  // "Der Chef von X kündigt an": the verb is not X's, but tells no less of it.
  else if (language.corporateVerbs.has(next.lower))
    ledger.add(isSurname || isPhrase ? "corporate verb follows a surname" : "corporate verb follows", next.lower);
  else if (language.speechVerbs.has(next.lower))
    ledger.add(isSurname || isPhrase ? "speech verb follows a surname" : "speech verb follows", next.lower);
  else if (language.auxiliaries.has(next.lower)) {
    const verb = [second, third].find((word) => word !== undefined && language.corporateVerbs.has(word.lower));
    if (verb !== undefined) ledger.add("corporate verb follows", verb.lower);
    else ledger.add(isSurname || isPhrase || senses & PLACE ? "verb follows a surname" : "verb follows", next.lower);
  } else if (!language.nounsCapitalised && next.capital && !next.capitals && beside.nextStart !== next.start)
    ledger.add("unknown capitalised word follows", next.lower);
}

function addPreceding(language: Language, place: ForeignPlace, ledger: Ledger): void {
  const { text, around, ambiguous, senses, wordHere } = place;
  const [previous, second, third] = around.before;
  if (previous === undefined || around.sentenceStart || !near(previous.gap)) return;
  const { lower } = previous;
  if (isKind(language, previous)) {
    addKindOfCompany(previous, ledger);
    return;
  }
  if (wordHere && /^\d/.test(lower)) {
    ledger.add("word of another sense follows", lower);
    return;
  }
  if (!ambiguous) {
    addCapitalBefore(language, place, ledger);
    return;
  }
  const noun = second !== undefined && language.articles.has(second.lower) ? third : second;
  const isLink = language.links.has(lower) || language.articles.has(lower);
  if (isLink && noun !== undefined && (language.isOfCompanies(noun.lower) || isKind(language, noun)))
    ledger.add("corporate phrase before", `${noun.lower} ${lower}`);
  else if (language.articles.has(lower)) {
    // The article of a compound is the compound's.
    if (compoundTail(place) === undefined) ledger.add("article before", lower);
  } else if (language.placePrepositions.has(lower)) ledger.add("place preposition before", lower);
  else if (language.prepositions.has(lower)) ledger.add("preposition before", lower);
  else if (language.corporateVerbs.has(lower) || (language.speechVerbs.has(lower) && !(senses & SURNAME)))
    ledger.add("corporate verb before", lower);
  else if (text.charCodeAt(previous.end) === 0x2e) return;
  else addCapitalBefore(language, place, ledger);
}

/** Where only names have capitals, one before a name makes a longer name of it: "Piero Ferrari". */
function addCapitalBefore(language: Language, { around, beside }: ForeignPlace, ledger: Ledger): void {
  const [previous, second] = around.before;
  if (language.nounsCapitalised || previous === undefined || second === undefined || !plain(previous.gap)) return;
  if (!previous.capital || previous.capitals || beside.previousEnd === previous.end) return;
  if (!endsSentence(second, previous.start === second.end ? "" : second.gap))
    ledger.add("unknown capitalised word before", previous.lower);
}

const SENTENCE_REACH = 14;
const SENTENCE_CUES_COUNTED = 3;

function addSentence(language: Language, { text, candidate }: ForeignPlace, ledger: Ledger): void {
  const found = new Set<string>();
  for (const word of wordsBefore(text, candidate.start, SENTENCE_REACH)) {
    if (/[.!?]\s/.test(word.gap)) break;
    if (language.sentenceCues.has(lastPart(word.lower))) found.add(word.lower);
  }
  let inner: Word | undefined;
  for (const word of wordsAfter(text, candidate.end, SENTENCE_REACH)) {
    if (inner !== undefined && endsSentence(inner, word.gap)) break;
    inner = word;
    if (language.sentenceCues.has(lastPart(word.lower))) found.add(word.lower);
  }
  if (found.size > 0)
    ledger.add("company words in the sentence", [...found].join(", "), Math.min(SENTENCE_CUES_COUNTED, found.size));
}

/**
 * Adds everything that the name and the words beside it tell. `distinctive` is as the dataset has it; a name that is
 * an ordinary word of the language counts as ambiguous here nevertheless.
 */
export function addForeignEvidence(
  language: Language,
  place: ForeignPlace,
  distinctive: boolean,
  ledger: Ledger,
): void {
  addName(language, place, distinctive, ledger);
  addHyphens(language, place, ledger);
  addPreceding(language, place, ledger);
  if (!place.ambiguous) return;
  addKind(language, place, ledger);
  addFollowing(language, place, ledger);
  addSentence(language, place, ledger);
}
