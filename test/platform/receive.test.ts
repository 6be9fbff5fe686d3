import { expect, test, vi } from "vitest";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));
const { FromOwnPage, FromPage } = await import("../../src/platform/messages.ts");
const { isFromOwnPage, isFromPage, receiver } = await import("../../src/platform/receive.ts");

const tab = { id: 1 } as never;
const page = { id: "own-id", tab, frameId: 0, url: "https://www.reuters.com/x" };
const popup = { id: "own-id", url: "chrome-extension://own-id/popup/popup.html" };

test("a message that fits is handled", async () => {
  const handle = vi.fn(async () => "done");
  expect(await receiver(FromPage, isFromPage, handle)({ type: "load-card" }, page)).toBe("done");
});

test.each([
  ["another extension", { ...page, id: "other-id" }],
  ["a frame inside the page", { ...page, frameId: 3 }],
  ["no tab at all", { id: "own-id", url: "https://www.reuters.com/x" }],
  ["an own page, where a page's message is awaited", popup],
])("is ignored from %s", (_, sender) => {
  const handle = vi.fn();
  expect(receiver(FromPage, isFromPage, handle)({ type: "load-card" }, sender)).toBeUndefined();
  expect(handle).not.toHaveBeenCalled();
});

test("pages cannot speak as the popup", () => {
  const handle = vi.fn();
  expect(receiver(FromOwnPage, isFromOwnPage, handle)({ type: "annotate-tab", tabId: 1 }, page)).toBeUndefined();
  expect(handle).not.toHaveBeenCalled();
});

test("a message that fits no schema is ignored synchronously and logged once", () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const handle = vi.fn();
  const receive = receiver(FromPage, isFromPage, handle);
  for (const message of [
    { type: "link-story", blocks: 5, url: "x" },
    { type: "link-story", blocks: 5, url: "x" },
  ]) {
    expect(receive(message, page)).toBeUndefined();
  }
  expect(handle).not.toHaveBeenCalled();
  expect(warn).toHaveBeenCalledTimes(1);
});
