/** Adding up what speaks for and against one mention, and keeping it for people when asked. */

import type { OtherSense } from "./blocking.ts";
import type { Evidence } from "./types.ts";
import { CUES, type Cue, type Weights } from "./weights.ts";

/** Cues that tell which other sense a word has here. */
const SENSES: Partial<Record<Cue, OtherSense>> = {
  "word of another sense follows": "thing",
  "word of perhaps another sense follows": "thing",
  "followed by of": "thing",
  "article before": "thing",
  "state or country follows": "thing",
  "given name with a surname": "person",
  "verb of a person follows": "person",
  "pronoun of a person": "person",
  "personal possession": "person",
  "age follows": "person",
};

/** Cues that only organisations give. Verbs are not among them: people say, launch and buy too. */
const ORGANISATION: ReadonlySet<Cue> = new Set<Cue>([
  "legal suffix",
  "its ticker follows",
  "web address",
  "price change follows",
  "corporate noun follows",
  "product noun follows",
  "statement of an organisation",
  "apposition names a business",
  "business word before",
  "corporate phrase before",
  "compound with the name",
  "beside a known company",
  "owner of the brand that follows",
]);

/** What adding a cue does. */
interface Worth {
  weight: number;
  sense: OtherSense | undefined;
  organisation: boolean;
}

/** By cue; made once per linker, so that adding is one look-up. */
export type Worths = Readonly<Record<Cue, Worth>>;

/** Prepares weights for adding. */
export function worthsOf(weights: Weights): Worths {
  const entries = CUES.map((cue): [Cue, Worth] => [
    cue,
    { weight: weights[cue], sense: SENSES[cue], organisation: ORGANISATION.has(cue) },
  ]);
  return Object.fromEntries(entries) as Worths;
}

/** The running sum of one decision. */
export class Ledger {
  /** Log-odds so far. */
  sum = 0;
  /** The other sense that a cue told, if one did. */
  otherSense: OtherSense | undefined = undefined;
  /** A cue was seen that only organisations give. */
  organisation = false;
  /** Filled only when explained. */
  readonly items: Evidence[] | undefined;
  private readonly worths: Worths;

  constructor(explain: boolean, worths: Worths) {
    this.worths = worths;
    this.items = explain ? [] : undefined;
  }

  /** Adds a cue `times` over; `detail` is the word that was seen. */
  add(cue: Cue, detail?: string, times = 1): void {
    const { weight, sense, organisation } = this.worths[cue];
    this.sum += weight * times;
    if (sense !== undefined) this.otherSense = sense;
    if (organisation) this.organisation = true;
    this.items?.push({
      cue,
      ...(detail === undefined ? {} : { word: detail }),
      times,
      weight: Math.round(weight * times * 100) / 100,
    });
  }
}
