/** The demo story with the extension loaded: what `npm start` and the README's screenshots show. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import type { FoundBrowser } from "./browsers/find-browser.ts";
import { cardHost, openCard, pointAt } from "./browsers/in-page.ts";
import { launchWithExtension, type RunningBrowser } from "./browsers/launch.ts";
import { type LoopbackServer, serve } from "./browsers/serve.ts";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const demoHost = "www.example-news.com";
export const demoAddress = `https://${demoHost}/business/2024/04/04/amazon-cuts-cloud-jobs.html`;

/** Three sentences of the story and the mention in each whose card is shown. */
export const demoMentions = [
  { name: "layoffs", context: "cutting several hundred jobs at", word: "Amazon Web Services" },
  { name: "share", context: "The unit is anything but a sideline.", word: "AWS" },
  { name: "ai", context: "It has put billions into start-ups such as", word: "Anthropic" },
];

/** The made-up host is not one of the news hosts that ship: a copy of the build gets it in addition. */
async function withDemoHost(dist: string): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "newsgloss-demo-"));
  await cp(dist, dir, { recursive: true });
  const file = path.join(dir, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  const pattern = `*://${demoHost}/*`;
  manifest.content_scripts[0].matches.push(pattern);
  manifest.host_permissions.push(pattern);
  await writeFile(file, JSON.stringify(manifest));
  return dir;
}

export interface Demo {
  running: RunningBrowser;
  server: LoopbackServer;
  page: Page;
  close(): Promise<void>;
}

export interface DemoOptions {
  headless: boolean;
  window?: { width: number; height: number };
}

/**
 * Opens the story. Without a display the test build is used, whose card can be read from outside (its shadow root is
 * open); nothing else differs.
 */
export async function openDemo(found: FoundBrowser, { headless, window }: DemoOptions): Promise<Demo> {
  const dist = path.join(root, "dist", headless ? `test-${found.kind}` : found.kind);
  const dir = await withDemoHost(dist);
  const html = await readFile(path.join(root, "assets/demo/story.html"), "utf8");
  const server = await serve((url) => (url.href.split("#")[0] === demoAddress ? html : undefined));
  const running = await launchWithExtension(found, dir, {
    headless,
    proxyPort: server.port,
    ...(window && { window }),
  });
  await welcomeTab(running);
  const page = await running.browser.newPage();
  await page.goto(demoAddress);
  await page.bringToFront();
  return {
    running,
    server,
    page,
    async close() {
      await running.close().catch(() => undefined);
      await server.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Waits for the tab that a fresh install opens in front: opened later, it would hide the story, and a hidden tab gets no
 * frames and no pointer. By number, for Firefox tells no address of an extension's page.
 */
export async function welcomeTab({ browser }: RunningBrowser): Promise<void> {
  const until = performance.now() + 15_000;
  while ((await browser.pages()).length < 2 && performance.now() < until) await setTimeout(50);
}

/** Waits until the story's companies are marked; the texts of the marks. */
export async function marksOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => (CSS.highlights.get("newsgloss")?.size ?? 0) > 0, { timeout: 20_000 });
  return page.evaluate(() =>
    [...(CSS.highlights.get("newsgloss") ?? [])].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    }),
  );
}

/** Hovers a mention until its card is up and at rest (test build); the card's text. */
export async function hoverMention(
  page: Page,
  { context, word }: { context: string; word: string },
  block: "center" | "start" = "center",
): Promise<string> {
  const before = (await openCard(page))?.text;
  await pointAt(page, context, word, block);
  await page.waitForFunction(
    (host, old) => {
      const dialog = document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]");
      const isMoving = dialog?.getAnimations().some(({ playState }) => playState === "running");
      return dialog?.checkVisibility() === true && !isMoving && dialog.innerText !== old;
    },
    { timeout: 20_000, polling: 50 },
    cardHost,
    before,
  );
  return (await openCard(page))?.text ?? "";
}
