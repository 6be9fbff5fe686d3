/** Text → mentions of companies. Pure: no DOM, no browser, no clock, no network. */
import { BlockView } from "./block-view.ts";
import { type Beside, type Candidate, findCandidates } from "./candidates.ts";
import { decide } from "./decide.ts";
import { StoryEvidence } from "./document.ts";
import { worthsOf } from "./evidence.ts";
import { languageOf } from "./languages/detect.ts";
import { addInflected } from "./languages/inflection.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { addNeighbours } from "./neighbours.ts";
import { dayOf, dayOfUrl } from "./ownership.ts";
import { type Reading, type ReadingContext, readCandidate, readContested } from "./reading.ts";
import { findShortForms } from "./short-forms.ts";
import { addBareTickers, tickersIn } from "./tickers.ts";
import type { LexiconData, LinkDocument, Linker, LinkResult, TextBlock } from "./types.ts";
import { SHIPPED, type Tuning } from "./weights.ts";

/**
 * No story has as many names; a page made to stall the extension may. What lies beyond is left unmarked, which bounds
 * time (about a second) and memory.
 */
const MOST_CANDIDATES = 100_000;

/** The title is evidence like any headline, unless the story repeats it as one of its blocks. */
function titleBlock(document: LinkDocument): TextBlock | undefined {
  const title = document.title?.trim();
  if (!title || document.blocks.some((block) => block.text.trim() === title)) return undefined;
  return { text: title, kind: "heading" };
}

const ALONE: Beside = { previousEnd: -1, nextStart: Number.POSITIVE_INFINITY };

function besideOf(candidates: readonly Candidate[], number: number): Beside {
  const block = candidates[number]?.block;
  const previous = candidates[number - 1];
  const next = candidates[number + 1];
  return {
    previousEnd: previous?.block === block ? (previous?.end ?? -1) : -1,
    nextStart: next?.block === block ? (next?.start ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY,
  };
}

/** Reads again the distinctive names that the story, by their shape, also uses for something else. */
function contest(context: ReadingContext, readings: readonly Reading[], viewOf: (reading: Reading) => BlockView): void {
  const keys = new Set<string>();
  for (const reading of readings) if (!reading.ambiguous && reading.otherSense !== undefined) keys.add(reading.key);
  if (keys.size === 0) return;
  for (const reading of readings) {
    if (!reading.ambiguous && reading.blocked === undefined && keys.has(reading.key))
      readContested(context, viewOf(reading), reading);
  }
}

/** The tickers of the story, looked for only where they may decide something. */
function tickersOf(lexicon: Lexicon, blocks: readonly TextBlock[], readings: readonly Reading[]): Set<string> {
  const asked = new Set<string>();
  let isAsked = false;
  for (const { ambiguous, blocked, options, key } of readings) {
    if (!ambiguous || blocked !== undefined) continue;
    isAsked = true;
    for (const { company } of options) {
      const { ticker } = lexicon.company(company);
      // "GAP" may be the name in capitals.
      if (ticker !== undefined && ticker.toLowerCase() !== key) asked.add(ticker);
    }
  }
  if (!isAsked) return asked;
  const found = tickersIn(blocks);
  addBareTickers(blocks, asked, found);
  return found;
}

/** An s behind a name is a plural's in English; other languages read their own endings. */
function leaveEndings(candidates: readonly Candidate[], first: number): void {
  for (const candidate of candidates.slice(first)) {
    if (!candidate.plural) continue;
    candidate.plural = false;
    candidate.end--;
  }
}

/** Compiles names that were not compiled before and returns the linker over them. */
export function createLinker(data: LexiconData): Linker {
  return linkerOver(lexiconOf(data));
}

/** The linker over opened names. Offsets in its results are UTF-16 code units into the block's text as given. */
export function linkerOver(lexicon: Lexicon, { weights, threshold }: Tuning = SHIPPED): Linker {
  const worths = worthsOf(weights);
  return {
    link(document: LinkDocument, options: { explain?: boolean } = {}): LinkResult {
      const explain = options.explain === true;
      const title = titleBlock(document);
      // The title stands behind the last block, so that block numbers stay as given; its mentions are not handed out.
      const blocks = title === undefined ? document.blocks : [...document.blocks, title];
      const foreign = languageOf(document.language, blocks);
      const candidates: Candidate[] = [];
      for (const [number, block] of blocks.entries()) {
        if (candidates.length >= MOST_CANDIDATES) break;
        const first = candidates.length;
        findCandidates(lexicon, block.text, number, candidates, MOST_CANDIDATES);
        if (foreign !== undefined) leaveEndings(candidates, first);
        if (foreign !== undefined)
          addInflected(foreign, lexicon, block.text, number, candidates, first, MOST_CANDIDATES - first);
      }
      const result: LinkResult = { mentions: [], rejected: [] };
      if (candidates.length === 0) return result;
      const context: ReadingContext = {
        lexicon,
        day: dayOf(document.published) ?? dayOfUrl(document.url),
        foreign,
        explain,
        worths,
        threshold,
      };
      const views = blocks.map((block) => new BlockView(block));
      const viewOf = ({ block }: Candidate): BlockView => views[block] as BlockView;
      const readings = candidates.map((candidate, number) =>
        readCandidate(context, viewOf(candidate), candidate, besideOf(candidates, number)),
      );
      // Short forms and contested names are told by English words.
      const short = foreign === undefined ? findShortForms(blocks, readings) : [];
      if (short.length > 0) {
        for (const candidate of short) readings.push(readCandidate(context, viewOf(candidate), candidate, ALONE));
        readings.sort((a, b) => a.candidate.block - b.candidate.block || a.candidate.start - b.candidate.start);
      }
      if (foreign === undefined) contest(context, readings, (reading) => viewOf(reading.candidate));
      addNeighbours(readings, (block) => blocks[block]?.text ?? "", foreign?.inARow);
      const tickers = tickersOf(lexicon, document.blocks, readings);
      const story = new StoryEvidence(lexicon, document, readings, { tickers, english: foreign === undefined });
      for (const reading of readings) {
        if (reading.candidate.block >= document.blocks.length) continue;
        const decision = decide(reading, context, story);
        if (decision.mention !== undefined) result.mentions.push(decision.mention);
        else if (decision.rejection !== undefined) result.rejected.push(decision.rejection);
      }
      return result;
    },
  };
}
