/** The life of the scripts in a page: paused, back from the page cache, the background stopped, the extension gone. */
import type { ElementHandle } from "puppeteer-core";
import { expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser, listedUrl } from "./harness.ts";
import { hostCount, markTexts } from "./read-page.ts";

inEachBrowser("test", (session) => {
  const marked = (page: Parameters<typeof markTexts>[0], isMarked = true) =>
    eventually(
      () => markTexts(page),
      (texts) => (isMarked ? expect(texts?.length).toBeGreaterThan(0) : expect(texts).toBeUndefined()),
    );
  const share = async (page: Parameters<typeof markTexts>[0]) => {
    await pointAt(page, "The unit is anything but a sideline.", "AWS");
    return eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Amazon Web Services"),
    );
  };

  it("a muted company loses its marks, and gets them back", async () => {
    const page = await session().open(demoUrl);
    await marked(page);
    await session().set({ mutedCompanies: ["amazon-com"] });
    await eventually(
      () => markTexts(page),
      (texts) => {
        expect(texts).toContain("Anthropic");
        expect(texts).not.toContain("Amazon");
      },
    );
    await session().set({ mutedCompanies: [] });
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toContain("Amazon"),
    );
    await page.close();
  });

  it("muting on the card itself takes the marks away; the card stays, to take it back", async () => {
    const page = await session().open(demoUrl);
    await marked(page);
    await share(page);
    const muted = await page.evaluateHandle((host) => {
      const buttons = document.querySelector(host)?.shadowRoot?.querySelectorAll("button") ?? [];
      return [...buttons].find((button) => button.textContent?.includes("Mute"));
    }, "[data-newsgloss]");
    await (muted.asElement() as ElementHandle<Element> | null)?.click();
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).not.toContain("Amazon"),
    );
    expect((await openCard(page))?.title).toMatch(/^Amazon/);
    await page.keyboard.press("Escape");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await session().set({ mutedCompanies: [] });
    await page.close();
  });

  it("works after going back to a page", async () => {
    const page = await session().open(demoUrl);
    await marked(page);
    await page.goto(listedUrl("honda-nissan"));
    await marked(page);
    await page.goBack();
    await marked(page);
    await share(page);
    await page.close();
  });

  it("shows a card although the background was stopped meanwhile", async () => {
    const page = await session().open(demoUrl);
    await marked(page);
    // Firefox offers no way to stop its event page from outside.
    if (session().kind === "chromium") {
      const cdp = await page.createCDPSession();
      await cdp.send("ServiceWorker.enable");
      await cdp.send("ServiceWorker.stopAllWorkers");
    }
    const shown = await share(page);
    expect(shown?.kinds[0]).toBe("share");
    await page.close();
  });

  // Last: the session's extension is gone after it.
  it("leaves nothing behind when the extension is removed under an open card", async () => {
    const page = await session().open(demoUrl);
    await marked(page);
    const before = await page.evaluate(() => document.body.outerHTML);
    await share(page);
    const { browser, extensionId } = session().running;
    await browser.uninstallExtension(extensionId);
    await page.bringToFront();
    if (session().kind === "chromium") {
      // Nothing tells a script that its extension is gone; it notices when the pointer next meets a mention.
      await eventually(
        async () => {
          await pointAt(page, "It has put billions into start-ups such as", "Anthropic");
          return [await markTexts(page), await hostCount(page)];
        },
        (left) => expect(left).toEqual([undefined, 0]),
      );
    } else {
      // Firefox ends the scripts at once, before they could clean up: what they left is no longer drawn.
      await eventually(
        () =>
          page.evaluate((host) => {
            const mark = getComputedStyle(document.querySelector("h1") as Element, "::highlight(newsgloss)");
            return [mark.textDecorationLine, document.querySelector(host)?.checkVisibility()];
          }, "[data-newsgloss]"),
        (drawn) => expect(drawn).toEqual(["none", false]),
      );
    }
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await page.close();
  });
});
