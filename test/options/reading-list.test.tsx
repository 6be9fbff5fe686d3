// @vitest-environment jsdom
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { KeptStory } from "../../src/options/model.ts";
import { ReadingList, type ReadingListProps } from "../../src/options/ReadingList.tsx";
import { addresses, control, draw, nameless, press } from "../card/draw.ts";

const kept = (i: number): KeptStory => ({
  title: `Amazon, part ${i}`,
  url: `https://news.example/${i}`,
  host: "news.example",
  readOn: "24 Nov 2026",
});
const actions = {
  keepReadingList: vi.fn<ReadingListProps["actions"]["keepReadingList"]>(),
  clearReadingList: vi.fn<ReadingListProps["actions"]["clearReadingList"]>(),
  forgetStory: vi.fn<ReadingListProps["actions"]["forgetStory"]>(),
  exportReadingList: vi.fn<ReadingListProps["actions"]["exportReadingList"]>(),
};
const say = vi.fn<(message: string) => void>();

beforeEach(() => vi.clearAllMocks());

function show(stories?: KeptStory[]): HTMLElement {
  const model = { readingLimits: { stories: 500, days: 90 }, ...(stories && { readingList: stories }) };
  return draw(<ReadingList model={model} actions={actions} say={say} />);
}

test("off, it explains what would be kept and promises its limits", async () => {
  const view = show();
  expect((control(view, "Keep a list") as HTMLInputElement).checked).toBe(false);
  const help = view.querySelector("#keep-reading-help")?.textContent ?? "";
  for (const promise of ["on this machine", "never its text", "500 stories", "90 days", "private windows", "deletes"]) {
    expect(help).toContain(promise);
  }
  expect(view.querySelectorAll("button")).toHaveLength(0);
  await press(control(view, "Keep a list"));
  expect(actions.keepReadingList).toHaveBeenCalledExactlyOnceWith(true);
  expect(say).toHaveBeenCalledOnce();
});

describe("on", () => {
  test.each([
    ["empty", []],
    ["with stories", [kept(1), kept(2)]],
  ])("%s, it names every control and passes axe", async (_, stories) => {
    const view = show(stories);
    expect(nameless(view)).toEqual([]);
    const { violations } = await axe.run(view, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test("switching it off deletes, and says so", async () => {
    await press(control(show([kept(1)]), "Keep a list"));
    expect(actions.keepReadingList).toHaveBeenCalledExactlyOnceWith(false);
    expect(say).toHaveBeenCalledWith("The list is deleted, and no story is kept any more");
  });

  test("it shows title, host and day, ten at first and all on demand", async () => {
    const view = show(Array.from({ length: 12 }, (_, i) => kept(i)));
    expect(view.textContent).toContain("12 stories kept");
    expect(view.querySelector("li")?.textContent).toMatch(/Amazon, part 0.*news\.example · 24 Nov 2026/);
    expect(addresses(view)).toHaveLength(10);
    await press(control(view, "Show all 12"));
    expect(addresses(view)).toHaveLength(12);
  });

  test("one story is forgotten, the list is downloaded, the list is cleared", async () => {
    const view = show([kept(1), kept(2)]);
    await press(control(view, "Forget “Amazon, part 2”"));
    expect(actions.forgetStory).toHaveBeenCalledExactlyOnceWith("https://news.example/2");
    await press(control(view, "Download"));
    expect(actions.exportReadingList).toHaveBeenCalledOnce();
    await press(control(view, "Clear the list"));
    expect(actions.clearReadingList).toHaveBeenCalledOnce();
    expect(document.activeElement?.id).toBe("stories-read");
    expect(say).toHaveBeenLastCalledWith("The list is empty");
  });

  test("an address that is none of the web stays text", () => {
    expect(addresses(show([{ ...kept(1), url: "javascript:alert(1)" }]))).toEqual([]);
  });
});
