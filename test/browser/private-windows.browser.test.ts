/**
 * A private window of a real browser, with the extension allowed in it: stories are marked there, and nothing of them is
 * kept, though the reader keeps a list. (Readers allow it in the browser's own pages; the tests do what those do.)
 */
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { insideFirefox } from "./firefox-inside.ts";
import { demoUrl, eventually, inEachBrowser, listedUrl, type Session } from "./harness.ts";
import { ownPages, popup } from "./selectors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

/** As `chrome://extensions` has it. */
declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
};

async function allowInPrivate(session: Session): Promise<void> {
  const { running } = session;
  if (session.kind === "chromium") {
    const page = await running.browser.newPage();
    await page.goto("chrome://extensions");
    await page.evaluate(async (extensionId) => {
      // Being allowed loads it anew, and outside of developer mode an unpacked one is then switched off.
      await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, running.extensionId);
    await page.close();
    return;
  }
  await insideFirefox(
    session,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const policy = WebExtensionPolicy.getByID(${JSON.stringify(running.extensionId)});
      await ExtensionPermissions.add(policy.id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] }, policy.extension);
      await (await AddonManager.getAddonByID(policy.id)).reload();
    })()`,
  );
}

interface Tab {
  windowId: number;
  tabId: number;
}

inEachBrowser("shipped", (session) => {
  /** The extension starts anew when it is allowed in private windows: its pages with it. */
  const ownPage = (): Promise<Page> =>
    eventually(
      () => session().running.openExtensionPage(ownPages.options),
      (page) => expect(page).toBeDefined(),
      30_000,
    );
  const opened = (page: Page, url: string, incognito: boolean): Promise<Tab> =>
    page.evaluate(
      async (wanted, isPrivate) => {
        const made = await browser.windows.create({ url: wanted, incognito: isPrivate, focused: true });
        return { windowId: made.id as number, tabId: (made.tabs?.[0]?.id ?? -1) as number };
      },
      url,
      incognito,
    );
  const companiesIn = (page: Page, { tabId }: Tab): Promise<string[]> =>
    page.evaluate(async (id) => {
      try {
        const state = await browser.tabs.sendMessage(id, { type: "get-page-state" });
        return (state as { companies: { id: string }[] }).companies.map((company) => company.id);
      } catch {
        return [];
      }
    }, tabId);
  const keptOnDisk = (page: Page): Promise<string> =>
    page.evaluate(async () => JSON.stringify(await browser.storage.local.get(null)));
  const keptInMemory = (page: Page): Promise<string> =>
    page.evaluate(async () => JSON.stringify(await browser.storage.session.get(null)));

  it("marks a story in a private window and keeps nothing of it", { timeout: 150_000 }, async () => {
    await allowInPrivate(session());
    const page = await ownPage();
    await page.waitForSelector("#keep-reading");
    expect(await page.evaluate(() => browser.extension.isAllowedIncognitoAccess())).toBe(true);
    await page.locator("#keep-reading").click();
    await eventually(
      () => keptOnDisk(page),
      (kept) => expect(kept).toContain('"reading-list":{"stories":[]}'),
    );

    const tab = await opened(page, demoUrl, true);
    expect(await page.evaluate(async (id) => (await browser.windows.get(id)).incognito, tab.windowId)).toBe(true);
    expect(await page.evaluate(async (id) => (await browser.tabs.get(id)).incognito, tab.tabId)).toBe(true);
    await eventually(
      () => companiesIn(page, tab),
      (companies) => expect(companies).toContain("amazon-com"),
      30_000,
    );
    // The control: the same extension, at the same time, keeps what is read in a usual window. It is opened after the
    // private one, so that by the time it is kept the other would have been too.
    const usual = await opened(page, listedUrl("odd-spaces"), false);
    await eventually(
      () => keptOnDisk(page),
      (kept) => expect(kept).toContain(listedUrl("odd-spaces")),
      60_000,
    );
    for (const kept of [await keptOnDisk(page), await keptInMemory(page)]) {
      expect(kept).not.toContain("amazon-cuts-cloud-jobs");
    }

    // Nor does its popup tell there what was read elsewhere: about Amazon too.
    const asked = await session().running.openExtensionPage(`${popup.path}?tab=${tab.tabId}`);
    await asked.waitForSelector(popup.ready);
    expect(await asked.$$eval(popup.datasetStories, (links) => links.length)).toBeGreaterThan(3);
    expect(await asked.$("[aria-labelledby=related-read]")).toBeNull();
    await asked.close();

    await page.evaluate(
      (ids) => Promise.all(ids.map((id) => browser.windows.remove(id))),
      [tab.windowId, usual.windowId],
    );
    await page.close();
  });
});
