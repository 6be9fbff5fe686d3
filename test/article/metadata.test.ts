import { expect, test } from "vitest";
import { isoDate, readMetadata } from "../../src/article/metadata.ts";
import { address, documentOf } from "./document.ts";

test("prefers JSON-LD, then og tags, then the page", () => {
  const head =
    '<html lang="en-GB"><head><title>T | Site</title><link rel="canonical" href="/c"><meta property="og:title" content="Og">';
  const data =
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ld","datePublished":"2024-04-04T08:00:00Z"}</script>';
  expect(readMetadata(documentOf(head + data), address)).toEqual({
    title: "Ld",
    url: address,
    canonical: "https://www.example-news.com/c",
    published: "2024-04-04T08:00:00Z",
    language: "en-GB",
  });
  expect(readMetadata(documentOf(head), address).title).toBe("Og");
});

test("reads the body alone where the head is not trusted", () => {
  const page = documentOf(
    '<meta property="og:title" content="Old"><link rel="canonical" href="/old"><h1> New\n story </h1>',
  );
  const metadata = readMetadata(page, address, false);
  expect(metadata.title).toBe("New story");
  expect(metadata.canonical).toBeUndefined();
});

test("cuts the site's name off a document title", () => {
  expect(
    readMetadata(documentOf("<title>Amazon cuts several hundred jobs - Example News</title>"), address).title,
  ).toBe("Amazon cuts several hundred jobs");
});

test("a canonical address that is no web address is dropped", () => {
  expect(
    readMetadata(documentOf('<link rel="canonical" href="javascript:alert(1)">'), address).canonical,
  ).toBeUndefined();
});

test.each([
  ["2024-04-04", "2024-04-04"],
  ["2024-04-04T10:00:00+02:00", "2024-04-04T10:00:00+02:00"],
  ["2024-04-04 nonsense", "2024-04-04"],
  ["Thu, 04 Apr 2024 08:00:00 GMT", "2024-04-04T08:00:00.000Z"],
  ["yesterday", undefined],
  ["", undefined],
  [undefined, undefined],
])("isoDate(%j) is %j", (text, date) => {
  expect(isoDate(text)).toBe(date);
});
