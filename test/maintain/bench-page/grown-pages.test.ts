import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { storySignals } from "../../../src/article/signals.ts";
import { grownStory } from "../../../src/maintain/bench-page/grown-pages.ts";

const documentOf = (html: string): Document => new JSDOM(html).window.document;
const namesIn = (text: string): number => text.match(/Microsoft|Nvidia|Amazon\.com|Netflix/g)?.length ?? 0;

describe("stories made for measuring", () => {
  it.each([
    { bytes: 1_000, mentions: 10 },
    { bytes: 20_000, mentions: 3 },
    { bytes: 100_000, mentions: 1_000 },
  ])("have the text and the mentions that were asked for: %o", ({ bytes, mentions }) => {
    const text = documentOf(grownStory({ bytes, mentions }).html).querySelector("article")?.textContent ?? "";
    expect(namesIn(text)).toBe(mentions);
    expect(text.length).toBeGreaterThan(bytes * 0.95);
    // A sentence is never cut; short texts with many names are longer than asked.
    expect(text.length).toBeLessThan(Math.max(bytes, mentions * 90) * 1.1);
  });

  it("have the nodes that were asked for, and no more than the text gives", () => {
    const { html } = grownStory({ bytes: 20_000, mentions: 5, nodes: 3_000 });
    const document = documentOf(html);
    const walker = document.createTreeWalker(document.querySelector("article") as Element);
    let count = 0;
    while (walker.nextNode()) count++;
    expect(count).toBeGreaterThan(3_000);
    expect(count).toBeLessThan(3_300);
  });

  it("are stories to the gate, and each has an address of its own", () => {
    const one = grownStory({ bytes: 5_000, mentions: 5 });
    const other = grownStory({ bytes: 5_000, mentions: 5, changes: 10 });
    expect(storySignals(documentOf(one.html), one.url).isStory).toBe(true);
    expect(other.url).not.toBe(one.url);
    expect(other.html).toContain("setInterval");
  });
});
