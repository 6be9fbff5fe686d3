/** Where the card goes: rectangles in, place out. Measured first, written after, so this needs no DOM. */

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placement {
  left: number;
  top: number;
  maxHeight: number;
  side: "below" | "above";
}

/** Far enough that the card does not touch the word, near enough that the pointer reaches it within the grace. */
const gap = 6;
/** From the edge of what is visible. */
const margin = 8;
/** A card lower than this shows too little: then the roomier side is taken, and the card scrolls inside. */
const leastHeight = 160;

/**
 * Places a card of the given size at a line of text: not over that line, unless neither side has room for a card that
 * can be read. Always within the view; `side` is the edge that stays where it is when the card grows.
 *
 * @param line the mention's line box under the pointer, in the same coordinates as `view`
 * @param view what is visible of the page (the visual viewport: with a pinch zoom it is less than the window)
 */
export function placeCard(
  line: Rect,
  size: { width: number; height: number },
  view: Rect,
  fromRight = false,
): Placement {
  const below = view.bottom - margin - (line.bottom + gap);
  const above = line.top - gap - (view.top + margin);
  const side =
    below >= Math.min(size.height, leastHeight) && (below >= size.height || below >= above)
      ? "below"
      : above > below
        ? "above"
        : "below";
  const room = side === "below" ? below : above;
  const maxHeight = Math.max(room, Math.min(leastHeight, view.bottom - view.top - 2 * margin));
  const height = Math.min(size.height, maxHeight);
  const wanted = fromRight ? line.right - size.width : line.left;
  const left = Math.max(view.left + margin, Math.min(wanted, view.right - margin - size.width));
  if (height > room) {
    // A window of two hundred px (400 % zoom): over the line, for out of sight nobody could read or close it.
    return { left, top: Math.max(view.top, view.bottom - margin - maxHeight), maxHeight, side: "below" };
  }
  const top = side === "below" ? line.bottom + gap : line.top - gap - height;
  return { left, top, maxHeight: room, side };
}

/** Distance from a point to a rectangle; 0 inside it. */
export function distanceTo(rect: Rect, x: number, y: number): number {
  const dx = Math.max(rect.left - x, 0, x - rect.right);
  const dy = Math.max(rect.top - y, 0, y - rect.bottom);
  return Math.hypot(dx, dy);
}
