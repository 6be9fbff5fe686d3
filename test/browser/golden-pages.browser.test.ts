/** Every golden page in the browser: no company that is not meant, none missing that is, no mark outside of stories. */
import { beforeAll, describe, expect, it } from "vitest";
import { goldenPages } from "../pages/load.ts";
import { inEachBrowser, listedUrl } from "./harness.ts";
import { hostCount, markTexts, phrasesMarked } from "./read-page.ts";

inEachBrowser("shipped", (session) => {
  // All mentions are marked, so that a wrong one cannot hide behind a right one before it.
  beforeAll(() => session().set({ marks: "all" }));

  describe.each(goldenPages())("$slug", ({ slug, expected }) => {
    it(expected.isStory ? "finds these companies and no other" : "is left alone", async () => {
      const page = await session().open(listedUrl(slug));
      const verdict = await session().verdict(page);
      expect(verdict.status).toBe(expected.isStory ? "story" : "no-story");

      const found = Object.fromEntries(verdict.companies.map(({ id, count }) => [id, count]));
      expect(Object.keys(found).sort()).toEqual(Object.keys(expected.mentions).sort());
      for (const [id, least] of Object.entries(expected.mentions)) expect(found[id]).toBeGreaterThanOrEqual(least);

      const marks = await markTexts(page);
      if (Object.keys(expected.mentions).length > 0) expect(marks?.length).toBeGreaterThan(0);
      else expect(marks).toBeUndefined();
      expect(await phrasesMarked(page, expected.unmarked)).toEqual([]);
      expect(await hostCount(page)).toBe(0);
      await page.close();
    });
  });
});
