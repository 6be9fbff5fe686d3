/** One browser for each variant, all of them on the same served pages, so that a page can be loaded in turn in each. */
import { basename } from "node:path";
import type { FoundBrowser } from "../browsers/find-browser.ts";
import { launchWithExtension, type RunningBrowser } from "../browsers/launch.ts";
import { type LoopbackServer, type Page, serve } from "../browsers/serve.ts";
import { welcomeTab } from "../demo.ts";
import type { Variant } from "./variants.ts";

/**
 * The page's own scripts do not run and nothing is fetched: what is left on the main thread is the browser's work on the
 * page, and the extension's. A content script is not bound by the page's policy.
 */
const inert = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };

/** A page with scripts of its own, which may run (growing and changing pages). */
export const asServed = (body: string, runsScripts = false): Page => ({
  body,
  ...(!runsScripts && { headers: inert }),
});

export interface Lane {
  variant: Variant;
  running: RunningBrowser;
  /** `chrome-extension://<id>/`. */
  origin: string;
}

export interface SideBySide {
  lanes: Lane[];
  server: LoopbackServer;
  close(): Promise<void>;
}

/** Starts them. `pages`: by address, looked up anew at each request. */
export async function openSideBySide(
  found: FoundBrowser,
  variants: readonly Variant[],
  pages: ReadonlyMap<string, Page>,
): Promise<SideBySide> {
  const server = await serve((url) => pages.get(url.href));
  const lanes: Lane[] = [];
  const close = async (): Promise<void> => {
    for (const { running } of lanes) await running.close().catch(() => undefined);
    await server.close();
  };
  try {
    for (const variant of variants) {
      const running = await launchWithExtension(found, variant.dir, { headless: true, proxyPort: server.port });
      lanes.push({ variant, running, origin: running.extensionUrl("") });
      if (basename(variant.dir) === "newsgloss") await welcomeTab(running);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { lanes, server, close };
}
