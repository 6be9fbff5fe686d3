/** A related story is opened as a link of the reader's own: when it is clicked, in a tab of its own, telling nobody where from. */
import { expect, it } from "vitest";
import { demoUrl, eventually, inEachBrowser, remains } from "./harness.ts";
import { popup } from "./selectors.ts";

inEachBrowser("shipped", (session) => {
  it("is asked for once it is clicked, without a referrer, and cannot reach back", { timeout: 90_000 }, async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    let opened = await session().openPopup(page);
    const links = await opened.$$eval("[aria-labelledby^=related-] a", (found) =>
      (found as HTMLAnchorElement[]).map(({ href, rel, target }) => ({ href, rel, target })),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const { href, rel, target } of links) {
      expect(href).toMatch(/^https?:/);
      expect(rel.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
      expect(target).toBe("_blank");
    }

    // Neither the list nor a pointer at rest on it asks for anything: no prefetch, no connection ahead.
    const { server } = session();
    const hosts = new Set(links.map(({ href }) => new URL(href).host));
    hosts.delete(new URL(demoUrl).host);
    expect(hosts.size).toBeGreaterThan(2);
    const toHosts = () => server.requests.filter(({ url }) => hosts.has(new URL(url).host.replace(/:443$/, "")));
    const [story] = await opened.$$(popup.datasetStories);
    await story?.hover();
    await remains(
      async () => toHosts(),
      (asked) => expect(asked).toEqual([]),
    );

    // Each in its own way: a plain click goes through the extension, one with the wheel is the browser's own.
    const addresses = await opened.$$eval(popup.datasetStories, (found) =>
      (found as HTMLAnchorElement[]).map(({ href }) => href),
    );
    for (const [i, button] of (["middle", "left"] as const).entries()) {
      const address = addresses[i] as string;
      session().publish(address, "<!doctype html><title>The story</title><p>Text.");
      // A popup closes when the browser's front changes.
      if (opened.isClosed()) opened = await session().openPopup(page);
      const link = (await opened.$$(popup.datasetStories))[i];
      await link?.click({ button });
      const request = await eventually(
        async () => server.requests.find(({ url, via }) => via === "https" && url === address),
        (found) => expect(found, button).toBeDefined(),
        20_000,
      );
      expect(request?.headers.referer, button).toBeUndefined();
      expect(request?.headers.origin, button).toBeUndefined();
      expect(request?.headers.purpose ?? request?.headers["sec-purpose"], button).toBeUndefined();
      const tab = await eventually(
        async () => (await session().running.browser.pages()).find((one) => one.url() === address),
        (found) => expect(found, button).toBeDefined(),
        20_000,
      );
      expect(
        await tab?.evaluate(() => ({ referrer: document.referrer, opener: window.opener, before: history.length })),
        button,
      ).toEqual({ referrer: "", opener: null, before: 1 });
      await tab?.close();
    }
    await page.close();
  });
});
