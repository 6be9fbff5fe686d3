/** The text of one of a page's stories: its root's blocks, led by the headline where that stands above the root. */
import { type ExtractOptions, extractBlocks, type StoryBlock } from "./extract.ts";

/** Reads a root in steps; see `extractBlocks`. */
export function* readStory(root: Element, options: ExtractOptions): Generator<void, StoryBlock[]> {
  const headline = root.querySelector("h1") ? undefined : headlineAbove(root);
  const led = headline ? yield* extractBlocks(headline, options) : [];
  const blocks = yield* extractBlocks(root, options);
  return [...led.map((block) => ({ ...block, kind: "heading" as const })), ...blocks];
}

function headlineAbove(root: Element): Element | undefined {
  const first = root.ownerDocument.querySelector("h1");
  if (!first) return undefined;
  // On an endless page the second story must not read the first one's headline.
  const isBefore = (first.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const story = first.closest("article");
  return isBefore && (!story || story.contains(root)) ? first : undefined;
}
