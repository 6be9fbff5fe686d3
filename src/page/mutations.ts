/** Tells when the story's text may have changed: text that arrives late, live blogs, the next story below. */

/** From a change to the next reading, in ms; doubled with each reading up to the longest, for pages that never rest. */
const firstQuiet = 250;
const longestQuiet = 8_000;

/**
 * Calls `changed` a while after the page has changed. Observers only note; nothing is read inside them. A
 * hidden tab is left alone until it is seen again.
 */
export function watchText(roots: readonly Element[], changed: () => void, signal: AbortSignal): void {
  let quiet = firstQuiet;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;

  const later = (): void => {
    if (signal.aborted) return;
    if (document.hidden) {
      isDue = true;
      return;
    }
    // Not begun anew with each change: a page with a ticking clock would never be read again.
    timer ??= setTimeout(() => {
      timer = undefined;
      quiet = Math.min(quiet * 2, longestQuiet);
      changed();
    }, quiet);
  };

  const inside = new MutationObserver(later);
  for (const root of roots) inside.observe(root, { childList: true, characterData: true, subtree: true });

  // The next story of an endless page, or a story that replaces this one, arrives beside the root: children of its
  // ancestors are watched, not everything below them.
  const beside = new MutationObserver((records) => {
    const gone = roots.some((root) => !root.isConnected);
    const grown = records.some(({ addedNodes }) =>
      [...addedNodes].some((node) => (node.textContent?.length ?? 0) > 350),
    );
    if (gone || grown) later();
  });
  const watched = new Set<Element>();
  for (const root of roots) {
    for (let parent = root.parentElement; parent && !watched.has(parent); parent = parent.parentElement) {
      watched.add(parent);
      beside.observe(parent, { childList: true });
    }
  }

  // `document.write` and pages that swap the whole tree replace even the root element.
  beside.observe(document, { childList: true });

  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.hidden || !isDue) return;
      isDue = false;
      later();
    },
    { signal },
  );
  signal.addEventListener(
    "abort",
    () => {
      clearTimeout(timer);
      inside.disconnect();
      beside.disconnect();
    },
    { once: true },
  );
}
