/** Watches a page from its own side: when the first mark is in a frame. Runs in the page; knows nothing of the extension's inside. */
import type { Page } from "puppeteer-core";

/** Highlight name of our marks, and how the measured others mark. */
export interface MarkSigns {
  highlight: string;
  /** CSS selector. */
  selector: string;
}

export interface Seen {
  /** Frame with the first mark, in ms after `DOMContentLoaded` (only from then on may an extension begin). */
  firstMark?: number;
  marks: number;
}

interface Probed {
  seenByProbe?: Seen;
}

/** Installs the probe for the page's next document. Asks once a frame, in the same way for every variant. */
export async function installProbe(page: Page, signs: MarkSigns): Promise<void> {
  await page.evaluateOnNewDocument(({ highlight, selector }: MarkSigns) => {
    const seen: Seen = { marks: 0 };
    (globalThis as Probed).seenByProbe = seen;
    document.addEventListener(
      "DOMContentLoaded",
      () => {
        const start = performance.now();
        // A method: a named function would be sent to the page with a helper of tsx's that the page has not.
        const eye = {
          look(): void {
            requestAnimationFrame(() => eye.look());
            seen.marks = CSS.highlights.get(highlight)?.size ?? 0;
            if (seen.marks > 0 || document.querySelector(selector)) seen.firstMark ??= performance.now() - start;
          },
        };
        eye.look();
      },
      { once: true },
    );
  }, signs);
}

export async function readProbe(page: Page): Promise<Seen> {
  return page.evaluate(() => (globalThis as Probed).seenByProbe ?? { marks: 0 });
}
