/**
 * The story's text as blocks, each with a map back to the text nodes it was read from. Inline elements are joined
 * ("<b>Ama</b>zon" is one word), white space is folded as the browser folds it, and nothing in the page is changed.
 */
import type { TextBlock } from "../linking/types.ts";
import { isInline, isSkipped } from "./skipped.ts";
import { nextOf, parentOf, tagOf } from "./unshadowed.ts";

/** A run of a block's text that stands character for character in one text node. */
export interface Piece {
  /** Offset in the block's text. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node's data. */
  nodeStart: number;
}

export interface StoryBlock extends TextBlock {
  pieces: Piece[];
}

export interface ExtractOptions {
  /** Is a block drawn at all? The page's `checkVisibility`; always true where nothing is laid out. */
  isVisible(element: Element): boolean;
}

/** Nodes walked between two yields: some 0.1 ms, so that a slice's deadline is kept closely. */
const nodesPerYield = 256;
const spacesPerYield = 2_000;

const blockKinds: Record<string, TextBlock["kind"]> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  H5: "heading",
  H6: "heading",
  FIGCAPTION: "caption",
  CAPTION: "caption",
  BLOCKQUOTE: "quote",
  LI: "item",
  DT: "item",
  DD: "item",
  TD: "item",
  TH: "item",
};

function kindOf(element: Element, root: Element): TextBlock["kind"] {
  for (let at: Element | null = element; at; at = at === root ? null : parentOf(at)) {
    const kind = blockKinds[tagOf(at)];
    if (kind) return kind;
  }
  return "paragraph";
}

const space = /[\t\n\f\r ]/;
const spaces = /[\t\n\f\r ]+/g;

/**
 * Gathers text nodes into one block; folds white space without losing where each character came from. The text is kept
 * in parts and its end remembered: asking a string that grows piece by piece for its last character costs its length
 * each time, seconds on a hard-wrapped page of half a megabyte.
 */
class BlockBuilder {
  #parts: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #linkLength = 0;
  #pieces: Piece[] = [];

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Is there nothing in it but links? */
  get isOnlyLinks(): boolean {
    return this.#linkLength >= this.#length - (this.#endsInSpace ? 1 : 0);
  }

  *add(node: Text, inLink: boolean): Generator<void, void> {
    const { data } = node;
    let at = 0;
    let steps = 0;
    for (const match of data.matchAll(spaces)) {
      // A single node may hold megabytes.
      if (++steps % spacesPerYield === 0) yield;
      // A single space folds to itself: only what really changes ends a piece, or each word would be one.
      if (match[0] === " " && match.index > at) continue;
      this.#take(node, at, match.index, inLink);
      at = match.index + match[0].length;
      this.#addSpace(node, match.index);
    }
    this.#take(node, at, data.length, inLink);
  }

  /** A line break or the like between two words. */
  addBreak(): void {
    if (!this.#endsInSpace) this.#append(" ");
  }

  #addSpace(node: Text, nodeStart: number): void {
    if (this.#endsInSpace) return;
    this.#pieces.push({ start: this.#length, length: 1, node, nodeStart });
    this.#append(" ");
  }

  #take(node: Text, from: number, to: number, inLink: boolean): void {
    let start = from;
    if (this.#endsInSpace) while (start < to && space.test(node.data[start] as string)) start++;
    if (start >= to) return;
    this.#pieces.push({ start: this.#length, length: to - start, node, nodeStart: start });
    this.#append(node.data.slice(start, to));
    if (inLink) this.#linkLength += to - start;
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
    this.#endsInSpace = part.endsWith(" ");
  }

  finish(kind: TextBlock["kind"]): StoryBlock {
    return { text: this.#parts.join(""), kind, pieces: this.#pieces };
  }
}

/**
 * Reads the blocks below `root`. A generator, so that a page of any size can be read in slices: run it to its end for
 * the blocks, stopping between two steps for as long as the page needs.
 */
export function* extractBlocks(root: Element, { isVisible }: ExtractOptions): Generator<void, StoryBlock[]> {
  const blocks: StoryBlock[] = [];
  let block = new BlockBuilder();
  let owner: Element = root;
  let steps = 0;

  const flush = (): void => {
    if (block.isEmpty) return;
    const kind = kindOf(owner, root);
    // Nothing but links: teasers, tag lists, "Read more: …". A headline may link to itself.
    const onlyLinks = block.isOnlyLinks && tagOf(owner) !== "H1";
    if (!onlyLinks && isVisible(owner)) blocks.push(block.finish(kind));
    block = new BlockBuilder();
  };

  // By hand instead of recursion: hostile pages nest elements deeper than the stack.
  let node: Node | null = root.firstChild;
  let depthInLink = 0;
  const leave = (element: Element): void => {
    const tag = tagOf(element);
    if (tag === "A") depthInLink--;
    if (!isInline(tag)) {
      flush();
      owner = parentOf(element) ?? root;
    }
  };
  while (node) {
    if (++steps % nodesPerYield === 0) yield;
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE) {
      yield* block.add(node as Text, depthInLink > 0);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      // Asked once an element: on a long page this is what walking costs.
      const tag = tagOf(element);
      const inline = isInline(tag);
      if (isSkipped(element)) {
        if (!inline) flush();
      } else {
        if (tag === "BR") block.addBreak();
        if (!inline) {
          flush();
          owner = element;
        }
        if (element.firstChild) {
          if (tag === "A") depthInLink++;
          descend = true;
        } else if (!inline) {
          owner = parentOf(element) ?? root;
        }
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    let next: ChildNode | null = null;
    while (node) {
      next = nextOf(node);
      if (next) break;
      const parent: Element | null = parentOf(node);
      if (!parent || parent === root) {
        node = null;
        break;
      }
      leave(parent);
      node = parent;
    }
    node = next;
  }
  flush();
  return blocks;
}

/** Index of the first piece that reaches beyond the offset. */
export function pieceAt({ pieces }: StoryBlock, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.start + piece.length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place in the page's nodes where a block's text offset stands. `end` places prefer the piece before a seam. */
export function placeOf(block: StoryBlock, offset: number, end: boolean): { node: Text; offset: number } | undefined {
  // An end stands behind its last character, in the piece of that one.
  const piece = block.pieces[pieceAt(block, end ? offset - 1 : offset)];
  if (!piece || offset < piece.start) return undefined;
  return { node: piece.node, offset: piece.nodeStart + offset - piece.start };
}
