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

/** Beyond these scripts no names are kept in other forms than their own, and asking Unicode 65,536 times costs start-up time. */
const CASED_SCRIPTS: readonly (readonly [number, number])[] = [
  [0x00a0, 0x058f],
  [0x1e00, 0x1fff],
];

/** Blocks of letters without case, coarse on purpose: they only have to count as part of a word. */
const CASELESS_LETTERS: readonly (readonly [number, number])[] = [
  [0x05d0, 0x064a],
  [0x0671, 0x06d3],
  [0x0900, 0x1dff],
  [0x3040, 0x9fff],
  [0xac00, 0xd7a3],
];

function build(): void {
  for (let unit = 0; unit < UNITS; unit++) FOLD[unit] = unit;
  for (const [from, to] of CASELESS_LETTERS) for (let unit = from; unit <= to; unit++) KIND[unit] = LOWER;
  for (const [from, to] of [[0, 0x7f] as const, ...CASED_SCRIPTS]) {
    for (let unit = from; unit <= to; unit++) {
      KIND[unit] = classify(unit);
      if (KIND[unit] === LOWER || KIND[unit] === UPPER) FOLD[unit] = foldLetter(unit);
    }
  }
  // Full-width Latin, as East Asian sites print it.
  for (let unit = 0xff01; unit <= 0xff5e; unit++) {
    FOLD[unit] = FOLD[unit - 0xfee0] ?? unit;
    KIND[unit] = KIND[unit - 0xfee0] ?? SEPARATOR;
  }
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

/**
 * The form under which a name is kept and compared: folded, runs of white space as one space, ends trimmed.
 * `"Nestlé\u00a0S.A."` → `"nestle s.a."`.
 */
export function foldName(text: string): string {
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
