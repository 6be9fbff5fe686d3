/** A hand and an eye in a real page: points at a word, reads the open card. For the demo, the screenshots and the tests. */
import type { Page } from "puppeteer-core";

/** The one element added to a page while a card is open. */
export const cardHost = "[data-newsgloss]";

/** Below, within the card's shadow root (open in test builds only). */
export const cardParts = {
  dialog: ".card[role=dialog]",
  title: "h2",
  /** The facts shown first; the class `fact-<kind>` tells their kind. */
  facts: ".facts > ul:not([id]) > li",
  caption: ".figure .caption",
  moreFacts: "button.more",
};

/**
 * Rests the mouse on a word: the first `word` at or after the first `context` in the page's text. Moves there as a hand
 * would, the last bit slowly, since a pointer that rushes across a mention opens nothing.
 */
export async function pointAt(
  page: Page,
  context: string,
  word: string,
  block: "center" | "start" = "center",
): Promise<void> {
  const spot = await page.evaluate(
    (before, wanted, where) => {
      const nodes: { node: Text; start: number }[] = [];
      let text = "";
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        if (!node.parentElement?.checkVisibility()) continue;
        nodes.push({ node, start: text.length });
        text += node.data;
      }
      const from = text.indexOf(before);
      const at = from < 0 ? -1 : text.indexOf(wanted, from);
      const holder = nodes.findLast(({ start }) => start <= at);
      if (at < 0 || !holder) return undefined;
      const range = document.createRange();
      range.setStart(holder.node, at - holder.start);
      range.setEnd(holder.node, Math.min(holder.node.length, at - holder.start + wanted.length));
      holder.node.parentElement?.scrollIntoView({ block: where, behavior: "instant" });
      const line = range.getClientRects()[0];
      return line && { x: line.left + Math.min(line.width / 2, 12), y: line.top + line.height / 2 };
    },
    context,
    word,
    block,
  );
  if (!spot) throw new Error(`"${word}" after "${context}" stands nowhere in the visible text`);
  await page.mouse.move(spot.x + 60, spot.y + 40);
  await page.mouse.move(spot.x + 3, spot.y + 2, { steps: 8 });
  for (const left of [2, 1, 0]) {
    await nextFrames(page);
    await page.mouse.move(spot.x + left, spot.y);
  }
}

/** A hand's last pixels take some frames; moves sent back to back would be one leap. */
function nextFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

export interface OpenCard {
  title: string;
  /** `layoffs`, `share` …, in order. */
  kinds: string[];
  /** Captions of the first fact's figures: "When this was published", "Now". */
  captions: string[];
  text: string;
  /** Whether every source is an https link. */
  sources: string[];
}

/** The open card, or undefined. Test builds only. */
export function openCard(page: Page): Promise<OpenCard | undefined> {
  return page.evaluate(
    (host, inside) => {
      // A page may have put copies of the element beside it.
      const dialog = [...document.querySelectorAll(host)]
        .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(inside.dialog))
        .find(Boolean);
      if (!dialog?.checkVisibility()) return undefined;
      const facts = [...dialog.querySelectorAll(inside.facts)];
      return {
        title: dialog.querySelector(inside.title)?.textContent ?? "",
        kinds: facts.map((fact) => /\bfact-([a-z-]+)/.exec(fact.className)?.[1] ?? ""),
        captions: [...(facts[0]?.querySelectorAll(inside.caption) ?? [])].map((caption) => caption.textContent ?? ""),
        text: dialog.innerText,
        sources: [...dialog.querySelectorAll("a")].map((link) => link.href),
      };
    },
    cardHost,
    cardParts,
  );
}
