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
  #active: Highlight | undefined;

  /** Marks exactly these places; an empty list leaves nothing registered. */
  paint(places: readonly Place[]): void {
    this.#marks = places.length > 0 ? new Highlight(...places.map(rangeOf)) : undefined;
    this.restore();
  }

  /** Shades the mention whose card is open. */
  activate(place: Place | undefined): void {
    this.#active = place ? new Highlight(rangeOf(place)) : undefined;
    if (this.#active) this.#active.priority = 1;
    this.#register(activeName, this.#active);
  }

  /** Registers what a page that clears the registry has taken away. */
  restore(): void {
    this.#register(markName, this.#marks);
    this.#register(activeName, this.#active);
  }

  get isRegistered(): boolean {
    return this.#marks === undefined || CSS.highlights.get(markName) === this.#marks;
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
    this.#active = undefined;
  }

  #register(name: string, highlight: Highlight | undefined): void {
    if (highlight) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }
}
