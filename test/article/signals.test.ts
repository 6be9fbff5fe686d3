import { expect, test } from "vitest";
import { signalWords } from "../../src/article/signal-words.ts";
import { addressScore, storySignals } from "../../src/article/signals.ts";
import { address, documentOf, paragraph } from "./document.ts";

const article = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
const text = paragraph().repeat(6);

test("a story with metadata and text is one", () => {
  const signals = storySignals(documentOf(`${article}<article>${text}</article>`), address);
  expect(signals.isStory, signalWords(signals).join("; ")).toBe(true);
});

test("an article's whole text is not taken where its paragraphs tell enough: it may have megabytes", () => {
  const page = documentOf(`${article}<article>${text.repeat(2)}</article>`);
  const element = page.querySelector("article") as Element;
  Object.defineProperty(element, "textContent", {
    get: () => {
      throw new Error("the whole text was taken");
    },
  });
  expect(storySignals(page, address).signs).toContainEqual({ sign: "reader", weight: 15, seen: undefined });
});

test("text alone at a story's address is one: soft navigation leaves the head behind", () => {
  expect(storySignals(documentOf(`<main>${text}</main>`), address, false).isStory).toBe(true);
});

test("a front page is none, whatever its metadata says", () => {
  const teasers = '<article><h2><a href="/a">A headline of a story</a></h2><p>Short teaser.</p></article>'.repeat(12);
  const page = documentOf(`${article}<meta property="og:type" content="website">${teasers}`);
  expect(storySignals(page, "https://www.example-news.com/").isStory).toBe(false);
});

test("a shop page with long descriptions is none", () => {
  const page = documentOf(`<script type="application/ld+json">{"@type":"Product"}</script><main>${text}</main>`);
  expect(storySignals(page, "https://www.example-news.com/shop/amazon-echo-speaker-with-clock").isStory).toBe(false);
});

test("a search page is none", () => {
  expect(storySignals(documentOf(`<main>${text}</main>`), "https://www.example-news.com/search?q=amazon").isStory).toBe(
    false,
  );
});

test("a page without body is none and throws nothing", () => {
  const page = documentOf(article);
  page.body.remove();
  expect(storySignals(page, address)).toMatchObject({ isStory: false, signs: [{ sign: "body", weight: 0 }] });
});

test("head metadata that is not trusted does not count", () => {
  const page = documentOf('<meta property="og:type" content="article"><p>Short.</p>');
  const trusted = storySignals(page, address, true).score;
  expect(storySignals(page, address, false).score).toBeLessThan(trusted);
});

test.each([
  ["https://a.com/", -60],
  ["https://a.com/en", -60],
  ["https://a.com/business", -15],
  ["https://a.com/2024/04/04/x.html", 25],
  ["https://a.com/news/amazon-cuts-jobs-again", 25],
  ["https://a.com/news/business-68712345", 10],
  ["https://a.com/topics/amazon", -20],
  ["https://a.com/us/amazon-cuts-jobs-again/story?id=44233864", 25],
  ["https://a.com/business/story", -15],
  ["https://a.com/business?q=amazon", -60],
  ["not an address", 0],
])("the address %s weighs %d", (url, weight) => {
  expect(addressScore(url)).toBe(weight);
});
