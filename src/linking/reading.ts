/** One candidate read: whose names it spells, what blocks it, and what the words beside it are worth. */

import type { BlockView } from "./block-view.ts";
import { definedAcronym, longerName, type OtherSense } from "./blocking.ts";
import { boilerplateReason } from "./boilerplate.ts";
import type { Beside, Candidate } from "./candidates.ts";
import { surroundings } from "./context.ts";
import { Ledger, type Worths } from "./evidence.ts";
import type { Language } from "./languages/language.ts";
import { readForeign } from "./languages/reading.ts";
import type { Lexicon } from "./lexicon.ts";
import { addLocalEvidence, addWordsBeside, isBareSubject } from "./local.ts";
import { namesOn } from "./ownership.ts";
import { type Ticker, tickerAfter } from "./tickers.ts";
import { makesCars, wordsOfSector } from "./topics.ts";

/** What a name may stand for. */
export interface Option {
  company: number;
  senses: number;
  via?: string;
  ambiguous: boolean;
}

export interface Reading {
  candidate: Candidate;
  surface: string;
  /** Lower-cased surface: occurrences with the same key are the same word of the story. */
  key: string;
  options: Option[];
  /** True where nothing but evidence tells that a company is meant. */
  ambiguous: boolean;
  /** Capitalised where an ordinary word would not be. */
  capitalProven: boolean;
  /** Set when rejected before any weighing. */
  blocked?: string;
  /** Stands for something else here, by its shape. */
  otherSense: OtherSense | undefined;
  /** Evidence of the name and the words beside it. */
  local: Ledger;
  /** Distinctive, but the same word is clearly another thing elsewhere in the story. */
  contested?: boolean;
  /** The ticker in brackets behind the name, with its exchange where printed. */
  ticker?: Ticker;
}

export interface ReadingContext {
  lexicon: Lexicon;
  day: string | undefined;
  /** The page's language where that is not English: then its own capitals and cue words count. */
  foreign: Language | undefined;
  explain: boolean;
  worths: Worths;
  /** Probability from which a mention is marked. */
  threshold: number;
}

function optionsOf(context: ReadingContext, candidate: Candidate): { options: Option[]; reason?: string } {
  const { lexicon } = context;
  const { names, reason } = namesOn(lexicon, candidate.names, context.day);
  const options: Option[] = [];
  for (const position of names) {
    const name = lexicon.name(position);
    const known = options.find((option) => option.company === name.company);
    if (known) {
      known.ambiguous &&= name.ambiguous;
      known.senses |= name.flags;
      continue;
    }
    options.push({
      company: name.company,
      senses: name.flags,
      ambiguous: name.ambiguous,
      ...(name.brand === undefined ? {} : { via: name.brand }),
    });
  }
  return reason === undefined ? { options } : { options, reason };
}

const NO_TRADE: ReadonlySet<string> = new Set();

/** Where companies share a name, the words of one's trade prove nothing yet. */
function tradeOf({ lexicon }: ReadingContext, options: readonly Option[]): ReadonlySet<string> {
  const [only, another] = options;
  const sector = only && another === undefined ? lexicon.company(only.company).sector : "";
  return sector === "" ? NO_TRADE : wordsOfSector(sector);
}

/** Brands are names of products; cars are called by their maker's name. */
function isCountable({ lexicon }: ReadingContext, option: Option): boolean {
  return option.via !== undefined || makesCars(lexicon.company(option.company).sector);
}

/** Reads one candidate in its block. */
export function readCandidate(context: ReadingContext, view: BlockView, candidate: Candidate, beside: Beside): Reading {
  const { text } = view;
  const { options, reason } = optionsOf(context, candidate);
  // "GlaxoSmithKline plc" ended with the renaming; "GlaxoSmithKline" is still said.
  if (options.length === 0 && candidate.shorter !== undefined)
    return readCandidate(context, view, candidate.shorter, beside);
  const surface = text.slice(candidate.start, candidate.end);
  // A name that two companies share is settled by evidence, however distinctive each holds it.
  const ambiguous =
    options.length !== 1 || candidate.isShortForm === true || options.every((option) => option.ambiguous);
  const reading: Reading = {
    candidate,
    surface,
    key: surface.toLowerCase(),
    options,
    ambiguous,
    capitalProven: false,
    otherSense: undefined,
    local: new Ledger(context.explain, context.worths),
  };
  const blocked =
    options.length === 0 ? (reason ?? "nobody's name") : boilerplateReason(view, candidate.start, candidate.end);
  if (blocked !== undefined) return { ...reading, blocked };
  const ticker = tickerAfter(text, candidate.end);
  if (ticker !== undefined) reading.ticker = ticker;
  if (context.foreign !== undefined) return readForeign(context.foreign, context.lexicon, view.block, reading, beside);
  const heading = view.isHeading;
  const around = surroundings(text, candidate.start, candidate.end);
  const oneWord = !/[\s&]/.test(surface);
  const longer =
    longerName(text, candidate.start, candidate.end, around, heading, oneWord) ??
    (beside.previousEnd >= candidate.start - 3 ? undefined : definedAcronym(text, candidate.start, candidate.end));
  if (longer !== undefined) return { ...reading, blocked: longer.reason, otherSense: longer.otherSense };
  const trade = tradeOf(context, options);
  const countable = options.length === 1 && options[0] !== undefined && isCountable(context, options[0]);
  const senses = options.reduce((all, option) => all | option.senses, 0);
  const prominence = Math.max(...options.map(({ company }) => context.lexicon.company(company).prominence));
  addLocalEvidence(
    { text, candidate, ambiguous, around, heading, beside, trade, countable, senses, prominence },
    reading.local,
  );
  reading.capitalProven =
    (!around.sentenceStart || isBareSubject(around, surface)) && !heading && candidate.form !== "capitals";
  return reading;
}

/**
 * Reads a distinctive name once more, for a story in which the same word is also another thing: only with words of
 * an organisation beside it is it still the company.
 */
export function readContested({ worths }: ReadingContext, view: BlockView, reading: Reading): void {
  const { candidate } = reading;
  const around = surroundings(view.text, candidate.start, candidate.end);
  const scratch = new Ledger(false, worths);
  const beside = { previousEnd: -1, nextStart: Number.POSITIVE_INFINITY };
  const heading = view.isHeading;
  addWordsBeside(
    {
      text: view.text,
      candidate,
      ambiguous: false,
      around,
      heading,
      beside,
      countable: false,
      senses: 0,
      prominence: 0,
    },
    scratch,
  );
  reading.contested = true;
  if (scratch.organisation) reading.local.organisation = true;
}
