/** Much of everything: megabytes of text, lines without end, marks without number, a thousand soft navigations. */
import type { CDPSession, Page } from "puppeteer-core";
import { beforeAll, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { eventually, inEachBrowser } from "./harness.ts";
import { longParagraphs, type OddStory, oddStory, ordinaryParagraphs, storyUrl } from "./odd-stories.ts";
import { hostCount, markTexts } from "./read-page.ts";

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

  it("after 1,000 soft navigations it holds no more than after the first hundred", async () => {
    const page = await opened("walk-0", { body: ordinaryParagraphs + longParagraphs });
    await eventually(
      () => markCount(page),
      (count) => expect(count).toBeGreaterThan(3),
    );
    /** Navigates from…to; each fifth story is waited for, the others are left while they are being read. */
    const walk = (from: number, to: number) =>
      page.evaluate(
        async (first, last, path) => {
          const article = document.querySelector("article") as Element;
          const markup = article.innerHTML;
          for (let i = first; i < last; i++) {
            history.pushState({}, "", path.replace("walk-0", `walk-${i}`));
            article.innerHTML = markup.replace("the companies said", `the companies said for the ${i}th time`);
            const isMarked = (): boolean =>
              [...(CSS.highlights.get("newsgloss") ?? [])].some((mark) => article.contains(mark.startContainer));
            do await new Promise((done) => setTimeout(done));
            while (i % 5 === 4 && !isMarked());
            article.innerHTML = markup;
          }
        },
        from,
        to,
        new URL(page.url()).pathname.replace(/walk-\d+/, "walk-0"),
      );
    const cdp = session().kind === "chromium" ? await page.createCDPSession() : undefined;
    await walk(1, 100);
    await nvidia(page);
    await page.keyboard.press("Escape");
    const before = await held(page, cdp);
    await walk(100, 1_000);
    await nvidia(page);
    await page.keyboard.press("Escape");
    const after = await held(page, cdp);
    expect(after.ranges).toBe(before.ranges);
    expect(after.hosts).toBe(before.hosts);
    if (cdp) {
      console.log(`after 100 and 1,000 soft navigations: ${JSON.stringify(before)}, ${JSON.stringify(after)}`);
      expect(after.listeners).toBeLessThanOrEqual(before.listeners + 2);
      expect(after.nodes).toBeLessThan(before.nodes + 200);
      expect(after.heap).toBeLessThan(before.heap + 200_000);
    }
    expect(page.problems).toEqual([]);
    await page.close();
  }, 180_000);

  /** What the page and all scripts in it hold. Firefox tells of no heap, listeners and nodes: 0. */
  async function held(page: Page, cdp: CDPSession | undefined) {
    const seen = await eventually(
      async () => ({ ranges: await markCount(page), hosts: await hostCount(page) }),
      ({ hosts, ranges }) => {
        expect(hosts).toBe(0);
        expect(ranges).toBeGreaterThan(3);
      },
    );
    if (!cdp) return { ...seen, heap: 0, listeners: 0, nodes: 0 };
    await cdp.send("Performance.enable");
    await cdp.send("HeapProfiler.collectGarbage");
    await cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { ...seen, heap: of("JSHeapUsedSize"), listeners: of("JSEventListeners"), nodes: of("Nodes") };
  }
});
