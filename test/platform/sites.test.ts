import { expect, test, vi } from "vitest";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));
const { covers, hostOfPattern, patternOf } = await import("../../src/platform/sites.ts");

test.each([
  ["*://*.reuters.com/*", "www.reuters.com", true],
  ["*://*.reuters.com/*", "reuters.com", true],
  ["*://*.reuters.com/*", "notreuters.com", false],
  ["*://*.reuters.com/*", "reuters.com.evil.example", false],
  ["*://www.example.com/*", "www.example.com", true],
  ["*://www.example.com/*", "example.com", false],
  ["*://*/*", "example.com", true],
  ["<all_urls>", "example.com", true],
])("%s covers %s: %s", (pattern, host, expected) => {
  expect(covers(pattern, host)).toBe(expected);
});

test("an added site's pattern covers that host and is written as it", () => {
  expect(covers(patternOf("blog.example.net"), "blog.example.net")).toBe(true);
  expect(hostOfPattern(patternOf("blog.example.net"))).toBe("blog.example.net");
  expect(hostOfPattern("https://a.example/*")).toBe("a.example");
});
