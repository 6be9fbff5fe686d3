/**
 * Where the reader's own list of stories lies: one key of `storage.local`. The key is there while the reader wants a
 * list, and gone, with all that it held, when not: so "off" and "deleted" cannot come apart. It is no part of the
 * settings, which travel in files: a list is never switched on by an import.
 */
import * as z from "zod/mini";
import type { ReadStory as StoredStory } from "../stories/types.ts";
import { browser } from "./browser.ts";
import { onDemand } from "./on-demand.ts";
import { logOnce } from "./receive.ts";

/** Bounds far above what is written: they keep what something else has put there from filling the popup. */
const ReadStory = onDemand(() =>
  z.object({
    title: z.string().check(z.minLength(1), z.maxLength(300)),
    url: z.url({ protocol: /^https?$/ }).check(z.maxLength(10_000)),
    published: z.optional(z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
    readOn: z.iso.date(),
    companies: z.array(z.string().check(z.minLength(1), z.maxLength(80))).check(z.minLength(1), z.maxLength(50)),
    topics: z
      .array(z.enum(["layoffs", "ai", "earnings", "deals", "regulation", "product", "people"]))
      .check(z.maxLength(7)),
  }),
);

const KEY = "reading-list";

/**
 * Parses what is stored, story by story: a broken one costs no other. Undefined: no list is wanted, or what is stored is
 * none at all.
 */
export function parseReadingList(stored: unknown): { list: StoredStory[] | undefined; broken: number } {
  if (stored === undefined) return { list: undefined, broken: 0 };
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { list: undefined, broken: 1 };
  const { stories } = stored as { stories?: unknown };
  if (!Array.isArray(stories)) return { list: [], broken: 1 };
  const list = stories.flatMap((story): StoredStory[] => {
    const parsed = ReadStory().safeParse(story);
    if (!parsed.success) return [];
    const { published, ...rest } = parsed.data;
    return [{ ...rest, ...(published !== undefined && { published }) }];
  });
  return { list, broken: stories.length - list.length };
}

/** The list, newest first; undefined where the reader keeps none, or storage cannot be read (said once). */
export async function loadReadingList(): Promise<StoredStory[] | undefined> {
  try {
    const { list, broken } = parseReadingList((await browser.storage.local.get(KEY))[KEY]);
    if (broken > 0) logOnce(`parts of the list of read stories did not parse (${broken}); left out`);
    return list;
  } catch (error) {
    logOnce("the list of read stories could not be read", error);
    return undefined;
  }
}

/** Stores a list, or deletes it. Only the background may: of two writers, one would bring back what the other deleted. */
export async function storeReadingList(list: readonly StoredStory[] | undefined): Promise<void> {
  await (list === undefined
    ? browser.storage.local.remove(KEY)
    : browser.storage.local.set({ [KEY]: { stories: list } }));
}

/** Calls back when the list has changed, in any of the extension's pages. */
export function onReadingListChanged(changed: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) changed();
  });
}

/** The list as a file for the reader. */
export function readingListFile(list: readonly StoredStory[]): string {
  return `${JSON.stringify({ kind: "newsgloss-reading-list", version: 1, stories: list }, null, 2)}\n`;
}
