/** Names that a language writes with an ending or another letter: "Volkswagens", "der Deutschen Bank", "l'Oréal". */
import { type Candidate, findCandidates } from "../candidates.ts";
import type { Lexicon } from "../lexicon.ts";
import type { Language } from "./language.ts";

/**
 * Adds to the candidates of one block (`found`, in reading order, from position `first`) those that only stand there
 * inflected. A candidate ends before its ending.
 */
export function addInflected(
  language: Language,
  lexicon: Lexicon,
  text: string,
  block: number,
  found: Candidate[],
  first: number,
  most: number,
): void {
  const basic = language.uninflected(text);
  if (basic === undefined) return;
  const isInflected = ({ start, end }: Candidate): boolean =>
    basic.slice(start, end + 1) !== text.slice(start, end + 1);
  const inflected: Candidate[] = [];
  findCandidates(lexicon, basic, block, inflected, most);
  const plain = found.slice(first);
  const added = inflected.filter(
    (candidate) =>
      isInflected(candidate) &&
      plain.every(
        ({ start, end }) => end <= candidate.start || start >= candidate.end || isInside({ start, end }, candidate),
      ),
  );
  if (added.length === 0) return;
  const kept = plain.filter((candidate) => !added.some((longer) => isInside(candidate, longer)));
  found.length = first;
  found.push(...[...kept, ...added].sort((a, b) => a.start - b.start));
}

function isInside(inner: { start: number; end: number }, outer: Candidate): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}
