/**
 * Short forms that a story makes of a full name it gave before: "Home Depot … Depot", "Wells Fargo … Wells". They are in
 * no dataset; each is worth asking about only in a story that has the full name, and then counts as ambiguous.
 */
import type { Candidate } from "./candidates.ts";
import { wordsBefore } from "./context.ts";
import { FIRM_KINDS, HARMLESS_BEFORE, words } from "./cues.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { isWordUnit, KIND, UPPER } from "./normalise.ts";
import type { Reading } from "./reading.ts";
import { STATES_AND_COUNTRIES } from "./states.ts";
import { probability, THRESHOLD } from "./weights.ts";

/** Words that mean too much else to stand for a firm, whatever the story is about. */
const TOO_COMMON = words(`
  the a an new old north south east west northern southern eastern western central first second third general national
  united royal state public american british canadian chinese japanese german french indian australian european asian african
  mexican swiss italian spanish korean russian america china japan germany france india australia canada britain europe asia
  africa international global world business bank union city great best big home house open free time times street market
  post journal daily sunday monday universal standard federal republic county one two blue red white black green
`);

const SHORTEST = 3;

/** The short forms of a full name; none of a single word. */
export function shortFormsOf(surface: string): string[] {
  const parts = surface.split(/\s+/);
  if (parts.length < 2 || parts.length > 5) return [];
  const fits = (word: string): boolean => {
    const lower = word.toLowerCase();
    return word.length >= SHORTEST && isCapitalised(word) && !FIRM_KINDS.has(lower) && !isTooCommon(lower);
  };
  const forms: string[] = [];
  let end = parts.length;
  while (end > 1 && FIRM_KINDS.has((parts[end - 1] ?? "").toLowerCase().replace(/[.,]/g, ""))) {
    end--;
    // At each word: "New Media Investment Group" is "New Media", and never "New".
    const stem = parts.slice(0, end);
    if (end > 1 && stem.every((part) => KIND[part.charCodeAt(0)] === UPPER)) forms.push(stem.join(" "));
  }
  const stem = parts.slice(0, end);
  const [first = ""] = stem;
  if (fits(first) && !GIVEN_NAMES.has(first.toLowerCase())) forms.push(first);
  const last = stem.at(-1) ?? "";
  // "Depot", because nobody says "Home"; but not "Fargo".
  if (stem.length === 2 && !fits(first) && fits(last)) forms.push(last);
  return forms;
}

/** Places, and adjectives made of them, name whom they please: "Taiwan" is not Taiwan Semiconductor. */
function isTooCommon(lower: string): boolean {
  return TOO_COMMON.has(lower) || STATES_AND_COUNTRIES.has(lower) || /(?:ish|[a-z]ian|ican|ese)$/.test(lower);
}

/** A capital first, then letters, digits and hyphens. */
function isCapitalised(word: string): boolean {
  if (KIND[word.charCodeAt(0)] !== UPPER) return false;
  for (let index = 1; index < word.length; index++)
    if (!isWordUnit(word.charCodeAt(index)) && word[index] !== "-") return false;
  return true;
}

/** Whether the form stands there by itself: not as a part of a longer name, as in "Fox Searchlight" or "Tata Chemicals". */
function standsAlone(text: string, start: number, end: number): boolean {
  if (isWordUnit(text.charCodeAt(start - 1)) || isWordUnit(text.charCodeAt(end))) return false;
  const behind = text[end];
  const joined = behind === " " || behind === "\u00a0" || behind === "-";
  if (joined && KIND[text.charCodeAt(end + 1)] === UPPER && isWordUnit(text.charCodeAt(end + 2))) return false;
  const [before] = wordsBefore(text, start, 1);
  if (before === undefined || !/^[ \u00a0]$/.test(before.gap)) return true;
  return !before.capital || HARMLESS_BEFORE.has(before.lower);
}

/** Whether nothing of `taken` (in reading order) overlaps `[start, end)`. */
function isFree(taken: readonly Candidate[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as Candidate).end <= start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next === undefined || next.start >= end;
}

interface Meant {
  company: number;
  names: number[];
}

/** A page of nothing but names has no short forms worth a thousand readings of it. */
const MOST_FORMS = 40;

/** The short forms of the companies that `readings` name beyond doubt; undefined where two companies share one. */
function formsIn(readings: readonly Reading[]): Map<string, Meant | undefined> {
  const forms = new Map<string, Meant | undefined>();
  const seen = new Set<string>();
  for (const { blocked, options, local, surface, candidate } of readings) {
    if (seen.has(surface)) continue;
    seen.add(surface);
    if (!surface.includes(" ")) continue;
    const [only] = options;
    // Brands are called by their names: nobody says "Search" for Google Search.
    if (blocked !== undefined || options.length !== 1 || only === undefined || only.via !== undefined) continue;
    if (probability(local.sum) < THRESHOLD) continue;
    for (const form of shortFormsOf(surface)) {
      const other = forms.get(form);
      if (!forms.has(form)) {
        if (forms.size < MOST_FORMS) forms.set(form, { company: only.company, names: candidate.names });
      } else if (other !== undefined && other.company !== only.company) forms.set(form, undefined);
    }
  }
  for (const surface of seen) forms.delete(surface);
  return forms;
}

/** What the story also writes in lower case is a word of the language: "Hot Wheels … hot". */
function isOrdinaryWord(form: string, blocks: readonly { text: string }[]): boolean {
  const lower = form.toLowerCase();
  for (const { text } of blocks) {
    for (let start = text.indexOf(lower); start >= 0; start = text.indexOf(lower, start + lower.length))
      if (!isWordUnit(text.charCodeAt(start - 1)) && !isWordUnit(text.charCodeAt(start + lower.length))) return true;
  }
  return false;
}

function candidatesByBlock(readings: readonly Reading[]): Map<number, Candidate[]> {
  const byBlock = new Map<number, Candidate[]>();
  for (const { candidate } of readings) {
    const inBlock = byBlock.get(candidate.block);
    if (inBlock) inBlock.push(candidate);
    else byBlock.set(candidate.block, [candidate]);
  }
  return byBlock;
}

/**
 * Places where the story's blocks use a short form of a company that `readings` name beyond doubt. Places inside other
 * candidates are left to those.
 */
export function findShortForms(blocks: readonly { text: string }[], readings: readonly Reading[]): Candidate[] {
  const found: Candidate[] = [];
  const forms = formsIn(readings);
  if (forms.size === 0) return found;
  // Candidates by block, made when a first form is met.
  let byBlock: Map<number, Candidate[]> | undefined;
  for (const [form, meant] of forms) {
    if (meant === undefined) continue;
    const places: Candidate[] = [];
    for (const [block, { text }] of blocks.entries()) {
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
        const end = start + form.length;
        if (!standsAlone(text, start, end)) continue;
        byBlock ??= candidatesByBlock(readings);
        if (isFree(byBlock.get(block) ?? [], start, end))
          places.push({ block, start, end, names: meant.names, form: "exact", isShortForm: true });
      }
    }
    if (places.length > 0 && !isOrdinaryWord(form, blocks)) found.push(...places);
  }
  found.sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
  return found.filter((candidate, index) => {
    const previous = found[index - 1];
    return previous === undefined || previous.block !== candidate.block || previous.end <= candidate.start;
  });
}
