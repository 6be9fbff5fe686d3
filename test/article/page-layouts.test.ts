/** Layouts in which publishers suggest other stories, each in the manner of real pages: what is found, and what is not. */
import { describe, expect, test } from "vitest";
import { pageLinks } from "../../src/article/page-links.ts";
import { storyTitle } from "../../src/stories/story-links.ts";
import { address, documentOf, paragraph } from "./document.ts";

const site = new URL(address).origin;
const story = `<h1>Amazon cuts jobs in its cloud</h1>${paragraph().repeat(3)}`;

/** As the popup would list them: collected in the page, then titled by the background. */
const listed = (body: string): string[] =>
  pageLinks(documentOf(`<!doctype html><body>${body}</body>`), address).flatMap((link) => {
    const title = storyTitle(link);
    return title === undefined ? [] : [title];
  });

const honda = "Honda and Nissan join hands on cars";
const tiktok = "TikTok: when the US could ban it";
const three = "Three chip makers build in Arizona";
const titles = [honda, tiktok, three];
const path = (i: number) => `/business/2024/04/0${i + 1}/a-story-told-${i}`;

test("a column of teasers with kicker and time in the link", () => {
  const teasers = titles.map(
    (title, i) =>
      `<li class="css-1x2y"><a href="${path(i)}"><span class="kicker">Business</span><span class="css-9z">${title}</span><time datetime="2024-04-0${i + 1}">2 hours ago</time></a></li>`,
  );
  const body = `<main><article>${story}</article></main><aside class="rail"><div><h2>More on this story</h2></div><ol>${teasers.join("")}</ol></aside>`;
  expect(listed(body)).toEqual(titles);
  expect(pageLinks(documentOf(body), address).map(({ published }) => published)).toEqual([
    "2024-04-01",
    "2024-04-02",
    "2024-04-03",
  ]);
});

test("cards with picture, headline in a link, and a teaser text", () => {
  const cards = titles.map(
    (title, i) =>
      `<div class="card"><a href="${path(i)}" tabindex="-1"><img alt="A picture of a factory hall at night"></a><div class="card__body"><a href="${path(i)}"><h3>${title}</h3></a><p>What is known so far about it, and what is not.</p><a href="/business">Business</a></div></div>`,
  );
  expect(
    listed(`<main>${story}</main><section><h2>You might also like</h2><div>${cards.join("")}</div></section>`),
  ).toEqual(titles);
});

test("a card whose whole face is an empty link, named for screen readers", () => {
  const cards = titles.map((title, i) => `<div><a href="${path(i)}" aria-label="${title}"></a><h4>${title}</h4></div>`);
  expect(listed(`<div class="RelatedStories_grid__x1">${cards.join("")}</div>`)).toEqual(titles);
});

test("cards that say where they lead on a button alone", () => {
  const cards = titles.map((title, i) => `<li><h3>${title}</h3><p>Teaser.</p><a href="${path(i)}">Read more</a></li>`);
  expect(listed(`<section><h2>Related stories</h2><ul>${cards.join("")}</ul></section>`)).toEqual(titles);
});

test("pictures with captions", () => {
  const figures = titles.map(
    (title, i) =>
      `<a href="${path(i)}"><figure><img alt=""><span>Gallery photo: A. Person / Agency</span><figcaption>${title}</figcaption></figure></a>`,
  );
  expect(listed(`<div><p class="block-title">Related coverage</p><div>${figures.join("")}</div></div>`)).toEqual(
    titles,
  );
});

test("a definition list", () => {
  const items = titles.map((title, i) => `<dd><a href="${path(i)}">${title}</a></dd>`);
  expect(listed(`<article>${story}</article><dl><dt>Related</dt>${items.join("")}</dl>`)).toEqual(titles);
});

test("a list straight below its heading, inside the article", () => {
  const items = titles.map((title, i) => `<li><a href="${path(i)}">${title}</a></li>`);
  const nav = '<ul><li><a href="/a/an-unrelated-list-of-something">An unrelated list of something</a></li></ul>';
  expect(listed(`<article>${story}<h3>Read more</h3><ul>${items.join("")}</ul>${nav}</article>`)).toEqual(titles);
  expect(listed(`<article>${story}<p><strong>Related:</strong></p><ul>${items.join("")}</ul>${nav}</article>`)).toEqual(
    titles,
  );
});

test("a heading with a link to the whole section beside it", () => {
  const items = titles.map((title, i) => `<li><a href="${path(i)}">${title}</a></li>`);
  const head = '<header><h2>More in Business</h2><a href="/business">See all</a></header>';
  expect(listed(`<div>${head}<ul>${items.join("")}</ul></div>`)).toEqual(titles);
  const linked = '<header><h2><a href="/topic/amazon">More on Amazon</a></h2></header>';
  expect(listed(`<div>${linked}<ul>${items.join("")}</ul></div>`)).toEqual(titles);
});

test("a list that is named for screen readers alone", () => {
  const items = titles.map((title, i) => `<li><a href="${path(i)}">${title}</a></li>`);
  expect(listed(`<nav aria-label="Related stories"><ul>${items.join("")}</ul></nav>`)).toEqual(titles);
  expect(listed(`<section aria-label="Sections"><ul>${items.join("")}</ul></section>`)).toEqual([]);
});

test.each([
  "relatedPosts",
  "ArticleRelated",
  "story-recommendations",
  "c-read-more-list",
  "see-also",
  "jp-relatedposts",
])("a list named %s by its class", (name) => {
  const items = titles.map((title, i) => `<a href="${path(i)}">${title}</a>`);
  expect(listed(`<div class="${name}">${items.join("")}</div>`)).toEqual(titles);
  // Ids of the other names are too rare to be looked for on every page.
  if (/relat|recommend/i.test(name)) expect(listed(`<div id="${name}">${items.join("")}</div>`)).toEqual(titles);
});

test("the part of a menu that holds what had no room is no list", () => {
  const menu = `<nav><ul><li><h3>More</h3><ul><li><a href="/tech/windows-10-end-of-life">Windows 10 End of Life</a></li></ul></li></ul></nav>`;
  expect(listed(`${menu}<article>${story}</article>`)).toEqual([]);
});

test.each(["unrelated", "correlated-risk", "interrelated"])("%s is no such name", (name) => {
  expect(listed(`<div class="${name}"><a href="${path(0)}">${honda}</a></div>`)).toEqual([]);
});

describe("what is read most", () => {
  const items = titles.map((title, i) => `<li><span>${i + 1}</span><a href="${path(i)}">${title}</a></li>`);

  test.each([
    "Most read",
    "Most Popular",
    "Trending now",
    "Top stories",
    "Latest news",
    "Editors' picks",
    "Meistgelesen",
  ])("a numbered list under %s", (heading) => {
    expect(listed(`<aside><h2>${heading}</h2><ol>${items.join("")}</ol></aside>`)).toEqual(titles);
  });

  test("comes after what belongs to the story", () => {
    const related = `<section><h2>Related</h2><ul><li><a href="/s/9">A story that belongs to this one</a></li></ul></section>`;
    expect(listed(`<aside><h2>Most read</h2><ol>${items.join("")}</ol></aside>${related}`)).toEqual([
      "A story that belongs to this one",
      ...titles,
    ]);
  });
});

test("links inside the text, and lines that lead elsewhere between its paragraphs", () => {
  const line = `<p><b>Read more:</b> <a href="${path(1)}-and-why-it-could">${tiktok}</a></p>`;
  const bracket = `<p>(<a href="/tech/2024/three-chip-makers-build">${three} this year, and two more</a>)</p>`;
  expect(listed(`<article>${story}${line}${paragraph()}${bracket}</article>`)).toEqual([
    tiktok,
    `${three} this year, and two more`,
  ]);
});

test("an AMP page", () => {
  const items = titles.map(
    (title, i) => `<li><a href="${site}${path(i)}"><amp-img src="x.jpg"></amp-img><span>${title}</span></a></li>`,
  );
  const amp = `<amp-accordion><section expanded><header>More on this</header><ul>${items.join("")}</ul></section></amp-accordion>`;
  expect(listed(`<article>${story}</article>${amp}`)).toEqual(titles);
});

describe("not listed", () => {
  const own = `<li><a href="${path(0)}">${honda}</a></li>`;
  const promoted = "Doctors are amazed by this one fruit";

  test.each([
    [
      "promoted",
      `<h2>You may like</h2><div class="trc_related_container"><a href="https://clicks.example/x-y-z-1">${promoted}</a></div>`,
    ],
    [
      "a widget of adverts",
      `<div id="taboola-below-article"><h3>Recommended for you</h3><a href="https://a.example/1/2-3">${promoted}</a></div>`,
    ],
    [
      "an outbrain block",
      `<div class="OUTBRAIN"><h3>Read next</h3><a href="https://a.example/12">${promoted}</a></div>`,
    ],
    [
      "marked as paid",
      `<h3>Recommended</h3><div><a rel="sponsored nofollow" href="https://a.example/12-3">${promoted}</a></div>`,
    ],
    [
      "paid for, by the heading",
      `<h3>More from our partners</h3><div><a href="https://a.example/12-3">${promoted}</a></div>`,
    ],
    [
      "share buttons",
      '<h3>More</h3><div><a href="https://social.example/sharer.php?u=https://x.example">Tell your friends about this story</a></div>',
    ],
    [
      "tags",
      '<h3>Related topics</h3><ul><li><a href="/topic/amazon-web-services-inc">Amazon Web Services and its cloud</a></li></ul>',
    ],
    ["footer", '<footer class="related-sites"><a href="/privacy-notice">How we handle your private data</a></footer>'],
    [
      "the writer",
      '<h3>More from the author</h3><ul><li><a href="/author/mara-lindholm-reporter">Mara Lindholm, reporter in Berlin</a></li></ul>',
    ],
    [
      "the story itself, as print",
      `<h3>Related</h3><ul><li><a href="${address}?print=1">Print this story for your archive</a></li></ul>`,
    ],
  ])("%s", (_, html) => {
    const body = `<article>${story}</article><section><h2>Related</h2><ul>${own}</ul></section><section>${html}</section>`;
    expect(listed(body)).toEqual([honda]);
  });
});
