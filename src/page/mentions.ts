/** The mentions found in a story, tied to the page's text nodes, and how a point on the screen finds one. */
import { placeOf, type StoryBlock } from "../article/extract.ts";
import type { LinkReply } from "../platform/messages.ts";

interface TextPoint {
  node: Text;
  offset: number;
}

/** Where in the page something stands, as text nodes and offsets. */
export interface Place {
  start: TextPoint;
  end: TextPoint;
}

export interface PageMention {
  /** Number in reading order over the whole page. */
  index: number;
  company: string;
  via?: string;
  block: StoryBlock;
  start: number;
  end: number;
  place: Place;
  /** Is it the first of its company in its story? */
  isFirst: boolean;
  headline: string;
}

/** Ties a reply's offsets to the page; offsets that fit no node (the page changed meanwhile) are dropped. */
export function tieMentions(
  reply: LinkReply,
  blocks: readonly StoryBlock[],
  headline: string,
  firstIndex: number,
): PageMention[] {
  const seen = new Set<string>();
  const mentions: PageMention[] = [];
  for (const { block: blockIndex, start, end, company, via } of reply.mentions) {
    const block = blocks[blockIndex];
    if (!block || end > block.text.length || start >= end) continue;
    const from = placeOf(block, start, false);
    const to = placeOf(block, end, true);
    if (!from || !to) continue;
    mentions.push({
      index: firstIndex + mentions.length,
      company,
      ...(via !== undefined && { via }),
      block,
      start,
      end,
      place: { start: from, end: to },
      isFirst: !seen.has(company),
      headline,
    });
    seen.add(company);
  }
  return mentions;
}

/** A live range over a mention for measuring; undefined once the page has taken its text away. */
export function rangeOver(mention: PageMention): Range | undefined {
  const { start, end } = mention.place;
  if (!start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // The page may have changed the text under the same node: what is no longer there has no card.
  const shown = range.toString().replace(/\s+/g, " ");
  return shown === mention.block.text.slice(mention.start, mention.end) ? range : undefined;
}

/** Finds the mention under a point. Rebuilt with each reading, so that no detached text is held. */
export class MentionMap {
  readonly #byNode = new Map<Node, PageMention[]>();

  constructor(mentions: readonly PageMention[]) {
    for (const mention of mentions) {
      for (const node of nodesOf(mention)) {
        const known = this.#byNode.get(node);
        if (known) known.push(mention);
        else this.#byNode.set(node, [mention]);
      }
    }
  }

  /** The mention drawn at the point, with the rectangle of the line it is drawn on. */
  at(x: number, y: number): { mention: PageMention; line: DOMRect } | undefined {
    // The caret API answers the nearest text, even far away: the rectangles decide.
    const caret = document.caretPositionFromPoint?.(x, y);
    const mentions = caret && this.#byNode.get(caret.offsetNode);
    if (!mentions) return undefined;
    for (const mention of mentions) {
      const line = lineAt(rangeOver(mention), x, y);
      if (line) return { mention, line };
    }
    return undefined;
  }
}

function nodesOf({ block, start, end }: PageMention): Set<Node> {
  const nodes = new Set<Node>();
  for (const piece of block.pieces) {
    if (piece.start < end && piece.start + piece.length > start) nodes.add(piece.node);
  }
  return nodes;
}

function lineAt(range: Range | undefined, x: number, y: number): DOMRect | undefined {
  if (!range) return undefined;
  return [...range.getClientRects()].find(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
