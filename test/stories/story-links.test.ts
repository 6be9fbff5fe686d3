import { expect, test } from "vitest";
import { storyTitle } from "../../src/stories/story-links.ts";

const site = "https://www.example-news.com";
const listed = (title: string, path: string) => storyTitle({ title, url: site + path, heading: "Related" });
const inText = (title: string, path: string) => storyTitle({ title, url: site + path, heading: "Linked in the text" });

test.each([
  ["Honda and Nissan join hands", "/2024/honda"],
  ["Bezos's moon plans", "/news/bezos-blue-origin-lunar-lander"],
])("%s is a story's title", (title, path) => {
  expect(listed(title, path)).toBe(title);
});

test.each([
  ["Home Entertainment Guide", "/home-entertainment"],
  ["All about electric cars", "/tag/electric-cars-and-more"],
  ["View all stories in Tech", "/s/1234"],
  ["# electric cars of today", "/s/1234"],
  ["The publisher's front page today", "/"],
])("%s at %s is none", (title, path) => {
  expect(listed(title, path)).toBeUndefined();
});

test("a link inside the text is called by its words where they are a title, else by those of its address", () => {
  const path = "/business/2024/03/15/honda-nissan-electric-cars.html";
  expect(inText("would work with Nissan", path)).toBe("Honda nissan electric cars");
  expect(inText("READ MORE: Honda and Nissan join hands", path)).toBe("Honda and Nissan join hands");
  expect(inText("Honda and Nissan want to share the cost of electric cars", path)).toBe(
    "Honda and Nissan want to share the cost of electric cars",
  );
  expect(inText("Mara Lindholm", "/people/mara-lindholm-editor-at-large")).toBeUndefined();
  expect(inText("Amazon", "/company/amazon")).toBeUndefined();
});

test("a list that is paid for is no suggestion", () => {
  const url = `${site}/2024/the-mattress-that-all-love`;
  const paid = { title: "The mattress that all love", url };
  expect(storyTitle({ ...paid, heading: "More from around the web" })).toBeUndefined();
  expect(storyTitle({ ...paid, heading: "More from Example News" })).toBe(paid.title);
});
