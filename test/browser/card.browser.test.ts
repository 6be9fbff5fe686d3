/** Hover cards on the demo story: what the sentence is about comes first, and the card goes when it should. */
import { expect, it } from "vitest";
import { type OpenCard, openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser, remains, type Session } from "./harness.ts";
import { markTexts } from "./read-page.ts";

inEachBrowser("test", (session) => {
  async function openDemo(): Promise<Awaited<ReturnType<Session["open"]>>> {
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    return page;
  }

  it.each([
    { context: "cutting several hundred jobs at", word: "Amazon Web Services", kind: "layoffs" },
    { context: "The unit is anything but a sideline", word: "AWS", kind: "share" },
    { context: "It has put billions into", word: "Anthropic", kind: "ai-investment" },
  ])("puts $kind first where the sentence is about it", async ({ context, word, kind }) => {
    const page = await openDemo();
    await pointAt(page, context, word);
    const shown = await cardOf(page);
    expect(shown.kinds[0]).toBe(kind);
    expect(shown.kinds.length).toBeLessThanOrEqual(3);
    expect(shown.sources.length).toBeGreaterThan(0);
    for (const source of shown.sources) expect(source).toMatch(/^https:\/\//);
    await page.close();
  });

  it("shows the share when the story was published, and now", async () => {
    const page = await openDemo();
    await pointAt(page, "The unit is anything but a sideline", "AWS");
    const shown = await cardOf(page);
    expect(shown.captions).toEqual(["When this was published", "Now"]);
    // USD 24,204 m of 169,961 m in the last quarter of 2023.
    expect(shown.text).toMatch(/14\.2\s?%/);
    await page.close();
  });

  it("closes on Esc, keeps the key from the page, and opens again", async () => {
    const page = await openDemo();
    await page.evaluate(() => {
      document.addEventListener("keydown", (event) => {
        if (event.key === "Escape") document.documentElement.dataset.escapes = "seen";
      });
    });
    await pointAt(page, "It has put billions into", "Anthropic");
    await cardOf(page);
    await page.keyboard.press("Escape");
    await cardGone(page);
    expect(await page.evaluate(() => document.documentElement.dataset.escapes)).toBeUndefined();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.documentElement.dataset.escapes)).toBe("seen");
    await pointAt(page, "The race is led by", "Microsoft");
    expect((await cardOf(page)).title).toBe("Microsoft");
    await page.close();
  });

  it("stays while the pointer is in it, closes when the pointer leaves both", async () => {
    const page = await openDemo();
    await pointAt(page, "It has put billions into", "Anthropic");
    await cardOf(page);
    const box = await page.evaluate(() => {
      const { left, top, width, height } = (
        document.querySelector("[data-newsgloss]") as HTMLElement
      ).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.mouse.move(box.x, box.y, { steps: 12 });
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeDefined(),
    );
    await page.mouse.move(3, 3, { steps: 12 });
    await cardGone(page);
    await page.close();
  });

  it("takes no focus from the page when it opens under the pointer", async () => {
    const page = await openDemo();
    await page.focus(".masthead .name");
    await pointAt(page, "It has put billions into", "Anthropic");
    await cardOf(page);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("name");
    await page.close();
  });

  it("shows a newly pointed company in the same card", async () => {
    const page = await openDemo();
    await pointAt(page, "It has put billions into", "Anthropic");
    await cardOf(page);
    await pointAt(page, "The race is led by", "Microsoft");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Microsoft"),
    );
    expect(await page.evaluate(() => document.querySelectorAll("[data-newsgloss]").length)).toBe(1);
    await page.close();
  });

  async function cardOf(page: Awaited<ReturnType<typeof openDemo>>): Promise<OpenCard> {
    const shown = await eventually(
      () => openCard(page),
      (found) => expect(found?.title).toBeTruthy(),
    );
    return shown as OpenCard;
  }

  async function cardGone(page: Awaited<ReturnType<typeof openDemo>>): Promise<void> {
    await eventually(
      () => openCard(page),
      (found) => expect(found).toBeUndefined(),
    );
  }
});
