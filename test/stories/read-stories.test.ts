import { describe, expect, test } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { relatedStories } from "../../src/stories/rank.ts";
import type { IndexedStory, ReadStory, StoryQuery } from "../../src/stories/types.ts";

const query: StoryQuery = {
  title: "Amazon cuts jobs at AWS",
  url: "https://news.example/now",
  published: "2026-11-20",
  companies: [
    { id: "amazon-com", name: "Amazon", count: 9, inHeadline: true },
    { id: "anthropic", name: "Anthropic", count: 1, inHeadline: false },
  ],
  links: [{ title: "Amazon opens a depot in the far north", url: "https://news.example/depot" }],
};
const indexed: IndexedStory = {
  title: "Amazon: 14,000 corporate jobs cut, October 2025",
  url: "https://paper.example/14000",
  published: "2025-10-28",
  companies: ["amazon-com"],
  topic: "layoffs",
};
const read = (path: string, title: string, change: Partial<ReadStory> = {}): ReadStory => ({
  title,
  url: `https://news.example/${path}`,
  readOn: "2026-11-12",
  companies: ["amazon-com"],
  topics: [],
  ...change,
});
const related = (list: ReadStory[], change: Partial<StoryQuery> = {}) =>
  relatedStories({ ...query, ...change }, [indexed], {
    words: englishWords("en-GB"),
    today: "2026-11-24",
    companyNames: { "amazon-com": "Amazon", anthropic: "Anthropic" },
    read: list,
  });

describe("stories that the reader has read", () => {
  test("are a group of their own, the best first, each with its reason in words", () => {
    const {
      read: listed,
      page,
      dataset,
    } = related([
      read("ball", "A ball for Amazon", { companies: ["amazon-com"], readOn: "2026-09-01" }),
      read("both", "Amazon drops staff at Anthropic's landlord", {
        companies: ["amazon-com", "anthropic"],
        published: "2026-11-11",
        topics: ["layoffs", "ai"],
      }),
      read("ford", "Ford builds a van", { companies: ["ford-motor"] }),
    ]);
    expect(listed).toEqual([
      {
        title: "Amazon drops staff at Anthropic's landlord",
        url: "https://news.example/both",
        host: "news.example",
        published: "11 Nov 2026",
        origin: "read",
        reason: "you read this on 12 Nov 2026 · also about Amazon and Anthropic · layoffs",
      },
      {
        title: "A ball for Amazon",
        url: "https://news.example/ball",
        host: "news.example",
        origin: "read",
        reason: "you read this on 1 Sept 2026 · also about Amazon",
      },
    ]);
    expect(page).toHaveLength(1);
    expect(dataset).toHaveLength(1);
  });

  test.each([
    ["the story itself", { url: "https://www.news.example/now/?utm_source=mail" }],
    ["the story itself under its canonical address", { url: "https://m.example/canonical" }],
    ["a story with its title", { title: "Amazon cuts jobs at AWS" }],
    ["one that the page suggests", { url: "https://news.example/depot" }],
    ["one of the index", { url: "https://paper.example/14000#top" }],
    ["one with the title of a listed one", { title: "Amazon opens a depot in the far north" }],
    ["one whose address may not be opened", { url: "javascript:alert(1)" }],
  ])("never list %s a second time", (_, change) => {
    const list = [read("x", "Quite another title", change)];
    expect(related(list, { canonical: "https://m.example/canonical" }).read).toEqual([]);
  });

  test("are three at first, the others on demand", () => {
    const list = Array.from({ length: 20 }, (_, i) => read(`${i}`, `Amazon in town number${i} word${i} more${i}`));
    const { read: listed, more } = related(list);
    expect(listed).toHaveLength(3);
    expect(more.read).toHaveLength(10);
    expect(new Set([...listed, ...more.read].map(({ url }) => url)).size).toBe(13);
  });

  test("are said at once where they would else stand among those on demand", () => {
    const links = Array.from({ length: 12 }, (_, i) => ({
      title: `Amazon goes to place number${i} and word${i}`,
      url: `https://news.example/2026/place-${i}`,
    }));
    const {
      read: listed,
      page,
      more,
    } = related([read("2026/place-11", "Amazon goes to place number11 and word11")], {
      links,
    });
    expect(listed.map(({ url }) => url)).toEqual(["https://news.example/2026/place-11"]);
    expect([...page, ...more.page].map(({ url }) => url)).not.toContain("https://news.example/2026/place-11");
    expect(more.read).toEqual([]);
  });

  test("are none on a story without companies, and none where no list is kept", () => {
    expect(related([read("a", "Amazon here and there")], { companies: [] }).read).toEqual([]);
    expect(related([]).read).toEqual([]);
  });
});
