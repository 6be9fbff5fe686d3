/**
 * Folding that keeps offsets: every UTF-16 code unit maps to one folded unit or to nothing, so a match in folded text
 * is a match at known offsets of the text as published.
 */

/** What a code unit is for finding words. */
export const SEPARATOR = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** Carries no letter of its own: soft hyphen, zero-width marks, combining accents. */
export const IGNORED = 4;

const UNITS = 0x10000;

/** Folded code unit per code unit: lower case, without accent, quotes and dashes made plain; 0 where ignored. */
export const FOLD = new Uint16Array(UNITS);
/** Class (`SEPARATOR` … `IGNORED`) per code unit. */
export const KIND = new Uint8Array(UNITS);

const APOSTROPHE = 0x27;
const QUOTE = 0x22;
const HYPHEN = 0x2d;
const SPACE = 0x20;

function setRange(from: number, to: number, folded: number, kind: number): void {
  for (let unit = from; unit <= to; unit++) {
    FOLD[unit] = folded;
    KIND[unit] = kind;
  }
}

function setAll(units: readonly number[], folded: number, kind: number): void {
  for (const unit of units) setRange(unit, unit, folded, kind);
}

/** Letters of the cased scripts that have no other case: ordinals, clicks, tone letters, Arabic-looking Latin. */
const CASELESS_IN_CASED: readonly (readonly [number, number])[] = [
  [0x00aa, 0x00aa],
  [0x00ba, 0x00ba],
  [0x0138, 0x0138],
  [0x018d, 0x018d],
  [0x01aa, 0x01ab],
  [0x01ba, 0x01ba],
  [0x01bb, 0x01bb],
  [0x01be, 0x01c3],
  [0x0221, 0x0221],
  [0x0234, 0x0239],
  [0x0250, 0x02c1],
  [0x02c6, 0x02d1],
  [0x02e0, 0x02e4],
  [0x02ec, 0x02ec],
  [0x02ee, 0x02ee],
  [0x0374, 0x0374],
  [0x037a, 0x037a],
  [0x03d2, 0x03d4],
  [0x03fc, 0x03fc],
  [0x0559, 0x0559],
  [0x0560, 0x0560],
  [0x0588, 0x0588],
  [0x1e96, 0x1e9f],
];

/**
 * Told by whether the letter has another case. Unicode's property escapes would say the same, but compiling them costs
 * a background that was just woken several milliseconds; a test holds this against them.
 */
function classify(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  if (character.toUpperCase() !== character) return LOWER;
  return CASELESS_IN_CASED.some(([from, to]) => unit >= from && unit <= to) ? LOWER : SEPARATOR;
}

function foldLetter(unit: number): number {
  const base = String.fromCharCode(unit).normalize("NFD").toLowerCase();
  return base.charCodeAt(0) || unit;
}

/** Of the cased scripts these are in every English text; asking Unicode for more costs a background that was just woken. */
const AT_ONCE: readonly (readonly [number, number])[] = [
  [0x0000, 0x007f],
  [0x00a0, 0x017f],
];
/** Beyond these scripts no names are kept in other forms than their own. */
const ON_DEMAND: readonly (readonly [number, number])[] = [
  [0x0180, 0x058f],
  [0x1e00, 0x1fff],
];
const FURTHER_LETTERS = /[\u0180-\u02ff\u0370-\u058f\u1e00-\u1fff]/;

/** Blocks of letters without case, coarse on purpose: they only have to count as part of a word. */
const CASELESS_LETTERS: readonly (readonly [number, number])[] = [
  [0x05d0, 0x064a],
  [0x0671, 0x06d3],
  [0x0900, 0x1dff],
  [0x3040, 0x9fff],
  [0xac00, 0xd7a3],
];

function addLetters(ranges: readonly (readonly [number, number])[]): void {
  for (const [from, to] of ranges) {
    for (let unit = from; unit <= to; unit++) {
      KIND[unit] = classify(unit);
      if (KIND[unit] === LOWER || KIND[unit] === UPPER) FOLD[unit] = foldLetter(unit);
    }
  }
  setMarks();
}

function build(): void {
  for (let unit = 0; unit < UNITS; unit++) FOLD[unit] = unit;
  for (const [from, to] of CASELESS_LETTERS) KIND.fill(LOWER, from, to + 1);
  addLetters(AT_ONCE);
  // Full-width Latin, as East Asian sites print it.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    FOLD[unit] = FOLD[unit - 0xfee0] ?? unit;
    KIND[unit] = KIND[unit - 0xfee0] ?? SEPARATOR;
  }
}

/** Marks that stand among letters of their block; last, so that they stay marks. */
function setMarks(): void {
  setAll([0x2018, 0x2019, 0x201b, 0x02bc, 0x2032, 0x60, 0xb4], APOSTROPHE, SEPARATOR);
  setAll([0x201c, 0x201d, 0x201e, 0xab, 0xbb], QUOTE, SEPARATOR);
  setAll([0x2010, 0x2011, 0x2012], HYPHEN, SEPARATOR);
  setAll([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000], SPACE, SEPARATOR);
  setRange(0x2000, 0x200a, SPACE, SEPARATOR);
  setAll([0xad, 0x034f, 0x061c, 0x180e, 0xfeff], 0, IGNORED);
  setRange(0x200b, 0x200f, 0, IGNORED);
  setRange(0x202a, 0x202e, 0, IGNORED);
  setRange(0x2060, 0x2069, 0, IGNORED);
  setRange(0x0300, 0x036f, 0, IGNORED);
}

build();
let complete = false;

/** Fills in the letters of further scripts if the text has any; every text is shown here before it is looked at. */
export function readyFor(text: string): void {
  if (complete || !FURTHER_LETTERS.test(text)) return;
  complete = true;
  addLetters(ON_DEMAND);
}

/**
 * The form under which a name is kept and compared: folded, runs of white space as one space, ends trimmed.
 * `"Nestlé\u00a0S.A."` → `"nestle s.a."`.
 */
export function foldName(text: string): string {
  readyFor(text);
  let folded = "";
  for (let index = 0; index < text.length; index++) {
    const unit = FOLD[text.charCodeAt(index)] ?? 0;
    if (unit === 0 || (unit === SPACE && folded.endsWith(" "))) continue;
    folded += String.fromCharCode(unit);
  }
  return folded.trim();
}

/** True where the code unit belongs to a word. */
export function isWordUnit(unit: number): boolean {
  const kind = KIND[unit];
  return kind === LOWER || kind === UPPER || kind === DIGIT;
}
