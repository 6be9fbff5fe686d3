/**
 * `npm run measure:background`: what the extension's own process costs in Chromium: from a stopped background to the
 * first linked story, linking when warm, a card, and its heap. Prints medians of several runs beside their budgets.
 * Needs the builds of `npm run build` and `npm run build -- --test`.
 */
import type { CDPSession } from "puppeteer-core";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { marksOf, openDemo } from "./demo.ts";

const runs = 21;
/** So many starts after its own the browser still compiles what it later keeps compiled; told apart. */
const FRESH = 5;
const paragraph =
  "Amazon said on Wednesday that it would cut several hundred jobs at Amazon Web Services. Microsoft, Alphabet and Nvidia declined to comment. ";
/** A long story: 6,000 characters. */
const story = {
  type: "link-story",
  url: "https://www.example-news.com/a-story",
  blocks: Array(43).fill({ text: paragraph, kind: "paragraph" }),
};
const card = {
  type: "get-card",
  companyId: "amazon-com",
  text: paragraph,
  at: 0,
  headline: "Amazon cuts jobs",
  published: "2024-04-04",
};

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The execution context of our scripts in the page: messages must come from a page, as in use. */
async function isolatedWorld(cdp: CDPSession, extensionId: string): Promise<number> {
  return new Promise((resolve) => {
    cdp.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin.includes(extensionId)) resolve(context.id);
    });
    void cdp.send("Runtime.enable");
  });
}

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
if (!chromium) throw new Error("No Chromium was found.");
const demo = await openDemo(chromium, { headless: true });
try {
  await marksOf(demo.page);
  const cdp = await demo.page.createCDPSession();
  const contextId = await isolatedWorld(cdp, demo.running.extensionId);
  /** Milliseconds from sending to the reply, as the page's script sees them. */
  const ask = async (message: unknown): Promise<number> => {
    const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => { const start = performance.now(); const reply = await browser.runtime.sendMessage(${JSON.stringify(message)}); return reply ? performance.now() - start : -1; })()`,
    });
    if (exceptionDetails || result.value < 0) throw new Error(`no reply to ${(message as { type: string }).type}`);
    return result.value;
  };
  await cdp.send("ServiceWorker.enable");
  const cold: number[] = [];
  for (let i = 0; i < runs; i++) {
    await cdp.send("ServiceWorker.stopAllWorkers");
    cold.push(await ask(story));
  }
  const warm: number[] = [];
  const cards: number[] = [];
  for (let i = 0; i < runs; i++) {
    warm.push(await ask(story));
    cards.push(await ask(card));
  }
  const worker = await demo.running.browser.waitForTarget((target) => target.type() === "service_worker");
  const workerCdp = await worker.createCDPSession();
  await workerCdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await workerCdp.send("Runtime.getHeapUsage");
  const line = (what: string, value: string, budget: string): void =>
    console.log(`${value.padStart(9)}  (budget ${budget.padEnd(6)})  ${what}`);
  line(
    `stopped background to first linked story, median of ${runs - FRESH} starts`,
    `${median(cold.slice(FRESH)).toFixed(0)} ms`,
    "150 ms",
  );
  line(`the same in the first ${FRESH} starts of a new browser`, `${median(cold.slice(0, FRESH)).toFixed(0)} ms`, "–");
  line("a 6,000-character story linked when warm, median", `${median(warm).toFixed(1)} ms`, "–");
  line("a card's facts when warm, median", `${median(cards).toFixed(1)} ms`, "–");
  line("background heap after garbage collection", `${(usedSize / 1e6).toFixed(1)} MB`, "40 MB");
} finally {
  await demo.close();
}
