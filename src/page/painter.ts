/**
 * Marks, painted with the CSS Custom Highlight API: nothing is added to the page's document. The style comes from
 * `marks.css`, which the background inserts together with the reader.
 */
import type { Place } from "./mentions.ts";

/** The page can list these names; that much it may learn (docs/privacy.md). */
export const markName = "newsgloss";
export const activeName = "newsgloss-active";

/**
 * Ranges are static: they cost the page nothing when it edits its text, which live ranges do. A re-read replaces them.
 */
function rangeOf(place: Place): StaticRange {
  return new StaticRange({
    startContainer: place.start.node,
    startOffset: place.start.offset,
    endContainer: place.end.node,
    endOffset: place.end.offset,
  });
}

export class Painter {
  #marks: Highlight | undefined;
  /** What `#marks` holds, as long as the page lets it be: the page can reach into registered highlights. */
  #ranges: StaticRange[] = [];
  #active: Highlight | undefined;

  /** Marks exactly these places; an empty list leaves nothing registered. */
  paint(places: readonly Place[]): void {
    this.#ranges = places.map(rangeOf);
    this.restore();
  }

  /** Takes marks off text that has just changed: until it is read again, nobody knows what stands there. */
  forget(changed: ReadonlySet<Node>): void {
    const isLeft = ({ startContainer, endContainer }: StaticRange): boolean =>
      !changed.has(startContainer) && !changed.has(endContainer);
    const left = this.#ranges.filter(isLeft);
    if (left.length === this.#ranges.length) return;
    for (const range of this.#ranges) if (!isLeft(range)) this.#marks?.delete(range);
    this.#ranges = left;
  }

  /** Shades the mention whose card is open. */
  activate(place: Place | undefined): void {
    this.#active = place ? new Highlight(rangeOf(place)) : undefined;
    if (this.#active) this.#active.priority = 1;
    this.#register(activeName, this.#active);
  }

  /** Registers what a page that clears the registry, or the highlights in it, has taken away. */
  restore(): void {
    this.#marks = this.#ranges.length > 0 ? new Highlight() : undefined;
    // One by one: a function takes only so many arguments, and a long page has more marks.
    for (const range of this.#ranges) this.#marks?.add(range);
    this.#register(markName, this.#marks);
    this.#register(activeName, this.#active);
  }

  get isRegistered(): boolean {
    if (this.#marks === undefined) return true;
    return CSS.highlights.get(markName) === this.#marks && this.#marks.size === this.#ranges.length;
  }

  clear(): void {
    // Only what is ours: after an update a newer copy may have painted under the same name.
    for (const [name, highlight] of [
      [markName, this.#marks],
      [activeName, this.#active],
    ] as const) {
      if (highlight && CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#marks = undefined;
    this.#ranges = [];
    this.#active = undefined;
  }

  #register(name: string, highlight: Highlight | undefined): void {
    if (highlight) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }
}
