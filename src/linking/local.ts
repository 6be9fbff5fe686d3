/** What a name's own form and the words beside it say about it. */

import { INITIALS, PLACE, RARE, SURNAME, WORD } from "./compiled.ts";
import { endsSentence, type Surroundings, type Word, wordsAfter, wordsBefore } from "./context.ts";
import { addContinuation, addLongerFirm } from "./continuation.ts";
import * as cues from "./cues.ts";
import type { Ledger } from "./evidence.ts";
import { addFollowing } from "./following.ts";
import { type Beheld, type Place, plain } from "./place.ts";
import { tellingWordsAround } from "./sentence-cues.ts";

/** What is known of the name itself, wherever it stands. */
function addKind({ text, candidate, senses, prominence }: Place, ledger: Ledger): void {
  if (candidate.isShortForm) {
    ledger.add("short form of a name in the story");
    return;
  }
  if (senses & SURNAME) ledger.add("also a surname");
  if (senses & PLACE) ledger.add("also a place");
  if (senses & WORD) ledger.add("also a word");
  if (senses & INITIALS) ledger.add("also initials");
  if (senses & RARE) ledger.add("also a rare word or name");
  if (/\s/.test(text.slice(candidate.start, candidate.end))) ledger.add("several words");
  if (prominence > 0) ledger.add("company much in the news", undefined, prominence);
}

function addName({ text, candidate, ambiguous, around, heading }: Place, ledger: Ledger): void {
  ledger.add(ambiguous ? "ambiguous" : "distinctive");
  const [next] = around.after;
  const [previous] = around.before;
  if (candidate.form === "capitals" && !(heading && previous?.capitals !== false && next?.capitals !== false))
    ledger.add("all capitals");
  if (candidate.form === "capitalised") ledger.add("other case");
  if (candidate.plural) ledger.add("plural");
  if (next?.capital && /^,?[ \u00a0]$/.test(next.gap) && cues.LEGAL_SUFFIXES.has(next.lower))
    ledger.add("legal suffix", next.lower);
  if (!ambiguous) return;
  if (around.possessive) ledger.add("possessive");
  if (around.sentenceStart) {
    ledger.add("sentence start");
    if (isBareSubject(around, text.slice(candidate.start, candidate.end)))
      ledger.add("subject without an article", next?.lower);
  } else if (!heading) ledger.add("capital inside a sentence");
  if (
    next !== undefined &&
    text.charCodeAt(candidate.end) === 0x2e &&
    next.gap === "." &&
    /^(?:com|co|org|net|ca|de)$/.test(next.lower)
  )
    ledger.add("web address", next.lower);
}

/**
 * "Ring will stop", "Echo has failed": at the start of a sentence an ordinary singular noun would need an article
 * before such a verb, so the capital is a name's.
 */
export function isBareSubject(around: Surroundings, surface: string): boolean {
  const [next] = around.after;
  if (next === undefined || around.possessive || !around.sentenceStart || /[sS]$/.test(surface)) return false;
  return plain(next.gap) && cues.VERBS_OF_SUBJECTS.has(next.lower);
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

function addHyphens({ text, candidate, ambiguous, beside }: Place, ledger: Ledger): void {
  const { start, end } = candidate;
  // "Mercedes-Benz" counts against "Mercedes" however distinctive; "Microsoft-OpenAI" joins two names.
  if (isHyphen(text.charCodeAt(end)) && beside.nextStart !== end + 1) {
    const [tail] = wordsAfter(text, end + 1, 1);
    if (tail !== undefined && tail.gap === "") {
      // "London-based" and "Windows-based": places and products alike.
      if (ambiguous && tail.lower === "based") return;
      if (cues.HYPHEN_COMPANY.has(tail.lower.split("-")[0] ?? "")) ledger.add("compound with the name", tail.lower);
      else if (tail.capital && !tail.capitals) ledger.add("part of a double name", tail.lower, ambiguous ? 1 : 0.5);
      else if (ambiguous) ledger.add("other compound", tail.lower);
    }
  }
  if (isHyphen(text.charCodeAt(start - 1)) && beside.previousEnd !== start - 1) {
    const [head] = wordsBefore(text, start - 1, 1);
    if (head === undefined || head.gap !== "") return;
    if (head.capital && !head.capitals && !cues.HARMLESS_BEFORE.has(head.lower) && !PREFIXES.has(head.lower))
      ledger.add("part of a double name", head.lower);
    else if (ambiguous) ledger.add("prefix before", head.lower);
  }
}

const PREFIXES = new Set(["ex", "non", "pre", "post", "anti", "pro"]);

/** "$200 on Amazon", "£5 a box at Boots": where a thing is sold. */
const PRICE_BEFORE =
  /(?:[$£€]\s?\d[\d.,]*|\d (?:dollars|euros|pounds))(?: (?:\([^)]{1,12}\)|[a-z]+)){0,2} (?:on|at|from|via|by) $/;

function addPreceding({ text, around, heading, countable, candidate, beside }: Beheld, ledger: Ledger): void {
  const [previous, second] = around.before;
  if (previous === undefined || around.sentenceStart) return;
  if (!plain(previous.gap)) {
    if (/^ & $/.test(previous.gap) && previous.capital) ledger.add("ampersand with another name", previous.lower);
    return;
  }
  if (countable && cues.BEFORE_ONE.has(previous.lower) && !heading && candidate.form !== "capitals")
    ledger.add("one of its products", previous.lower);
  else if (cues.ARTICLES.has(previous.lower)) addArticle(previous, around, ledger);
  else if (cues.CORPORATE_BEFORE.has(previous.lower)) ledger.add("business word before", previous.lower);
  else if (cues.PREPOSITIONS.has(previous.lower) || previous.lower === "in") {
    if (second !== undefined && plain(second.gap) && cues.CORPORATE_LINKED_BEFORE.has(second.lower))
      ledger.add("corporate phrase before", `${second.lower} ${previous.lower}`);
    else if (previous.lower !== "in") {
      ledger.add("preposition before", previous.lower);
      if (PRICE_BEFORE.test(text.slice(Math.max(0, candidate.start - 40), candidate.start))) ledger.add("price before");
    } else if (endsPhrase(around)) ledger.add("place preposition before", previous.lower);
  } else if (previous.lower === "as" && second?.lower === "such") {
    if (around.before[2] !== undefined && cues.CORPORATE_LINKED_BEFORE.has(around.before[2].lower))
      ledger.add("corporate phrase before", `${around.before[2].lower} such as`);
    else ledger.add("preposition before", "such as");
  } else if (cues.CORPORATE_VERBS_BEFORE.has(previous.lower) && !(previous.lower === "own" && isHolder(second)))
    ledger.add("corporate verb before", previous.lower);
  else if (!heading && goesOn(previous) && beside.previousEnd !== previous.end) {
    const startsSentence = second === undefined || endsSentence(second, second.gap);
    // A capital at a sentence's start is no name by itself.
    ledger.add("unknown capitalised word before", previous.lower, startsSentence ? 0.5 : 1);
  }
}

/** The name ends its phrase: nothing that it could describe follows. */
function endsPhrase({ after: [next], possessive }: Surroundings): boolean {
  return next === undefined || !plain(next.gap) || possessive || cues.PHRASE_ENDS.has(next.lower);
}

/** "Her own X": no verb. */
function isHolder(word: Word | undefined): boolean {
  return word !== undefined && (word.possessive || cues.ARTICLES.has(word.lower));
}

/** Whether a capitalised word straight before a name may make a longer name of it. */
function goesOn(previous: Word): boolean {
  if (!previous.capital || previous.capitals || previous.possessive) return false;
  // "Mexican", "Japanese", "Tencent-owned": adjectives, whatever follows.
  if (/(?:[a-z]ian|ican|ese|ish)$/.test(previous.lower)) return false;
  const tail = previous.lower.split("-").at(-1) ?? "";
  return !cues.HARMLESS_BEFORE.has(previous.lower) && !(tail !== previous.lower && cues.HYPHEN_COMPANY.has(tail));
}

/**
 * "Atsushi Kubota", "Fort Boeing": a distinctive one-word name behind another capitalised word is often part of a
 * longer name; then the words behind it count as they do for ambiguous ones.
 */
function addLongerBefore(place: Place, ledger: Ledger): void {
  const { text, candidate, around, heading, beside } = place;
  const [previous, second] = around.before;
  if (previous === undefined || heading || around.sentenceStart || !plain(previous.gap) || !goesOn(previous)) return;
  if (beside.previousEnd === previous.end || second === undefined || endsSentence(second, second.gap)) return;
  const surface = text.slice(candidate.start, candidate.end);
  if (/[\s&.]/.test(surface)) return;
  ledger.add("part of a longer name before", previous.lower);
  addFollowing({ ...place, countable: false }, ledger);
}

function addArticle(article: Word, around: Surroundings, ledger: Ledger): void {
  const [next] = around.after;
  if (endsPhrase(around)) ledger.add("article before", article.lower);
  else if (next && !cues.CORPORATE_NOUNS.has(next.lower) && !cues.PRODUCT_NOUNS.has(next.lower) && !next.capital)
    ledger.add("article before a noun phrase", article.lower);
}

/** How many words of company news and of the trade count in one sentence. */
const SENTENCE_CUES_COUNTED = 3;
const TRADE_WORDS_COUNTED = 2;

function addSentence({ text, candidate, trade }: Place, ledger: Ledger): void {
  const telling = tellingWordsAround(text, candidate.start, candidate.end);
  if (telling.length === 0) return;
  const first: string[] = [];
  const ofTrade: string[] = [];
  for (const word of telling) {
    if (trade.has(word) && !ofTrade.includes(word)) ofTrade.push(word);
    if (first.length < SENTENCE_CUES_COUNTED && cues.SENTENCE_CUES.has(word) && !first.includes(word)) first.push(word);
  }
  if (first.length > 0) ledger.add("company words in the sentence", first.join(", "), first.length);
  if (ofTrade.length > 0)
    ledger.add(
      "words of its sector in the sentence",
      ofTrade.join(", "),
      Math.min(TRADE_WORDS_COUNTED, ofTrade.length),
    );
}

/** Adds what the words before and behind the name tell. */
export function addWordsBeside(place: Beheld, ledger: Ledger): void {
  addFollowing(place, ledger);
  addPreceding(place, ledger);
}

/** "Apple +1.2%", "Shell (-0.4 pct)", "Ford: –3%". */
const PRICE_CHANGE = /^:? ?\(?[+\-–−±]\d{1,3}(?:[.,]\d+)? ?(?:%|per ?cent|pct)/;

/** Adds everything that the name and the words beside it tell. A distinctive name needs little of it. */
export function addLocalEvidence(place: Place, ledger: Ledger): void {
  addName(place, ledger);
  addHyphens(place, ledger);
  addLongerFirm(place, ledger);
  if (!place.ambiguous) {
    addLongerBefore(place, ledger);
    addContinuation(place, ledger);
    return;
  }
  addKind(place, ledger);
  addWordsBeside(place, ledger);
  if (PRICE_CHANGE.test(place.text.slice(place.candidate.end, place.candidate.end + 16)))
    ledger.add("price change follows");
  addSentence(place, ledger);
}
