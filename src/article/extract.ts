/**
 * The story's text as blocks, each with a map back to the text nodes it was read from. Inline elements are joined
 * ("<b>Ama</b>zon" is one word), white space is folded as the browser folds it, and nothing in the page is changed.
 */
import type { TextBlock } from "../linking/types.ts";
import { isInline, isSkipped } from "./skipped.ts";

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
  for (let at: Element | null = element; at; at = at === root ? null : at.parentElement) {
    const kind = blockKinds[at.tagName.toUpperCase()];
    if (kind) return kind;
  }
  return "paragraph";
}

const space = /[\t\n\f\r ]/;
const spaces = /[\t\n\f\r ]+/g;

/** Gathers text nodes into one block; folds white space without losing where each character came from. */
class BlockBuilder {
  text = "";
  pieces: Piece[] = [];
  linkLength = 0;

  get isEmpty(): boolean {
    return this.text === "";
  }

  add(node: Text, inLink: boolean): void {
    const { data } = node;
    let at = 0;
    for (const match of data.matchAll(spaces)) {
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
    if (this.text !== "" && !this.text.endsWith(" ")) this.text += " ";
  }

  #addSpace(node: Text, nodeStart: number): void {
    if (this.text === "" || this.text.endsWith(" ")) return;
    this.pieces.push({ start: this.text.length, length: 1, node, nodeStart });
    this.text += " ";
  }

  #take(node: Text, from: number, to: number, inLink: boolean): void {
    let start = from;
    if (start < to && this.text.endsWith(" ")) while (start < to && space.test(node.data[start] as string)) start++;
    if (start >= to) return;
    this.pieces.push({ start: this.text.length, length: to - start, node, nodeStart: start });
    this.text += node.data.slice(start, to);
    if (inLink) this.linkLength += to - start;
  }

  finish(kind: TextBlock["kind"]): StoryBlock {
    return { text: this.text, kind, pieces: this.pieces };
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
    const onlyLinks = block.linkLength >= block.text.trim().length && owner.tagName.toUpperCase() !== "H1";
    if (!onlyLinks && isVisible(owner)) blocks.push(block.finish(kind));
    block = new BlockBuilder();
  };

  // By hand instead of recursion: hostile pages nest elements deeper than the stack.
  let node: Node | null = root.firstChild;
  let depthInLink = 0;
  const leave = (element: Element): void => {
    if (element.tagName.toUpperCase() === "A") depthInLink--;
    if (!isInline(element)) {
      flush();
      owner = element.parentElement ?? root;
    }
  };
  while (node) {
    if (++steps % nodesPerYield === 0) yield;
    let descend = false;
    if (node.nodeType === Node.TEXT_NODE) {
      block.add(node as Text, depthInLink > 0);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isSkipped(element)) {
        if (!isInline(element)) flush();
      } else {
        if (element.tagName.toUpperCase() === "BR") block.addBreak();
        if (!isInline(element)) {
          flush();
          owner = element;
        }
        if (element.firstChild) {
          if (element.tagName.toUpperCase() === "A") depthInLink++;
          descend = true;
        } else if (!isInline(element)) {
          owner = element.parentElement ?? root;
        }
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && !node.nextSibling) {
      const parent: Element | null = node.parentElement;
      if (!parent || parent === root) {
        node = null;
        break;
      }
      leave(parent);
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
  flush();
  return blocks;
}

/** The place in the page's nodes where a block's text offset stands. `end` places prefer the piece before a seam. */
export function placeOf(block: StoryBlock, offset: number, end: boolean): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = block.pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = block.pieces[middle] as Piece;
    const inside = end
      ? offset > piece.start && offset <= piece.start + piece.length
      : offset >= piece.start && offset < piece.start + piece.length;
    if (inside) return { node: piece.node, offset: piece.nodeStart + offset - piece.start };
    if (offset < piece.start || (end && offset === piece.start)) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}
