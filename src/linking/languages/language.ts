/** What the linker knows of a language other than English: words that speak for or against a company beside a name. */

export { words } from "../cues.ts";

export interface Language {
  /**
   * Whether a name that is also something else may be linked here, by strong evidence. Not in a language that was only
   * guessed, or of which no cues are known.
   */
  linksAmbiguous: boolean;
  /** Every noun has a capital, so that a capital proves nothing. */
  nounsCapitalised: boolean;
  /** Names of companies that are ordinary words of the language, lower-cased. */
  ordinaryWords: ReadonlySet<string>;
  /** Kinds of company straight before a name, in apposition: "der Konzern X", "l'entreprise X", "la compañía X". */
  isKindOfCompany(word: string): boolean;
  /** What companies have: shares, heads, workers. In German the tail of a compound, elsewhere before "of". */
  isOfCompanies(word: string): boolean;
  /** Kinds of place and thing before "of" or as the tail of a compound: "la ville d'X", "X-Regenwald". */
  isOfAnotherSense(word: string): boolean;
  /** Heads of longer names that are no company: stadium, foundation, prize. */
  isInstitution(word: string): boolean;
  /** What companies do, in the forms that follow or (inverted) precede the subject. */
  corporateVerbs: ReadonlySet<string>;
  /** What companies and people do alike. */
  speechVerbs: ReadonlySet<string>;
  /** What only people do, have or are, straight behind a name. */
  personVerbs: ReadonlySet<string>;
  /** Titles and jobs straight before a person's name. */
  titles: ReadonlySet<string>;
  /** Given names that English-language news seldom has. */
  givenNames: ReadonlySet<string>;
  /** Auxiliaries, behind which the verb may stand: "a annoncé", "va a cerrar". */
  auxiliaries: ReadonlySet<string>;
  /** "Is" and "was". */
  copulas: ReadonlySet<string>;
  /** Articles and other words after which a noun is a noun. */
  articles: ReadonlySet<string>;
  /** "Of" and the like between a noun and a name. */
  links: ReadonlySet<string>;
  /** Words after which a name is a source, a place of work, a rival. */
  prepositions: ReadonlySet<string>;
  /** Words after which a name is as a rule a place. */
  placePrepositions: ReadonlySet<string>;
  /** Words of company news anywhere in the sentence; each proves little. */
  sentenceCues: ReadonlySet<string>;
  /** Between two names in a row. */
  inARow: RegExp | undefined;
  /** What introduces the credit of a picture, up to the name. */
  credit: RegExp | undefined;
  /** A copy of the text, as long as it, in which inflected names stand in their basic form; undefined where none is. */
  uninflected(text: string): string | undefined;
}

/** A language's words are read when a page first needs them: a background woken for an English story pays for none. */
export function madeOnce(make: () => Language): () => Language {
  let made: Language | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Without the article or preposition that French and Italian write together with the word: "l'entreprise". */
export function withoutElision(lower: string): string {
  return lower.replace(/^(?:[cdjlmnst]|qu|dell|nell|all|sull|un)['’]/, "");
}

const NONE: ReadonlySet<string> = new Set();
const never = (): boolean => false;

/** A language of which nothing is known: only names that mean nothing else are linked. */
export const OTHER: Language = {
  linksAmbiguous: false,
  nounsCapitalised: false,
  ordinaryWords: NONE,
  isKindOfCompany: never,
  isOfCompanies: never,
  isOfAnotherSense: never,
  isInstitution: never,
  corporateVerbs: NONE,
  speechVerbs: NONE,
  personVerbs: NONE,
  titles: NONE,
  givenNames: NONE,
  auxiliaries: NONE,
  copulas: NONE,
  articles: NONE,
  links: NONE,
  prepositions: NONE,
  placePrepositions: NONE,
  sentenceCues: NONE,
  inARow: undefined,
  credit: undefined,
  uninflected: () => undefined,
};
