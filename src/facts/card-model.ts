/** What a card shows, as plain data: the facts room words it, the background sends it, the card view draws it. */

import type { CardKey } from "../words/card-keys.ts";
import type { PackedWords } from "../words/words.ts";

export type FactKind = "layoffs" | "share" | "revenue" | "ai-investment" | "headcount" | "event" | "related";

export interface SourceView {
  publisher: string;
  title: string;
  /** https only. */
  url: string;
  /** Worded for the reader's locale, e.g. "3 Apr 2024". */
  published?: string;
}

/** One figure with everything that makes it checkable. All strings are worded for the reader's locale. */
export interface FigureView {
  /** "When this was published" / "Now"; absent where one figure stands for both. */
  caption?: string;
  /** Happened after the story, which tells of nothing earlier. */
  isLater?: true;
  /** "14.2 %", "18,000 jobs", "$4 billion". */
  figure: string;
  /** Language of `figure` where it is the dataset's own text, not worded for the reader. */
  figureLang?: "en";
  /** One short line under the figure: "$24.2bn of $170bn revenue". */
  detail?: string;
  /** "Q4 2023", "FY2025 (to 31 Dec 2025)"; for events the date itself. */
  period: string;
  /** "as of 31 Dec 2023". */
  asOf: string;
  /** Set where the figure is old for its kind: "2 years old". */
  age?: string;
  source: SourceView;
}

/** Small pictures where people would rather look than read. `text` says the same to a screen reader. */
export type Picture =
  /** Parts of one whole, in the bar's order. `share` is a fraction of 1, `value` the same in words: "18.0%". */
  | { type: "share-bar"; text: string; items: { name: string; share: number; value: string; highlighted: boolean }[] }
  | { type: "timeline"; text: string; points: { date: string; label: string; size: number; highlighted: boolean }[] }
  | SizedRows;

/** Sums one under the other, each with a bar of its size: all in one currency, `size` in its units. */
export interface SizedRows {
  type: "rows";
  text: string;
  rows: {
    /** "Anthropic, 20 Apr 2026". */
    label: string;
    /** "up to $10 billion". */
    value: string;
    size: number;
    /** The size is a ceiling ("up to") and nothing that was paid: drawn hollow. */
    isCeiling: boolean;
    highlighted: boolean;
  }[];
  /** Says that there are more than are drawn. */
  rest?: string;
}

/** How a figure that the sentence states stands to the sourced one. Only where kind, company, period and unit are clear. */
export interface StoryComparison {
  verdict: "agrees" | "rounds to" | "differs";
  /** "The story says 14%; the filing gives 14.2% of revenue (Q4 2023), which rounds to it". */
  text: string;
  /** Where the sourced figure stands, if it is none of the fact's own sources. */
  source?: SourceView;
}

export interface FactView {
  /** Stable within the company: "share:amazon-web-services", "layoffs:2024-04-03". */
  id: string;
  kind: FactKind;
  /** "Amazon Web Services, share of revenue". */
  label: string;
  /** One figure, or two when then and now are both known and differ. */
  figures: FigureView[];
  picture?: Picture;
  comparison?: StoryComparison;
  /** The fact with its source in one line, for the clipboard. */
  copyText: string;
}

export interface CardModel {
  companyId: string;
  /** Heading: the company, or the brand through which it was meant ("Twitch"). */
  title: string;
  /** "owned by Amazon since 2014"; only on a brand's card. */
  ownership?: string;
  /** What it is, one line. */
  about: string;
  /** Language of `about` where it is the dataset's own text. */
  aboutLang?: "en";
  /** "NASDAQ: AMZN · Seattle, Washington". */
  identity: string;
  /** At most three, what the sentence is about first. */
  facts: FactView[];
  /** The rest, behind one click. */
  more: FactView[];
  /** There are facts of kinds that the reader has switched off. */
  hasHidden?: true;
  /** "Facts as of 22 Nov 2026". */
  dataDate: string;
}

/** A card as it is sent to a page, with the texts around its facts in the reader's language. */
export interface WordedCard extends CardModel {
  words: PackedWords<CardKey>;
  /** The sentence with the mention, for a report of the reader's. */
  sentence: string;
}

/** What the card is asked for. */
export interface CardRequest {
  companyId: string;
  /** Brand id. */
  via?: string;
  /** The sentence with the mention, its paragraph and the story's headline: what the facts are chosen by. */
  sentence: string;
  paragraph: string;
  headline: string;
  /** ISO date or date-time of the story. */
  published?: string;
}
