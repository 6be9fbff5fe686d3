/** One browser with the built extension and pages served at real addresses, for the specs beside this file. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import type { BrowserKind } from "../../src/maintain/browsers/find-browser.ts";
import { ensureBrowsers } from "../../src/maintain/browsers/install-browser.ts";
import { launchWithExtension, type RunningBrowser } from "../../src/maintain/browsers/launch.ts";
import { type LoopbackServer, type Page as ServedPage, serve } from "../../src/maintain/browsers/serve.ts";
import { welcomeTab } from "../../src/maintain/demo.ts";
import { demoStory, goldenPage, goldenPages } from "../pages/load.ts";
import { listedHost, ownPages, popup, settingsKey, unlistedHost } from "./selectors.ts";

/** In the extension's own pages, where the functions below are evaluated. */
declare const browser: ExtensionApi;

/** `shipped` is what readers get; `test` differs in one thing: the card's shadow root is open. */
export type Build = "shipped" | "test";

export interface Session {
  kind: BrowserKind;
  running: RunningBrowser;
  server: LoopbackServer;
  /** Opens a page in a tab of its own, in front. `problems` collects console errors and uncaught ones from then on. */
  open(url: string): Promise<Page & { problems: string[] }>;
  /** The extension's view of a tab, once it has made up its mind: what the popup would be told. */
  verdict(page: Page): Promise<PageVerdict>;
  /** The popup for a tab: the real one in Chromium, as a page in Firefox, whose own cannot be driven. */
  openPopup(page: Page): Promise<Page>;
  set(settings: Record<string, unknown>): Promise<void>;
  /** Serves a further page, or another one, at an address. */
  publish(url: string, page: string | ServedPage): void;
  /** The extension's options page, kept open: asks what only the extension knows. */
  control: Page;
  /** The number on the toolbar button of the page's tab. */
  badge(page: Page): Promise<string>;
  /** Sends the page what the background would: a key command, which no driver can press. */
  tell(page: Page, message: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

export interface SessionOptions {
  /** Pages that are left are kept for going back, as readers have it; puppeteer switches that off in Chromium. */
  keepsPages?: boolean;
}

export interface PageVerdict {
  status: "story" | "no-story" | "paused" | "absent";
  companies: { id: string; count: number }[];
  title: string;
  /** ISO; of the story, where the page tells it. */
  published?: string;
}

export const demoUrl = `https://${listedHost}/business/2024/04/04/amazon-cuts-cloud-jobs.html`;

/** Where a golden page is served: at its own path on a host of the shipped list. */
export function listedUrl(slug: string): string {
  return goldenPage(slug).expected.url.replace(unlistedHost, listedHost);
}

/** Runs a block of tests in each browser, with a session that starts before it and ends after it. */
export function inEachBrowser(
  build: Build,
  tests: (session: () => Session) => void,
  options: SessionOptions = {},
): void {
  describe.each<BrowserKind>(wantedKinds())("%s", (kind) => {
    let session: Session | undefined;
    beforeAll(async () => {
      session = await startSession(kind, build, options);
    });
    afterAll(async () => {
      await session?.close();
    });
    tests(() => {
      if (!session) throw new Error("no session: the browser did not start");
      return session;
    });
  });
}

/** Asks until the answer is there. For what no event announces; fails with the last answer seen. */
export async function eventually<T>(ask: () => Promise<T>, check: (answer: T) => void, timeout = 10_000): Promise<T> {
  let answer!: T;
  await expect
    .poll(
      async () => {
        answer = await ask();
        check(answer);
        return true;
      },
      { timeout, interval: 50 },
    )
    .toBe(true);
  return answer;
}

/**
 * Watches that something stays so. Absence has no event to wait for; `during` is a little more than the longest delay
 * after which the other thing would have happened (dwell 400 ms, grace on leaving 300 ms).
 */
export async function remains<T>(ask: () => Promise<T>, check: (answer: T) => void, during = 800): Promise<void> {
  const end = performance.now() + during;
  while (performance.now() < end) check(await ask());
}

/** `BROWSERS=chromium` narrows a run to one of them. */
function wantedKinds(): BrowserKind[] {
  const all: BrowserKind[] = ["chromium", "firefox"];
  const wanted = process.env.BROWSERS?.split(",");
  return wanted ? all.filter((kind) => wanted.includes(kind)) : all;
}

async function startSession(kind: BrowserKind, build: Build, { keepsPages }: SessionOptions): Promise<Session> {
  const [found] = ensureBrowsers({ need: [kind] });
  if (!found) throw new Error(`no ${kind}`);
  const site = publishedPages();
  // As publishers' servers do: a query that names no page of its own changes nothing.
  const server = await serve((url) => site.get(url.href) ?? site.get(url.origin + url.pathname));
  const running = await launchWithExtension(found, distOf(kind, build), {
    headless: true,
    proxyPort: server.port,
    ...(keepsPages && { keepsPages }),
  }).catch(async (error) => {
    await server.close();
    throw error;
  });
  await welcomeTab(running);
  // A page of the extension's own, kept open: through it the tests ask what only the extension knows.
  const control = await running.openExtensionPage(ownPages.options);

  const tabIdOf = async (page: Page): Promise<number> => {
    const url = page.url();
    const ids = await control.evaluate(
      async (wanted) => (await browser.tabs.query({})).filter((tab) => tab.url === wanted).map((tab) => tab.id),
      url,
    );
    const id = ids.at(-1);
    if (id === undefined)
      throw new Error(`no tab shows ${url} (the extension sees the addresses of listed hosts only)`);
    return id;
  };

  return {
    kind,
    running,
    server,
    control,
    publish(url, page) {
      site.set(url, page);
    },
    async open(url) {
      const page = await running.browser.newPage();
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(String(error)));
      await page.bringToFront();
      await page.goto(url);
      return Object.assign(page, { problems });
    },
    async verdict(page) {
      const tabId = await tabIdOf(page);
      return eventually(
        () =>
          control.evaluate(async (id) => {
            try {
              const state = await browser.tabs.sendMessage(id, { type: "get-page-state" });
              return state ?? { status: "absent", companies: [] };
            } catch {
              return { status: "absent", companies: [] };
            }
          }, tabId) as Promise<PageVerdict>,
        // A page without any script of ours stays absent; callers that expect that ask in another way.
        (state) => expect(state.status).toMatch(/^(story|no-story|paused)$/),
      );
    },
    async openPopup(page) {
      const opened =
        kind === "chromium"
          ? await openToolbarPopup(running, page)
          : await running.openExtensionPage(`${popup.path}?tab=${await tabIdOf(page)}`);
      await opened.waitForSelector(popup.ready);
      return opened;
    },
    async badge(page) {
      return control.evaluate((tabId) => browser.action.getBadgeText({ tabId }), await tabIdOf(page));
    },
    async tell(page, message) {
      return control.evaluate(
        (id, sent) => browser.tabs.sendMessage(id, sent, { frameId: 0 }),
        await tabIdOf(page),
        message,
      );
    },
    async set(settings) {
      await control.evaluate(
        async (key, changed) => {
          const stored = (await browser.storage.local.get(key))[key];
          await browser.storage.local.set({ [key]: { ...(stored as object | undefined), ...changed } });
        },
        settingsKey,
        settings,
      );
    },
    async close() {
      await running.close();
      await server.close();
    },
  };
}

async function openToolbarPopup(running: RunningBrowser, page: Page): Promise<Page> {
  const extension = await eventually(
    async () => (await running.browser.extensions()).get(running.extensionId),
    (found) => expect(found).toBeDefined(),
  );
  await page.bringToFront();
  await extension?.triggerAction(page);
  const opened = await eventually(
    async () => (await extension?.pages())?.find((one) => one.url().includes(popup.path)),
    (found) => expect(found).toBeDefined(),
  );
  return opened as Page;
}

/** The demo story and all golden pages, on a listed host and under their own (unlisted) addresses. */
function publishedPages(): Map<string, string | ServedPage> {
  const pages = new Map<string, string | ServedPage>([[demoUrl, demoStory()]]);
  pages.set(demoUrl.replace(listedHost, unlistedHost), demoStory());
  for (const { html, expected } of goldenPages()) {
    pages.set(expected.url, html);
    pages.set(expected.url.replace(unlistedHost, listedHost), html);
  }
  return pages;
}

/** `NEWSGLOSS_DIST` points the tests at builds that stand elsewhere, e.g. an unpacked release. */
function distOf(kind: BrowserKind, build: Build): string {
  const dist = process.env.NEWSGLOSS_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
  const folder = join(dist, build === "test" ? `test-${kind}` : kind);
  if (!existsSync(join(folder, "manifest.json"))) {
    throw new Error(
      `No build in ${folder}. Run "npm run build"${build === "test" ? ' and "npm run build -- --test"' : ""}.`,
    );
  }
  return folder;
}
