/**
 * The names as a trie over words in one open-addressed hash table, so that looking at a word costs the same with
 * sixteen companies and with two hundred thousand names.
 */
import { DIGIT, FOLD, foldName, IGNORED, KIND, LOWER, SEPARATOR } from "./normalise.ts";
import type { LexiconData } from "./types.ts";

const ROOT = 1;
const WORD_SEED = 0x811c9dc5 | 0;
const WORD_PRIME = 0x01000193;

/** One step of the word hash (FNV-1a over folded code units). The scanner runs the same steps inline. */
export function hashStep(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, WORD_PRIME);
}

export const HASH_SEED = WORD_SEED;

function mix(node: number, word: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ word;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The word hashes of a folded name: `"at&t"` → hashes of `at` and `t`. */
function wordHashes(folded: string): number[] {
  const hashes: number[] = [];
  let hash = HASH_SEED;
  let open = false;
  for (let index = 0; index < folded.length; index++) {
    const unit = folded.charCodeAt(index);
    const kind = KIND[unit];
    if (kind === SEPARATOR) {
      if (open) hashes.push(hash);
      hash = HASH_SEED;
      open = false;
    } else if (kind !== IGNORED) {
      hash = hashStep(hash, unit);
      open = true;
    }
  }
  if (open) hashes.push(hash);
  return hashes;
}

/** Names longer than this many words are legal boilerplate that no story prints. */
const MAX_WORDS = 12;

/** The compiled names. Name numbers are positions in `data.names`. */
export class Lexicon {
  readonly data: LexiconData;
  /** Folded text per name. */
  readonly folded: string[];
  private readonly mask: number;
  private readonly slotNode: Int32Array;
  private readonly slotWord: Int32Array;
  private readonly slotChild: Int32Array;
  /** First name ending at a node, plus one; 0 for none. */
  private firstName: Int32Array;
  /** Next name ending at the same node, plus one. */
  private readonly nextName: Int32Array;
  /** A bit per word hash that a name written with a lower-case first letter starts with ("iPhone", "adidas"). */
  private readonly lowerStarts = new Uint32Array(0x800);
  private nodes = ROOT;

  constructor(data: LexiconData) {
    this.data = data;
    this.folded = data.names.map((name) => foldName(name.text));
    const hashes = this.folded.map(wordHashes);
    let steps = 1;
    for (const words of hashes) steps += words.length;
    let capacity = 1024;
    // Half empty at most: probing stays short.
    while (capacity < steps * 2) capacity *= 2;
    this.mask = capacity - 1;
    this.slotNode = new Int32Array(capacity);
    this.slotWord = new Int32Array(capacity);
    this.slotChild = new Int32Array(capacity);
    this.firstName = new Int32Array(steps + 2);
    this.nextName = new Int32Array(data.names.length);
    for (let name = 0; name < hashes.length; name++) this.add(name, hashes[name] ?? []);
  }

  private add(name: number, words: readonly number[]): void {
    if (words.length === 0 || words.length > MAX_WORDS) return;
    let node = ROOT;
    for (const word of words) node = this.childOrNew(node, word);
    this.nextName[name] = this.firstName[node] ?? 0;
    this.firstName[node] = name + 1;
    const first = words[0] ?? 0;
    const text = this.data.names[name]?.text ?? "";
    const kind = KIND[text.charCodeAt(0)];
    if (kind === LOWER) {
      const bit = first & 0xffff;
      this.lowerStarts[bit >>> 5] = (this.lowerStarts[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  private childOrNew(node: number, word: number): number {
    let slot = mix(node, word) & this.mask;
    for (;;) {
      const child = this.slotChild[slot] ?? 0;
      if (child === 0) break;
      if (this.slotNode[slot] === node && this.slotWord[slot] === word) return child;
      slot = (slot + 1) & this.mask;
    }
    this.nodes++;
    this.slotNode[slot] = node;
    this.slotWord[slot] = word;
    this.slotChild[slot] = this.nodes;
    return this.nodes;
  }

  /** The node reached from `node` (0 asks for the start) by a word hash, or 0. */
  child(node: number, word: number): number {
    const parent = node === 0 ? ROOT : node;
    let slot = mix(parent, word) & this.mask;
    for (;;) {
      const child = this.slotChild[slot] as number;
      if (child === 0) return 0;
      if (this.slotNode[slot] === parent && this.slotWord[slot] === word) return child;
      slot = (slot + 1) & this.mask;
    }
  }

  /** Whether a word with a lower-case first letter can start a name at all; may be wrongly true, never wrongly false. */
  mayStartLower(word: number): boolean {
    const bit = word & 0xffff;
    return (((this.lowerStarts[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** The names whose words end at `node`; their separators are still to be compared. */
  namesAt(node: number): number[] {
    const found: number[] = [];
    for (let next = this.firstName[node] ?? 0; next !== 0; next = this.nextName[next - 1] ?? 0) found.push(next - 1);
    return found;
  }

  /** True where some name ends at `node`. */
  endsName(node: number): boolean {
    return (this.firstName[node] ?? 0) !== 0;
  }
}

/**
 * Where `folded` ends if it stands in `text` at `start`, or -1. White space runs count as one space, ignorable code
 * units as nothing.
 */
export function matchFolded(text: string, start: number, folded: string): number {
  let at = start;
  for (let index = 0; index < folded.length; index++) {
    const wanted = folded.charCodeAt(index);
    let unit = text.charCodeAt(at);
    while (at < text.length && KIND[unit] === IGNORED) unit = text.charCodeAt(++at);
    if (at >= text.length || FOLD[unit] !== wanted) return -1;
    at++;
    if (wanted === 0x20) {
      let run = 1;
      while (at < text.length && FOLD[text.charCodeAt(at)] === 0x20) {
        at++;
        // A name does not run across an empty line or a table cell.
        if (++run > 8) return -1;
      }
    }
  }
  return at;
}

/** How the letters of a match compare with the name as kept. */
export type Form = "exact" | "capitals" | "capitalised";

function lettersOf(text: string): string {
  let letters = "";
  for (let index = 0; index < text.length; index++) {
    const kind = KIND[text.charCodeAt(index)];
    if (kind !== SEPARATOR && kind !== IGNORED) letters += text[index];
  }
  return letters.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Short names in capitals are as a rule something else's initials. */
const SHORTEST_CAPITALISED = 4;
const SHORTEST_ACRONYM_AS_WORD = 5;

/**
 * Which form of `name` the surface is, or undefined where its letters' case rules the name out ("target", "gap"):
 * the same case, all capitals, or an oddly cased name written as a plain capitalised word ("Tiktok", "Adidas").
 */
export function formOf(surface: string, name: string): Form | undefined {
  if (surface === name) return "exact";
  const seen = lettersOf(surface);
  const kept = lettersOf(name);
  if (seen === kept) return "exact";
  const capitals = seen.toUpperCase() === seen;
  if (capitals)
    return kept.length >= SHORTEST_CAPITALISED && KIND[seen.charCodeAt(0)] !== DIGIT ? "capitals" : undefined;
  const keptIsAcronym = kept.toUpperCase() === kept;
  if (keptIsAcronym && kept.length < SHORTEST_ACRONYM_AS_WORD) return undefined;
  if (/\s/.test(name)) return undefined;
  const capitalised = seen.slice(0, 1).toUpperCase() + seen.slice(1).toLowerCase();
  const oddlyCased = kept.slice(0, 1).toUpperCase() + kept.slice(1).toLowerCase() !== kept;
  return seen === capitalised && oddlyCased ? "capitalised" : undefined;
}
