/** Nothing leaves the browser: the server stands for the whole internet and sees the page's own requests alone. */
import { expect, it } from "vitest";
import { pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { hostCount, markTexts } from "./read-page.ts";
import { listedHost } from "./selectors.ts";

/** What the browsers themselves ask for at start (updates, accounts, settings); no extension could reach or stop it. */
const browserErrands =
  /^https?:\/\/(accounts\.google\.com|update\.googleapis\.com|[\w.-]+\.(mozilla\.com|mozilla\.net|mozilla\.org|gvt1\.com))[:/]/;

inEachBrowser("shipped", (session) => {
  it("opens no connection while it reads, marks, shows cards and lists stories", async () => {
    const { server } = session();
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
      await page.keyboard.press("Escape");
    }
    const popup = await session().openPopup(page);
    await popup.close();

    const asked = server.requests.filter(({ url }) => !browserErrands.test(url));
    expect(asked.filter(({ via }) => via === "https").map(({ url }) => url)).toContain(demoUrl);
    const allowed = [demoUrl, `https://${listedHost}/favicon.ico`, `https://${listedHost}:443`];
    expect(asked.map(({ url }) => url).filter((url) => !allowed.includes(url))).toEqual([]);
    expect(page.problems).toEqual([]);
    await page.close();
  });
});
