/** Words around a name that tell of companies or of a trade, found without making an object of every word passed. */
import { endsSentence, isJoint, isSeparator, LONGEST_GAP, LONGEST_WORD, wordsBefore } from "./context.ts";
import { SENTENCE_CUES } from "./cues.ts";
import { FOLD } from "./normalise.ts";
import { TRADE_WORDS } from "./topics.ts";
import { HASH_SEED, hashStep, hasWordBit, wordBits } from "./word-hash.ts";

const TELLING = wordBits([...SENTENCE_CUES, ...TRADE_WORDS]);

/** How far a sentence is read, in words each way. */
const REACH = 12;
/** The word at `[start, end)` in lower case and without 's, if it may be a telling one. */
function tellingWord(text: string, start: number, end: number): string | undefined {
  const mark = text.charCodeAt(end - 2);
  const possessive = end - start > 2 && text.charCodeAt(end - 1) === 0x73 && (mark === 0x27 || mark === 0x2019);
  const stop = possessive ? end - 2 : end;
  let hash = HASH_SEED;
  for (let at = start; at < stop; at++) hash = hashStep(hash, FOLD[text.charCodeAt(at)] as number);
  if (!hasWordBit(TELLING, hash)) return undefined;
  return text.slice(start, stop).toLowerCase();
}

function forward(text: string, end: number, found: string[]): void {
  let at = end;
  let innerStart = -1;
  let innerEnd = -1;
  for (let count = 0; count < REACH; count++) {
    const gapStart = at;
    let marked = false;
    while (at < text.length && isSeparator(text, at) && at - gapStart <= LONGEST_GAP) {
      if (text.charCodeAt(at) !== 0x20) marked = true;
      at++;
    }
    if (at >= text.length || at - gapStart > LONGEST_GAP) return;
    if (marked && innerStart >= 0) {
      const [inner] = wordsBefore(text, innerEnd, 1);
      if (endsSentence(inner, text.slice(gapStart, at))) return;
    }
    innerStart = at;
    while (at < text.length && (!isSeparator(text, at) || isJoint(text, at)) && at - innerStart < LONGEST_WORD) at++;
    innerEnd = at;
    const word = tellingWord(text, innerStart, innerEnd);
    if (word !== undefined) found.push(word);
  }
}

function backward(text: string, start: number, found: string[]): void {
  let at = start;
  for (let count = 0; count < REACH; count++) {
    const gapEnd = at;
    let blank = false;
    while (at > 0 && isSeparator(text, at - 1) && gapEnd - at <= LONGEST_GAP) {
      const unit = text.charCodeAt(at - 1);
      if (blank && (unit === 0x2e || unit === 0x21 || unit === 0x3f)) return;
      blank = unit === 0x20 || unit === 0xa0 || unit === 0x0a;
      at--;
    }
    if (at <= 0 || gapEnd - at > LONGEST_GAP) return;
    const end = at;
    while (at > 0 && (!isSeparator(text, at - 1) || isJoint(text, at - 1)) && end - at < LONGEST_WORD) at--;
    const word = tellingWord(text, at, end);
    if (word !== undefined) found.push(word);
  }
}

/** Words of the name's sentence that may tell of companies or trades, nearest first on either side. */
export function tellingWordsAround(text: string, start: number, end: number): string[] {
  const found: string[] = [];
  backward(text, start, found);
  forward(text, end, found);
  return found;
}
