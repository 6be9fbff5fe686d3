/** The best ones that differ: no host that fills the list, no story twice. */
import { type StoryAddress, storyAddress } from "./address.ts";
import type { Scorable, Scored } from "./score.ts";
import { TitleSet } from "./titles.ts";
import type { IndexedStory } from "./types.ts";

const MOST_PER_HOST = 2;

export interface Chosen<Story extends Scorable = IndexedStory> extends Scored<Story> {
  address: StoryAddress;
}

export interface Choice<Story extends Scorable = IndexedStory> {
  first: Chosen<Story>[];
  /** For those who want more: also further ones of the hosts that had their share. */
  more: Chosen<Story>[];
}

/**
 * `first`: the best of a sorted list, no more than two (or `perHost`) of a host, none with less than `floor` of the
 * best one's score; the others wait in `more`. Left out are unsafe addresses, those in
 * `taken` (keys of addresses) and titles nearly equal to a known or a better one.
 */
export function pickDiverse<Story extends Scorable = IndexedStory>(
  scored: readonly Scored<Story>[],
  most: { first: number; more: number; floor: number; perHost?: number },
  taken: ReadonlySet<string> = new Set(),
  knownTitles: Iterable<string> = [],
): Choice<Story> {
  const mostOfHost = most.perHost ?? MOST_PER_HOST;
  const keys = new Set(taken);
  const titles = new TitleSet(knownTitles);
  const perHost = new Map<string, number>();
  const choice: Choice<Story> = { first: [], more: [] };
  const enough = most.floor * (scored[0]?.score ?? 0);
  for (const candidate of scored) {
    if (choice.first.length === most.first && choice.more.length >= most.more) break;
    const address = storyAddress(candidate.story.url);
    if (!address || keys.has(address.key) || titles.has(candidate.story.title)) continue;
    const ofHost = perHost.get(address.host) ?? 0;
    const isFirst = choice.first.length < most.first && ofHost < mostOfHost && candidate.score >= enough;
    if (!isFirst && choice.more.length >= most.more) continue;
    perHost.set(address.host, ofHost + 1);
    keys.add(address.key);
    titles.add(candidate.story.title);
    (isFirst ? choice.first : choice.more).push({ ...candidate, address });
  }
  return choice;
}
