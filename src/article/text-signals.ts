/**
 * The second look: is what was read a story's text? The gate weighs signs that cost next to nothing (`signals.ts`);
 * what these cost is paid only on pages that passed it. They are habits of kinds of pages, never of one site: a recipe
 * measures in spoons, lyrics label their verses, a manual shows code, a wiki's software signs its pages.
 */
import type { TextBlock } from "../linking/types.ts";
import type { StorySignals, TextSign } from "./signals.ts";

const threshold = 50;

/** "1/2 teaspoon", "200 g". News have some too, but not six, and not one in every thousand characters. */
const measures = /\d[\d½¼¾., /–-]{0,9}(?:cups?|tsp|tbsp|(?:tea|table)spoons?|EL|TL|g|ml|dl|kg|oz|lb)\b/g;

const verseLabels = /\[(?:Verse|Chorus|Bridge|Intro|Outro|Hook|Refrain)/g;

/** Software that makes wikis, forums, shops and manuals, as it signs in `<meta name="generator">`. */
const otherSoftware = /wiki|bulletin|phpbb|forum|discourse|shop|commerce|sphinx|docusaurus|mkdocs/i;

/** Types that pages say of themselves in microdata, and that no news story has; the gate knows JSON-LD's. */
const otherKind = /\/(?:Recipe|QAPage|DiscussionForumPosting|JobPosting)$/;

/** Where a site tells of itself; WordPress calls such pages articles too. */
const ofSite = /\/(?:privacy|terms|contact|about|careers|quote)(?:-(?:us|policy|and)\b|\/|$)/;

/** A list of stories leads on from its headings. More than a story with its related ones has. */
const leadingOn = ":is(h2,h3) a,a :is(h2,h3)";

/** A shorter block is a caption, a credit, a teaser. Chinese, Japanese and Korean say in one letter what others do in some. */
const shortestRunning = 80;
const dense = /[\u3040-\ud7af]/g;

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const attributes = (document: Document, selector: string, name: string): string[] =>
  Array.from(document.querySelectorAll(selector), (element) => element.getAttribute(name) ?? "");

/**
 * Adds the text's signs to the gate's score.
 *
 * @param stories the blocks read from each root.
 * @param score the gate's.
 * @returns the sum, whether it makes a story, and the signs that were added here.
 */
export function weighText(
  document: Document,
  roots: readonly Element[],
  stories: readonly (readonly TextBlock[])[],
  score: number,
): StorySignals {
  const signs: StorySignals["signs"] = [];
  let sum = score;
  const add = (weight: number, sign: TextSign, seen: string | number): void => {
    sum += weight;
    signs.push({ sign, weight, seen });
  };

  const blocks = stories.flat();
  const text = blocks.map((block) => block.text).join("\n");
  let running = 0;
  for (const block of blocks) {
    const length = block.text.length + matches(block.text, dense);
    if (block.kind !== "heading" && block.kind !== "caption" && length >= shortestRunning) running += length;
  }
  if (running >= 1_200) add(10, "running", running);
  else if (running < 500) add(-15, "little", running);

  const measured = matches(text, measures);
  if (measured >= 6 && measured > text.length / 1_000) add(-100, "recipe", measured);
  const verses = matches(text, verseLabels);
  if (verses >= 2) add(-60, "lyrics", verses);

  const inRoots = (selector: string): Element[] => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const listings = inRoots("pre");
  const code = listings.reduce((length, { textContent }) => length + textContent.length, 0);
  if (listings.length >= 2 && code > text.length * 0.08) add(-30, "code", code);

  const software = attributes(document, "meta[name=generator i]", "content").find((name) => otherSoftware.test(name));
  if (software) add(-60, "software", software);
  const described =
    attributes(document, "[itemtype]", "itemtype").find((type) => otherKind.test(type)) ??
    // A product's page is about it as a whole; a story's text has it inside.
    (roots.some((root) => root.closest("[itemtype$=Product]")) ? "Product" : ofSite.exec(document.URL)?.[0]);
  if (described) add(-45, "described", described);

  const leads = inRoots(leadingOn).length;
  if (leads > 7 && blocks.length < leads * 4) add(-40, "teasers", leads);

  return { isStory: sum >= threshold, score: sum, signs };
}
