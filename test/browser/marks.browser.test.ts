/** The shipped build on the demo story: marks are painted, and the page stays as it was. */
import { expect, it } from "vitest";
import { pointAt } from "../../src/maintain/browsers/in-page.ts";
import { demoUrl, eventually, inEachBrowser } from "./harness.ts";
import { documentMarkup, hostCount, markTexts } from "./read-page.ts";
import { listedHost, unlistedHost } from "./selectors.ts";

inEachBrowser("shipped", (session) => {
  it("marks the companies of the demo story", async () => {
    const page = await session().open(demoUrl);
    const marks = await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    expect(marks).toEqual(expect.arrayContaining(["Amazon", "Microsoft", "Anthropic"]));
    // What is no part of the story: share buttons, the aside, the footer.
    expect(marks).not.toContain("Facebook");
    expect(marks).not.toContain("Instagram");
    await page.close();
  });

  it("joins a name that the page's markup splits", async () => {
    await session().set({ marks: "all" });
    const page = await session().open(demoUrl);
    await eventually(
      () =>
        page.evaluate(() => {
          const part = document.querySelector("article p > b")?.firstChild;
          return [...(CSS.highlights.get("newsgloss") ?? [])].some(
            (mark) => mark.startContainer === part && mark.endContainer !== part,
          );
        }),
      (split) => expect(split).toBe(true),
    );
    await session().set({ marks: "first" });
    await page.close();
  });

  it("leaves the document as it was, before, during and after a card", async () => {
    const plain = await session().open(demoUrl.replace(listedHost, unlistedHost));
    const untouched = await documentMarkup(plain);
    expect(await markTexts(plain)).toBeUndefined();
    await plain.close();

    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    expect(await hostCount(page)).toBe(0);
    expect(await documentMarkup(page)).toEqual(untouched);

    await pointAt(page, "cutting several hundred jobs at", "Amazon Web Services");
    await eventually(
      () => hostCount(page),
      (hosts) => expect(hosts).toBe(1),
    );
    expect(await documentMarkup(page)).toEqual(untouched);
    // The card's inside is closed to the page.
    expect(await page.evaluate(() => document.querySelector("[data-newsgloss]")?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.querySelector("[data-newsgloss]")?.parentElement?.tagName)).toBe("HTML");

    await page.keyboard.press("Escape");
    await eventually(
      () => hostCount(page),
      (hosts) => expect(hosts).toBe(0),
    );
    expect(await documentMarkup(page)).toEqual(untouched);
    await page.close();
  });

  it("takes the marks away when it is switched off, and leaves nothing behind", async () => {
    const page = await session().open(demoUrl);
    await eventually(
      () => markTexts(page),
      (texts) => expect(texts).toBeDefined(),
    );
    const read = await documentMarkup(page);
    await session().set({ pausedEverywhere: true });
    await eventually(
      () => page.evaluate(() => [...CSS.highlights.keys()]),
      (names) => expect(names).toEqual([]),
    );
    expect(await documentMarkup(page)).toEqual(read);
    await session().set({ pausedEverywhere: false });
    await page.close();
  });
});
