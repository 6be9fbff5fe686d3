/** Tells when the story's text may have changed: text that arrives late, live blogs, the next story below. */
import { parentOf } from "../article/unshadowed.ts";

/** From a change to the next reading, in ms; doubled with each reading up to the longest, for pages that never rest. */
const firstQuiet = 250;
const longestQuiet = 8_000;

export interface TextWatcher {
  /** Called a while after the page has changed. */
  changed(): void;
  /**
   * Called with each change, at once: no place to read anything. Answers whether the next reading is urgent, since an
   * open card has lost its word.
   */
  noted(records: readonly MutationRecord[]): boolean;
  /** Is text drawn now that was folded away when it was read? Asked when the page grows or an animation ends. */
  isUnfolded(): boolean;
}

/**
 * Tells the watcher when the page has changed. Observers only note; nothing is read inside them. A hidden tab is left
 * alone until it is seen again.
 */
export function watchText(
  roots: readonly Element[],
  { changed, noted, isUnfolded }: TextWatcher,
  signal: AbortSignal,
): void {
  let quiet = firstQuiet;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSoon = false;
  let lastTime = Number.NEGATIVE_INFINITY;

  const later = (isUrgent: boolean): void => {
    if (signal.aborted) return;
    if (document.hidden) {
      // Not kept listening for: `document.open` takes all listeners away.
      document.addEventListener("visibilitychange", seen, { once: true, signal });
      return;
    }
    // Rested since: what changes now is news, not a clock.
    if (performance.now() - lastTime > longestQuiet) quiet = firstQuiet;
    if (isUrgent && !isSoon) {
      clearTimeout(timer);
      timer = undefined;
    }
    // Not begun anew with each change: a page with a ticking clock would never be read again.
    if (timer !== undefined) return;
    isSoon = isUrgent;
    timer = setTimeout(
      () => {
        timer = undefined;
        isSoon = false;
        lastTime = performance.now();
        quiet = Math.min(quiet * 2, longestQuiet);
        changed();
      },
      isUrgent ? firstQuiet : quiet,
    );
  };
  const seen = (): void => later(false);

  const inside = new MutationObserver((records) => later(noted(records)));
  for (const root of roots) inside.observe(root, { childList: true, characterData: true, subtree: true });

  // The next story of an endless page, or a story that replaces this one, arrives beside the root: children of its
  // ancestors are watched, not everything below them.
  const beside = new MutationObserver((records) => {
    const isUrgent = noted(records);
    const gone = roots.some((root) => !root.isConnected);
    const grown = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => (node.textContent?.length ?? 0) > 350),
    );
    if (gone || grown) later(isUrgent);
  });
  const watched = new Set<Element>();
  for (const root of roots) {
    for (let parent = parentOf(root); parent && !watched.has(parent); parent = parentOf(parent)) {
      watched.add(parent);
      beside.observe(parent, { childList: true });
    }
  }

  // `document.write` and pages that swap the whole tree replace even the root element.
  beside.observe(document, { childList: true });

  // A fold that opens, a paragraph that fades in when it is scrolled to: the document does not change, its style does.
  const unfolded = (): void => {
    if (isUnfolded()) later(false);
  };
  const size = new ResizeObserver(unfolded);
  for (const root of roots) size.observe(root);
  for (const name of ["transitionend", "animationend", "scrollend"] as const) {
    document.addEventListener(name, unfolded, { capture: true, passive: true, signal });
  }

  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      inside.disconnect();
      beside.disconnect();
      size.disconnect();
    },
    { once: true },
  );
}
