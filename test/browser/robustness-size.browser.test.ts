/** Much of everything: megabytes of text, lines without end, marks without number, a thousand soft navigations. */
import type { Page } from "puppeteer-core";
import { beforeAll, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { eventually, inEachBrowser } from "./harness.ts";
import { type OddStory, oddStory, ordinaryParagraphs, storyUrl } from "./odd-stories.ts";
import { markTexts } from "./read-page.ts";

const filler = "The river rose and fell again while the town went about its business, as it had done for years. ";
const megabytes = (count: number, of: string): string => of.repeat(Math.ceil((count * 1_000_000) / of.length));

inEachBrowser("test", (session) => {
  beforeAll(() => session().set({ marks: "all" }));

  async function opened(slug: string, story: OddStory = {}) {
    session().publish(storyUrl(slug), oddStory(story));
    return session().open(storyUrl(slug));
  }
  const markCount = (page: Page) => page.evaluate(() => CSS.highlights.get("newsgloss")?.size ?? 0);
  const nvidia = async (page: Page) => {
    await pointAt(page, "Shares of", "Nvidia");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Nvidia"),
      20_000,
    );
  };

  it("reads an article of 10 MB with tens of thousands of mentions", async () => {
    const paragraph = `<p>${filler}Microsoft said that Nvidia delivers the chips. ${filler}${filler}</p>`;
    const page = await opened("ten-megabytes", { body: ordinaryParagraphs + megabytes(10, paragraph) });
    await eventually(
      () => markCount(page),
      (count) => expect(count).toBeGreaterThan(50_000),
      40_000,
    );
    await nvidia(page);
    expect(page.problems).toEqual([]);
    await page.close();
  });

  it("reads half a megabyte in a single line, with and without spaces", async () => {
    const page = await opened("single-lines", {
      head: "<style>.line { white-space: pre; overflow: hidden }</style>",
      body: `<p class="line">Netflix declined to comment. ${megabytes(0.5, filler)}Anthropic declined to comment.</p>
        ${ordinaryParagraphs}<p class="line">Starbucks said ${"x".repeat(500_000)} and Honda Motor said so, too.</p>`,
    });
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts ?? []).toEqual(expect.arrayContaining(["Netflix", "Anthropic", "Starbucks"])),
      20_000,
    );
    await pointAt(page, "Netflix declined", "Netflix");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Netflix"),
      20_000,
    );
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
