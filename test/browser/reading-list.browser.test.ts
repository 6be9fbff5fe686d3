/** The reader's own list: off, switched on, filled by reading, shown in the popup, taken along, cleared, deleted. */
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { demoUrl, eventually, inEachBrowser, listedUrl } from "./harness.ts";
import { ownPages, popup } from "./selectors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

interface Stored {
  stories: { title: string; url: string; companies: string[] }[];
}

const readUrl = listedUrl("odd-spaces");

inEachBrowser("shipped", (session) => {
  const stored = (options: Page) =>
    options.evaluate(
      async () => (await browser.storage.local.get("reading-list"))["reading-list"] as Stored | undefined,
    );
  const checkbox = "#keep-reading";

  it("keeps nothing until asked, then what was read, and deletes it when told", async () => {
    const options = await session().running.openExtensionPage(ownPages.options);
    await options.waitForSelector(checkbox);
    expect(await options.$eval(checkbox, (box) => (box as HTMLInputElement).checked)).toBe(false);
    expect(await stored(options)).toBeUndefined();

    await options.locator(checkbox).click();
    await eventually(
      () => stored(options),
      (list) => expect(list).toEqual({ stories: [] }),
    );

    // Opened behind the options, as readers open what they mean to read later; read once it is in front.
    const tabId = await options.evaluate(
      async (url) => (await browser.tabs.create({ url, active: false })).id as number,
      readUrl,
    );
    await options.evaluate((id) => browser.tabs.update(id, { active: true }), tabId);
    const list = await eventually(
      () => stored(options),
      (now) => expect(now?.stories).toHaveLength(1),
      40_000,
    );
    expect(list?.stories[0]).toMatchObject({ url: readUrl, companies: ["amazon-com", "microsoft"] });
    expect(Object.keys(list?.stories[0] ?? {}).sort()).toEqual(
      expect.arrayContaining(["companies", "readOn", "title", "topics", "url"]),
    );

    // Another story about the same company says that this one was read.
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const opened = await session().openPopup(page);
    const group = await opened.$eval("[aria-labelledby=related-read]", (element) => element.textContent);
    expect(group).toContain(list?.stories[0]?.title);
    expect(group).toMatch(/you read this on .* also about Amazon/);
    expect(await opened.$$eval(popup.pageStories, (links) => links.length)).toBe(3);
    await opened.close();
    await page.close();

    // Shown in the options, and taken along as a file.
    await options.bringToFront();
    await options.waitForSelector("[aria-labelledby=stories-read] li");
    const file = await options.evaluate(async () => {
      const made: Blob[] = [];
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        made.push(blob as Blob);
        return make(blob);
      };
      [...document.querySelectorAll("button")].find((button) => button.textContent?.startsWith("Download"))?.click();
      while (made.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      return made[0]?.text();
    });
    expect(JSON.parse(file ?? "")).toMatchObject({ kind: "newsgloss-reading-list", stories: list?.stories ?? [] });

    // Cleared; then switched off, which leaves nothing.
    await options.evaluate(() =>
      [...document.querySelectorAll("button")].find((button) => button.textContent?.startsWith("Clear"))?.click(),
    );
    await eventually(
      () => stored(options),
      (now) => expect(now).toEqual({ stories: [] }),
    );
    await options.locator(checkbox).click();
    await eventually(
      () => options.evaluate(async () => Object.keys(await browser.storage.local.get(null))),
      (keys) => expect(keys).not.toContain("reading-list"),
    );
    await options.evaluate((id) => browser.tabs.remove(id), tabId);
    await options.close();
  });
});
