/** A name in its place: what the words beside it are judged by. */
import type { Beside, Candidate } from "./candidates.ts";
import type { Surroundings } from "./context.ts";

/** A name in its place. */
export interface Place {
  text: string;
  candidate: Candidate;
  ambiguous: boolean;
  around: Surroundings;
  heading: boolean;
  beside: Beside;
  /** Words of the trade of the company that may be meant; empty where nothing is known of it. */
  trade: ReadonlySet<string>;
  /** What else the name is: `SURNAME`, `PLACE` … of the compiled lexicon. */
  senses: number;
  /** 0 … 3: how much the company that may be meant is in the news. */
  prominence: number;
  /** The name also means one of the things that are made under it: "a Honda", "her Kindle". */
  countable: boolean;
}

/** A place seen by its neighbours only: the trade is asked of whole sentences. */
export type Beheld = Omit<Place, "trade">;

/** One blank between two words of a phrase; anything more parts them. */
export function plain(gap: string): boolean {
  return gap === " " || gap === "\u00a0" || gap === "\n";
}
