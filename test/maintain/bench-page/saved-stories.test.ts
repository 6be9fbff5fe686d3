import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { savedStories } from "../../../src/maintain/bench-page/saved-stories.ts";

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "saved-stories-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

describe("a folder of saved pages", () => {
  it("takes addresses from its index and leaves out what is listed as no story", () => {
    const folder = folderWith({
      "index.jsonl": [
        '{"file":"b.html","url":"http://news.example/b#top","kind":"article"}',
        '{"file":"shop.html","url":"https://shop.example/","kind":"other"}',
        "",
      ].join("\n"),
      "b.html": "<p>B",
      "shop.html": "<p>Shop",
    });
    expect(savedStories(folder)).toEqual([{ name: "b.html", url: "https://news.example/b", html: "<p>B" }]);
  });

  it("takes the address that a page tells itself, and leaves out one that tells none", () => {
    const html = '<link rel="canonical" href="https://news.example/a">';
    const folder = folderWith({ "a.html": html, "none.html": "<p>no address" });
    expect(savedStories(folder)).toEqual([{ name: "a.html", url: "https://news.example/a", html }]);
  });

  it("reads folders of a page and what is expected of it", () => {
    const folder = folderWith({
      "two/page.html": "<p>Two",
      "two/expected.json": '{"url":"https://news.example/2","isStory":true}',
      "front/page.html": "<p>Front",
      "front/expected.json": '{"url":"https://news.example/","isStory":false}',
    });
    expect(savedStories(folder).map(({ name }) => name)).toEqual(["two"]);
  });

  it("says what it wanted where there is nothing", () => {
    expect(() => savedStories(folderWith({ "notes.txt": "" }))).toThrow("No saved story in");
  });
});
