/**
 * Keeps the reader's list of stories, where one is wanted. A story counts as read when its tab has been in front, in a
 * window that is not minimised, for a quarter of a minute without a break. Nothing is asked of the page for that: what
 * the list needs stands in the message that asked for its companies, and waits in `storage.session`, which is memory.
 */
import { browser } from "../platform/browser.ts";
import type { ChangeReadingList, LinkReply, LinkStory } from "../platform/messages.ts";
import { loadReadingList, storeReadingList } from "../platform/reading-list.ts";
import { logOnce } from "../platform/receive.ts";
import { readStory, type StorySeen, withinLimits, withoutStory, withRead } from "../stories/reading-list.ts";
import type { ReadStory } from "../stories/types.ts";

/** In front for so long, a story counts as read, in ms. Less than the 30 s after which both browsers stop an idle background. */
export const readAfter = 15_000;
/** Stories in open tabs that may yet be read. */
const mostWaiting = 40;
const WAITING = "stories-in-tabs";

const today = (): string => new Date().toISOString().slice(0, 10);

/** Where a message about a story comes from. */
export interface StoryTab {
  tabId: number;
  isPrivate: boolean;
}

type Waiting = [tabId: number, story: StorySeen][];

let lastChange: Promise<unknown> = Promise.resolve();

/** One change after the other: a story that is noted while the reader deletes the list must not bring it back. */
function oneByOne<Result>(change: () => Promise<Result>): Promise<Result> {
  const next = lastChange.then(change);
  lastChange = next.catch((error) => logOnce("the list of read stories could not be changed", error));
  return next;
}

async function waiting(): Promise<Waiting> {
  const stored = (await browser.storage.session.get(WAITING))[WAITING];
  return Array.isArray(stored) ? (stored as Waiting) : [];
}

/** Remembers (in memory) what the story in a tab is, in case it is read. Does nothing unless a list is kept. */
export async function rememberStory(
  { tabId, isPrivate }: StoryTab,
  { title, url, published }: LinkStory,
  { mentions }: LinkReply,
): Promise<void> {
  if (isPrivate) return;
  return oneByOne(async () => {
    // Further stories of an endless page come without a title; the list follows the one that the address names.
    if (title === undefined || (await loadReadingList()) === undefined) return;
    const counts = new Map<string, number>();
    for (const { company } of mentions) counts.set(company, (counts.get(company) ?? 0) + 1);
    const companies = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const others = (await waiting()).filter(([id]) => id !== tabId);
    const story: StorySeen = { title, url, companies, ...(published !== undefined && { published }) };
    await browser.storage.session.set({ [WAITING]: [[tabId, story], ...others].slice(0, mostWaiting) });
  });
}

const timers = new Map<number, ReturnType<typeof setTimeout>>();

/** A tab's story came into sight, or (with 0 companies) went. */
export function watchStory({ tabId, isPrivate }: StoryTab, companies: number): void {
  clearTimeout(timers.get(tabId));
  timers.delete(tabId);
  if (companies === 0 || isPrivate) return;
  timers.set(
    tabId,
    setTimeout(() => {
      timers.delete(tabId);
      void noteIfInSight(tabId);
    }, readAfter),
  );
}

function noteIfInSight(tabId: number): Promise<void> {
  return oneByOne(async () => {
    const list = await loadReadingList();
    const seen = list && (await waiting()).find(([id]) => id === tabId)?.[1];
    if (!seen || !(await isInSight(tabId, seen.url))) return;
    const story = readStory(seen, today());
    if (story) await storeReadingList(withRead(list, story));
  });
}

async function isInSight(tabId: number, url: string): Promise<boolean> {
  try {
    const tab = await browser.tabs.get(tabId);
    // Asked once more where it counts: private windows leave nothing behind.
    if (tab.incognito || !tab.active || tab.url === undefined || place(tab.url) !== place(url)) return false;
    return tab.windowId === undefined || (await browser.windows.get(tab.windowId)).state !== "minimized";
  } catch {
    return false; // The tab was closed.
  }
}

/** Pages change query and hash under one story. */
function place(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** What the reader asked for in the options. */
export function changeReadingList({ change, url }: ChangeReadingList): Promise<true> {
  return oneByOne<true>(async () => {
    const list = await loadReadingList();
    if (change === "stop") {
      await Promise.all([storeReadingList(undefined), browser.storage.session.remove(WAITING)]);
    } else if (change === "start") await storeReadingList(list ?? []);
    else if (list) await storeReadingList(change === "clear" ? [] : withoutStory(list, url ?? ""));
    return true;
  });
}

/** Deletes what has grown too old. Asked when the browser starts; every story that is noted does the same. */
export function dropOldStories(): Promise<void> {
  return oneByOne(async () => {
    const list = await loadReadingList();
    const kept = list && withinLimits(list, today());
    if (kept && kept.length < list.length) await storeReadingList(kept);
  });
}

/** The stories that the reader has read; none in a private window, and none where no list is kept. */
export async function storiesRead(isPrivate: boolean): Promise<ReadStory[]> {
  const list = isPrivate ? undefined : await loadReadingList();
  return list ? withinLimits(list, today()) : [];
}
