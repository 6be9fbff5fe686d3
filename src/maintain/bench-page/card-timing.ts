/** From the pointer at rest on a mention to its card in a frame, as the page sees it. */
import type { Page } from "puppeteer-core";
import { cardHost } from "../browsers/in-page.ts";

export interface Spot {
  x: number;
  y: number;
}

/** Moves further apart than this, in ms, tell no speed (src/page/hover.ts says 200). */
const longestStep = 250;

interface Timed {
  cardTiming?: { rest: number; shown?: number };
}

/** Scrolls to the marks, and tells where those within the window stand: the middle of the first line of each. */
export async function spotsOf(page: Page): Promise<Spot[]> {
  return page.evaluate(() => {
    const marks = [...(CSS.highlights.get("newsgloss") ?? [])];
    const middle = marks[marks.length >> 1]?.startContainer.parentElement;
    middle?.scrollIntoView({ block: "center", behavior: "instant" });
    return marks.flatMap((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const line = range.getClientRects()[0];
      const isInView = line && line.top > 80 && line.bottom < innerHeight - 80;
      return isInView ? [{ x: line.left + line.width / 2, y: line.top + line.height / 2 }] : [];
    });
  });
}

/**
 * Notes when the pointer moved last (as the browser stamped it; the page hears of it with the next frame), and when a card's frame has been made. Once for a page.
 */
export async function watchCards(page: Page): Promise<void> {
  await page.evaluate((host) => {
    const timed = globalThis as Timed;
    document.addEventListener(
      "pointermove",
      ({ timeStamp }) => {
        timed.cardTiming = { rest: timeStamp };
      },
      { capture: true },
    );
    const painted = new MessageChannel();
    painted.port1.onmessage = () => {
      if (timed.cardTiming) timed.cardTiming.shown ??= performance.now();
    };
    // Told within the frame that lays the card out, whether a timer or the frame itself has shown it. A message that is
    // posted within a frame arrives after it has been drawn.
    const laidOut = new ResizeObserver(() => painted.port2.postMessage(0));
    new MutationObserver(() => {
      const card = document.querySelector<HTMLElement>(host);
      laidOut.disconnect();
      if (card?.matches(":popover-open")) laidOut.observe(card);
    }).observe(document.documentElement, { childList: true });
  }, cardHost);
}

/** Moves away and waits until no card is open. */
export async function leaveCard(page: Page): Promise<void> {
  await page.mouse.move(3, 3, { steps: 4 });
  await page.waitForFunction((host) => !document.querySelector(host)?.matches(":popover-open"), {}, cardHost);
}

/**
 * Brings the pointer to rest on the spot; ms from then until the frame with the card was made. One move after a pause has
 * no speed, so the dwell begins with it: of several, the first slow one upon the mention would begin it.
 */
export async function restToCard(page: Page, { x, y }: Spot): Promise<number> {
  await page.waitForFunction(
    (pause) => performance.now() - ((globalThis as Timed).cardTiming?.rest ?? 0) > pause,
    { polling: 50 },
    longestStep,
  );
  await page.mouse.move(x, y);
  const handle = await page.waitForFunction(
    () => {
      const { rest, shown } = (globalThis as Timed).cardTiming ?? {};
      return rest !== undefined && shown !== undefined && shown - rest;
    },
    { polling: 50, timeout: 20_000 },
  );
  return (await handle.jsonValue()) as number;
}
