import { expect, test } from "vitest";
import { storyRoots } from "../../src/article/roots.ts";
import { documentOf, paragraph } from "./document.ts";

const rootIds = (html: string): string[] => storyRoots(documentOf(html)).map((root) => root.id || root.tagName);

test("the article with the text, not the teasers", () => {
  const teaser = "<article><p>A short teaser of another story.</p></article>";
  expect(rootIds(`<article id="story">${paragraph().repeat(4)}</article>${teaser.repeat(5)}`)).toEqual(["story"]);
});

test("one root a story on an endless page", () => {
  const story = (id: string): string => `<article id="${id}">${paragraph().repeat(4)}</article>`;
  expect(rootIds(story("a") + story("b"))).toEqual(["a", "b"]);
});

test("without any article, the element that holds the paragraphs", () => {
  expect(rootIds(`<div id="top"><p>Menu</p></div><div id="text">${paragraph().repeat(4)}</div>`)).toEqual(["text"]);
});

test("text in several sections belongs together", () => {
  const section = `<section>${paragraph().repeat(2)}</section>`;
  expect(rootIds(`<div id="all">${section.repeat(3)}</div><div id="other"><p>Short.</p></div>`)).toEqual(["all"]);
});

test("comments marked up as articles are not the story", () => {
  const comment = `<article class="c">${paragraph().repeat(2)}</article>`;
  expect(rootIds(`<div id="text">${paragraph().repeat(9)}</div><div>${comment}</div>`)).toEqual(["text"]);
});

test("nothing on a page without text or body", () => {
  expect(rootIds("<p>Short.</p>")).toEqual([]);
  const page = documentOf("");
  page.body.remove();
  expect(storyRoots(page)).toEqual([]);
});

test("a thousand comments marked up as articles are not a thousand stories", () => {
  expect(rootIds(`<div>${`<article>${paragraph().repeat(2)}</article>`.repeat(60)}</div>`).length).toBeLessThanOrEqual(
    1,
  );
});
