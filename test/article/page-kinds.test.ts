import { describe, expect, test } from "vitest";
import { signalWords } from "../../src/article/signal-words.ts";
import { readSavedPage } from "../../src/maintain/saved-page.ts";
import { pageKinds } from "./page-kinds.ts";

/**
 * What the signs get wrong, and why: no metadata, paragraph or telling address; paragraphs that are short because one
 * letter says what others say in some (the gate's bytes are spent); text and address as a story has them.
 */
const wrong = new Set(["story of 2006, lines broken by hand", "Japanese story", "company's landing page"]);

describe.each([
  ["stories", true],
  ["other pages", false],
] as const)("%s", (_, isStory) => {
  test.each(pageKinds.filter((one) => one.isStory === isStory))("$kind", ({ kind, path, html }) => {
    const { signals } = readSavedPage(html, `https://www.example-news.com${path}`);
    expect(signals.isStory, `${signals.score}: ${signalWords(signals).join("; ")}`).toBe(
      wrong.has(kind) ? !isStory : isStory,
    );
  });
});
