import { expect, test } from "vitest";
import { brandStories, eventStories } from "../../src/facts/event-stories.ts";
import { Company } from "../../src/facts/schema.ts";

const company = (facts: object) =>
  Company.parse({
    id: "alpha",
    name: "Alpha",
    kind: "public",
    about: "a company",
    ids: {},
    names: [{ text: "Alpha", kind: "distinctive" }],
    ...facts,
  });
const source = (published?: string, url = "https://news.example/story") => ({
  title: "A source",
  publisher: "Someone",
  url,
  ...(published && { published }),
});
const brand = (name: string, from?: string) => ({
  id: name.toLowerCase(),
  name,
  kind: "brand",
  names: [{ text: name, kind: "distinctive" }],
  source: "told",
  ...(from && { from }),
});

test("products that came or went have their topic, new names alone have none", () => {
  const event = (text: string) => ({ date: "2025-10-20", text, source: "told" });
  const told = (text: string) =>
    eventStories([company({ events: [event(text)] })], { told: source("2025-10-21") }).map(({ title, topic }) => [
      title,
      topic,
    ]);
  expect(told("Widgety closed; users moved on")).toEqual([
    ["Alpha: Widgety closed; users moved on, October 2025", "product"],
  ]);
  expect(told("Took over Beta")).toEqual([["Alpha: Took over Beta, October 2025", "deals"]]);
  expect(told("Alpha took the name Omega")).toEqual([]);
});

test("brands that came with one purchase are one story", () => {
  const brands = ["Ape", "Bee", "Cat", "Dog", "Eel", "Fox"].map((name) => brand(name, "2025-12-11"));
  expect(brandStories([company({ brands })], { told: source("2025-12-12") })).toEqual([
    {
      title: "Alpha now owns Ape, Bee, Cat and 3 more, December 2025",
      url: "https://news.example/story",
      published: "2025-12-12",
      companies: ["alpha"],
      topic: "deals",
    },
  ]);
  expect(brandStories([company({ brands: brands.slice(0, 2) })], { told: source("2025-12-12") })).toMatchObject([
    { title: "Alpha now owns Ape and Bee, December 2025" },
  ]);
});

test.each([
  ["the brand's date is not known", brand("Ape"), source("2025-12-12")],
  ["the source looks back", brand("Ape", "2015-12-11"), source("2025-12-12")],
  ["the source's date is known to the year only", brand("Ape", "2025-12-11"), source("2025")],
  [
    "the source is a list that changes",
    brand("Ape", "2025-12-11"),
    source("2025-12-12", "https://a.example/news?page=8"),
  ],
  ["the source is a table", brand("Ape", "2025-12-11"), source("2025-12-12", "https://www.kaggle.com/datasets/x")],
])("no story where %s", (_, from, told) => {
  expect(brandStories([company({ brands: [from] })], { told })).toEqual([]);
});
