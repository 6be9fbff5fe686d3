/** By keyboard alone: every control of card, popup and options is reached in order, works, and never loses the focus. */
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openCard } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { cardHost, ownPages, settingsKey } from "./selectors.ts";

/** Of the page, or of the card in it. */
type Where = "page" | "card";

interface Controls {
  /** Names of everything that Tab reaches, in document order. */
  all: string[];
  focused: string | undefined;
}

/** Asked in the page. A group of radio buttons is one stop: the chosen one. */
function controlsOf(page: Page, where: Where): Promise<Controls> {
  return page.evaluate(
    (host) => {
      const root = host ? document.querySelector(host)?.shadowRoot : document;
      if (!root) throw new Error("no card is open");
      const stops = [...root.querySelectorAll<HTMLElement>("a[href], button, input, textarea, summary")].filter(
        (element) =>
          element.checkVisibility() &&
          !(element as HTMLInputElement).disabled &&
          !((element as HTMLInputElement).type === "radio" && !(element as HTMLInputElement).checked),
      );
      const seen = new Map<string, number>();
      // Two links may have one name: numbered, each is itself.
      const names = stops.map((element) => {
        const label = (element as HTMLInputElement).labels?.[0]?.textContent;
        const name = (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return `${name} ${seen.get(name)}`;
      });
      const active = root.activeElement;
      const scrolls = active !== null && /auto|scroll/.test(getComputedStyle(active).overflowY);
      const at = stops.indexOf(active as HTMLElement);
      return { all: names, focused: names[at] ?? (scrolls && active.role !== "dialog" ? "scrolling box" : undefined) };
    },
    where === "card" ? cardHost : "",
  );
}

/** In Firefox a box that scrolls is a stop of its own: the card's facts. */
const SCROLLING_BOX = "scrolling box";

/** Presses Tab through all stops; what had the focus, in order. */
async function walk(page: Page, where: Where): Promise<string[]> {
  const { all } = await controlsOf(page, where);
  const visited: string[] = [];
  while (visited.length < all.length) {
    await page.keyboard.press("Tab");
    const { focused = "nothing" } = await controlsOf(page, where);
    if (focused !== SCROLLING_BOX || visited.at(-1) === SCROLLING_BOX) visited.push(focused);
  }
  return visited;
}

/**
 * Tabs, onwards or back, until a control whose name starts so has the focus. Never round by the browser's own bars, which
 * hold more stops than we know of.
 */
async function tabTo(page: Page, where: Where, name: string): Promise<void> {
  const { all } = await controlsOf(page, where);
  const target = all.findIndex((each) => each.startsWith(name));
  for (let presses = 0; presses <= all.length; presses++) {
    const { focused } = await controlsOf(page, where);
    if (focused?.startsWith(name)) return;
    const isBehind = focused !== undefined && all.indexOf(focused) > target;
    if (isBehind) await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (isBehind) await page.keyboard.up("Shift");
  }
  throw new Error(`Tab never came to "${name}" among ${all.join(", ")}`);
}

inEachBrowser("test", (session) => {
  const titleIs = (page: Page, title: string | undefined) =>
    eventually(
      () => openCard(page),
      (shown) => expect(shown?.title).toBe(title),
    );

  /** The demo story with its first company's card opened by key; the focus was on the author's link before. */
  async function keyOpened() {
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts?.length).toBeGreaterThan(3),
    );
    await page.focus(".byline a");
    await session().tell(page, { type: "step", direction: "next" });
    await titleIs(page, "Amazon");
    await eventually(
      () => page.evaluate((host) => document.querySelector(host)?.shadowRoot?.activeElement?.role, cardHost),
      (role) => expect(role).toBe("dialog"),
    );
    return page;
  }
  const focusedInPage = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  it("Tab comes to each of the card's controls once, in order, and Shift+Tab goes back", async () => {
    const page = await keyOpened();
    const { all } = await controlsOf(page, "card");
    expect(all.length).toBeGreaterThan(8);
    expect(await walk(page, "card")).toEqual(all);
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    expect((await controlsOf(page, "card")).focused).toBe(all.at(-2));
    await page.close();
  });

  it("More opens by Enter and keeps the focus; the next stop is in what it opened; Esc gives the focus back", async () => {
    const page = await keyOpened();
    await tabTo(page, "card", "More facts");
    const before = (await controlsOf(page, "card")).all;
    await page.keyboard.press("Enter");
    await eventually(
      () => controlsOf(page, "card"),
      ({ focused, all }) => {
        expect(focused).toMatch(/^Fewer facts/);
        expect(all.length).toBeGreaterThan(before.length);
      },
    );
    await page.keyboard.press("Tab");
    expect((await controlsOf(page, "card")).focused).toMatch(/^Copy with source/);
    await page.keyboard.press("Escape");
    await titleIs(page, undefined);
    expect(await focusedInPage(page)).toBe("Mara Lindholm");
    await page.close();
  });

  it("the pin by Space, “Not this company” by Enter: the focus goes on to what came of it, and Esc still closes", async () => {
    const page = await keyOpened();
    await tabTo(page, "card", "Keep open");
    await page.keyboard.press(" ");
    await eventually(
      () => page.evaluate((host) => document.querySelector(host)?.shadowRoot?.activeElement?.ariaPressed, cardHost),
      (pressed) => expect(pressed).toBe("true"),
    );
    await tabTo(page, "card", "Not this company");
    await page.keyboard.press("Enter");
    await eventually(
      () => page.evaluate((host) => document.querySelector(host)?.shadowRoot?.activeElement?.className, cardHost),
      (name) => expect(name).toBe("unmarked"),
    );
    await page.keyboard.press("Tab");
    expect((await controlsOf(page, "card")).focused).toMatch(/^Undo/);
    await page.keyboard.press("Tab");
    expect((await controlsOf(page, "card")).focused).toMatch(/^A report that you may copy/);
    await page.keyboard.press("Escape");
    await titleIs(page, undefined);
    expect(await focusedInPage(page)).toBe("Mara Lindholm");
    await session().set({ correctedNames: [] });
    await page.close();
  });

  it("“Pause on this site” by Enter takes card and marks away", async () => {
    const page = await keyOpened();
    await tabTo(page, "card", "Pause on this site");
    await page.keyboard.press("Enter");
    await titleIs(page, undefined);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeUndefined(),
    );
    await session().set({ pausedHosts: [] });
    await page.close();
  });

  it("the popup: every control in order, a company by Enter, pause and resume by Space and Enter", async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const popup = await session().openPopup(page);
    const { all } = await controlsOf(popup, "page");
    expect(all.length).toBeGreaterThan(10);
    expect(await walk(popup, "page")).toEqual(all);

    await tabTo(popup, "page", "Pause on this site");
    await popup.keyboard.press(" ");
    await popup.waitForSelector(".notice .primary");
    expect((await controlsOf(popup, "page")).focused).toMatch(/^Pause on this site/);
    await tabTo(popup, "page", "Resume on this site");
    await popup.keyboard.press("Enter");
    await popup.waitForSelector(".companies");

    await tabTo(popup, "page", "Anthropic");
    await popup.keyboard.press("Enter");
    await titleIs(page, "Anthropic");
    await popup.close();
    await page.close();
  });

  it("the options: every control in order; arrows choose and set; a row's button leaves the focus at its heading", async () => {
    await session().set({ marks: "first", delay: 400, pausedHosts: ["paper.example.org"] });
    const options = await session().running.openExtensionPage(ownPages.options);
    await options.waitForSelector('[aria-label="Resume on paper.example.org"]');
    const { all } = await controlsOf(options, "page");
    expect(all.length).toBeGreaterThan(5);
    expect(await walk(options, "page")).toEqual(all);

    const settingIs = (name: string, check: (value: unknown) => void) =>
      eventually(
        () =>
          options.evaluate(
            async (key, wanted) => {
              const { browser } = globalThis as unknown as {
                browser: { storage: { local: { get(key: string): Promise<Record<string, Record<string, unknown>>> } } };
              };
              return (await browser.storage.local.get(key))[key]?.[wanted];
            },
            settingsKey,
            name,
          ),
        check,
      );
    await tabTo(options, "page", "First mention");
    await options.keyboard.press("ArrowDown");
    await settingIs("marks", (marks) => expect(marks).toBe("all"));
    await tabTo(options, "page", "The pointer rests");
    await options.keyboard.press("ArrowRight");
    await settingIs("delay", (delay) => expect(delay).toBe(450));
    await tabTo(options, "page", "Pause everywhere");
    await options.keyboard.press(" ");
    await settingIs("pausedEverywhere", (paused) => expect(paused).toBe(true));
    await options.keyboard.press(" ");
    await settingIs("pausedEverywhere", (paused) => expect(paused).toBe(false));
    await tabTo(options, "page", "Resume on paper.example.org");
    await options.keyboard.press("Enter");
    await settingIs("pausedHosts", (hosts) => expect(hosts).toEqual([]));
    expect(await options.evaluate(() => document.activeElement?.textContent)).toBe("Paused sites");
    await session().set({ marks: "first", delay: 400 });
    await options.close();
  });
});
