/**
 * What each cue is worth, as a summand of the log-odds that a mention is right. `weights.json` holds two numbers for a
 * cue: `set`, a person's guess, from which learning starts and to which it is pulled back where examples are few; and
 * `learned`, what `npm run train` made of it, which ships. A new cue is a new line there.
 */
import data from "./weights.json" with { type: "json" };

export type Cue = keyof typeof data.cues;

/** Log-odds by cue. */
export type Weights = Readonly<Record<Cue, number>>;

export const CUES = Object.keys(data.cues) as Cue[];

function column(name: "set" | "learned"): Weights {
  return Object.fromEntries(CUES.map((cue) => [cue, data.cues[cue][name]])) as Weights;
}

/** The shipped weights. */
export const WEIGHTS: Weights = column("learned");

/** Where learning starts. */
export const FIRST_GUESSES: Weights = column("set");

/**
 * Marks need this probability. Above one half, because a wrong mark costs a reader more than a missing one. Chosen by
 * `npm run train` over documents that were held out.
 */
export const THRESHOLD = data.threshold;

/** What a linker decides by. */
export interface Tuning {
  weights: Weights;
  threshold: number;
}

export const SHIPPED: Tuning = { weights: WEIGHTS, threshold: THRESHOLD };

/** Two companies of one name: the better must lead by this much in log-odds. */
export const LEAD = 0.7;

/** Log-odds → probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
