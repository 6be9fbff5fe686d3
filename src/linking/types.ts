/** The contract between the linker and everyone who asks it: plain data in, plain data out. */

/** One alias as shipped. Positions refer to `LexiconData.companies`. */
export interface LexiconName {
  text: string;
  ambiguous: boolean;
  /** Index into `LexiconData.companies`. */
  company: number;
  /** What else the name is, where that is known by kind. */
  senses?: ("surname" | "place" | "word" | "initials" | "rare")[];
  /** The brand's id where the name means a product, service or subsidiary of the company. */
  brand?: string;
  /** First and last date on which the name meant this company ("2014", "2021-10-28"), from owner dates and renames. */
  from?: string;
  until?: string;
}

export interface LexiconCompany {
  id: string;
  /** As news call it. */
  name: string;
  ticker?: string;
  exchange?: string;
  sector?: string;
  /** How much it is in the news: 0 (hardly ever) … 3. */
  prominence?: number;
  /** Ids of companies that often stand in the same story (owners, rivals, partners): evidence, no more. */
  related: string[];
}

/** The names and companies of the dataset; `compileNames` makes the `data/lexicon.bin` of the extension from them. */
export interface LexiconData {
  version: 1;
  companies: LexiconCompany[];
  names: LexiconName[];
}

export interface TextBlock {
  text: string;
  /** Headlines are title-cased, so capitals prove less there. */
  kind: "heading" | "paragraph" | "caption" | "quote" | "item";
}

export interface LinkDocument {
  blocks: TextBlock[];
  title?: string;
  url?: string;
  /** ISO date or date-time of publication; decides whose a name was then. */
  published?: string;
  /** BCP 47, from the page's `lang`. Unknown counts as English, unless the text is plainly not. */
  language?: string;
}

/** One reason for or against a decision. */
export interface Evidence {
  /** The cue, a key of `weights.json`. */
  cue: string;
  /** The word that was seen, where one was. */
  word?: string;
  /** How often it counts: a number of words or of grades. */
  times: number;
  /** Log-odds, all `times` together. */
  weight: number;
}

export interface Mention {
  /** Index into `LinkDocument.blocks`. */
  block: number;
  /** UTF-16 code units into that block's text. */
  start: number;
  end: number;
  surface: string;
  /** Company id. */
  company: string;
  /** Brand id through which the company was meant. */
  via?: string;
  /** Estimated probability of being right, 0…1. */
  score: number;
  evidence?: Evidence[];
}

export interface Rejection {
  block: number;
  start: number;
  end: number;
  surface: string;
  /** The company it was not linked to; absent where a longer other thing blocked it. */
  company?: string;
  /** For people: `score 0.31 under 0.6`, `part of "Nissan Stadium"`. */
  reason: string;
  evidence: Evidence[];
}

export interface LinkResult {
  /** In reading order, never overlapping. */
  mentions: Mention[];
  /** Filled only when explained. */
  rejected: Rejection[];
}

export interface Linker {
  link(document: LinkDocument, options?: { explain?: boolean }): LinkResult;
}
