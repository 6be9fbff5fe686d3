import { describe, expect, test } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { relatedStories } from "../../src/stories/rank.ts";
import { cleanTitle, nearlyEqual } from "../../src/stories/titles.ts";
import { topicsOf } from "../../src/stories/topics.ts";
import type { IndexedStory, PageLink, StoryQuery } from "../../src/stories/types.ts";

const context = {
  words: englishWords("en-GB"),
  today: "2026-11-22",
  companyNames: {
    amazon: "Amazon",
    anthropic: "Anthropic",
    honda: "Honda",
    nissan: "Nissan",
    target: "Target",
    apple: "Apple",
  },
};
const query: StoryQuery = {
  title: "Amazon invests billions in AI startup Anthropic",
  url: "https://www.example-news.com/2024/04/amazon?utm_source=feed",
  canonical: "https://example-news.com/2024/04/amazon",
  published: "2024-04-03",
  companies: [
    { id: "amazon", name: "Amazon", count: 8, inHeadline: true },
    { id: "anthropic", name: "Anthropic", count: 4, inHeadline: true },
    { id: "apple", name: "Apple", count: 1, inHeadline: false },
  ],
  links: [],
};

let made = 0;
function story(change: Partial<IndexedStory>): IndexedStory {
  made++;
  return {
    title: `Story number ${made} has its very own words ${"abcdefgh".slice(made % 7)} ${made * 7}`,
    url: `https://host${made}.org/${made}`,
    published: "2024-04-01",
    companies: ["amazon"],
    topic: "product",
    ...change,
  };
}
const dataset = (index: IndexedStory[], change: Partial<StoryQuery> = {}) =>
  relatedStories({ ...query, ...change }, index, context).dataset;
const page = (...links: PageLink[]) => relatedStories({ ...query, links }, [], context).page;
const link = (title: string, url: string, heading?: string): PageLink => ({
  title,
  url,
  ...(heading === undefined ? {} : { heading }),
});

describe("the page's own suggestions", () => {
  test("stay in the page's order, with where they stand and whom they name", () => {
    const stories = page(
      link("Honda and Nissan end merger talks", "https://www.npr.org/b", "More Stories"),
      link("Police target gang", "https://npr.org/2024/a"),
    );
    expect(stories).toEqual([
      {
        title: "Honda and Nissan end merger talks",
        url: "https://www.npr.org/b",
        host: "npr.org",
        origin: "page",
        reason: 'about Honda and Nissan · from "More Stories" on this page',
      },
      {
        title: "Police target gang",
        url: "https://npr.org/2024/a",
        host: "npr.org",
        origin: "page",
        reason: "suggested on this page",
      },
    ]);
  });
  test("a name that is also a word counts only in a story about that company", () => {
    expect(page(link("Thieves Target Parked Cars", "https://npr.org/a", "More"))[0]?.reason).toBe(
      'from "More" on this page',
    );
    expect(page(link("Apple opens a shop", "https://npr.org/a", "More"))[0]?.reason).toBe(
      'about Apple · from "More" on this page',
    );
  });
  test("unsafe addresses, the story itself and repetitions are dropped", () => {
    const stories = page(
      link("A script", "javascript:alert(1)"),
      link("Some data", "data:text/html,x"),
      link("A look-alike", "https://npr.org@evil.example/"),
      link("The story under its canonical address", "http://example-news.com/2024/04/amazon/"),
      link("Amazon invests billions in AI startup Anthropic!", "https://example-news.com/other-address"),
      link("Bears wake up early this spring", "https://npr.org/bears?utm_medium=rss"),
      link("Bears again", "https://npr.org/bears"),
      link("BEARS wake up early this spring", "https://npr.org/bears-2"),
      link("  \u200b\u202e ", "https://npr.org/empty"),
    );
    expect(stories.map((each) => each.title)).toEqual(["Bears wake up early this spring"]);
  });
  test("their dates are worded, broken ones left out", () => {
    const dated = (published: string) =>
      page({ ...link("Bears wake up early", "https://npr.org/bears"), published })[0]?.published;
    expect(dated("2024-04-02")).toBe("2 Apr 2024");
    expect(dated("last week")).toBeUndefined();
  });
  test("are never mixed with the dataset's, nor repeated there", () => {
    const same = story({ url: "https://npr.org/bears", companies: ["amazon"] });
    const other = story({});
    const { page: first, dataset: second } = relatedStories(
      { ...query, links: [link("Bears wake up early", "https://npr.org/bears")] },
      [same, other],
      context,
    );
    expect(first.map((each) => each.origin)).toEqual(["page"]);
    expect(second.map((each) => [each.url, each.origin])).toEqual([[other.url, "dataset"]]);
  });
});

describe("stories of the dataset", () => {
  test("the reason tells what they have in common", () => {
    const both = story({ companies: ["anthropic", "amazon"], topic: "ai" });
    expect(dataset([both])[0]).toMatchObject({
      reason: "also about Amazon and Anthropic · AI investment",
      published: "1 Apr 2024",
      host: new URL(both.url).host,
    });
    expect(dataset([story({ topic: "earnings" })])[0]?.reason).toBe("also about Amazon · earnings");
  });
  test("no company in common, no listing; nor the story itself", () => {
    expect(
      dataset([story({ companies: ["honda"] }), story({ url: "https://www.example-news.com/2024/04/amazon" })]),
    ).toEqual([]);
  });
  test("a rare company counts more than one that is everywhere", () => {
    const common = story({ companies: ["amazon"] });
    const rare = story({ companies: ["anthropic"] });
    const crowd = Array.from({ length: 30 }, () => story({ companies: ["amazon"], published: "2019" }));
    const companies = query.companies.map((company) => ({ ...company, count: 4 }));
    expect(dataset([common, rare, ...crowd], { companies })[0]?.url).toBe(rare.url);
  });
  test("a company of the headline counts more than one named in passing", () => {
    const [main, passing] = [story({ companies: ["amazon"] }), story({ companies: ["apple"] })];
    expect(dataset([passing, main]).map((each) => each.url)).toEqual([main.url, passing.url]);
  });
  test("the same topic counts", () => {
    const [other, same] = [story({ topic: "earnings" }), story({ topic: "ai" })];
    expect(dataset([other, same])[0]?.url).toBe(same.url);
  });
  test("nearness to the story's own date counts, not to today", () => {
    const [recent, near] = [story({ published: "2026-11-20" }), story({ published: "2024-03" })];
    expect(dataset([recent, near])[0]?.url).toBe(near.url);
    const { published: _, ...undated } = query;
    expect(relatedStories(undated, [near, recent], context).dataset[0]?.url).toBe(recent.url);
  });
  test("at most ten, at most two of a host, no title twice, no unsafe address", () => {
    const many = Array.from({ length: 30 }, () => story({}));
    expect(dataset(many)).toHaveLength(10);
    const oneHost = Array.from({ length: 5 }, (_, i) => story({ url: `https://www.one.org/${i}` }));
    expect(dataset(oneHost)).toHaveLength(2);
    expect(
      dataset([story({ title: "Amazon buys a robot maker" }), story({ title: "Amazon buys a robot maker" })]),
    ).toHaveLength(1);
    expect(dataset([story({ url: "javascript:alert(1)" })])).toEqual([]);
  });
  test("the order of the index does not matter", () => {
    const some = Array.from({ length: 12 }, () => story({}));
    expect(dataset([...some].reverse())).toEqual(dataset(some));
  });
});

describe("titles", () => {
  test("are cleaned of what a hostile page may put in", () => {
    expect(cleanTitle(" A\u202eb\u200b \n c\u0007 ")).toBe("Ab c");
    expect(cleanTitle("word ".repeat(10_000)).length).toBeLessThanOrEqual(200);
  });
  test("compare by their words", () => {
    expect(nearlyEqual("Amazon cuts 14,000 jobs", "AMAZON CUTS 14,000 JOBS")).toBe(true);
    expect(nearlyEqual("Amazon: 400 jobs cut, April 2024", "Amazon: 400 jobs cut, February 2024")).toBe(false);
    expect(nearlyEqual("", "")).toBe(false);
  });
  test.each([
    ["Amazon is cutting hundreds of jobs in its cloud unit", ["layoffs"]],
    ["Amazon invests in AI startup", ["ai", "deals"]],
    ["Apple's quarterly profit falls", ["earnings"]],
    ["Google loses antitrust lawsuit", ["regulation"]],
    ["Microsoft buys a games studio", ["deals"]],
    ["Nissan names new CEO", ["people"]],
    ["Ford recalls trucks", ["product"]],
    ["He said it again", []],
  ])("%s", (title, topics) => {
    expect([...topicsOf(title)]).toEqual(topics);
  });
});
