/** What a test can see of the extension from inside the page, and how it points at the page's words. */
import type { Page } from "puppeteer-core";
import { cardHost, markName } from "./selectors.ts";

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
