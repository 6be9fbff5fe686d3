/** What a page may not do with the links that it suggests: everything here comes from a page that nobody trusts. */
import { describe, expect, test } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";
import { relatedStories } from "../../src/stories/rank.ts";
import type { PageLink, ReadStory } from "../../src/stories/types.ts";

const title = "A story with a title of several words";
const related = (links: PageLink[], read: ReadStory[] = []) =>
  relatedStories(
    {
      title: "Amazon cuts jobs",
      url: "https://reuters.com/now",
      companies: [{ id: "amazon-com", name: "Amazon", count: 3, inHeadline: true }],
      links,
    },
    [],
    { words: englishWords("en-GB"), today: "2026-11-24", companyNames: {}, read },
  );
const listed = (url: string, text = title) => related([{ title: text, url }]).page[0];

describe("addresses", () => {
  test.each([
    "javascript:alert(document.domain)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "blob:https://reuters.com/1",
    "file:///etc/passwd",
    "view-source:https://reuters.com/a-b-c-d",
    "chrome://settings/a-b-c-d",
    "moz-extension://abc/popup/popup.html",
    "https://reuters.com@evil.example/a-b-c-d",
    "https://reuters.com:secret@evil.example/a-b-c-d",
  ])("%s is not listed", (url) => {
    expect(listed(url)).toBeUndefined();
  });

  test.each([
    ["a Cyrillic look-alike", "https://rеuters.com/a-story-of-words", "xn--ruters-3of.com"],
    [
      "a long host that begins like another",
      "https://reuters.com.evil.example/a-story-of-words",
      "reuters.com.evil.example",
    ],
    ["full-width letters", "https://ｅｖｉｌ.example/a-story-of-words", "evil.example"],
    ["a backslash", "https://evil.example\\@reuters.com/a-story-of-words", "evil.example"],
    ["a soft hyphen", "https://ev\u00adil.example/a-story-of-words", "evil.example"],
    ["percent signs", "https://%65vil.example/a-story-of-words", "evil.example"],
    ["a number that is an address", "http://0x7f.1/a-story-of-words", "127.0.0.1"],
  ])("%s shows the host that would be opened", (_, url, host) => {
    const story = listed(url);
    expect(story?.host).toBe(host);
    // What is opened is what is shown.
    expect(new URL(story?.url ?? "").hostname).toBe(host);
  });

  test("plain http is listed as what it is", () => {
    expect(listed("http://old.example/a-story-of-words")?.url).toBe("http://old.example/a-story-of-words");
  });
});

describe("titles", () => {
  test.each([
    ["turned round", "A story \u202emoc.sretuer\u202c of several words", "A story moc.sretuer of several words"],
    ["with zero-width signs", "A st\u200bory of\ufeff several words", "A story of several words"],
    ["over several lines", "A story\nof\r\n several\t words", "A story of several words"],
  ])("%s are made plain", (_, raw, plain) => {
    expect(listed("https://old.example/2026/x", raw)?.title).toBe(plain);
  });

  test("of any length are cut", () => {
    expect(listed("https://old.example/2026/x", `A story of ${"words ".repeat(5_000)}`)?.title.length).toBeLessThan(
      201,
    );
  });
});

test("a list of read stories that something else has filled is held to the same rules", () => {
  const story = (url: string): ReadStory => ({
    title: "Amazon here and there",
    url,
    readOn: "2026-11-20",
    companies: ["amazon-com"],
    topics: [],
  });
  for (const url of ["javascript:alert(1)", "https://reuters.com@evil.example/x", "file:///etc/passwd"]) {
    expect(related([], [story(url)]).read).toEqual([]);
  }
});
