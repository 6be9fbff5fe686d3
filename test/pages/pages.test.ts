/** The golden pages themselves: a phrase that stands nowhere in its page would be a test that cannot fail. */
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { demoStory, goldenPages } from "./load.ts";

const pages = goldenPages();

it("finds the pages", () => {
  expect(pages.length).toBeGreaterThanOrEqual(20);
});

it("gives each page an address of its own", () => {
  expect(new Set(pages.map((page) => page.expected.url)).size).toBe(pages.length);
});

describe.each(pages)("$slug", ({ html, expected }) => {
  it("names its own address as canonical, where it names one", () => {
    const canonical = new JSDOM(html).window.document.querySelector<HTMLLinkElement>("link[rel=canonical]");
    if (canonical) expect(expected.url.split("?")[0]).toBe(canonical.href);
    else expect(expected.isStory).toBe(false);
  });

  it("holds every phrase that must stay unmarked", () => {
    const text = new JSDOM(html).window.document.documentElement.textContent;
    for (const phrase of expected.unmarked) expect(text).toContain(phrase);
  });

  it("expects mentions only of a story", () => {
    if (!expected.isStory) expect(expected.mentions).toEqual({});
  });
});

describe("the demo story", () => {
  const { document } = new JSDOM(demoStory()).window;

  it("carries the metadata of a news story", () => {
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null");
    expect(data).toMatchObject({ "@type": "NewsArticle", headline: document.querySelector("h1")?.textContent });
    expect(data.datePublished).toMatch(/^2024-04-04/);
  });

  it("lists three more stories, all with https links", () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".more a")];
    expect(links).toHaveLength(3);
    for (const link of document.querySelectorAll("a")) expect(new URL(link.href).protocol).toBe("https:");
  });

  it("loads nothing from anywhere", () => {
    expect(document.querySelectorAll("[src], link[rel=stylesheet], script:not([type='application/ld+json'])")).toHaveLength(
      0,
    );
  });
});
