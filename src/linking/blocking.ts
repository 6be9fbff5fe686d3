/** Longer names that contain a company's name and are something else, found by their shape. */
import { type Surroundings, type Word, wordsBefore } from "./context.ts";
import {
  HARMLESS_BEFORE,
  HEADLINE_VERBS,
  INDEX_HEADS,
  INSTITUTION_HEADS,
  OPEN_ENDS,
  OPEN_STARTS,
  PLACE_BEFORE,
  PLACE_HEADS,
  ROLES,
  TITLES,
} from "./cues.ts";
import { GIVEN_NAMES } from "./given-names.ts";

/** What a word means when it does not mean the company. A person says and does most of what a company does; a place does not. */
export type OtherSense = "person" | "thing";

export interface LongerName {
  /** For people: `part of "Nissan Stadium"`. */
  reason: string;
  /**
   * The other sense the longer name uses the word in ("Amazon River", "Harrison Ford"): the bare word in this story
   * likely has it too. A "Nissan Stadium" says nothing about other Nissans.
   */
  otherSense: OtherSense | undefined;
}

/** Words of one name stand one blank apart. */
function adjoins(gap: string): boolean {
  return gap === " " || gap === "\u00a0" || gap === "\n";
}

function capitalRun(after: readonly Word[]): Word[] {
  const run: Word[] = [];
  for (const word of after) {
    if (!word.capital || !adjoins(word.gap)) break;
    run.push(word);
    if (word.possessive) break;
  }
  return run;
}

function part(text: string, start: number, end: number, otherSense?: OtherSense): LongerName {
  return { reason: `part of "${text.slice(start, end)}"`, otherSense };
}

function endsOpen(text: string, start: number, end: number): boolean {
  return OPEN_ENDS.has(text.slice(start, end).split(/\s/).at(-1)?.toLowerCase() ?? "");
}

function startsOpen(text: string, start: number): boolean {
  return OPEN_STARTS.has(/^[A-Za-z]+/.exec(text.slice(start, start + 16))?.[0].toLowerCase() ?? "");
}

/** "John", "John M.", "J.", "Mr.", "spokesman" straight before the name: a person's. */
function personBefore(around: Surroundings): Word | undefined {
  const [nearest, further] = around.before;
  if (nearest === undefined || nearest.possessive) return undefined;
  // "Nikkei spokesman Kubota": roles are written small more often than not.
  if (!nearest.capital) return ROLES.has(nearest.lower) && adjoins(nearest.gap) ? nearest : undefined;
  const initial = nearest.end - nearest.start === 1 && /^\.\s?$/.test(nearest.gap);
  if (initial) {
    // "Vitamin C. Apple …" ends a sentence; an initial follows a name or other initials.
    return further?.capital && further.gap !== "" && !/[.!?]\s/.test(further.gap.slice(1)) ? further : undefined;
  }
  if (TITLES.has(nearest.lower) && /^\.?[ \u00a0]$/.test(nearest.gap) && !nearest.capitals) return nearest;
  if (!adjoins(nearest.gap) || nearest.capitals) return undefined;
  return GIVEN_NAMES.has(nearest.lower) ? nearest : undefined;
}

/** How many small words ("of", "and") an acronym's long form may have beside its capitalised ones. */
const SMALL_WORDS = 2;

/**
 * `School (TCS)`: an acronym in brackets behind its own long form, which is not the company's name, stands for that.
 * Only the initials are compared.
 */
export function definedAcronym(text: string, start: number, end: number): LongerName | undefined {
  if (text[start - 1] !== "(" || text[end] !== ")") return undefined;
  const surface = text.slice(start, end);
  if (!/^[A-Z]{2,6}$/.test(surface)) return undefined;
  const words = wordsBefore(text, start - 1, surface.length + SMALL_WORDS);
  let letter = surface.length - 1;
  for (const word of words) {
    if (word.capital && word.lower[0]?.toUpperCase() === surface[letter]) letter--;
    else if (word.capital) return undefined;
    if (letter < 0) return part(text, word.start, end + 1, "thing");
  }
  return undefined;
}

/**
 * The longer name around a one-word or longer name at `[start, end)`, if there is one. In headings every word has a
 * capital, so only the word next to the name counts there.
 */
export function longerName(
  text: string,
  start: number,
  end: number,
  around: Surroundings,
  heading: boolean,
  oneWord: boolean,
): LongerName | undefined {
  const run = around.possessive ? [] : capitalRun(around.after);
  const next = run[0];
  const last = run.at(-1);
  for (const head of heading ? [next] : [next, last]) {
    if (head === undefined || (heading && run.length > 1 && HEADLINE_VERBS.has(head.lower))) continue;
    if (PLACE_HEADS.has(head.lower)) return part(text, start, head.end, "thing");
    if (INSTITUTION_HEADS.has(head.lower)) return part(text, start, head.end);
  }
  const [following, further] = around.possessive ? [] : around.after;
  if (following !== undefined && adjoins(following.gap)) {
    if (INDEX_HEADS.has(following.lower)) return part(text, start, following.end);
    if (following.lower === "of" && further?.capital && endsOpen(text, start, end))
      return part(text, start, further.end);
  }
  const [previous] = around.before;
  if (previous?.capital && !previous.possessive && !around.sentenceStart && adjoins(previous.gap) && !heading) {
    if (startsOpen(text, start) && !HARMLESS_BEFORE.has(previous.lower)) return part(text, previous.start, end);
    if (PLACE_BEFORE.has(previous.lower)) return part(text, previous.start, end, "thing");
  }
  if (!oneWord) return undefined;
  const person = personBefore(around);
  return person === undefined ? undefined : part(text, person.start, end, "person");
}
