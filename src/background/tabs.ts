/** What the background does in tabs: inject the gate, the reader and the card, pass on keys and changes. */
import { browser } from "../platform/browser.ts";
import type { ToPage } from "../platform/messages.ts";
import { isPaused, plainHost, readSettings } from "../platform/settings.ts";
import { showCount, showPaused } from "./button.ts";

const topFrame = (tabId: number) => ({ tabId, frameIds: [0] });

/** Sends to a page's script; undefined where there is none (not a listed host, a browser page). */
export async function tellPage(tabId: number, message: ToPage): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** The gate found a story: injects the reader, unless the site is paused. */
export async function startReading(
  tabId: number,
  host: string,
  isPrivate: boolean,
  hasReader: boolean,
): Promise<"read" | "paused"> {
  const settings = await readSettings(isPrivate);
  const paused = isPaused(settings, host);
  await (paused ? showPaused(tabId, settings) : showCount(tabId, 0, isPrivate));
  if (paused) return "paused";
  const target = topFrame(tabId);
  // The reader may have taken the access back under an open page: then this fails, and nothing is read.
  if (hasReader) await browser.scripting.executeScript({ target, func: () => true });
  else {
    await Promise.all([
      // Chromium 156 draws no background of a highlight that a user's style gives it: that style holds the host alone.
      browser.scripting.insertCSS({ target, files: ["page/marks.css"] }),
      browser.scripting.insertCSS({ target, files: ["page/host.css"], origin: "USER" }),
      browser.scripting.executeScript({ target, files: ["page/story.js"] }),
    ]);
  }
  return "read";
}

/** Injects the card's code; resolves once it has run. */
export async function loadCard(tabId: number): Promise<true> {
  await browser.scripting.executeScript({ target: topFrame(tabId), files: ["page/card.js"] });
  return true;
}

/** Reads a page that is not on the list, or does not look like a story: the reader asked for it. */
export async function annotate(tabId: number): Promise<boolean> {
  if ((await tellPage(tabId, { type: "reread", forced: true })) === true) return true;
  try {
    await browser.scripting.executeScript({ target: topFrame(tabId), files: ["page/gate.js"] });
  } catch {
    return false;
  }
  return (await tellPage(tabId, { type: "reread", forced: true })) === true;
}

/** Settings changed: every open story hears of it. */
export async function tellAll(message: ToPage): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellPage(id, message)));
}

/**
 * Pages that are open already get the gate: after an install, an update (the new one tells the old one to stop), or when
 * the reader has added a site. `matches`: match patterns.
 */
export async function enterTabs(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(
    tabs.map(({ id, discarded }) =>
      id === undefined || discarded
        ? undefined
        : browser.scripting.executeScript({ target: topFrame(id), files: ["page/gate.js"] }).catch(() => undefined),
    ),
  );
}

/** The host of the story in a tab, without www.; undefined where no script runs. */
export async function hostOf(tabId: number): Promise<string | undefined> {
  const state = (await tellPage(tabId, { type: "get-page-state" })) as { host?: unknown } | undefined;
  return typeof state?.host === "string" && state.host !== "" ? plainHost(state.host) : undefined;
}
