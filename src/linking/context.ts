/** The words around a place in a text, read only as far as a decision needs them. */
import { IGNORED, isWordUnit, KIND, LOWER, SEPARATOR, UPPER } from "./normalise.ts";

export interface Word {
  /** Lower-cased, as written otherwise. */
  lower: string;
  start: number;
  end: number;
  /** First letter is a capital. */
  capital: boolean;
  /** Two letters or more, all capitals. */
  capitals: boolean;
  /** Ends in 's, which `lower` leaves out. */
  possessive: boolean;
  /** What stands between this word and its neighbour towards the place. */
  gap: string;
}

function word(text: string, start: number, end: number, gap: string): Word {
  const raw = text.slice(start, end);
  const mark = text.charCodeAt(end - 2);
  const possessive = end - start > 2 && text.charCodeAt(end - 1) === 0x73 && (mark === 0x27 || mark === 0x2019);
  const lower = (possessive ? raw.slice(0, -2) : raw).toLowerCase();
  const capital = KIND[text.charCodeAt(start)] === UPPER;
  const capitals =
    capital && end - start > 1 && KIND[text.charCodeAt(start + 1)] !== LOWER && raw === raw.toUpperCase();
  return { lower, start, end, capital, capitals, possessive, gap };
}

export function isSeparator(text: string, at: number): boolean {
  const kind = KIND[text.charCodeAt(at)];
  return kind === SEPARATOR || kind === IGNORED;
}

/** A hyphen or apostrophe between letters belongs to the word: "co-founder", "didn't". */
export function isJoint(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2d && unit !== 0x27 && unit !== 0x2019) return false;
  return at > 0 && at + 1 < text.length && !isSeparator(text, at - 1) && !isSeparator(text, at + 1);
}

/** Longer stretches without a word or words of this length are data, not prose. */
export const LONGEST_GAP = 12;
export const LONGEST_WORD = 40;

/** Up to `count` words after `at`, nearest first. */
export function wordsAfter(text: string, at: number, count: number): Word[] {
  const found: Word[] = [];
  let position = at;
  while (found.length < count) {
    const gapStart = position;
    while (position < text.length && isSeparator(text, position) && position - gapStart <= LONGEST_GAP) position++;
    if (position >= text.length || position - gapStart > LONGEST_GAP) break;
    const start = position;
    while (
      position < text.length &&
      (!isSeparator(text, position) || isJoint(text, position)) &&
      position - start < LONGEST_WORD
    )
      position++;
    found.push(word(text, start, position, text.slice(gapStart, start)));
  }
  return found;
}

/** Up to `count` words before `at`, nearest first. */
export function wordsBefore(text: string, at: number, count: number): Word[] {
  const found: Word[] = [];
  let position = at;
  while (found.length < count) {
    const gapEnd = position;
    while (position > 0 && isSeparator(text, position - 1) && gapEnd - position <= LONGEST_GAP) position--;
    if (position <= 0 || gapEnd - position > LONGEST_GAP) break;
    const end = position;
    while (
      position > 0 &&
      (!isSeparator(text, position - 1) || isJoint(text, position - 1)) &&
      end - position < LONGEST_WORD
    )
      position--;
    found.push(word(text, position, end, text.slice(end, gapEnd)));
  }
  return found;
}

const ABBREVIATIONS = new Set(
  "mr mrs ms dr st sen rep gov prof inc corp co ltd vs jr sr gen col lt sgt rev no v".split(" "),
);

/** Whether the gap between two words ends a sentence (or opens a quotation, an item, a clause after a colon). */
export function endsSentence(before: Word | undefined, gap: string): boolean {
  if (before === undefined) return true;
  // Not a semicolon: what follows it needs no capital, so a capital there is a name's.
  if (/[!?:•|"“‘]|\n\s*\n|\s['(]/.test(gap)) return true;
  if (!gap.includes(".") || !/\s/.test(gap)) return false;
  if (/^\.\s/.test(gap) && (ABBREVIATIONS.has(before.lower) || (before.end - before.start === 1 && before.capital)))
    return false;
  return true;
}

export interface Surroundings {
  before: Word[];
  after: Word[];
  /** The name starts a sentence, a quotation or the block. */
  sentenceStart: boolean;
  /** Followed by 's or a bare apostrophe. */
  possessive: boolean;
}

/** How many code units of "'s" or a bare apostrophe stand at `at`; 0 where a word goes on ("O'Brien"). */
function possessiveAt(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  if (mark !== 0x27 && mark !== 0x2019 && mark !== 0x02bc) return 0;
  const length = text.charCodeAt(at + 1) === 0x73 ? 2 : 1;
  return isWordUnit(text.charCodeAt(at + length)) ? 0 : length;
}

/** What stands around `[start, end)`, three words each way. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const before = wordsBefore(text, start, 3);
  const possessive = possessiveAt(text, end);
  const after = wordsAfter(text, end + possessive, 3);
  const nearest = before[0];
  return {
    before,
    after,
    sentenceStart: nearest === undefined || endsSentence(nearest, nearest.gap),
    possessive: possessive > 0,
  };
}
