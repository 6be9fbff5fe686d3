/** How the page is looked at: enlarged by the browser, by the page or by fingers, and on paper. */
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { insideFirefox } from "./firefox-inside.ts";
import { eventually, inEachBrowser } from "./harness.ts";
import { type OddStory, oddStory, storyUrl } from "./odd-stories.ts";
import { markTexts } from "./read-page.ts";
import { cardHost } from "./selectors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

inEachBrowser("test", (session) => {
  async function opened(slug: string, story: OddStory = {}) {
    session().publish(storyUrl(slug), oddStory(story));
    const page = await session().open(storyUrl(slug));
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.length).toBeGreaterThan(0),
    );
    return page;
  }
  const titled = (page: Page, title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );
  /** Is the card within what is seen, and as wide as a reader needs it? */
  const fits = (page: Page) =>
    eventually(
      () =>
        page.evaluate((host) => {
          const { left, top, right, bottom, width } = (document.querySelector(host) as Element).getBoundingClientRect();
          const view = visualViewport as VisualViewport;
          const [x, y] = [view.offsetLeft, view.offsetTop];
          const isInside =
            left >= x - 1 && top >= y - 1 && right <= x + view.width + 1 && bottom <= y + view.height + 1;
          const isReadable = width >= Math.min(200, view.width * 0.8);
          return isInside && isReadable
            ? "fits"
            : JSON.stringify([left, top, right, bottom, x, y, view.width, view.height]);
        }, cardHost),
      (seen) => expect(seen).toBe("fits"),
    );

  it("fits a page that the reader enlarges to 400 %", async () => {
    const page = await opened("page-zoom");
    const zoom = (factor: number) =>
      session().control.evaluate(
        async (url, wanted) => {
          const [tab] = (await browser.tabs.query({})).filter((one) => one.url === url);
          await browser.tabs.setZoom(tab?.id, wanted);
        },
        page.url(),
        factor,
      );
    const width = await page.evaluate(() => innerWidth);
    await zoom(4);
    await eventually(
      () => page.evaluate(() => innerWidth),
      (now) => expect(now).toBeLessThan(width / 3),
    );
    // By key: where drivers put the pointer on an enlarged page differs.
    await session().tell(page, { type: "show-company", companyId: "nvidia" });
    await titled(page, "Nvidia");
    await fits(page);
    await zoom(1);
    await eventually(
      () => page.evaluate(() => innerWidth),
      (now) => expect(now).toBe(width),
    );
    // Enlarging moves the word; the card goes with it or closes, but never stands elsewhere.
    if (await openCard(page)) await fits(page);
    await page.close();
  });

  it.each([
    ["root", "html { zoom: 2 }"],
    ["body", "body { zoom: 1.7 }"],
    ["article", "article { zoom: 0.6 } body { zoom: 3 }"],
    // Wider than the window: in Firefox a scrollbar stands below it.
    ["article, turned and scaled", "article { transform: scale(1.5) rotate(2deg); transform-origin: top left }"],
  ])("finds the word and fits on a page that enlarges its %s", async (name, css) => {
    const page = await opened(`css-zoom-${name.replaceAll(/\W+/g, "-")}`, { head: `<style>${css}</style>` });
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    await fits(page);
    const distance = await page.evaluate((host) => {
      const [mark] = CSS.highlights.get("newsgloss-active") ?? [];
      const range = document.createRange();
      range.setStart((mark as StaticRange).startContainer, (mark as StaticRange).startOffset);
      range.setEnd((mark as StaticRange).endContainer, (mark as StaticRange).endOffset);
      const word = range.getBoundingClientRect();
      const card = (document.querySelector(host) as Element).getBoundingClientRect();
      return Math.min(Math.abs(card.top - word.bottom), Math.abs(word.top - card.bottom));
    }, cardHost);
    expect(distance).toBeLessThan(16);
    await page.close();
  });

  it("fits what is seen of a page that fingers have enlarged", async () => {
    // Firefox's driver knows no such gesture.
    if (session().kind === "firefox") return;
    const page = await opened("pinch");
    const cdp = await page.createCDPSession();
    await cdp.send("Emulation.setPageScaleFactor", { pageScaleFactor: 3 });
    await eventually(
      () => page.evaluate(() => visualViewport?.scale),
      (scale) => expect(scale).toBe(3),
    );
    await session().tell(page, { type: "show-company", companyId: "nvidia" });
    await titled(page, "Nvidia");
    await fits(page);
    await page.close();
  });

  it("prints neither marks nor card", async () => {
    const page = await opened("print");
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    const medium = async (name: "print" | "") => {
      if (session().kind === "chromium") await page.emulateMediaType(name || undefined);
      else
        await insideFirefox(
          session(),
          `for (const { linkedBrowser } of gBrowser.tabs) if (linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())}) linkedBrowser.browsingContext.mediumOverride = "${name}"`,
        );
    };
    const drawn = () =>
      page.evaluate(
        (host) => [
          getComputedStyle(document.querySelector("h1") as Element, "::highlight(newsgloss)").textDecorationLine,
          getComputedStyle(document.querySelector("h1") as Element, "::highlight(newsgloss-active)").backgroundColor,
          document.querySelector(host)?.checkVisibility() ?? false,
        ],
        cardHost,
      );
    const [line, shade, card] = await drawn();
    expect([line, card]).toEqual(["underline", true]);
    await medium("print");
    await eventually(drawn, (now) => {
      expect(now[0]).toBe("none");
      expect(now[1]).not.toBe(shade);
      expect(now[2]).toBe(false);
    });
    await medium("");
    await eventually(drawn, (now) => expect(now[0]).toBe("underline"));
    await page.close();
  });
});
