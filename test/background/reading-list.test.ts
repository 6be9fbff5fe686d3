import { beforeEach, describe, expect, test, vi } from "vitest";
import { remembered, stored } from "../platform/fake-browser.ts";

const tab = { id: 7, active: true, incognito: false, url: "https://news.example/amazon?utm=1#top", windowId: 1 };
const browserWindow = { state: "normal" };

vi.mock("../../src/platform/browser.ts", async () => {
  const { browser } = await import("../platform/fake-browser.ts");
  const tabs = {
    get: vi.fn(async (id: number) => {
      if (id !== tab.id) throw new Error("no such tab");
      return { ...tab };
    }),
  };
  return { browser: { ...browser, tabs, windows: { get: vi.fn(async () => ({ ...browserWindow })) } } };
});
const { changeReadingList, dropOldStories, readAfter, rememberStory, storiesRead, watchStory } = await import(
  "../../src/background/reading-list.ts"
);

const message = {
  type: "link-story" as const,
  title: "Amazon cuts jobs in its cloud",
  url: "https://news.example/amazon",
  published: "2026-11-20",
  blocks: [{ text: "A sentence that must never be kept.", kind: "paragraph" as const }],
};
const mention = (company: string) => ({ block: 0, start: 0, end: 6, company });
const reply = {
  mentions: [mention("anthropic"), mention("amazon-com"), mention("amazon-com")],
  marks: "first" as const,
  trigger: "hover" as const,
  delay: 400,
};
const from = { tabId: tab.id, isPrivate: false };
const start = () => changeReadingList({ type: "change-reading-list", change: "start" });
const stop = () => changeReadingList({ type: "change-reading-list", change: "stop" });

/** Opens the story and lets so much time go by. */
async function read(ms = readAfter): Promise<void> {
  await rememberStory(from, message, reply);
  watchStory(from, 2);
  await vi.advanceTimersByTimeAsync(ms);
}
/** Everything that was changed so far is stored. */
const settled = () => dropOldStories();
const urls = async () => (await storiesRead(false)).map(({ url }) => url);

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date("2026-11-24T10:00:00Z") });
  for (const kept of [stored, remembered]) for (const key of Object.keys(kept)) delete kept[key];
  Object.assign(tab, { active: true, incognito: false, url: "https://news.example/amazon?utm=1#top" });
  browserWindow.state = "normal";
  watchStory(from, 0);
});

test("off by default: a story that is read leaves nothing behind, on disk or in memory", async () => {
  await read();
  await settled();
  expect(stored).toEqual({});
  expect(remembered).toEqual({});
  expect(await storiesRead(false)).toEqual([]);
});

describe("switched on", () => {
  beforeEach(start);

  test("a story that stays in front for 15 seconds is kept, without its text", async () => {
    await read(readAfter - 1);
    expect(await urls()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(stored).toEqual({
      "reading-list": {
        stories: [
          {
            title: "Amazon cuts jobs in its cloud",
            url: "https://news.example/amazon",
            published: "2026-11-20",
            readOn: "2026-11-24",
            companies: ["amazon-com", "anthropic"],
            topics: ["layoffs"],
          },
        ],
      },
    });
    expect(JSON.stringify(remembered)).not.toContain("sentence");
  });

  test.each([
    ["another tab came to the front", () => Object.assign(tab, { active: false })],
    ["the tab shows another page", () => Object.assign(tab, { url: "https://news.example/other" })],
    ["its address cannot be seen", () => Object.assign(tab, { url: undefined })],
    ["the window is minimised", () => Object.assign(browserWindow, { state: "minimized" })],
    ["the tab is private after all", () => Object.assign(tab, { incognito: true })],
  ])("not where %s meanwhile", async (_, change) => {
    change();
    await read();
    await settled();
    expect(await urls()).toEqual([]);
  });

  test("not where the tab was closed", async () => {
    await rememberStory({ ...from, tabId: 99 }, message, reply);
    watchStory({ ...from, tabId: 99 }, 2);
    await vi.advanceTimersByTimeAsync(readAfter);
    await settled();
    expect(await urls()).toEqual([]);
  });

  test("not where the page left the story before", async () => {
    await read(readAfter - 1);
    watchStory(from, 0);
    await vi.advanceTimersByTimeAsync(readAfter);
    await settled();
    expect(await urls()).toEqual([]);
  });

  test("coming to the front again begins anew", async () => {
    await read(readAfter - 1);
    watchStory(from, 2);
    await vi.advanceTimersByTimeAsync(readAfter - 1);
    expect(await urls()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await settled();
    expect(await urls()).toEqual(["https://news.example/amazon"]);
  });

  test("a background that was stopped meanwhile still knows the story when its tab comes to the front", async () => {
    await rememberStory(from, message, reply);
    vi.resetModules();
    const woken = await import("../../src/background/reading-list.ts");
    woken.watchStory(from, 2);
    await vi.advanceTimersByTimeAsync(readAfter);
    await woken.dropOldStories();
    expect(await urls()).toEqual(["https://news.example/amazon"]);
  });

  test("a story without companies is not kept", async () => {
    await rememberStory(from, message, { ...reply, mentions: [] });
    watchStory(from, 1);
    await vi.advanceTimersByTimeAsync(readAfter);
    await settled();
    expect(await urls()).toEqual([]);
  });

  test("a story in a private window leaves nothing behind, on disk or in memory", async () => {
    const secret = { tabId: tab.id, isPrivate: true };
    await rememberStory(secret, message, reply);
    watchStory(secret, 2);
    await vi.advanceTimersByTimeAsync(readAfter);
    await settled();
    expect(stored).toEqual({ "reading-list": { stories: [] } });
    expect(remembered).toEqual({});
  });

  test("private windows see nothing of the list", async () => {
    await read();
    await settled();
    expect(await storiesRead(false)).toHaveLength(1);
    expect(await storiesRead(true)).toEqual([]);
  });

  test("switching off deletes everything at once", async () => {
    await read();
    await settled();
    await stop();
    expect(stored).toEqual({});
    expect(remembered).toEqual({});
  });

  test("a story that is noted while the list is deleted does not bring it back", async () => {
    await read(readAfter - 1);
    const stopped = stop();
    await vi.advanceTimersByTimeAsync(1);
    await stopped;
    await settled();
    expect(stored).toEqual({});
  });

  test("clearing empties the list and keeps it switched on", async () => {
    await read();
    await settled();
    await changeReadingList({ type: "change-reading-list", change: "clear" });
    expect(stored).toEqual({ "reading-list": { stories: [] } });
  });

  test("one story is forgotten", async () => {
    await read();
    await settled();
    await changeReadingList({ type: "change-reading-list", change: "forget", url: "https://news.example/amazon" });
    expect(await urls()).toEqual([]);
  });

  test("switching on twice loses nothing", async () => {
    await read();
    await settled();
    await start();
    expect(await urls()).toHaveLength(1);
  });

  test("what is older than 90 days goes from the disk when the browser starts, and is not shown before", async () => {
    await read();
    await settled();
    vi.setSystemTime(new Date("2027-02-22T10:00:00Z"));
    expect(await storiesRead(false)).toHaveLength(1);
    vi.setSystemTime(new Date("2027-02-23T10:00:00Z"));
    expect(await storiesRead(false)).toEqual([]);
    await dropOldStories();
    expect(stored).toEqual({ "reading-list": { stories: [] } });
  });

  test("a broken list is mended by the next story", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    stored["reading-list"] = { stories: ["broken", 5] };
    await read();
    await settled();
    expect(await urls()).toEqual(["https://news.example/amazon"]);
  });

  test("of the stories in open tabs no more than forty wait", async () => {
    for (let id = 100; id < 160; id++) await rememberStory({ ...from, tabId: id }, message, reply);
    expect(remembered["stories-in-tabs"]).toHaveLength(40);
  });
});

test("emptying a list that is not kept does not begin one", async () => {
  await changeReadingList({ type: "change-reading-list", change: "clear" });
  await changeReadingList({ type: "change-reading-list", change: "forget", url: "https://news.example/amazon" });
  expect(stored).toEqual({});
});
