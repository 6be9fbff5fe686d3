/**
 * Where the story stands: the elements whose text is read. Usually one; a page that appends the next story below
 * (infinite scroll) has one root each, so that one story's evidence does not decide another's names.
 */
import { toEnd } from "./steps.ts";
import { parentOf } from "./unshadowed.ts";

const outside = "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]";

/** Text of paragraphs that belong to running text: shorter ones, and lists of links, do not count. */
const minParagraph = 60;
/** An `article` element with less running text than this is a teaser. */
const minStory = 350;
/** A page with more stories than this is a list of something else (comments marked up as articles). */
const mostRoots = 20;

/** Paragraphs weighed between two yields. */
const paragraphsPerYield = 200;

interface Weights {
  /** Running text below each element, in characters. */
  below: Map<Element, number>;
  /** An element's own paragraphs and half of its children's: readability's idea of where a text is at home, at its smallest. */
  home: Map<Element, number>;
}

/** What holds the lines of pages that mark no paragraphs. */
const unmarked = "td,div:not(:has(div))";

/** Weighs each paragraph once and adds it to all elements around it: asking each element anew costs depth × paragraphs. */
function* weigh(document: Document, lines: string): Generator<void, Weights> {
  const below = new Map<Element, number>();
  const home = new Map<Element, number>();
  const isOutside = new Map<Element, boolean>();
  const add = (map: Map<Element, number>, element: Element, weight: number): void => {
    map.set(element, (map.get(element) ?? 0) + weight);
  };
  let count = 0;
  for (const paragraph of document.querySelectorAll(lines)) {
    if (++count % paragraphsPerYield === 0) yield;
    const length = paragraph.textContent?.trim().length ?? 0;
    const parent = paragraph.parentElement;
    if (length < minParagraph || !parent) continue;
    let known = isOutside.get(parent);
    if (known === undefined) {
      known = paragraph.closest(outside) !== null;
      isOutside.set(parent, known);
    }
    if (known) continue;
    add(home, parent, length);
    const above = parentOf(parent);
    if (above) add(home, above, length / 2);
    for (let around: Element | null = parent; around; around = parentOf(around)) add(below, around, length);
  }
  return { below, home };
}

/** The element whose own paragraphs hold most text, widened while that pays. */
function densest(document: Document, { below, home }: Weights): Element | undefined {
  let best: Element | undefined;
  for (const [element, weight] of home) {
    if (best === undefined || weight > (home.get(best) ?? 0)) best = element;
  }
  if (!best) return undefined;
  let text = below.get(best) ?? 0;
  for (let parent = parentOf(best); parent && parent !== document.body; parent = parentOf(parent)) {
    const wider = below.get(parent) ?? 0;
    if (wider < text * 1.15) continue;
    best = parent;
    text = wider;
  }
  return best;
}

/** The story's roots in reading order, found in steps so that a page of any size can go on meanwhile. */
export function* findStoryRoots(document: Document): Generator<void, Element[]> {
  if (!document.body) return [];
  let weights = yield* weigh(document, "p");
  if (weights.home.size === 0) weights = yield* weigh(document, unmarked);
  const { below } = weights;
  const articles = new Set<Element>();
  for (const element of document.querySelectorAll("article, [itemprop=articleBody], [role=article]")) {
    if ((below.get(element) ?? 0) >= minStory && !element.closest(outside)) articles.add(element);
  }
  const isInner = (element: Element): boolean => {
    for (let around = parentOf(element); around; around = parentOf(around)) {
      if (articles.has(around)) return true;
    }
    return false;
  };
  const outermost = [...articles].filter((element) => !isInner(element));
  const best = densest(document, weights);
  // Comment threads come as `article` elements too: the story is not in them if most of the text stands elsewhere.
  const isCovered = outermost.some((element) => !best || element.contains(best) || best.contains(element));
  if (isCovered && outermost.length <= mostRoots) return outermost;
  if (!best) return [];
  const main = best.closest("main, [role=main]");
  return [main && (below.get(main) ?? 0) < (below.get(best) ?? 0) * 1.5 ? main : best];
}

/** The story's roots, all at once. Empty on a page without running text. */
export function storyRoots(document: Document): Element[] {
  return toEnd(findStoryRoots(document));
}
