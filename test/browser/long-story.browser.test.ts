/** A story longer than one message to the background: its companies are found to the end, and where they stand. */
import { expect, it } from "vitest";
import { eventually, inEachBrowser, listedUrl } from "./harness.ts";
import { markTexts } from "./read-page.ts";

inEachBrowser("shipped", (session) => {
  it("marks the company in the last paragraph of 600,000 characters", async () => {
    const page = await session().open(listedUrl("honda-nissan"));
    await eventually(
      () => markTexts(page),
      (marks) => expect(marks).toContain("Honda"),
    );
    await page.evaluate(() => {
      const before = document.querySelector("article p, main p, p") as Element;
      const words = "the plan was put before the board in spring and it was set aside again when the costs came in ";
      const texts = Array.from({ length: 1_200 }, (_, i) => words.repeat(6) + i);
      texts.push("Shares of Netflix rose after the company said on Tuesday that its revenue had grown.");
      for (const text of texts) {
        const paragraph = document.createElement("p");
        paragraph.textContent = text;
        before.parentElement?.append(paragraph);
      }
    });
    await eventually(
      () => markTexts(page),
      (marks) => {
        expect(marks).toContain("Honda");
        expect(marks?.at(-1)).toBe("Netflix");
      },
      30_000,
    );
    await page.close();
  });
});
