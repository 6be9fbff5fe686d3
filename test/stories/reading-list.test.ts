import { expect, test } from "vitest";
import { readingLimits, readStory, withinLimits, withoutStory, withRead } from "../../src/stories/reading-list.ts";
import type { ReadStory } from "../../src/stories/types.ts";

const today = "2026-11-24";
const seen = {
  title: "Amazon cuts jobs in its cloud",
  url: "https://news.example/2026/amazon?id=7&utm_source=mail&fbclid=x#comments",
  published: "2026-11-23T08:15:00Z",
  companies: ["amazon-com", "anthropic"],
};
const story = (i: number, readOn = today): ReadStory => ({
  title: `Story ${i}`,
  url: `https://news.example/${i}`,
  readOn,
  companies: ["amazon-com"],
  topics: [],
});

test("an entry holds title, address, dates, companies and topics, and nothing else", () => {
  expect(readStory(seen, today)).toEqual({
    title: "Amazon cuts jobs in its cloud",
    url: "https://news.example/2026/amazon?id=7",
    published: "2026-11-23",
    readOn: "2026-11-24",
    companies: ["amazon-com", "anthropic"],
    topics: ["layoffs"],
  });
});

test.each([
  ["without companies", { companies: [] }],
  ["without a title", { title: " \u200b " }],
  ["at no address of the web", { url: "file:///home/me/story.html" }],
  ["at an address that poses as another", { url: "https://reuters.com@evil.example/story" }],
])("a story %s is not kept", (_, change) => {
  expect(readStory({ ...seen, ...change }, today)).toBeUndefined();
});

test("a date that is none is left out", () => {
  expect(readStory({ ...seen, published: "yesterday" }, today)).not.toHaveProperty("published");
});

test("at most 500 stories: the oldest goes", () => {
  expect(readingLimits).toEqual({ stories: 500, days: 90 });
  const full = Array.from({ length: 500 }, (_, i) => story(i));
  const after = withRead(full, story(1_000));
  expect(after).toHaveLength(500);
  expect(after[0]?.title).toBe("Story 1000");
  expect(after.map(({ title }) => title)).not.toContain("Story 499");
});

test("none that was read more than 90 days ago", () => {
  const list = [story(1, "2026-08-26"), story(2, "2026-08-25"), story(3, "1999-01-01")];
  expect(withinLimits(list, today).map(({ title }) => title)).toEqual(["Story 1"]);
  expect(withRead(list, story(4)).map(({ title }) => title)).toEqual(["Story 4", "Story 1"]);
});

test("a story that is read again stands once, at the head", () => {
  const again = { ...story(2), url: "https://www.news.example/2?utm_medium=social" };
  expect(withRead([story(1), story(2)], again).map(({ url }) => url)).toEqual([again.url, story(1).url]);
});

test("one story is forgotten, the others stay", () => {
  expect(withoutStory([story(1), story(2)], "https://news.example/1")).toEqual([story(2)]);
});
