/** Names in a row: "Apple, Google and Amazon". One known company vouches for the next. */
import type { Reading } from "./reading.ts";
import { probability, THRESHOLD } from "./weights.ts";

const IN_A_ROW = /^(?:,| and| or| &|, and|, or|\/| vs?\.?| versus|;|, while| against| with)? $|^\/$/;

const OWNER_OF = /^['’]s $/;

/** Beyond this many code units apart two names are not in a row. */
const LONGEST_LINK = 8;

function inARow(text: string, left: Reading, right: Reading, pattern: RegExp): boolean {
  const gap = right.candidate.start - left.candidate.end;
  return gap > 0 && gap <= LONGEST_LINK && pattern.test(text.slice(left.candidate.end, right.candidate.start));
}

/** "Meta's Instagram": the name behind is one of its own brands. */
function isOwner(text: string, owner: Reading, owned: Reading): boolean {
  const [brand] = owned.options;
  if (brand?.via === undefined || !owner.options.some((option) => option.company === brand.company)) return false;
  return OWNER_OF.test(text.slice(owner.candidate.end, owned.candidate.start));
}

/**
 * Adds to each ambiguous reading what its neighbours in the same block are worth. `pattern` matches what stands between
 * two names in a row.
 */
export function addNeighbours(
  readings: readonly Reading[],
  textOf: (block: number) => string,
  pattern = IN_A_ROW,
): void {
  // Judged before anything is added, so that the order of names does not matter.
  const known = readings.map((reading) => reading.blocked === undefined && probability(reading.local.sum) >= THRESHOLD);
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index];
    if (reading === undefined || !reading.ambiguous || reading.blocked !== undefined) continue;
    for (const step of [-1, 1]) {
      const neighbour = readings[index + step];
      if (neighbour === undefined || neighbour.blocked !== undefined || neighbour.key === reading.key) continue;
      if (neighbour.candidate.block !== reading.candidate.block) continue;
      const [left, right] = step < 0 ? [neighbour, reading] : [reading, neighbour];
      if (step > 0 && known[index + 1] && isOwner(textOf(reading.candidate.block), reading, neighbour)) {
        reading.local.add("owner of the brand that follows", neighbour.surface);
        continue;
      }
      if (!inARow(textOf(reading.candidate.block), left, right, pattern)) continue;
      reading.local.add(known[index + step] ? "beside a known company" : "beside a likely company", neighbour.surface);
    }
  }
}
