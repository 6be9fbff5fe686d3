/** The best ones that differ: no host that fills the list, no story twice. */
import { type StoryAddress, storyAddress } from "./address.ts";
import type { Scored } from "./score.ts";
import { TitleSet } from "./titles.ts";

const MOST_PER_HOST = 2;

export interface Chosen extends Scored {
  address: StoryAddress;
}

export interface Choice {
  first: Chosen[];
  /** For those who want more: also further ones of the hosts that had their share. */
  more: Chosen[];
}

/**
 * `first`: the best of a sorted list, no more than two of a host, none with less than `floor` of the
 * best one's score; the others wait in `more`. Left out are unsafe addresses, those in
 * `taken` (keys of addresses) and titles nearly equal to a known or a better one.
 */
export function pickDiverse(
  scored: readonly Scored[],
  most: { first: number; more: number; floor: number },
  taken: ReadonlySet<string> = new Set(),
  knownTitles: Iterable<string> = [],
): Choice {
  const keys = new Set(taken);
  const titles = new TitleSet(knownTitles);
  const perHost = new Map<string, number>();
  const choice: Choice = { first: [], more: [] };
  const enough = most.floor * (scored[0]?.score ?? 0);
  for (const candidate of scored) {
    if (choice.first.length === most.first && choice.more.length >= most.more) break;
    const address = storyAddress(candidate.story.url);
    if (!address || keys.has(address.key) || titles.has(candidate.story.title)) continue;
    const ofHost = perHost.get(address.host) ?? 0;
    const isFirst = choice.first.length < most.first && ofHost < MOST_PER_HOST && candidate.score >= enough;
    if (!isFirst && choice.more.length >= most.more) continue;
    perHost.set(address.host, ofHost + 1);
    keys.add(address.key);
    titles.add(candidate.story.title);
    (isFirst ? choice.first : choice.more).push({ ...candidate, address });
  }
  return choice;
}
