/** Titles: cleaned for showing, compared, and read for their topic. */
import type { StoryTopic } from "./types.ts";

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

function words(title: string): Set<string> {
  return new Set(
    title
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Whether two titles are one story's: the same words but for a few (site names, "live:", a corrected figure aside). */
export function nearlyEqual(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)];
  if (one.size === 0 || other.size === 0) return false;
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common) >= 0.8;
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

const TOPICS: readonly [StoryTopic, RegExp][] = [
  [
    "layoffs",
    /\b(?:lay-?offs?|laid off|lay(?:s|ing) off|job (?:cuts?|losses)|redundanc\w+|(?:cut|cuts|cutting|axe|axes|slash|slashes|shed|sheds|eliminat\w+)\b.{0,40}\b(?:jobs?|staff|roles|positions|workers|workforce|employees)|downsiz\w+)\b/i,
  ],
  [
    "ai",
    /\b(?:AI|A\.I\.|artificial intelligence|chatbots?|OpenAI|ChatGPT|Anthropic|Claude|Gemini|generative|large language models?)(?=\W|$)/,
  ],
  [
    "earnings",
    /\b(?:earnings|revenues?|profits?|quarter(?:ly)?|results|annual report|sales (?:rise|fall|jump|drop|grow)\w*|guidance|forecast)\b/i,
  ],
  ["deals", /\b(?:acqui\w+|merg\w+|takeover|buyout|buys?|buying|to buy|deal|stake|IPO|spin-?off)\b/i],
  [
    "regulation",
    /\b(?:antitrust|regulat\w+|lawsuit|sue[sd]?|court|judge|probe|fined?|watchdog|FTC|SEC|DOJ|European Commission|privacy|ban(?:s|ned)?)\b/i,
  ],
  ["people", /\b(?:CEO|CFO|chief executive|resigns?|steps down|appoint\w*|names? new|successor|founder)\b/i],
  [
    "product",
    /\b(?:launch\w*|unveil\w*|introduc\w+|new (?:phone|model|app|feature|version)|recall\w*|discontinu\w+|release\w*)\b/i,
  ],
];

/** What a title is about; a job-cuts story that mentions AI is about both. */
export function topicsOf(title: string): Set<StoryTopic> {
  return new Set(TOPICS.filter(([, pattern]) => pattern.test(title)).map(([topic]) => topic));
}
