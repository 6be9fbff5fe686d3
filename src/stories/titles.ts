/** Titles: cleaned for showing, and compared. */

const MOST_SHOWN = 200;

/**
 * A title from a page as it may be shown: one line, no control, zero-width or direction-changing characters, of
 * bounded length. Empty where nothing is left.
 */
export function cleanTitle(raw: string): string {
  const line = raw
    .slice(0, 2_000)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
  return line.length <= MOST_SHOWN ? line : `${line.slice(0, MOST_SHOWN - 1).replace(/\s+\S*$/, "")}…`;
}

/** The words of a title, folded so that case and accents make no difference. */
export function titleWords(title: string): Set<string> {
  // Most titles are plain; folding accents costs more than all the rest.
  const folded = PLAIN.test(title) ? title : title.normalize("NFKD").replace(/\p{M}+/gu, "");
  return new Set(folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

const PLAIN = /^[ -~]*$/;

/** Share of common words from which on two titles are one story's. */
const NEAR = 0.8;

function nearSets(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  // Sizes alone tell most pairs apart: this keeps long lists of links cheap.
  if (few.size === 0 || few.size < NEAR * many.size) return false;
  let common = 0;
  for (const word of few) if (many.has(word)) common++;
  return common / (few.size + many.size - common) >= NEAR;
}

/** Whether two titles are one story's: the same words but for a few (site names, "live:", a corrected figure aside). */
export function nearlyEqual(a: string, b: string): boolean {
  return nearSets(titleWords(a), titleWords(b));
}

/** Titles that are listed already. */
export class TitleSet {
  readonly #known: Set<string>[] = [];

  constructor(titles: Iterable<string> = []) {
    for (const title of titles) this.add(title);
  }

  /** Whether a title is nearly equal to one of them. */
  has(title: string): boolean {
    const words = titleWords(title);
    return this.#known.some((known) => nearSets(known, words));
  }

  add(title: string): void {
    this.#known.push(titleWords(title));
  }
}

/** Whether the text has this name as a whole word, in its own capitals. */
export function hasName(text: string, name: string): boolean {
  if (name === "") return false;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1], text[at + name.length]];
    if (around.every((character) => character === undefined || !/[\p{L}\p{N}]/u.test(character))) return true;
  }
  return false;
}
