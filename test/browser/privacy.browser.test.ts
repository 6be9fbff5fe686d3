/** Nothing leaves the browser: the server stands for the whole internet and sees the page's own requests alone. */
import { expect, it } from "vitest";
import { pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser, listedUrl } from "./harness.ts";
import { hostCount, markTexts } from "./read-page.ts";
import { cardHost, listedHost, ownPages } from "./selectors.ts";

/** What the browsers themselves ask for at start (updates, accounts, settings); no extension could reach or stop it. */
const browserErrands =
  /^https?:\/\/(accounts\.google\.com|update\.googleapis\.com|[\w.-]+\.(mozilla\.com|mozilla\.net|mozilla\.org|gvt1\.com))[:/]/;

inEachBrowser("shipped", (session) => {
  // The session began with the install in a fresh profile: the server's record holds that too.
  it("opens no connection from the install over stories, cards, popup and options to the welcome page", async () => {
    const { server, running } = session();
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    for (const [context, word] of [
      ["cutting several hundred jobs at", "Amazon Web Services"],
      ["It has put billions into", "Anthropic"],
    ] as const) {
      await pointAt(page, context, word);
      await eventually(
        () => hostCount(page),
        (hosts) => expect(hosts).toBe(1),
      );
      // The page sees that something is there, not what.
      expect(await page.evaluate((host) => document.querySelector(host)?.shadowRoot, cardHost)).toBeNull();
      await page.keyboard.press("Escape");
    }
    const popup = await session().openPopup(page);
    await popup.close();

    // A page that is no story, and its popup.
    const front = await session().open(listedUrl("front-page"));
    expect((await session().verdict(front)).status).toBe("no-story");
    const frontPopup = await session().openPopup(front);
    await frontPopup.close();
    await front.close();

    for (const [address, isReady] of [
      [ownPages.options, () => document.querySelectorAll("input").length > 3],
      [ownPages.welcome, () => document.querySelectorAll("main section").length > 0],
    ] as const) {
      const own = await running.openExtensionPage(address);
      await own.waitForFunction(isReady);
      await own.close();
    }
    // Settings change, and every open story is told.
    await session().set({ marks: "all" });
    await page.bringToFront();
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.filter((text) => text.startsWith("Amazon")).length).toBeGreaterThan(1),
    );

    const asked = server.requests.filter(({ url }) => !browserErrands.test(url));
    expect(asked.filter(({ via }) => via === "https").map(({ url }) => url)).toContain(demoUrl);
    const pages = [demoUrl, listedUrl("front-page")];
    const allowed = [...pages, `https://${listedHost}/favicon.ico`, `https://${listedHost}:443`];
    expect(asked.map(({ url }) => url).filter((url) => !allowed.includes(url))).toEqual([]);
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
