/** The popup on the demo story, and where there is nothing to say. */
import { expect, it } from "vitest";
import { demoUrl, eventually, inEachBrowser, listedUrl } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { popup } from "./selectors.ts";

inEachBrowser("shipped", (session) => {
  it("lists the story's companies, its facts and what else to read", async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const opened = await session().openPopup(page);
    const read = (selector: string) =>
      opened.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? ""), selector);

    const companies = await read(popup.companies);
    expect(companies).toEqual(expect.arrayContaining(["Amazon", "Anthropic", "Microsoft"]));
    expect(companies).not.toContain("Bytedance");
    expect((await read(popup.digest)).length).toBeGreaterThan(0);

    const fromPage = (await read(popup.pageStories)).join("\n");
    expect(fromPage).toContain("Honda and Nissan");
    expect(fromPage).toContain("TikTok");
    expect(fromPage).toContain("Australia");
    expect((await read(popup.datasetStories)).length).toBeGreaterThanOrEqual(5);
    await opened.close();
    await page.close();
  });

  it("says why there is nothing on a page that is no story", async () => {
    const page = await session().open(listedUrl("front-page"));
    await session().verdict(page);
    const opened = await session().openPopup(page);
    expect(await opened.evaluate(() => document.body.textContent)).toContain("does not look like a news story");
    await opened.close();
    await page.close();
  });

  it("pauses everywhere and says so on the button, and both ways back lead back", async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const isMarked = (wanted: boolean) =>
      eventually(
        () => markTexts(page),
        (texts) => expect(texts !== undefined).toBe(wanted),
      );
    const badgeIs = (check: (badge: string) => void) => eventually(() => session().badge(page), check);
    await isMarked(true);
    await badgeIs((badge) => expect(Number(badge)).toBeGreaterThan(3));

    const opened = await session().openPopup(page);
    const everywhere = '.switch:last-child input[type="checkbox"]';
    await opened.locator(everywhere).click();
    await opened.waitForSelector(".notice .primary");
    await isMarked(false);
    await badgeIs((badge) => expect(badge).toBe("off"));
    await opened.locator(".notice .primary").click();
    await isMarked(true);
    await badgeIs((badge) => expect(Number(badge)).toBeGreaterThan(3));

    await opened.locator(everywhere).click();
    await isMarked(false);
    await opened.locator(everywhere).click();
    await isMarked(true);
    await opened.close();
    await page.close();
  });
});
