/** Finding where names stand in a block: one pass over the text, leftmost and longest. */
import { FIRM_KINDS } from "./cues.ts";
import { type Form, formOf, type Lexicon, matchFolded } from "./lexicon.ts";
import { DIGIT, FOLD, IGNORED, isWordUnit, KIND, LOWER, readyFor, SEPARATOR, UPPER } from "./normalise.ts";
import { HASH_SEED, hashStep } from "./word-hash.ts";

/** A place in a block that spells one or more names. */
export interface Candidate {
  block: number;
  start: number;
  end: number;
  /** Positions among the lexicon's names; more than one where companies share a name. */
  names: number[];
  form: Form;
  /** The next shorter name at the same start, for days on which the longer one was nobody's. */
  shorter?: Candidate;
  /** Ends in a plural's s that the name has not: "Nikes", "Land Rovers". */
  plural?: boolean;
  /** Not a name by itself, but the story's own short form of one. */
  isShortForm?: boolean;
}

/** Where the names before and behind a candidate in the same block end and start. */
export interface Beside {
  previousEnd: number;
  nextStart: number;
}

/** How many code units may stand between two words of a name (" & ", ", ", "-"). */
const MAX_GAP = 8;

/** Before a name these make it an account, a mail address or a hashtag, not a word of the story. */
function isHandleSign(unit: number): boolean {
  return unit === 0x40 || unit === 0x23 || unit === 0x24 || unit === 0x5f;
}

/** True where a name may start at `start`: not inside a word, an address ("www.Amazon") or a handle. */
function mayStartAt(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && KIND[text.charCodeAt(before)] === IGNORED) before--;
  if (before < 0) return true;
  const unit = text.charCodeAt(before);
  if (isHandleSign(unit)) return false;
  // "www.Amazon" is an address, "said.Amazon" a lost space; neither is worth a guess.
  if ((unit === 0x2e || unit === 0x2f) && before > 0) {
    const further = text.charCodeAt(before - 1);
    if (unit === 0x2e) return !isWordUnit(further);
    if (further === 0x2f || further === 0x3a) return false;
  }
  return true;
}

/** A letter's combining accents belong to it: the end moves behind them. */
function withAccents(text: string, end: number): number {
  let last = end;
  while (last < text.length && (text.charCodeAt(last) & 0xff80) === 0x0300 && KIND[text.charCodeAt(last)] === IGNORED)
    last++;
  return last;
}

/** Adds the candidates of one block in reading order, never overlapping, until `into` holds `most`. */
export function findCandidates(
  lexicon: Lexicon,
  text: string,
  block: number,
  into: Candidate[],
  most = Number.POSITIVE_INFINITY,
): void {
  readyFor(text);
  const length = text.length;
  let at = 0;
  while (at < length && into.length < most) {
    let unit = text.charCodeAt(at);
    let kind = KIND[unit] as number;
    if (kind === SEPARATOR || kind === IGNORED) {
      at++;
      continue;
    }
    const start = at;
    const firstKind = kind;
    if (kind === LOWER) {
      // Most words of a text: not worth their hash.
      const second = at + 1 < length ? text.charCodeAt(at + 1) : 0;
      if (KIND[second] !== IGNORED && !lexicon.mayStartLower(unit, second)) {
        do at++;
        while (at < length && KIND[text.charCodeAt(at)] !== SEPARATOR);
        continue;
      }
    }
    let hash = HASH_SEED;
    let stem = HASH_SEED;
    let capitals = 0;
    do {
      if (kind !== IGNORED) {
        stem = hash;
        hash = Math.imul(hash ^ (FOLD[unit] as number), 0x01000193);
        if (kind === UPPER) capitals++;
      }
      at++;
      if (at >= length) break;
      unit = text.charCodeAt(at);
      kind = KIND[unit] as number;
    } while (kind !== SEPARATOR);
    const isPlural = text.charCodeAt(at - 1) === 0x73 && at - start > SHORTEST_PLURAL && lexicon.mayStart(stem);
    if (!isPlural && !lexicon.mayStart(hash)) continue;
    if (firstKind === DIGIT && capitals === 0 && at - start > 4) continue;
    const node = lexicon.child(0, hash);
    // The name as it stands goes before the plural of a shorter one: "Walgreens" is no two of "Walgreen".
    const found =
      (node !== 0 && mayStartAt(text, start) ? longestFrom(lexicon, text, start, at, node, block) : undefined) ??
      (isPlural ? pluralAt(lexicon, text, start, at, lexicon.child(0, stem), block) : undefined);
    if (found !== undefined) {
      into.push(found);
      at = Math.max(at, found.end);
    }
  }
}

/** Walks the trie from the first word's node as far as the text goes along and takes the longest fitting name. */
function longestFrom(
  lexicon: Lexicon,
  text: string,
  start: number,
  firstEnd: number,
  firstNode: number,
  block: number,
): Candidate | undefined {
  let best = lexicon.endsName(firstNode) ? candidateAt(lexicon, text, start, firstNode, block) : undefined;
  let node = firstNode;
  let at = firstEnd;
  while (at < text.length) {
    let gap = 0;
    while (at < text.length && KIND[text.charCodeAt(at)] === SEPARATOR && gap <= MAX_GAP) {
      at++;
      gap++;
    }
    if (at >= text.length || gap > MAX_GAP) break;
    let hash = HASH_SEED;
    let stem = HASH_SEED;
    let kind = KIND[text.charCodeAt(at)] as number;
    while (at < text.length && kind !== SEPARATOR) {
      if (kind !== IGNORED) stem = hash;
      if (kind !== IGNORED) hash = hashStep(hash, FOLD[text.charCodeAt(at)] as number);
      kind = KIND[text.charCodeAt(++at)] as number;
    }
    const next = lexicon.child(node, hash);
    if (next === 0) {
      if (text.charCodeAt(at - 1) !== 0x73) break;
      const plural = pluralAt(lexicon, text, start, at, lexicon.child(node, stem), block);
      if (plural !== undefined) best = best === undefined ? plural : { ...plural, shorter: best };
      break;
    }
    node = next;
    if (!lexicon.endsName(node)) continue;
    const longer = candidateAt(lexicon, text, start, node, block);
    if (longer === undefined) continue;
    if (best !== undefined) longer.shorter = best;
    best = longer;
  }
  return best;
}

/** No shorter word is taken for a plural: "Axis" is not "Axi". */
const SHORTEST_PLURAL = 4;

/** A name that ends at `node`, with the plural's s that follows it. */
function pluralAt(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  node: number,
  block: number,
): Candidate | undefined {
  if (node === 0 || !lexicon.endsName(node) || !mayStartAt(text, start)) return undefined;
  const found = candidateAt(lexicon, text.slice(0, end - 1), start, node, block);
  if (found === undefined || found.end !== end - 1 || found.form !== "exact") return undefined;
  // Plurals of names that end in s themselves, or of initials ("CDs"), are other words.
  if (/[sS]$|^[A-Z0-9&]+$/.test(text.slice(start, end - 1))) return undefined;
  // "Apples", "Windows", "Fords": the plural of a word or a surname is hardly ever a company's.
  if (found.names.some((name) => lexicon.name(name).ambiguous)) return undefined;
  const last = /[^\s]+$/.exec(text.slice(start, end - 1))?.[0] ?? "";
  if (FIRM_KINDS.has(last.toLowerCase())) return undefined;
  return { ...found, end, plural: true };
}

function candidateAt(
  lexicon: Lexicon,
  text: string,
  start: number,
  node: number,
  block: number,
): Candidate | undefined {
  let end = -1;
  let form: Form | undefined;
  let names: number[] = [];
  for (const name of lexicon.namesAt(node)) {
    const { folded, text: kept } = lexicon.name(name);
    const nameEnd = matchFolded(text, start, folded);
    if (nameEnd < 0 || nameEnd < end) continue;
    if (nameEnd < text.length && isWordUnit(text.charCodeAt(nameEnd)) && isWordUnit(text.charCodeAt(nameEnd - 1)))
      continue;
    const nameForm = formOf(text.slice(start, nameEnd), kept);
    if (nameForm === undefined) continue;
    if (nameEnd > end) names = [];
    if (form === undefined || nameEnd > end || nameForm === "exact") form = nameForm;
    end = nameEnd;
    names.push(name);
  }
  if (form === undefined) return undefined;
  return { block, start, end: withAccents(text, end), names, form };
}
