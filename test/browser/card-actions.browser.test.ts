/** What a reader can do on a card: keep it open, say that the company is not meant, mute it on this site alone. */
import type { ElementHandle, Page } from "puppeteer-core";
import { beforeEach, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser, listedUrl, remains } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { cardHost, ownPages } from "./selectors.ts";

const honda = "honda-nissan";

inEachBrowser("test", (session) => {
  let page: Awaited<ReturnType<ReturnType<typeof session>["open"]>>;
  beforeEach(async () => {
    page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.length).toBeGreaterThan(3),
    );
    return async () => {
      await page.close();
      await session().set({ mutedHere: [], correctedNames: [], mutedCompanies: [], trigger: "hover", delay: 400 });
    };
  });

  const titleIs = (title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );
  const anthropic = async () => {
    await pointAt(page, "It has put billions into", "Anthropic");
    await titleIs("Anthropic");
  };
  /** The card's button of that name. */
  async function button(name: string): Promise<ElementHandle<HTMLElement>> {
    const found = await page.evaluateHandle(
      (host, wanted) =>
        [...(document.querySelector(host)?.shadowRoot?.querySelectorAll("button") ?? [])].find(
          (one) => (one.getAttribute("aria-label") ?? one.textContent)?.trim() === wanted,
        ),
      cardHost,
      name,
    );
    const element = found.asElement();
    if (!element) throw new Error(`no button "${name}" on the card`);
    return element as ElementHandle<HTMLElement>;
  }
  const press = async (name: string) => (await button(name)).click();
  const cardTop = (on: Page) =>
    on.evaluate((host) => document.querySelector(host)?.getBoundingClientRect().top, cardHost);

  it("a pinned card stays: pointer gone, other mention, press in the page, scrolled away", async () => {
    await anthropic();
    await press("Keep open");
    const top = await cardTop(page);
    await page.mouse.move(3, 3, { steps: 12 });
    await page.mouse.click(3, 3);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    await pointAt(page, "The race is led by", "Microsoft");
    await remains(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe("Anthropic"),
    );
    expect(await cardTop(page)).toBe(top);
    await page.keyboard.press("Escape");
    await titleIs(undefined);
  });

  it("a pinned card is let go by the pin, and replaced by a card that keys open", async () => {
    await anthropic();
    await press("Keep open");
    await session().tell(page, { type: "show-company", companyId: "openai" });
    await titleIs("OpenAI");
    expect(await (await button("Keep open")).evaluate((pin) => pin.ariaPressed)).toBe("false");
    await press("Keep open");
    await press("Keep open");
    await page.mouse.click(3, 3);
    await titleIs(undefined);
  });

  it("Tab leaves a pinned card open and gives the focus back", async () => {
    await page.focus(".byline a");
    await session().tell(page, { type: "show-company", companyId: "openai" });
    await titleIs("OpenAI");
    const pin = await button("Keep open");
    await pin.focus();
    await page.keyboard.press("Enter");
    const inCard = () =>
      page.evaluate((host) => document.querySelector(host)?.shadowRoot?.activeElement !== null, cardHost);
    for (let i = 0; i < 60 && (await inCard()); i++) await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Mara Lindholm");
    expect((await openCard(page))?.title).toBe("OpenAI");
    await page.keyboard.press("Escape");
    await titleIs(undefined);
  });

  it("“Not this company” takes the marks of that word away at once, keeps the card with a report, and is undone in the options", async () => {
    await anthropic();
    await press("Not this company");
    await eventually(
      () => markTexts(page),
      (texts) => {
        expect(texts).not.toContain("Anthropic");
        expect(texts).toContain("Microsoft");
      },
    );
    const shown = await openCard(page);
    expect(shown?.text).toContain("is no longer taken for Anthropic");
    const report = await page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector("textarea")?.value,
      cardHost,
    );
    expect(report).toMatch(/Newsgloss took "Anthropic" for Anthropic \(anthropic\).*It has put billions into/s);

    const options = await session().running.openExtensionPage(ownPages.options);
    await options.locator('[aria-label^="Take back"]').click();
    await page.bringToFront();
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toContain("Anthropic"),
    );
    await options.close();
  });

  it("“Mute here” mutes on this site alone", async () => {
    await pointAt(page, "The race is led by", "Microsoft");
    await titleIs("Microsoft");
    await press("Mute here");
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).not.toContain("Microsoft"),
    );
    expect((await openCard(page))?.text).toContain("no longer marked on reuters.com.");
    const options = await session().running.openExtensionPage(ownPages.options);
    const listed = await options.waitForSelector('[aria-label="Unmute Microsoft on reuters.com"]');
    expect(listed).not.toBeNull();
    await options.close();
  });

  it.each(["Mute company", "Mute here", "Not this company"])(
    "“%s” is undone on the card, which then closes like any other",
    async (name) => {
      await pointAt(page, "The race is led by", "Microsoft");
      await titleIs("Microsoft");
      await press(name);
      await eventually(
        () => markTexts(page),
        (texts) => expect(texts).not.toContain("Microsoft"),
      );
      await press("Undo");
      await eventually(
        () => markTexts(page),
        (texts) => expect(texts).toContain("Microsoft"),
      );
      expect((await openCard(page))?.text).toContain("Report a mistake");
      await page.mouse.move(3, 3, { steps: 12 });
      await page.keyboard.press("Escape");
      await titleIs(undefined);
    },
  );

  it("with keys alone as the trigger no pointer opens a card; with Alt only while it is held", async () => {
    await session().set({ trigger: "keys" });
    await page.goto(listedUrl(honda));
    await session().verdict(page);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.length).toBeGreaterThan(0),
    );
    const [first = ""] = (await markTexts(page)) ?? [];
    await pointAt(page, first, first);
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await session().set({ trigger: "alt" });
    await session().verdict(page);
    await page.mouse.move(2, 2);
    await pointAt(page, first, first);
    await remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await page.keyboard.down("Alt");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBeTruthy(),
    );
    await page.keyboard.up("Alt");
  });
});
