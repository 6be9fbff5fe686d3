/** How a number of the story stands to the sourced one, by how exactly the story tells it. */
import type { Qualifier } from "./story-quantities.ts";

export type Verdict = "agrees" | "rounds to" | "differs";

export interface Stated {
  value: number;
  precision: number;
  qualifier?: Qualifier;
}

/** No rounding moves a number by more than this part of it; "$1bn" is no word for $1.4bn. */
const MOST_ROUNDING = 0.125;
/** "more than 500" of 540, "up to 18,000" of 17,500. */
const MOST_BOUND = 0.1;
/** "about 14%" of 14.6%. */
const ABOUT = 0.05;
/** Below this a number may be another rounding or another count of the same thing: nothing is said. */
const LEAST_DIFFERENCE = 0.1;

/**
 * `agrees`: the same number, or within what the story's "about" or "more than" leaves open. `rounds to`: the sourced
 * number, rounded as the story gives it. `differs`: neither, clearly, and told without "about". Undefined: not clear.
 */
export function verdictOn(stated: Stated, sourced: number): Verdict | undefined {
  const { value, precision, qualifier } = stated;
  if (value <= 0 || sourced <= 0) return undefined;
  const off = Math.abs(sourced - value);
  if (off <= value * 1e-9) return "agrees";
  if (qualifier === "at least") return sourced > value && off <= value * MOST_BOUND ? "agrees" : undefined;
  if (qualifier === "at most") return sourced < value && off <= value * MOST_BOUND ? "agrees" : undefined;
  if (off <= Math.min(precision / 2, value * MOST_ROUNDING) * (1 + 1e-9)) return "rounds to";
  if (qualifier === "about") return off <= value * ABOUT ? "agrees" : undefined;
  return off > value * LEAST_DIFFERENCE && off > precision ? "differs" : undefined;
}
