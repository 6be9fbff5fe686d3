/** A name in its place on a page in another language, and the small questions that are asked of it. */
import { type Surroundings, surroundings, type Word, wordsAfter } from "../context.ts";
import { isWordUnit } from "../normalise.ts";
import { type Place, plain } from "../place.ts";

/** A name in its place, as the evidence of other languages needs it. */
export interface ForeignPlace extends Omit<Place, "trade" | "countable"> {
  /** The name is an ordinary word of the language, and nothing in its form tells it from that. */
  wordHere: boolean;
  /** The name's own case told by an ending: "Amazons". */
  inflected: boolean;
}

/** Next to each other, or joined by an apostrophe: "d'Orange". */
export function near(gap: string): boolean {
  return plain(gap) || gap === "'" || gap === "’";
}

/** The last part of a compound: "us-konzern" → "konzern". */
export function lastPart(lower: string): string {
  return lower.slice(lower.lastIndexOf("-") + 1);
}

/** Opening quotation marks and signs of other languages also make a capital of any first letter. */
export function foreignSurroundings(text: string, start: number, end: number): Surroundings {
  const around = surroundings(text, start, end);
  const [previous] = around.before;
  if (previous !== undefined && /[„«¿¡»]/.test(previous.gap)) return { ...around, sentenceStart: true };
  return around;
}

/** One letter behind a name that only an ending can be: the s of the German genitive. */
export function hasEnding(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x73 && isWordUnit(text.charCodeAt(end - 1));
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** The word that a hyphen joins to the end of the name, unless it is a name itself. */
export function compoundTail({ text, candidate, beside }: ForeignPlace): Word | undefined {
  if (!isHyphen(text.charCodeAt(candidate.end)) || beside.nextStart === candidate.end + 1) return undefined;
  const [tail] = wordsAfter(text, candidate.end + 1, 1);
  return tail?.gap === "" ? tail : undefined;
}
