/** Pages that change under the reader: soft navigation, growing lists, dialogs, full screen, strict pages. */
import type { Page } from "puppeteer-core";
import { beforeAll, expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { eventually, inEachBrowser, listedUrl, remains } from "./harness.ts";
import { markTexts } from "./read-page.ts";

inEachBrowser("test", (session) => {
  beforeAll(() => session().set({ marks: "all" }));

  const marksAre = (page: Page, check: (texts: string[] | undefined) => void) =>
    eventually(() => markTexts(page), check);
  const holds =
    (...names: string[]) =>
    (texts: string[] | undefined) =>
      expect(texts ?? []).toEqual(expect.arrayContaining(names));
  const titled = (page: Page, title: string) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );

  const staysClosed = (page: Page) =>
    remains(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );

  it("reads the new story after a soft navigation and forgets the old one", async () => {
    const page = await session().open(listedUrl("soft-navigation"));
    await marksAre(page, holds("Microsoft", "Nvidia"));
    await page.click("#open-next");
    await marksAre(page, (texts) => {
      holds("Anthropic", "Amazon")(texts);
      expect(texts).not.toContain("Microsoft");
    });
    expect((await session().verdict(page)).companies.map(({ id }) => id).sort()).toEqual(["amazon-com", "anthropic"]);
    await page.click("#open-section");
    await marksAre(page, (texts) => expect(texts).toBeUndefined());
    await page.close();
  });

  it("reads a story that comes after its address, and forgets what it knew of the one before", async () => {
    const page = await session().open(listedUrl("soft-navigation"));
    await marksAre(page, holds("Microsoft", "Nvidia"));
    expect((await session().verdict(page)).published).toMatch(/^2024-05-14/);
    await page.click("#open-late");
    await marksAre(page, (texts) => {
      holds("Anthropic", "Amazon")(texts);
      expect(texts).not.toContain("Microsoft");
    });
    // Date and headline of the first story stand on in the head, and are not this one's.
    const { title, published } = await session().verdict(page);
    expect([title, published]).toEqual(["Anthropic and Amazon move closer", "2024-05-15"]);
    await page.close();
  });

  it("closes the card when the story under it goes", async () => {
    const page = await session().open(listedUrl("soft-navigation"));
    await marksAre(page, holds("Microsoft"));
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    await page.evaluate(() => document.getElementById("open-next")?.click());
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await page.close();
  });

  it("marks a story that is appended, and keeps the marks of the first", async () => {
    const page = await session().open(listedUrl("infinite-scroll"));
    await marksAre(page, holds("Microsoft"));
    await page.click("#load-more");
    await marksAre(page, holds("Microsoft", "Nvidia", "Anthropic", "Amazon"));
    await page.close();
  });

  it("shows the card above a modal dialog that holds the story", async () => {
    const page = await session().open(listedUrl("story-in-dialog"));
    await marksAre(page, holds("Nvidia"));
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    // Inside the dialog, since everything outside of it is inert.
    expect(await page.evaluate(() => document.querySelector("[data-newsgloss]")?.closest("dialog")?.id)).toBe("reader");
    await page.keyboard.press("Escape");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    // Esc was the card's: the dialog is still open.
    expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
    await page.close();
  });

  it("opens no card over the story behind a modal dialog", async () => {
    const page = await session().open(listedUrl("modal-dialog"));
    await marksAre(page, holds("Nvidia"));
    await page.click("#open-dialog");
    expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
    await pointAt(page, "Shares of", "Nvidia");
    await staysClosed(page);
    // Once the dialog is closed a card opens: the pointer would have been seen before, too.
    await page.keyboard.press("Escape");
    await pointAt(page, "Microsoft said that", "Microsoft");
    await titled(page, "Microsoft");
    await page.close();
  });

  it("shows the card over a story in full screen", async () => {
    const page = await session().open(listedUrl("full-screen"));
    await marksAre(page, holds("Nvidia"));
    await page.click("#enter-full-screen");
    await eventually(
      () => page.evaluate(() => document.fullscreenElement?.tagName),
      (tag) => expect(tag).toBe("MAIN"),
    );
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    expect(await page.evaluate(() => document.querySelector("[data-newsgloss]")?.closest("main") !== null)).toBe(true);
    await page.close();
  });

  it("works on a page that allows no scripts, no styles of others and only trusted types", async () => {
    const page = await session().open(listedUrl("strict-csp"));
    await marksAre(page, holds("Microsoft", "Nvidia"));
    await pointAt(page, "Shares of", "Nvidia");
    await titled(page, "Nvidia");
    // Styled all the same: without its style sheet the card would be as wide as the window.
    expect(
      await page.evaluate(() => {
        const box = document.querySelector("[data-newsgloss]")?.getBoundingClientRect();
        return box && box.width > 0 && box.width < 560;
      }),
    ).toBe(true);
    await page.close();
  });

  it("keeps the card inside a narrow window and on a right-to-left page", async () => {
    const page = await session().open(listedUrl("right-to-left"));
    await page.setViewport({ width: 320, height: 640 });
    await marksAre(page, holds("Nvidia"));
    await pointAt(page, "Nvidia", "Nvidia");
    await titled(page, "Nvidia");
    const box = await page.evaluate(() => {
      const { left, right, top, bottom } = (
        document.querySelector("[data-newsgloss]") as HTMLElement
      ).getBoundingClientRect();
      return { left, right, top, bottom };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(640);
    await page.close();
  });

  it("paints again when the page wipes all highlights", async () => {
    const page = await session().open(listedUrl("honda-nissan"));
    await marksAre(page, holds("Honda", "Nissan"));
    await page.evaluate(() => CSS.highlights.clear());
    // The next change of the document is when the page is looked at again.
    await page.evaluate(() => document.querySelector("article")?.append(document.createElement("p")));
    await marksAre(page, holds("Honda", "Nissan"));
    await page.close();
  });

  it("obeys no events that the page makes up", async () => {
    const page = await session().open(listedUrl("honda-nissan"));
    await marksAre(page, holds("Honda"));
    await page.evaluate(() => {
      const mark = [...(CSS.highlights.get("newsgloss") ?? [])][0];
      if (!mark) throw new Error("no mark");
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { left, top, width, height } = range.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, pointerType: "mouse" };
      for (let i = 0; i < 5; i++) document.body.dispatchEvent(new PointerEvent("pointermove", at));
    });
    await staysClosed(page);
    await page.close();
  });

  it("keeps marks and date when a page tidies its address", async () => {
    const page = await session().open(`${listedUrl("odd-spaces")}?utm_source=x`);
    await marksAre(page, holds("Microsoft"));
    await page.evaluate(() => history.replaceState({}, "", location.pathname));
    await remains(
      () => markTexts(page),
      (texts) => expect(texts).toContain("Microsoft"),
    );
    await page.close();
  });

  it("opens cards of names with no-break spaces and line breaks, and steps past them", async () => {
    const page = await session().open(listedUrl("odd-spaces"));
    await marksAre(page, holds("Microsoft"));
    await pointAt(page, "Officials", "Amazon\u00a0Web\u00a0Services");
    await titled(page, "Amazon Web Services");
    await page.keyboard.press("Escape");
    const titles: (string | undefined)[] = [];
    for (let i = 0; i < 3; i++) {
      await session().tell(page, { type: "step", direction: "next" });
      const before = titles.at(-1);
      await eventually(
        () => openCard(page),
        (shown) => expect(shown?.title && shown.title !== before).toBe(true),
      );
      titles.push((await openCard(page))?.title);
    }
    expect(titles).toEqual(["Amazon Web Services", "Prime Video", "Microsoft"]);
    await page.close();
  });

  it("closes when its mention scrolls out of a box, and on a press elsewhere", async () => {
    const page = await session().open(listedUrl("odd-spaces"));
    await marksAre(page, holds("Microsoft"));
    await pointAt(page, "Analysts expect", "Microsoft");
    await titled(page, "Microsoft");
    await page.evaluate(() => document.querySelector(".box")?.scrollTo(0, 400));
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await page.evaluate(() => document.querySelector(".box")?.scrollTo(0, 0));
    await page.mouse.move(3, 3);
    await pointAt(page, "Analysts expect", "Microsoft");
    await titled(page, "Microsoft");
    await page.mouse.down();
    await page.mouse.up();
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeUndefined(),
    );
    await page.close();
  });

  it("reads what a page adds although a clock in it never rests", async () => {
    const page = await session().open(listedUrl("odd-spaces"));
    await marksAre(page, holds("Microsoft"));
    await page.evaluate(() => {
      const article = document.querySelector("article");
      const clock = document.createElement("p");
      const added = document.createElement("p");
      added.textContent = "Nvidia said on Tuesday that it would deliver the chips for all of the new data centres.";
      article?.append(clock, added);
      setInterval(() => {
        clock.textContent = `Updated ${performance.now()} ms ago`;
      }, 100);
    });
    await marksAre(page, holds("Microsoft", "Nvidia"));
    await page.close();
  });

  it("follows a page that replaces its whole tree", async () => {
    const page = await session().open(listedUrl("odd-spaces"));
    await marksAre(page, holds("Microsoft"));
    await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      const text = copy.querySelector(".box p");
      if (text) text.textContent = `Nvidia said it would bid. ${text.textContent?.replace("Microsoft", "the rival")}`;
      document.replaceChild(copy, document.documentElement);
    });
    await marksAre(page, (texts) => {
      expect(texts).toContain("Nvidia");
      expect(texts).not.toContain("Microsoft");
    });
    await pointAt(page, "", "Nvidia");
    await titled(page, "Nvidia");
    await page.close();
  });

  it("counts on the toolbar button, and forgets the number on a page that is no story", async () => {
    const page = await session().open(listedUrl("soft-navigation"));
    const badgeIs = (text: string | RegExp) =>
      eventually(
        () => session().badge(page),
        (shown) => expect(shown).toMatch(text),
      );
    await badgeIs(/^[1-9]$/);
    await page.click("#open-section");
    await badgeIs(/^$/);
    await page.close();
  });
});
