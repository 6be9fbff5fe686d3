import { expect, test } from "vitest";
import { findPageLinks, pageLinks } from "../../src/article/page-links.ts";
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

test("of an archive no more than five thousand links are looked at, in small steps", () => {
  const archive = (length: number) =>
    `<section><h2>Related</h2><div>${Array.from({ length }, (_, i) => `<a href="/t/${i}">Tag ${i}</a>`).join("")}${list}</div></section>`;
  expect(links(archive(5_000))).toEqual([]);
  const work = findPageLinks(documentOf(archive(4_900)), address);
  let steps = 0;
  for (;;) {
    const step = work.next();
    if (step.done) {
      expect(step.value).toHaveLength(1);
      break;
    }
    steps++;
  }
  expect(steps).toBeGreaterThan(4_900 / 50);
});

test("a telling heading over each of a thousand teasers in one list costs no more than one", () => {
  const teasers = Array.from({ length: 1_000 }, (_, i) => `<h3>Related</h3><a href="/t/${i}">Tag ${i}</a>`).join("");
  const work = findPageLinks(documentOf(`<div>${teasers}${list}</div>`), address);
  let steps = 0;
  let step = work.next();
  for (; !step.done; step = work.next()) steps++;
  expect(step.value).toHaveLength(1);
  expect(steps).toBeLessThan(100);
});

test.each([
  ["German", "Auch interessant", "Volkswagen streicht Stellen in Wolfsburg"],
  ["French", "À lire aussi", "Renault supprime des postes en France"],
  ["Spanish", "Artículos relacionados", "Telefónica recorta empleo en España"],
  ["Portuguese", "Leia também", "Petrobras anuncia cortes de pessoal"],
  ["Italian", "Leggi anche", "Stellantis riduce il personale a Torino"],
  ["Dutch", "Lees ook", "Philips schrapt banen in Eindhoven"],
  ["Japanese", "関連記事", "アマゾンがクラウド部門で人員削減"],
  ["Chinese", "相關新聞", "亞馬遜雲端部門裁員數百人"],
  ["Korean", "관련 기사", "아마존 클라우드 부문 감원 발표"],
])("a list in %s is found under its heading", (_, heading, title) => {
  const html = `<section><h2>${heading}</h2><ul><li><a href="/2024/story">${title}</a></li></ul></section>`;
  expect(links(html)).toMatchObject([{ title, heading }]);
});
