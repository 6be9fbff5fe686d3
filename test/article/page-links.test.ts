import { expect, test } from "vitest";
import { pageLinks } from "../../src/article/page-links.ts";
import { address, documentOf } from "./document.ts";

const links = (html: string) => pageLinks(documentOf(html), address);
const list =
  '<ul><li><a href="/2024/honda">Honda and Nissan join hands</a> <time datetime="2024-03-15">x</time></li></ul>';

test("links under a telling heading, with heading, date and full address", () => {
  expect(links(`<section><h2>More Stories</h2>${list}</section>`)).toEqual([
    {
      title: "Honda and Nissan join hands",
      url: "https://www.example-news.com/2024/honda",
      heading: "More Stories",
      published: "2024-03-15",
    },
  ]);
});

test.each([
  "More stories",
  "Related",
  "Read next:",
  "Mehr zum Thema",
  "À lire aussi",
  "More from Business",
  "RELATED ARTICLES",
])("the heading %s tells", (heading) => {
  expect(links(`<div><h3>${heading}</h3>${list}</div>`)).toHaveLength(1);
});

test.each(["Amazon ends an experiment", "About us", "Moreover", "Sections"])("the heading %s does not", (heading) => {
  expect(links(`<div><h3>${heading}</h3>${list}</div>`)).toEqual([]);
});

test("a list with a telling name needs no heading", () => {
  expect(links(`<div class="article-related-links">${list}</div>`)).toHaveLength(1);
});

test("a headline inside a teaser is its title", () => {
  const teaser =
    '<a href="/x"><img alt=""><h3>Apple opens a store in Berlin</h3><p>Many people came to see it on Friday.</p></a>';
  expect(links(`<section><h2>Related</h2><div>${teaser}</div></section>`)[0]?.title).toBe(
    "Apple opens a store in Berlin",
  );
});

test.each([
  ["the story itself", `<a href="${address}#comments">Amazon cuts jobs in its cloud</a>`],
  ["labels", '<a href="/tech">Technology</a>'],
  ["scripts", '<a href="javascript:void(0)">Open the gallery of pictures</a>'],
  ["mail", '<a href="mailto:a@b.c">Write a letter to the editors</a>'],
  ["broken addresses", '<a href="https://[x">A story with a broken address</a>'],
])("leaves out %s", (_, link) => {
  expect(links(`<section><h2>Related</h2><div>${link}${list}</div></section>`).map(({ url }) => url)).toEqual([
    "https://www.example-news.com/2024/honda",
  ]);
});

test("the same story once, and never more than forty", () => {
  const many = Array.from({ length: 90 }, (_, i) => `<a href="/s/${i}">A story with number ${i} in it</a>`).join("");
  expect(links(`<section><h2>Related</h2><div>${list}${list}${many}</div></section>`)).toHaveLength(40);
});

test.each([
  ["adverts", '<div class="ad-slot"><a href="/2024/mattress-of-the-year">The mattress that all love</a></div>'],
  ["navigation inside the list", '<nav><a href="/2024/what-moved-the-markets">What moved the markets today</a></nav>'],
])("leaves out %s", (_, link) => {
  expect(links(`<section><h2>Related</h2><div>${link}${list}</div></section>`).map(({ url }) => url)).toEqual([
    "https://www.example-news.com/2024/honda",
  ]);
});

const inText = (link: string) =>
  links(`<article><p>The group said on Monday that it ${link}, as expected.</p></article>`);

test("a link inside the text is listed where its address is a story's", () => {
  const address = "/business/2024/03/15/honda-nissan-electric-cars.html";
  expect(inText(`<a href="${address}">would work with Nissan</a>`)).toEqual([
    {
      title: "would work with Nissan",
      url: `https://www.example-news.com${address}`,
      heading: "Linked in the text",
    },
  ]);
});

test.each([
  ["another site", '<a href="https://shop.example/a-very-good-toaster-for-you">bought a toaster</a>'],
  ["an address that tells nothing", '<a href="/company/amazon">Amazon</a>'],
])("a link inside the text to %s is not listed", (_, link) => {
  expect(inText(link)).toEqual([]);
});

test("an archive of five thousand links is not read to its end", () => {
  const many = Array.from({ length: 5_000 }, (_, i) => `<a href="/t/${i}">Tag ${i}</a>`).join("");
  expect(links(`<section><h2>Related</h2><div>${many}${list}</div></section>`)).toEqual([]);
});
