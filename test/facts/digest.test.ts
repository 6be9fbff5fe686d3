import { expect, test } from "vitest";
import { digestStory as digestWithSources } from "../../src/facts/digest.ts";
import { marketFigureAt } from "../../src/facts/layoffs-facts.ts";
import { Company } from "../../src/facts/schema.ts";
import { englishWords } from "../../src/maintain/english-words.ts";
import { amazon, anthropic, dataset, shipped, shippedMarket } from "./fixture.ts";

const digestStory = (...request: Parameters<typeof digestWithSources>): string[] =>
  digestWithSources(...request).map(({ text }) => text);

const context = { today: "2026-11-22", words: englishWords("en-US"), market: shippedMarket() };
const two = [
  { company: shipped("anthropic"), count: 1 },
  { company: shipped("amazon"), count: 5 },
];

test("layoffs before the story, the market where the headline is about cuts, deals between the story's companies", () => {
  expect(digestStory(two, { ...context, published: "2024-04-03", headline: "Amazon cuts hundreds of jobs" })).toEqual([
    "Amazon announced layoffs in the 12 months before this story",
    "US tech job cuts in 2023: 168,032, up 73%",
    "Amazon is an investor in Anthropic: $2.75 billion, Mar 27, 2024",
  ]);
});

test("no market figure without its topic, nor one that was not over yet", () => {
  const lines = (published: string, headline: string) =>
    digestStory(two, { ...context, published, headline }).join("\n");
  expect(lines("2024-04-03", "Amazon opens a shop")).not.toMatch(/168,032/);
  expect(lines("2023-12-01", "Amazon cuts jobs")).not.toMatch(/168,032/);
  expect(lines("2024-01-04", "Amazon cuts jobs")).not.toMatch(/168,032/);
});

test("the tech market is told only beside a tech company", () => {
  const shop = { ...shipped("amazon"), sector: "Clothing" };
  const lines = digestStory([{ company: shop, count: 1 }], {
    ...context,
    published: "2024-04-03",
    headline: "Job cuts",
  });
  expect(lines).toEqual(["Amazon announced layoffs in the 12 months before this story"]);
});

test("an announced investment is told as announced", () => {
  const company = shipped("amazon");
  const aiInvestments = company.aiInvestments.map((row) => ({ ...row, status: "announced" as const }));
  const companies = [
    { company: { ...company, aiInvestments }, count: 2 },
    { company: shipped("anthropic"), count: 1 },
  ];
  expect(digestStory(companies, { ...context, published: "2024-04-03" })[1]).toBe(
    "Amazon announced an investment in Anthropic: $2.75 billion, Mar 27, 2024",
  );
});

test("only rounds of the twelve months before the story count, and sums of rounds do not", () => {
  expect(digestStory(two, { ...context, published: "2023-03-19" })).toEqual([]);
  expect(digestStory([two[1] as (typeof two)[number]], { ...context, published: "2025-10-26" })).toEqual([]);
  expect(digestStory(two, context)[0]).toBe("Amazon announced layoffs in the past 12 months");
});

test("several companies are counted and named", () => {
  const other = Company.parse({ ...anthropic, id: "other", name: "Other", layoffs: [amazon.layoffs[2]] });
  const data = dataset({ companies: [...dataset().companies, other] });
  const companies = [
    { company: shipped("amazon", data), count: 2 },
    { company: shipped("other", data), count: 1 },
  ];
  expect(digestStory(companies, { ...context, published: "2024-06-01" })[0]).toBe(
    "2 companies in this story announced layoffs in the 12 months before it: Amazon and Other",
  );
});

test("nothing to say is no line", () => {
  expect(digestStory([{ company: { ...shipped("visa") }, count: 1 }], { ...context, published: "2024-04-03" })).toEqual(
    [],
  );
});

test("a line with a figure names its source", () => {
  const lines = digestWithSources(two, {
    ...context,
    published: "2024-04-03",
    headline: "Amazon cuts hundreds of jobs",
  });
  for (const { text, source } of lines) {
    if (/\d{3}|billion/.test(text.replace(/\b20\d\d\b/g, ""))) expect(source?.url).toMatch(/^https:/);
  }
  expect(lines.filter(({ source }) => source).length).toBeGreaterThan(0);
});

test("the market of the company's own industry and of a long period comes first, never another industry's", () => {
  const source = { title: "Report", publisher: "Challenger", url: "https://www.challengergray.com/" };
  const figure = (id: string, label: string, start: string, end: string) =>
    ({ id, label, period: { start, end, label: id }, value: 1, unit: "jobs", topic: "layoffs", source }) as const;
  const figures = [
    figure("month", "US job cuts announced, all industries", "2024-01-01", "2024-01-31"),
    figure("tech-month", "US tech job cuts announced", "2023-11-01", "2023-11-30"),
    figure("tech-year", "US tech job cuts announced", "2023-01-01", "2023-12-31"),
    figure("retail-year", "US retail job cuts announced", "2023-01-01", "2023-12-31"),
    figure("year", "US job cuts announced, all industries", "2022-01-01", "2022-12-31"),
  ];
  const told = (sector: string, day = "2024-04-04") => marketFigureAt(figures, "layoffs", day, [{ sector }])?.id;
  expect(told("Technology")).toBe("tech-year");
  expect(told("Retail stores")).toBe("retail-year");
  expect(told("Energy")).toBe("year");
  expect(told("Technology", "2027-01-01")).toBeUndefined();
});
