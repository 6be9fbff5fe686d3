import { beforeEach, expect, test, vi } from "vitest";
import { breakStorage, stored } from "./fake-browser.ts";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));
const { loadReadingList, parseReadingList, readingListFile, storeReadingList } = await import(
  "../../src/platform/reading-list.ts"
);

const story = {
  title: "Amazon cuts jobs",
  url: "https://news.example/amazon",
  published: "2026-11-20",
  readOn: "2026-11-24",
  companies: ["amazon-com"],
  topics: ["layoffs" as const],
};

beforeEach(() => {
  for (const key of Object.keys(stored)) delete stored[key];
  breakStorage(false);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

test("no list is kept until the reader asks for one", async () => {
  expect(await loadReadingList()).toBeUndefined();
});

test("what was stored comes back", async () => {
  await storeReadingList([story]);
  expect(await loadReadingList()).toEqual([story]);
  await storeReadingList([]);
  expect(await loadReadingList()).toEqual([]);
});

test("a list that is no longer wanted leaves nothing in storage", async () => {
  await storeReadingList([story]);
  await storeReadingList(undefined);
  expect(stored).toEqual({});
  expect(await loadReadingList()).toBeUndefined();
});

test("broken stories cost no other, and nothing unknown is taken over", () => {
  const stories = [
    { ...story, text: "The whole text", topics: ["layoffs"] },
    { ...story, url: "javascript:alert(1)" },
    { ...story, readOn: "some day" },
    { ...story, companies: [] },
    null,
    "a story",
  ];
  expect(parseReadingList({ stories })).toEqual({ list: [story], broken: 5 });
});

test.each([
  ["text", "stories", undefined],
  ["a list without its cover", [story], undefined],
  ["null", null, undefined],
  ["an object without stories", {}, []],
  ["stories that are no list", { stories: "many" }, []],
])("stored %s is survived", (_, value, list) => {
  expect(parseReadingList(value)).toEqual({ list, broken: 1 });
});

test("storage that cannot be read is no list", async () => {
  breakStorage(true);
  expect(await loadReadingList()).toBeUndefined();
});

test("the file is JSON with all that is kept", () => {
  const file = JSON.parse(readingListFile([story]));
  expect(file).toEqual({ kind: "newsgloss-reading-list", version: 1, stories: [story] });
});
