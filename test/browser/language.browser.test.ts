/** The option "language" in the browser: card, popup, toolbar button and pages follow it, and figures keep to its rules. */
import { expect, it } from "vitest";
import { cardHost, openCard, pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { markTexts } from "./read-page.ts";
import { ownPages } from "./selectors.ts";

inEachBrowser("test", (session) => {
  it("shows the next card in the chosen language, marked as such, without a fact of a kind switched off", async () => {
    await session().set({ language: "de", hiddenKinds: ["layoffs"] });
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    await pointAt(page, "cutting several hundred jobs at", "Amazon Web Services");
    const card = await eventually(
      () => openCard(page),
      (open) => expect(open?.text ?? "").toContain("Anteil am Umsatz"),
    );
    expect(card?.text).toContain("Bei Erscheinen des Artikels");
    expect(card?.text.replace(/\s/g, " ")).toContain("14,2 %");
    expect(card?.text).not.toContain("Stellenabbau");
    const languages = await page.evaluate((selector) => {
      const host = document.querySelector<HTMLElement>(selector);
      const about = host?.shadowRoot?.querySelector<HTMLElement>(".about");
      return [document.documentElement.lang, host?.lang, about?.lang];
    }, cardHost);
    expect(languages).toEqual(["en", "de", "en"]);

    const popup = await session().openPopup(page);
    const told = await popup.evaluate(() => [document.documentElement.lang, document.querySelector("main")?.innerText]);
    expect(told[0]).toBe("de");
    expect(told[1]).toContain("Aus den Quellen");
    expect(told[1]).not.toContain("Stellenabbau angekündigt");
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it("changes the options page at once", async () => {
    await session().set({ language: "de", hiddenKinds: [] });
    const options = await session().running.openExtensionPage(ownPages.options);
    await options.waitForFunction(() => document.title === "Newsgloss: Einstellungen");
    await options.click("#language-en");
    await options.waitForFunction(
      () => document.documentElement.lang.startsWith("en") && document.body.innerText.includes("Start over"),
    );
    await options.click("#language-browser");
    await eventually(
      () => options.evaluate(() => (document.querySelector("#language-browser") as HTMLInputElement).checked),
      (checked) => expect(checked).toBe(true),
    );
    await options.close();
  });

  it("paints the example as stories are marked, by each choice", async () => {
    const options = await session().running.openExtensionPage(ownPages.options);
    const marked = () =>
      options.evaluate(() => [...(CSS.highlights.get("newsgloss") ?? [])].map((range) => range.startOffset).length);
    for (const [choice, count] of [
      ["all", 3],
      ["none", 0],
      ["first", 2],
    ] as const) {
      await options.click(`#marks-${choice}`);
      await eventually(marked, (found) => expect(found).toBe(count));
    }
    const line = await options.evaluate(
      () =>
        getComputedStyle(document.querySelector(".preview p") as Element, "::highlight(newsgloss)").textDecorationStyle,
    );
    expect(line).toBe("dotted");
    await options.close();
  });
});
