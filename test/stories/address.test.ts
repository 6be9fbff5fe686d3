import { expect, test } from "vitest";
import { storyAddress } from "../../src/stories/address.ts";

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://npr.org",
  "data:text/html,<p>hi",
  "file:///etc/passwd",
  "blob:https://npr.org/1",
  "ftp://npr.org/story",
  "https://npr.org@evil.example/story",
  "https://user:password@npr.org/story",
  "https://npr.org%40evil.example/story",
  "http://localhost/story",
  "//npr.org/story",
  "/2024/story",
  "chrome-extension://abc/page.html",
  "",
])("%s is no address of a story", (url) => {
  expect(storyAddress(url)).toBeUndefined();
});

test("the host is the real one, without www", () => {
  expect(storyAddress("https://www.npr.org/2024/04/03/story")?.host).toBe("npr.org");
  expect(storyAddress("https://npr.org.evil.example/")?.host).toBe("npr.org.evil.example");
  // A Cyrillic look-alike shows as what it is.
  expect(storyAddress("https://nрr.org/story")?.host).toMatch(/^xn--/);
});

test("editions and ways in are one story", () => {
  const key = storyAddress("https://www.npr.org/2024/story")?.key;
  for (const url of [
    "http://npr.org/2024/story/",
    "https://npr.org/2024/story?utm_source=x&fbclid=1",
    "https://m.npr.org/2024/story#comments",
    "https://amp.npr.org/2024/story/amp",
    "https://npr.org/2024//story/index.html",
  ]) {
    expect(storyAddress(url)?.key).toBe(key);
  }
  expect(storyAddress("https://npr.org/story?id=1")?.key).not.toBe(storyAddress("https://npr.org/story?id=2")?.key);
  expect(storyAddress("https://npr.org/story?b=2&a=1")?.key).toBe(storyAddress("https://npr.org/story?a=1&b=2")?.key);
});
