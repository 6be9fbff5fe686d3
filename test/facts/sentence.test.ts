import { expect, test } from "vitest";
import { sentenceAt } from "../../src/facts/sentence.ts";

const text =
  "It rained. Amazon.com Inc. said it would cut jobs at Twitch. J. Smith of Visa spoke! The U.S. unit is small.";

test.each([
  ["Amazon", "Amazon.com Inc. said it would cut jobs at Twitch."],
  ["Twitch", "Amazon.com Inc. said it would cut jobs at Twitch."],
  ["rained", "It rained."],
  ["Visa", "J. Smith of Visa spoke!"],
  ["unit", "The U.S. unit is small."],
])("around %s", (word, sentence) => {
  expect(sentenceAt(text, text.indexOf(word))).toBe(sentence);
});

test("a language that is none counts as English", () => {
  expect(sentenceAt("One. Two.", 6, "not a language!")).toBe("Two.");
});

test("a huge line costs no more than a sentence is worth", () => {
  const line = `${"x".repeat(100_000)} Amazon ${"x".repeat(100_000)}`;
  const sentence = sentenceAt(line, 100_001);
  expect(sentence.length).toBeLessThanOrEqual(1_000);
  expect(sentence).toContain("Amazon");
});
