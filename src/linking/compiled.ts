/**
 * The names as shipped (`data/lexicon.bin`): columns of numbers beside one text, so that a background that was just
 * woken maps it into memory instead of parsing a megabyte of JSON and hashing every name anew. The same code compiles
 * a lexicon at build time, for the command line and for tests.
 */
import { DIGIT, FOLD, foldName, KIND, LOWER, UPPER } from "./normalise.ts";
import type { LexiconData, LexiconName } from "./types.ts";
import { wordHashes } from "./word-hash.ts";
import { buildTable, ROOT } from "./word-table.ts";

/** "NGL5": files of another layout are refused instead of misread. */
const MAGIC = 0x354c474e;

/** Names longer than this many words are legal boilerplate that no story prints. */
const MAX_WORDS = 12;

/** Bits of a name's flags. */
export const AMBIGUOUS = 1;
/** What else an ambiguous name is: who reads the words beside it must know what to rule out. */
export const SURNAME = 2;
export const PLACE = 4;
export const WORD = 8;
export const INITIALS = 16;
/** Found in some list of words or names, but hardly ever used as such. */
export const RARE = 32;

const SENSE_FLAGS: Readonly<Record<NonNullable<LexiconName["senses"]>[number], number>> = {
  surname: SURNAME,
  place: PLACE,
  word: WORD,
  initials: INITIALS,
  rare: RARE,
};

/**
 * Columns in file order; integers, strings as positions in `lengths`. A name's own text is the string at its position
 * plus one. A column that ends early is all zeros from there on (`names` are ordered for that). A string's position that
 * is not below their count is the slug of the string so much further back: ids are hardly ever anything else.
 */
const COLUMNS = [
  /** The trie over words; see `word-table.ts`. */
  "children",
  "parents",
  "words",
  "firstWords",
  "firstName",
  "nextName",
  "nameFlags",
  "nameCompany",
  /** Strings, or 0 (the empty string) for none. */
  "nameBrand",
  "nameFrom",
  "nameUntil",
  "companyId",
  "companyTicker",
  "companyExchange",
  "companySector",
  "companyProminence",
  /** `companyRelated[i] … companyRelated[i + 1]` bound a company's stretch of `related`. */
  "companyRelated",
  "related",
  /** Bytes of every string in the text, and where each `STEP`th starts. */
  "lengths",
  "starts",
  /** A bit per pair of first letters with which a name in lower case starts ("iPhone", "adidas"); see `pairOf`. */
  "lowerStarts",
] as const;

export type Column = (typeof COLUMNS)[number];
/** As narrow as the column's numbers allow. */
export type Numbers = Int32Array | Uint16Array | Uint8Array;
export type Columns = Record<Column, Numbers>;

/** A compiled lexicon, opened. */
export interface OpenLexicon {
  columns: Columns;
  /** All strings in UTF-8, one behind the other: a story asks for a few hundred of them, each is decoded when asked for. */
  text: Uint8Array;
}

/** Every so many strings it is written where they start; between, lengths are added up. */
export const STEP = 16;

/** A number of 16 bits for the first two letters of a word, as folded; the second is 0 where there is none. */
export function pairOf(first: number, second: number): number {
  const kind = KIND[second];
  const folded = kind === LOWER || kind === UPPER || kind === DIGIT ? (FOLD[second] as number) : 0;
  return (((FOLD[first] as number) & 0xff) << 8) | (folded & 0xff);
}

/** An id as the dataset derives it from a name: "Air France-KLM" → "air-france-klm". */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

class Strings {
  readonly lengths: number[] = [];
  readonly starts: number[] = [];
  private size = 0;
  private readonly encoder = new TextEncoder();
  private readonly known = new Map<string, number>();
  private readonly slugs = new Map<string, number>();
  private readonly parts: string[] = [];

  constructor(names: readonly string[]) {
    this.append("");
    for (const name of names) this.slugs.set(slugOf(name), this.append(name));
  }

  add(text: string | undefined): number {
    const wanted = text ?? "";
    return this.known.get(wanted) ?? this.append(wanted);
  }

  /** The position of an id: a name's, counted from the end of all strings, where the id is that name's slug. */
  addId(id: string | undefined): number | { slugAt: number } {
    const slugAt = id === undefined ? undefined : this.slugs.get(id);
    return slugAt === undefined ? this.add(id) : { slugAt };
  }

  private append(wanted: string): number {
    const position = this.parts.length;
    this.parts.push(wanted);
    if (position % STEP === 0) this.starts.push(this.size);
    const bytes = this.encoder.encode(wanted).length;
    this.lengths.push(bytes);
    this.size += bytes;
    this.known.set(wanted, position);
    return position;
  }

  toString(): string {
    return this.parts.join("");
  }
}

/** The trie over words, as edges in the order of their making. */
class Edges {
  readonly parents: number[] = [];
  readonly words: number[] = [];
  private readonly children = new Map<number, Map<number, number>>();

  child(parent: number, word: number): number {
    const siblings = this.children.get(parent) ?? new Map<number, number>();
    this.children.set(parent, siblings);
    const known = siblings.get(word);
    if (known !== undefined) return known;
    this.parents.push(parent);
    this.words.push(word);
    const node = ROOT + this.parents.length;
    siblings.set(word, node);
    return node;
  }
}

/** Without the zeros at its end. */
function trimmed(values: readonly number[]): readonly number[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === 0) length--;
  return values.slice(0, length);
}

/** Compiles names and companies; the same input gives the same bytes. */
export function compileNames(data: LexiconData): Uint8Array {
  const edges = new Edges();
  const lists = Object.fromEntries(COLUMNS.map((column) => [column, [] as number[]])) as Record<Column, number[]>;
  const lowerStarts = new Int32Array(0x800);
  /** The node at which each name ends, in the order of the data; 0 for one that is in no trie. */
  const ends = new Map<LexiconName, number>();
  const sharedEnds = new Map<number, number>();
  for (const name of data.names) {
    const words = wordHashes(foldName(name.text));
    const node =
      words.length > MAX_WORDS || words.length === 0 ? 0 : words.reduce((at, word) => edges.child(at, word), ROOT);
    if (KIND[name.text.charCodeAt(0)] === LOWER) {
      const bit = pairOf(name.text.charCodeAt(0), name.text.charCodeAt(1));
      lowerStarts[bit >>> 5] = (lowerStarts[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    ends.set(name, node);
    sharedEnds.set(node, (sharedEnds.get(node) ?? 0) + 1);
  }
  // What few names have stands first: a column of zeros costs a woken background as much to read as any other.
  const rank = (name: LexiconName): number => {
    if (name.from !== undefined || name.until !== undefined) return 0;
    if ((sharedEnds.get(ends.get(name) as number) ?? 0) > 1) return 1;
    return name.brand !== undefined ? 2 : 3;
  };
  const names = [...data.names].sort((a, b) => rank(a) - rank(b));
  const strings = new Strings(names.map(({ text }) => text));
  const ids: Record<"nameBrand" | "companyId", (number | { slugAt: number })[]> = { nameBrand: [], companyId: [] };
  for (const name of names) {
    lists.nameFlags.push(
      (name.senses ?? []).reduce((flags, sense) => flags | SENSE_FLAGS[sense], name.ambiguous ? AMBIGUOUS : 0),
    );
    lists.nameCompany.push(name.company);
    ids.nameBrand.push(strings.addId(name.brand));
    lists.nameFrom.push(strings.add(name.from));
    lists.nameUntil.push(strings.add(name.until));
  }
  const positions = new Map(data.companies.map(({ id }, position) => [id, position]));
  for (const company of data.companies) {
    ids.companyId.push(strings.addId(company.id));
    lists.companyTicker.push(strings.add(company.ticker));
    lists.companyExchange.push(strings.add(company.exchange));
    lists.companySector.push(strings.add(company.sector));
    lists.companyProminence.push(company.prominence ?? 0);
    lists.companyRelated.push(lists.related.length);
    for (const id of company.related) {
      const position = positions.get(id);
      if (position !== undefined) lists.related.push(position);
    }
  }
  lists.companyRelated.push(lists.related.length);
  const count = strings.lengths.length;
  const placed = (id: number | { slugAt: number }): number => (typeof id === "number" ? id : count + id.slugAt);
  const place = new Map(names.map((name, position) => [name, position]));
  Object.assign(
    lists,
    buildTable(
      edges,
      data.names.map((name) => [place.get(name) as number, ends.get(name) as number]),
    ),
  );
  lists.companyId = ids.companyId.map(placed);
  lists.lengths = strings.lengths;
  lists.starts = strings.starts;
  lists.lowerStarts = [...lowerStarts];
  lists.nameBrand = [...trimmed(ids.nameBrand.map(placed))];
  for (const column of ["nextName", "nameFrom", "nameUntil"] as const) lists[column] = [...trimmed(lists[column])];
  return written(lists, strings.toString());
}

/** Bytes per number: a background waits for the file to be read, and half the bytes are half the wait. */
function widthOf(values: ArrayLike<number>): 1 | 2 | 4 {
  let [least, most] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i] as number);
    most = Math.max(most, values[i] as number);
  }
  if (least < 0 || most > 0xffff) return 4;
  return most > 0xff ? 2 : 1;
}

const KINDS = { 1: Uint8Array, 2: Uint16Array, 4: Int32Array } as const;

/** Columns start at whole words, whatever the width of the one before. */
const wholeWords = (bytes: number): number => (bytes + 3) & ~3;

/** Head: magic number, bytes of the text, then for each column its count of numbers and their width, as count × 8 + width. */
const HEAD = 2 + COLUMNS.length;

function written(lists: Record<Column, ArrayLike<number>>, text: string): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  const columns = COLUMNS.map((column) => KINDS[widthOf(lists[column])].from(lists[column]));
  const size = columns.reduce((sum, { byteLength }) => sum + wholeWords(byteLength), HEAD * 4);
  const bytes = new Uint8Array(size + encoded.length);
  const head = columns.map(({ length, BYTES_PER_ELEMENT }) => length * 8 + BYTES_PER_ELEMENT);
  bytes.set(new Uint8Array(Int32Array.from([MAGIC, encoded.length, ...head]).buffer));
  let at = HEAD * 4;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer), at);
    at += wholeWords(column.byteLength);
  }
  bytes.set(encoded, at);
  return bytes;
}

/** Opens what `compileNames` wrote, without copying its numbers. Throws where the file is another or was cut. */
export function openNames(bytes: Uint8Array<ArrayBuffer>): OpenLexicon {
  // Columns are read in place, which needs a start at a whole word.
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const { buffer, byteOffset } = whole;
  if (whole.byteLength < HEAD * 4) throw new Error("the lexicon is cut short");
  const header = new Int32Array(buffer, byteOffset, HEAD);
  if (header[0] !== MAGIC) throw new Error("the lexicon is of another version; build the extension again");
  const end = byteOffset + whole.byteLength;
  let at = byteOffset + HEAD * 4;
  const columns = {} as Columns;
  for (const [position, column] of COLUMNS.entries()) {
    const described = header[2 + position] ?? 0;
    const width = described & 7;
    const length = described >>> 3;
    if ((width !== 1 && width !== 2 && width !== 4) || at + length * width > end) {
      throw new Error("the lexicon is cut short");
    }
    columns[column] = new KINDS[width](buffer, at, length);
    at += wholeWords(length * width);
  }
  const length = header[1] ?? 0;
  if (at + length > end) throw new Error("the lexicon is cut short");
  return { columns, text: new Uint8Array(buffer, at, length) };
}
