/** Companies that a title names, for the reason of a page's own suggestion. */
import { hasName } from "./titles.ts";

/** Company names that a title-cased headline may use as ordinary words. They count only in stories about the company. */
const ORDINARY = new Set(
  (
    "Ally Alphabet Amazon Apple Ball Best Block Boots Box Carnival Caterpillar Chase Coach Corning Crocs Crown Delta Discover Dish Dollar " +
    "Dover Eaton Edison Fastly Ford Fox Gap General Global Graham Harvest Hershey Intuit Jabil Lear Level Lincoln Loop Mars Match Meta " +
    "Monday Motive News Next Nice Notion Oracle Orange Pool Progressive Public Ramp Republic Ross Sage Shell Slack Snap Southern Square " +
    "Sprint Strategy Stripe Subway Sun Target Three Toast Unity Virgin Visa Waters Wing Workday Zoom"
  ).split(" "),
);

const FIRST_WORD = /^[\p{L}\p{N}]+/u;

type Names = Readonly<Record<string, string>>;
type ByFirstWord = Map<string, { id: string; name: string }[]>;

const made = new WeakMap<Names, ByFirstWord>();

/** Names by their first word: asking thousands of names about every title would cost more than all else. */
function byFirstWord(names: Names): ByFirstWord {
  const known = made.get(names);
  if (known) return known;
  const sorted: ByFirstWord = new Map();
  for (const [id, name] of Object.entries(names)) {
    const first = FIRST_WORD.exec(name)?.[0];
    if (first === undefined) continue;
    const same = sorted.get(first);
    if (same) same.push({ id, name });
    else sorted.set(first, [{ id, name }]);
  }
  made.set(names, sorted);
  return sorted;
}

/**
 * Names of the companies that a title surely names, in the title's order, at most `most`. `inStory`: ids of the
 * companies of the story that is read.
 */
export function companiesNamed(title: string, inStory: ReadonlySet<string>, names: Names, most: number): string[] {
  const index = byFirstWord(names);
  const found = new Set<string>();
  for (const word of title.match(/[\p{L}\p{N}]+/gu) ?? []) {
    for (const { id, name } of index.get(word) ?? []) {
      if ((inStory.has(id) || !ORDINARY.has(name)) && hasName(title, name)) found.add(name);
    }
  }
  return [...found]
    .filter((name) => ![...found].some((other) => other !== name && hasName(other, name)))
    .sort((a, b) => title.indexOf(a) - title.indexOf(b))
    .slice(0, most);
}
