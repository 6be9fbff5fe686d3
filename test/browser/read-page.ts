/** What a test can see of the extension from inside the page, and how it points at the page's words. */
import type { Page } from "puppeteer-core";
import { card, cardHost, markName } from "./selectors.ts";

/** Texts of the marks, in the order in which they were painted; undefined while nothing is registered. */
export function markTexts(page: Page): Promise<string[] | undefined> {
  return page.evaluate((name) => {
    const highlight = CSS.highlights.get(name);
    if (!highlight) return undefined;
    // Marks may be static ranges, which cannot tell their text.
    return [...highlight].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    });
  }, markName);
}

/** Those of the phrases that some mark touches, at any of their occurrences in the page. */
export function phrasesMarked(page: Page, phrases: string[]): Promise<string[]> {
  return page.evaluate(
    (name, wanted) => {
      const marks = [...(CSS.highlights.get(name) ?? [])].map((mark) => {
        const range = document.createRange();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        return range;
      });
      const nodes: { node: Text; start: number }[] = [];
      let text = "";
      const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode as Text, start: text.length });
        text += (walker.currentNode as Text).data;
      }
      const touched = (start: number, end: number) =>
        nodes.some(({ node, start: at }) => {
          if (at >= end || at + node.length <= start) return false;
          const range = document.createRange();
          range.setStart(node, Math.max(0, start - at));
          range.setEnd(node, Math.min(node.length, end - at));
          return marks.some(
            (mark) =>
              mark.compareBoundaryPoints(Range.END_TO_START, range) < 0 &&
              mark.compareBoundaryPoints(Range.START_TO_END, range) > 0,
          );
        });
      return wanted.filter((phrase) => {
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
          if (touched(at, at + phrase.length)) return true;
        }
        return false;
      });
    },
    markName,
    phrases,
  );
}

/**
 * Rests the mouse on a word: the first `word` at or after the first `context` in the page's text. Moves there as a hand
 * would, the last bit slowly, since a pointer that rushes across a mention opens nothing.
 */
export async function pointAt(page: Page, context: string, word: string): Promise<void> {
  const spot = await page.evaluate(
    (before, wanted) => {
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
      holder.node.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
      const line = range.getClientRects()[0];
      return line && { x: line.left + Math.min(line.width / 2, 12), y: line.top + line.height / 2 };
    },
    context,
    word,
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
      const dialog = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(inside.dialog);
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
    card,
  );
}

/** How many card hosts stand in the document (any build). */
export function hostCount(page: Page): Promise<number> {
  return page.evaluate((host) => document.querySelectorAll(host).length, cardHost);
}

/** The document as the page's own scripts would find it, without the card's host. */
export function documentMarkup(page: Page): Promise<{ markup: string; body: string }> {
  return page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const found of copy.querySelectorAll(host)) found.remove();
    return { markup: copy.outerHTML, body: document.body?.outerHTML ?? "" };
  }, cardHost);
}
