/** Why a page was taken for a story, in words. */
import type { Sign, StorySignals } from "./signals.ts";

const words: Record<Sign, (seen: string) => string> = {
  body: () => "page has no body",
  type: (seen) => `JSON-LD says ${seen}`,
  other: (seen) => `JSON-LD says ${seen}`,
  og: () => "og:type is article",
  "og-other": (seen) => `og:type is ${seen}`,
  date: () => "metadata has a time of publication",
  time: () => "shows a time",
  url: () => "address",
  text: (seen) => `${seen} long paragraphs`,
  "no-text": () => "no long paragraph",
  reader: () => "readerable",
  teasers: (seen) => `${seen} linked headlines`,
  running: (seen) => `${seen} characters of running text`,
  little: (seen) => `only ${seen} characters of running text`,
  recipe: (seen) => `${seen} measures of a recipe`,
  lyrics: (seen) => `${seen} labels of verses`,
  code: (seen) => `${seen} characters of code`,
  software: (seen) => `made by ${seen}`,
  described: (seen) => `described as ${seen}`,
};

/** One line a sign: "+40 JSON-LD says NewsArticle". */
export function signalWords({ signs }: StorySignals): string[] {
  return signs.map(({ sign, weight, seen }) => `${weight > 0 ? "+" : ""}${weight} ${words[sign](String(seen))}`);
}
