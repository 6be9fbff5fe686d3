/** "Always on this site": access asked for on a click, the site read from then on, and given back in the options. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { allowSite } from "./allow-site.ts";
import { demoUrl, eventually, inEachBrowser, remains } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { listedHost, ownPages, unlistedHost } from "./selectors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

const pattern = `*://${unlistedHost}/*`;
const url = demoUrl.replace(listedHost, unlistedHost);

inEachBrowser("test", (session) => {
  const marked = (page: Page) =>
    eventually(
      () => markTexts(page),
      (texts) => expect(texts).toContain("Anthropic"),
    );
  const unmarked = (page: Page) =>
    remains(
      () => markTexts(page),
      (texts) => expect(texts).toBeUndefined(),
    );
  const registered = (options: Page) =>
    options.evaluate(async () =>
      (await browser.scripting.getRegisteredContentScripts()).map((script) => [
        script.matches,
        script.persistAcrossSessions,
      ]),
    );
  const remove = async (options: Page) => {
    await options.locator(`[aria-label="Remove ${unlistedHost}"]`).click();
    await eventually(
      () => registered(options),
      (scripts) => expect(scripts).toEqual([]),
    );
  };

  it("sites of an imported file are added after a click, read in every visit, and removed", async () => {
    await allowSite(session(), pattern);
    const before = await session().open(url);
    await unmarked(before);

    const folder = await mkdtemp(path.join(os.tmpdir(), "newsgloss-import-"));
    const file = path.join(folder, "settings.json");
    await writeFile(
      file,
      JSON.stringify({ kind: "newsgloss-settings", version: 1, settings: {}, addedSites: [pattern] }),
    );
    const options = await session().running.openExtensionPage(ownPages.options);
    const input = (await options.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await options.locator(".missing button").click();
    await eventually(
      () => registered(options),
      // Kept by the browser when it is closed.
      (scripts) => expect(scripts).toEqual([[[pattern], true]]),
    );
    // The page that was open gets it without a reload.
    await before.bringToFront();
    await marked(before);
    await before.close();
    const later = await session().open(url);
    await marked(later);

    await options.bringToFront();
    await remove(options);
    await later.bringToFront();
    await eventually(
      () => markTexts(later),
      (texts) => expect(texts).toBeUndefined(),
    );
    await later.reload();
    await unmarked(later);
    await later.close();
    await options.close();
    await rm(folder, { recursive: true });
  });

  it("the popup says why, asks on a click, and shows the story", async () => {
    // Firefox's popup cannot be driven, and as a page it may not see which site the tab shows.
    if (session().kind === "firefox") return;
    await allowSite(session(), pattern);
    const page = await session().open(url);
    await unmarked(page);
    const popup = await session().openPopup(page);
    expect(await popup.evaluate(() => document.body.textContent)).toContain(
      `Your browser will ask you to let Newsgloss read ${unlistedHost}`,
    );
    await popup.locator(".secondary").click();
    await marked(page);
    await eventually(
      () => popup.evaluate(() => document.querySelector("main")?.textContent),
      (text) => expect(text).toContain("Companies in this story"),
    );
    await popup.close();
    await page.close();
    const options = await session().running.openExtensionPage(ownPages.options);
    await remove(options);
    await options.close();
  });
});
