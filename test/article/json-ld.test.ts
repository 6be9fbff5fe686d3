import { expect, test } from "vitest";
import { linkedTypes, readLinkedData } from "../../src/article/json-ld.ts";
import { documentOf } from "./document.ts";

const withData = (...blocks: string[]): Document =>
  documentOf(blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join(""));

test("reads a story inside @graph and arrays", () => {
  const page = withData(
    '{"@graph":[{"@type":"WebSite"},[{"@type":["NewsArticle","Thing"],"headline":" Cuts ","datePublished":"2024-04-04"}]]}',
  );
  expect(linkedTypes(page)).toEqual(["WebSite", "NewsArticle", "Thing"]);
  expect(readLinkedData(page)).toMatchObject({ headline: "Cuts", published: "2024-04-04" });
});

test("passes over broken JSON and still reads the next block", () => {
  const page = withData('{"@type": "NewsArticle", oops', '{"@type":"Article","headline":"Whole"}');
  expect(linkedTypes(page)).toEqual(["Article"]);
  expect(readLinkedData(page).headline).toBe("Whole");
});

test.each([
  ["null", "null"],
  ["a number as type", '{"@type": 5, "headline": {"a": 1}}'],
  ["a list of nothing", "[[[[[[[{}]]]]]]]"],
])("survives %s", (_, block) => {
  expect(linkedTypes(withData(block))).toEqual([]);
  expect(readLinkedData(withData(block)).headline).toBeUndefined();
});

test("takes no headline from what is not a story", () => {
  expect(readLinkedData(withData('{"@type":"Product","headline":"Buy"}')).headline).toBeUndefined();
});
