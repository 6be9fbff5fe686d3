/**
 * The names as a trie over words in one open-addressed hash table, so that looking at a word costs the same with
 * sixteen companies and with two hundred thousand names.
 */
import {
  AMBIGUOUS,
  type Columns,
  compileNames,
  type Numbers,
  type OpenLexicon,
  openNames,
  pairOf,
  STEP,
  slugOf,
} from "./compiled.ts";
import { DIGIT, FOLD, foldName, IGNORED, KIND, SEPARATOR, UPPER } from "./normalise.ts";
import type { LexiconData } from "./types.ts";
import { firstWordCell, ROOT, slotOf } from "./word-table.ts";

/** One name, as far as decisions ask for it. */
export interface Name {
  text: string;
  /** As compared with a text. */
  folded: string;
  ambiguous: boolean;
  /** `SURNAME`, `PLACE` …: what else it is. */
  flags: number;
  /** Position among the companies. */
  company: number;
  brand?: string;
  from?: string;
  until?: string;
}

/** One company, as far as decisions ask for it. */
export interface NamedCompany {
  id: string;
  ticker: string | undefined;
  exchange: string | undefined;
  sector: string;
  /** 0 (hardly ever in the news) … 3. */
  prominence: number;
  /** Positions of companies that often stand in the same story. */
  related: Numbers;
}

/** The compiled names, ready to be asked. Names and companies are known by their positions. */
export class Lexicon {
  readonly nameCount: number;
  private readonly columns: Columns;
  private readonly text: Uint8Array;
  private readonly decoder = new TextDecoder();
  private readonly strings: number;
  private readonly children: Numbers;
  private readonly parents: Numbers;
  private readonly words: Numbers;
  private readonly firstWords: Numbers;
  private readonly firstName: Numbers;
  private readonly nextName: Numbers;
  private readonly names: (Name | undefined)[] = [];
  private readonly companies: (NamedCompany | undefined)[] = [];

  constructor({ columns, text }: OpenLexicon) {
    this.columns = columns;
    this.text = text;
    this.nameCount = columns.nameFlags.length;
    this.strings = columns.lengths.length;
    this.children = columns.children;
    this.parents = columns.parents;
    this.words = columns.words;
    this.firstWords = columns.firstWords;
    this.firstName = columns.firstName;
    this.nextName = columns.nextName;
  }

  /** Whether some name may start with the word; may be wrongly true, never wrongly false. */
  mayStart(word: number): boolean {
    return (((this.firstWords[firstWordCell(word)] as number) >>> (word & 31)) & 1) === 1;
  }

  /** Whether a word that begins with these letters, the first in lower case, can start a name; may be wrongly true. */
  mayStartLower(first: number, second: number): boolean {
    const bit = pairOf(first, second);
    return (((this.columns.lowerStarts[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
  }

  /** The node reached from `node` (0 asks for the start) by a word hash, or 0. */
  child(node: number, word: number): number {
    const parent = node === 0 ? ROOT : node;
    const { children, parents, words } = this;
    const slots = children.length;
    let slot = slotOf(parent, word, slots);
    for (;;) {
      const child = children[slot] as number;
      if (child === 0 || (words[child] === word && parents[child] === parent)) return child;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
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

  /** The name at a position below `nameCount`. */
  name(position: number): Name {
    const known = this.names[position];
    if (known !== undefined) return known;
    const { columns } = this;
    const text = this.string(position + 1);
    const flags = columns.nameFlags[position] ?? 0;
    const brand = this.string(columns.nameBrand[position]);
    const from = this.string(columns.nameFrom[position]);
    const until = this.string(columns.nameUntil[position]);
    const name: Name = {
      text,
      folded: foldName(text),
      ambiguous: (flags & AMBIGUOUS) !== 0,
      flags,
      company: columns.nameCompany[position] ?? 0,
      ...(brand && { brand }),
      ...(from && { from }),
      ...(until && { until }),
    };
    this.names[position] = name;
    return name;
  }

  /** The company at a position. */
  company(position: number): NamedCompany {
    const known = this.companies[position];
    if (known !== undefined) return known;
    const { columns } = this;
    const company: NamedCompany = {
      id: this.string(columns.companyId[position]),
      ticker: this.string(columns.companyTicker[position]) || undefined,
      exchange: this.string(columns.companyExchange[position]) || undefined,
      sector: this.string(columns.companySector[position]),
      prominence: columns.companyProminence[position] ?? 0,
      related: columns.related.subarray(columns.companyRelated[position], columns.companyRelated[position + 1]),
    };
    this.companies[position] = company;
    return company;
  }

  private string(position: number | undefined): string {
    if (position === undefined || position === 0) return "";
    if (position >= this.strings) return slugOf(this.string(position - this.strings));
    const { lengths, starts } = this.columns;
    const step = position - (position % STEP);
    let start = starts[step / STEP] as number;
    for (let before = step; before < position; before++) start += lengths[before] as number;
    return this.decoder.decode(this.text.subarray(start, start + (lengths[position] as number)));
  }
}

/** Compiles and opens names at once: for the command line and tests, where nothing was compiled before. */
export function lexiconOf(data: LexiconData): Lexicon {
  return new Lexicon(openNames(compileNames(data) as Uint8Array<ArrayBuffer>));
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

/** Words with a capital first letter where the name's have one: "Bank of America", "SanDisk Corp". */
function capitalsAgree(surface: string, name: string): boolean {
  const seen = surface.split(/[^\p{L}\p{N}\p{M}]+/u);
  return name.split(/[^\p{L}\p{N}\p{M}]+/u).every((word, index) => {
    const first = word.charCodeAt(0);
    return KIND[first] !== UPPER || KIND[(seen[index] ?? "").charCodeAt(0)] === UPPER;
  });
}

/**
 * Which form of `name` the surface is, or undefined where its letters' case rules the name out ("target", "gap"):
 * the same case, all capitals, or another spelling of an oddly cased name ("Tiktok", "Adidas", "SanDisk", "ARM Holdings").
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
  if (KIND[seen.charCodeAt(0)] !== UPPER || kept.length < SHORTEST_CAPITALISED) return undefined;
  return capitalsAgree(surface, name) ? "capitalised" : undefined;
}
