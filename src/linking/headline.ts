/** Telling headlines by their letters: many texts come without marked headings. */
import { wordsAfter } from "./context.ts";

const LONGEST_READ = 16;
const FEWEST = 4;
const MOSTLY = 0.75;

/**
 * Whether a block is written like a headline: nearly every longer word has a capital, and it ends without a full stop.
 * There a capital proves nothing, and a name may stand before any other word.
 */
export function isTitleCased(text: string): boolean {
  if (text.length > 200 || /[.!]["”’]?\s*$/.test(text) || /[.!?]\s+\S/.test(text)) return false;
  const longer = wordsAfter(text, 0, LONGEST_READ).filter(({ lower }) => lower.length > 3 && !/\d/.test(lower));
  return longer.length >= FEWEST && longer.filter(({ capital }) => capital).length >= longer.length * MOSTLY;
}
