/**
 * Where the story stands: the elements whose text is read. Usually one; a page that appends the next story below
 * (infinite scroll) has one root each, so that one story's evidence does not decide another's names.
 */

const outside = "nav, aside, footer, [role=navigation], [role=complementary], [role=contentinfo]";

/** Text of paragraphs that belong to running text: short ones and lists of links do not count. */
const minParagraph = 60;
/** An `article` element with less running text than this is a teaser. */
const minStory = 350;

function paragraphLength(paragraph: Element): number {
  const length = paragraph.textContent?.trim().length ?? 0;
  return length >= minParagraph ? length : 0;
}

function runningText(root: Element): number {
  let sum = 0;
  for (const paragraph of root.getElementsByTagName("p")) {
    if (!paragraph.closest(outside)) sum += paragraphLength(paragraph);
    if (sum > 50_000) break;
  }
  return sum;
}

/** Readability's idea, at its smallest: the element whose own paragraphs hold most text, widened while that pays. */
function densest(document: Document): Element | undefined {
  const weights = new Map<Element, number>();
  for (const paragraph of document.getElementsByTagName("p")) {
    const length = paragraphLength(paragraph);
    const parent = paragraph.parentElement;
    if (length === 0 || !parent || parent.closest(outside)) continue;
    weights.set(parent, (weights.get(parent) ?? 0) + length);
    const grandparent = parent.parentElement;
    if (grandparent) weights.set(grandparent, (weights.get(grandparent) ?? 0) + length / 2);
  }
  let best: Element | undefined;
  for (const [element, weight] of weights) {
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = element;
  }
  if (!best) return undefined;
  let text = runningText(best);
  for (let parent = best.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
    const wider = runningText(parent);
    if (wider < text * 1.15) continue;
    best = parent;
    text = wider;
  }
  return best;
}

/** The story's roots in reading order; empty on a page without running text. */
export function storyRoots(document: Document): Element[] {
  if (!document.body) return [];
  const articles = [...document.querySelectorAll("article, [itemprop=articleBody], [role=article]")].filter(
    (element) => !element.closest(outside) && runningText(element) >= minStory,
  );
  const outermost = articles.filter(
    (element) => !articles.some((other) => other !== element && other.contains(element)),
  );
  const best = densest(document);
  if (outermost.length > 0) {
    // Comment threads come as `article` elements too: the story is not in them if most of the text stands elsewhere.
    const covered = outermost.some((element) => !best || element.contains(best) || best.contains(element));
    if (covered) return outermost;
  }
  if (!best) return [];
  const main = best.closest("main, [role=main]");
  return [main && runningText(main) < runningText(best) * 1.5 ? main : best];
}
