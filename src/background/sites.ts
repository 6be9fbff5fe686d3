/**
 * Sites that the reader added with "Always on this site". The browser's own list of granted access is the one record of
 * them: what is granted there and not in the manifest gets the gate. So taking access back in the browser's settings
 * counts as much as in ours, and nothing has to be kept in step.
 */
import { browser } from "../platform/browser.ts";
import { addedPatterns } from "../platform/sites.ts";
import { enterTabs, tellAll } from "./tabs.ts";

const scriptId = "added-sites";

let lastSync: Promise<unknown> = Promise.resolve();

/**
 * Registers the gate for exactly the added sites, and enters their open tabs when there are new ones. Runs one after the
 * other: the popup and the browser's own event may both ask.
 */
export function syncSites(): Promise<void> {
  const next = lastSync.then(sync);
  lastSync = next.catch(() => undefined);
  return next;
}

async function sync(): Promise<void> {
  const matches = await addedPatterns();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  const before = known?.matches ?? [];
  if (matches.length === before.length && matches.every((pattern) => before.includes(pattern))) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([
      { id: scriptId, matches, js: ["page/gate.js"], runAt: "document_idle", persistAcrossSessions: true },
    ]);
  }
  // Stories that are open on a removed site ask anew, and are refused.
  if (before.some((pattern) => !matches.includes(pattern))) await tellAll({ type: "reread" });
  const fresh = matches.filter((pattern) => !before.includes(pattern));
  if (fresh.length > 0) await enterTabs(fresh);
}
