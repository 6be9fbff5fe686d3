import { expect, test } from "vitest";
import { Company } from "../../src/facts/schema.ts";
import { compileStories } from "../../src/facts/source-stories.ts";

const company = (id: string, name: string, facts: object) =>
  Company.parse({
    id,
    name,
    kind: "public",
    about: "a company",
    ids: {},
    names: [{ text: name, kind: "distinctive" }],
    ...facts,
  });
const source = (url: string, published: string) => ({ title: "A source", publisher: "Someone", url, published });
const cut = (count: number, from: string) => ({ date: "2025-10-28", count, unit: "corporate", source: from });

test("a title of our own says who, how many and when", () => {
  const stories = compileStories(
    [company("amazon", "Amazon", { layoffs: [cut(14_000, "cnbc")] })],
    { cnbc: source("https://www.cnbc.com/amazon.html", "2025-10-28") },
    [],
  );
  expect(stories).toEqual([
    {
      title: "Amazon: 14,000 corporate jobs cut, October 2025",
      url: "https://www.cnbc.com/amazon.html",
      published: "2025-10-28",
      companies: ["amazon"],
      topic: "layoffs",
    },
  ]);
});

test("a source with the cuts of many is titled as the round-up it is", () => {
  const stories = compileStories(
    ["Alpha", "Beta", "Gamma"].map((name, i) =>
      company(name.toLowerCase(), name, { layoffs: [cut(100 * (i + 1), "list")] }),
    ),
    { list: source("https://news.example/list", "2025-11-02") },
    [],
  );
  expect(stories).toMatchObject([
    {
      title: "Job cuts at 3 companies, Gamma and Beta among them, November 2025",
      companies: ["alpha", "beta", "gamma"],
    },
  ]);
});

test("a source with the cuts of two names both", () => {
  const stories = compileStories(
    ["Alpha", "Beta"].map((name) => company(name.toLowerCase(), name, { layoffs: [cut(100, "both")] })),
    { both: source("https://news.example/both", "2025-11-02") },
    [],
  );
  expect(stories.map(({ title }) => title)).toEqual(["Job cuts at Alpha and Beta, November 2025"]);
});

test("filings, posts and tables are no stories", () => {
  const hosts = ["www.sec.gov", "www.linkedin.com", "x.com", "layoffs.fyi", "en.wikipedia.org", "github.com"];
  const sources = Object.fromEntries(hosts.map((host, i) => [`s-${i}`, source(`https://${host}/a`, "2025-10-28")]));
  const layoffs = hosts.map((_, i) => cut(i + 1, `s-${i}`));
  expect(compileStories([company("amazon", "Amazon", { layoffs })], sources, [])).toEqual([]);
});

test("purchases come from what was reported at the time, not from a look back", () => {
  const event = (date: string, from: string) => ({ date, text: "Bought the maker of example parts", source: from });
  const stories = compileStories(
    [company("alpha", "Alpha", { events: [event("2025-10-20", "at-once"), event("2015-10-20", "look-back")] })],
    {
      "at-once": source("https://news.example/at-once", "2025-10-21"),
      "look-back": source("https://news.example/look-back", "2025-10-21"),
    },
    [],
  );
  expect(stories.map(({ title, topic }) => [title, topic])).toEqual([
    ["Alpha: bought the maker of example parts, October 2025", "deals"],
  ]);
});
