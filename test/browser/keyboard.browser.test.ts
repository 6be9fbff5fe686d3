/** Without a mouse: stepping through the companies, walking the card, and giving the focus back. */
import { beforeEach, expect, it } from "vitest";
import { openCard } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { cardHost } from "./selectors.ts";

inEachBrowser("test", (session) => {
  let page: Awaited<ReturnType<ReturnType<typeof session>["open"]>>;
  beforeEach(async () => {
    page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.length).toBeGreaterThan(3),
    );
    return () => page.close();
  });

  const step = (direction: "next" | "previous") => session().tell(page, { type: "step", direction });
  const titleIs = (title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );
  /** What has the focus: inside the card its text, outside the element's name. */
  const focused = () =>
    page.evaluate((host) => {
      const inCard = document.querySelector(host)?.shadowRoot?.activeElement;
      return inCard
        ? `card: ${inCard.getAttribute("aria-label") ?? inCard.textContent?.trim()}`
        : document.activeElement?.tagName;
    }, cardHost);

  it("steps from company to company and back, in reading order, scrolling as needed", async () => {
    await step("next");
    await titleIs("Amazon");
    await step("next");
    await titleIs("Anthropic");
    await step("next");
    await titleIs("Microsoft");
    const isInView = await page.evaluate(() => {
      const [mark] = CSS.highlights.get("newsgloss-active") ?? [];
      const range = document.createRange();
      range.setStart((mark as StaticRange).startContainer, (mark as StaticRange).startOffset);
      const { top } = range.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    });
    expect(isInView).toBe(true);
    await step("previous");
    await titleIs("Anthropic");
  });

  it("puts the focus on the card, and Esc gives it back", async () => {
    await page.focus(".byline a");
    await step("next");
    await titleIs("Amazon");
    await eventually(focused, (name) => expect(name).toMatch(/^card: /));
    await page.keyboard.press("Escape");
    await titleIs(undefined);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Mara Lindholm");
  });

  it("Tab walks all of the card's controls and leaves it, never trapped", async () => {
    await page.focus(".byline a");
    await step("next");
    await titleIs("Amazon");
    const seen: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const name = await focused();
      if (!name?.startsWith("card: ")) break;
      seen.push(name);
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThan(60);
    expect(seen.join()).toContain("Close");
    expect(seen.join()).toContain("Report a mistake");
    await titleIs(undefined);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Mara Lindholm");
  });

  it("the popup's click goes to a company's mentions one after the other", async () => {
    await session().tell(page, { type: "show-company", companyId: "openai" });
    await titleIs("OpenAI");
    await session().tell(page, { type: "show-company", companyId: "openai" });
    await titleIs("ChatGPT");
  });

  it("messages that are none change nothing", async () => {
    for (const message of [{ type: "step", direction: "up" }, { type: "show-company" }, { type: "fly" }, {}]) {
      await session().tell(page, message);
    }
    expect(await openCard(page)).toBeUndefined();
    await step("next");
    await titleIs("Amazon");
  });
});
