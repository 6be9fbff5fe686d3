/** The mentions found in a story, tied to the page's text nodes, and how a point on the screen finds one. */
import { pieceAt, placeOf, type StoryBlock } from "../article/extract.ts";
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

/** Does the element stand in an editor, or in a page that is one as a whole? */
export function isEdited(element: Element | null): boolean {
  return element instanceof HTMLElement && element.isContentEditable;
}

/** Pages write names with no-break spaces and line breaks; what is compared is what is read. */
const withoutSpace = (text: string): string => text.replace(/\s+/g, "");

/** A live range over a mention for measuring; undefined once the page has taken its text away. */
export function rangeOver(mention: PageMention): Range | undefined {
  const { start, end } = mention.place;
  if (!start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.offset > start.node.length || end.offset > end.node.length) return undefined;
  const range = start.node.ownerDocument.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // The page may have changed the text under the same node: what is no longer there has no card.
  const meant = mention.block.text.slice(mention.start, mention.end);
  return withoutSpace(range.toString()) === withoutSpace(meant) ? range : undefined;
}

/** A mention's part in one text node, as offsets into it. */
interface Span {
  from: number;
  to: number;
  mention: PageMention;
}

/** A mention of an earlier reading as the latest one has it: the same word, in the same text or the same place. */
export function sameMention(
  before: PageMention | undefined,
  mentions: readonly PageMention[],
): PageMention | undefined {
  if (!before) return undefined;
  const { company, block, start, place, index } = before;
  let best: PageMention | undefined;
  for (const other of mentions) {
    const isSameText = other.start === start && other.block.text === block.text;
    const isSamePlace = other.place.start.node === place.start.node && other.place.start.offset === place.start.offset;
    if (other.company !== company || (!isSameText && !isSamePlace)) continue;
    if (!best || Math.abs(other.index - index) < Math.abs(best.index - index)) best = other;
  }
  return best;
}

/** Finds the mention under a point. Rebuilt with each reading, so that no detached text is held. */
export class MentionMap {
  /** In text order, never overlapping. */
  readonly #byNode = new Map<Node, Span[]>();

  constructor(mentions: readonly PageMention[]) {
    for (const mention of mentions) {
      for (const { node, from, to } of spansOf(mention)) {
        const known = this.#byNode.get(node);
        const last = known?.at(-1);
        // Folded white space cuts a name into pieces of the same node.
        if (last && last.mention === mention) last.to = to;
        else if (known) known.push({ from, to, mention });
        else this.#byNode.set(node, [{ from, to, mention }]);
      }
    }
  }

  /** The mention drawn at the point. */
  at(x: number, y: number): PageMention | undefined {
    // The caret API answers the nearest text, even far away: the rectangles decide.
    const caret = document.caretPositionFromPoint?.(x, y);
    const span = caret && spanAt(this.#byNode.get(caret.offsetNode), caret.offset);
    // The page has become an editor since it was read: the word is being worked on.
    if (span && isEdited(caret.offsetNode.parentElement)) return undefined;
    return span && isDrawnAt(rangeOver(span.mention), x, y) ? span.mention : undefined;
  }
}

/** The span that holds the offset or touches it: a point on a name's last letter puts the caret behind the name. */
function spanAt(spans: readonly Span[] | undefined, offset: number): Span | undefined {
  let low = 0;
  let high = (spans?.length ?? 0) - 1;
  while (spans && low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.from) high = middle - 1;
    else if (offset > span.to) low = middle + 1;
    else return span;
  }
  return undefined;
}

function* spansOf({ block, start, end }: PageMention): Generator<{ node: Text; from: number; to: number }> {
  for (let i = pieceAt(block, start); i < block.pieces.length; i++) {
    const piece = block.pieces[i] as StoryBlock["pieces"][number];
    if (piece.start >= end) return;
    const from = piece.nodeStart + Math.max(0, start - piece.start);
    const to = piece.nodeStart + Math.min(piece.length, end - piece.start);
    if (to > from) yield { node: piece.node, from, to };
  }
}

function isDrawnAt(range: Range | undefined, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
