/** Pages that change the text under marks and cards: hydration, re-rendering, removal, wiped and foreign highlights. */
import esbuild from "esbuild";
import type { Page } from "puppeteer-core";
import { beforeAll, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { eventually, inEachBrowser, remains } from "./harness.ts";
import { type OddStory, oddStory, ordinaryParagraphs, storyUrl } from "./odd-stories.ts";
import { markTexts } from "./read-page.ts";

/** A page's own application: hydrates the server's markup, draws it anew on request, and tells of every mismatch. */
const application = `
import "preact/debug";
import { h, hydrate } from "preact";
import { useState } from "preact/hooks";
const texts = window.paragraphs;
function Story() {
  const [shown, show] = useState({ version: 0, texts });
  window.show = (next) => show((last) => ({ version: last.version + 1, texts: next ?? last.texts }));
  return h("div", { id: "app", "data-version": shown.version },
    // Keyed by version: each drawing makes every node anew.
    shown.texts.map((text, i) => h("p", { key: shown.version + ":" + i }, text)));
}
hydrate(h(Story), document.getElementById("mount"));
document.documentElement.dataset.hydrated = "";
`;

const paragraphs = [...ordinaryParagraphs.matchAll(/<p id="\w+">(.*?)<\/p>/g)].map((match) => match[1] ?? "");

inEachBrowser("test", (session) => {
  let bundled = "";
  beforeAll(async () => {
    await session().set({ marks: "all" });
    const built = await esbuild.build({
      stdin: { contents: application, resolveDir: import.meta.dirname },
      bundle: true,
      write: false,
      format: "iife",
    });
    bundled = built.outputFiles[0]?.text ?? "";
  });

  async function opened(slug: string, story: OddStory = {}) {
    session().publish(storyUrl(slug), oddStory(story));
    return session().open(storyUrl(slug));
  }
  const marksAre = (page: Page, check: (texts: string[]) => void) =>
    eventually(
      () => markTexts(page),
      (texts) => check(texts ?? []),
    );
  const holds = (page: Page, ...names: string[]) =>
    marksAre(page, (texts) => expect(texts).toEqual(expect.arrayContaining(names)));
  const titled = (page: Page, title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );
  /** How many marks stand in text that is in the document now. */
  const liveMarks = (page: Page) =>
    page.evaluate(
      () => [...(CSS.highlights.get("newsgloss") ?? [])].filter((mark) => mark.startContainer.isConnected).length,
    );

  it("an application hydrates and draws anew over marks: no error, and the marks follow", async () => {
    const page = await opened("hydration", {
      // The application starts late, when the marks are there: what it finds must be what its server sent.
      body: `<div id="mount"><div id="app" data-version="0">${paragraphs.map((text) => `<p>${text}</p>`).join("")}</div></div>`,
      around: `<script>window.paragraphs = ${JSON.stringify(paragraphs)}</script>`,
    });
    await holds(page, "Microsoft", "Nvidia", "OpenAI");
    const before = await liveMarks(page);
    await page.evaluate(bundled);
    expect(await page.evaluate(() => document.documentElement.dataset.hydrated)).toBe("");
    await remains(
      () => liveMarks(page),
      (count) => expect(count).toBe(before),
    );
    for (let i = 1; i <= 3; i++) {
      await page.evaluate(() => (window as unknown as { show(): void }).show());
      await page.waitForSelector(`[data-version="${i}"]`);
      await eventually(
        () => liveMarks(page),
        (count) => expect(count).toBe(before),
      );
    }
    await page.evaluate(
      (texts) => (window as unknown as { show(texts: string[]): void }).show(texts),
      paragraphs.map((text) => text.replaceAll("Nvidia", "Anthropic")),
    );
    await marksAre(page, (texts) => {
      expect(texts).toContain("Anthropic");
      // The headline stands outside of the application.
      expect(texts.filter((text) => text === "Nvidia")).toHaveLength(1);
    });
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it("keeps the open card when the page draws the same text anew under it", async () => {
    const page = await opened("redrawn");
    await holds(page, "Nvidia");
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    const redraw = () =>
      page.evaluate(() => {
        for (const old of document.querySelectorAll("article p")) old.replaceWith(old.cloneNode(true));
      });
    for (let i = 0; i < 3; i++) {
      await redraw();
      await remains(
        () => openCard(page),
        (shown) => expect(shown?.title).toBe("Nvidia"),
        500,
      );
    }
    expect(await liveMarks(page)).toBeGreaterThan(3);
    // It is the new text that holds it now.
    await page.mouse.move(3, 3);
    await titled(page, undefined);
    await page.close();
  });

  it("closes the card soon after its mention has gone, and moves it when text above grows", async () => {
    const page = await opened("removed");
    await holds(page, "Nvidia");
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    /** From the word to the card's nearer edge, in px, and how far down the word stands. */
    const places = () =>
      page.evaluate(() => {
        const [mark] = CSS.highlights.get("newsgloss-active") ?? [];
        const range = document.createRange();
        range.setStart((mark as StaticRange).startContainer, (mark as StaticRange).startOffset);
        range.setEnd((mark as StaticRange).endContainer, (mark as StaticRange).endOffset);
        const word = range.getBoundingClientRect();
        const card = (document.querySelector("[data-newsgloss]") as Element).getBoundingClientRect();
        const distance = Math.min(Math.abs(card.top - word.bottom), Math.abs(word.top - card.bottom));
        return { distance, top: word.top };
      });
    const before = await places();
    await page.evaluate(() => {
      const advertisement = document.createElement("div");
      advertisement.style.height = "80px";
      document.getElementById("first")?.before(advertisement);
    });
    expect((await places()).top).toBeGreaterThan(before.top + 70);
    await eventually(places, ({ distance }) => expect(distance).toBeLessThan(16), 1_000);
    await page.evaluate(() => document.getElementById("third")?.remove());
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
      1_500,
    );
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it("takes a mark away at once when the text under it changes", async () => {
    const page = await opened("edited-text");
    await holds(page, "Nvidia", "OpenAI");
    // Many changes first: a page that never rests is read ever more seldom.
    await page.evaluate(async () => {
      const clock = document.createElement("p");
      document.querySelector("article")?.append(clock);
      for (let i = 0; i < 40; i++) {
        clock.textContent = `${i}`;
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    const left = await page.evaluate(async () => {
      const text = document.getElementById("third")?.firstChild as Text;
      text.data = "The weather was mild in the whole of the country, and nobody had expected anything else.";
      await new Promise((done) => setTimeout(done));
      return [...(CSS.highlights.get("newsgloss") ?? [])].filter((mark) => mark.startContainer === text).length;
    });
    expect(left).toBe(0);
    await pointAt(page, "", "The weather");
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await page.close();
  });

  it("opens no card of a name that changes while the pointer rests on it", async () => {
    const page = await opened("changed-under-pointer");
    await holds(page, "Nvidia");
    await page.evaluate(() => {
      document.addEventListener("pointermove", () => {
        const third = document.getElementById("third");
        if (third)
          third.textContent = "Harbour pilots carry the machines. Shares of the harbour rose in early trading.";
      });
    });
    await pointAt(page, "Shares of", "Nvidia");
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it("survives a page that lists, empties, replaces and wipes highlights, and takes none of the page's", async () => {
    const page = await opened("highlights");
    await holds(page, "Nvidia");
    const listed = await page.evaluate(() => {
      const seen = [...CSS.highlights].map(([name, highlight]) => `${name}:${[...highlight].length > 0}`);
      const own = document.createRange();
      own.selectNodeContents(document.getElementById("third") as Element);
      CSS.highlights.set("page-search", new Highlight(own));
      CSS.highlights.get("newsgloss")?.clear();
      return seen;
    });
    expect(listed).toEqual(["newsgloss:true"]);
    // The pointer on a mention brings emptied, replaced and wiped marks back.
    const spoil = [
      () => CSS.highlights.get("newsgloss")?.clear(),
      () => void CSS.highlights.set("newsgloss", new Highlight()),
      () => void CSS.highlights.delete("newsgloss"),
    ];
    for (const way of spoil) {
      await page.evaluate(way);
      await page.mouse.move(3, 3);
      await pointAt(page, "Shares of", "Nvidia");
      await titled(page, "Nvidia");
      await holds(page, "Nvidia", "Microsoft");
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate(() => CSS.highlights.get("page-search")?.size)).toBe(1);
    await session().set({ pausedEverywhere: true });
    await eventually(
      () => page.evaluate(() => [...CSS.highlights.keys()]),
      (names) => expect(names).toEqual(["page-search"]),
    );
    await session().set({ pausedEverywhere: false });
    await holds(page, "Nvidia");
    await page.close();
  });

  it("is not moved by another extension that marks the same words and restyles the page", async () => {
    const page = await opened("other-extensions");
    await holds(page, "Nvidia");
    await page.evaluate(() => {
      // As dark modes and search highlighters do.
      const sheet = document.createElement("style");
      sheet.textContent = `
        html { filter: invert(1) hue-rotate(180deg) !important; transform: translateZ(0) !important; }
        html, body, div, p, a, [popover] { background-color: #181a1b !important; color: #e8e6e3 !important; opacity: 0.9 !important; border: 3px solid red !important; padding: 20px !important; width: 50% !important; }
        [popover] { position: static !important; transform: scale(0.5) !important; }
        [popover], [popover] * { transition: all 2s !important; animation: spin 2s infinite !important; }
        @keyframes spin { to { transform: rotate(360deg) } }
        ::highlight(found) { background-color: yellow; color: black; }`;
      document.head.append(sheet);
      const third = document.getElementById("third")?.firstChild as Text;
      const range = document.createRange();
      range.setStart(third, 0);
      range.setEnd(third, 30);
      const found = new Highlight(range);
      found.priority = 100;
      CSS.highlights.set("found", found);
    });
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    const host = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector("[data-newsgloss]") as Element);
      const { position, padding, borderTopWidth, opacity, animationName, transitionDuration } = style;
      return { position, padding, borderTopWidth, opacity, animationName, transitionDuration };
    });
    expect(host).toEqual({
      position: "fixed",
      padding: "0px",
      borderTopWidth: "0px",
      opacity: "1",
      animationName: "none",
      transitionDuration: "0s",
    });
    const view = await page.evaluate(() => {
      const { left, right, top, bottom } = (
        document.querySelector("[data-newsgloss]") as Element
      ).getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    });
    expect(view).toBe(true);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual([
      "found",
      "newsgloss",
      "newsgloss-active",
    ]);
    await page.close();
  });
});
