/** axe on everything the reader sees: popup, options, welcome page and the card in a page. */
import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { card, cardHost, ownPages } from "./selectors.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Findings as `rule: element`, so that a failure can be read. `scope` is a selector path through shadow roots. */
async function findings(page: Page, scope?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(
    async (tags, path) => {
      const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
      const context = path ? { include: [{ fromShadowDom: path }] } : document;
      const { violations } = await run(context as Parameters<typeof axe.run>[0], {
        runOnly: { type: "tag", values: tags },
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    rules,
    scope,
  );
}

/** Controls that are drawn smaller than 24 px in some direction, together with their label. */
function small(page: Page, host?: string): Promise<string[]> {
  return page.evaluate((within) => {
    const root = within ? document.querySelector(within)?.shadowRoot : document;
    const controls = [...(root?.querySelectorAll<HTMLElement>("button, input, textarea, a[href]") ?? [])];
    if (controls.length === 0) throw new Error("no controls to measure");
    return controls.flatMap((control) => {
      const boxes = [control, ...((control as HTMLInputElement).labels ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const isLarge = boxes.some(({ width, height }) => width >= 24 && height >= 24);
      // Links within a sentence are exempt from the rule.
      const isInline = control.localName === "a" && getComputedStyle(control).display === "inline";
      return isLarge || isInline || !control.checkVisibility() ? [] : [control.outerHTML];
    });
  }, host);
}

inEachBrowser("test", (session) => {
  it.each(Object.entries(ownPages))("finds nothing on the %s page", async (_name, path) => {
    const page = await session().running.openExtensionPage(path);
    await eventually(
      () => page.evaluate(() => document.querySelectorAll("h1, h2").length),
      (headings) => expect(headings).toBeGreaterThan(0),
    );
    expect(await findings(page)).toEqual([]);
    await page.close();
  });

  it("finds nothing in the popup", async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const opened = await session().openPopup(page);
    expect(await findings(opened)).toEqual([]);
    await opened.close();
    await page.close();
  });

  it("finds nothing in the card", async () => {
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    await pointAt(page, "The unit is anything but a sideline", "AWS");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeDefined(),
    );
    expect(await findings(page, [cardHost, card.dialog])).toEqual([]);
    await page.close();
  });

  it("finds nothing in the card after “Not this company”, whose every control is 24 px or more", async () => {
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    await pointAt(page, "The unit is anything but a sideline", "AWS");
    await eventually(
      () => openCard(page),
      (shown) => expect(shown).toBeDefined(),
    );
    expect(await small(page, cardHost)).toEqual([]);
    await page.evaluate((host) => {
      const buttons = [...(document.querySelector(host)?.shadowRoot?.querySelectorAll("button") ?? [])];
      buttons.find((button) => button.textContent === "Not this company")?.click();
    }, cardHost);
    await eventually(
      () => openCard(page),
      (shown) => expect(shown?.text).toContain("no longer taken for"),
    );
    expect(await findings(page, [cardHost, card.dialog])).toEqual([]);
    expect(await small(page, cardHost)).toEqual([]);
    await session().set({ correctedNames: [] });
    await page.close();
  });

  it("every control of popup and options is 24 px or more, or its label is", async () => {
    const page = await session().open(demoUrl);
    await session().verdict(page);
    const opened = await session().openPopup(page);
    expect(await small(opened)).toEqual([]);
    await opened.close();
    await page.close();
    await session().set({ mutedHere: [{ host: "a.example", companyId: "gap" }] });
    const options = await session().running.openExtensionPage(ownPages.options);
    await options.waitForSelector('[aria-label^="Unmute"]');
    expect(await small(options)).toEqual([]);
    await session().set({ mutedHere: [] });
    await options.close();
  });
});
