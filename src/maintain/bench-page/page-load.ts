/** Loads one page in one browser under a trace and tells what it cost. */
import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { installProbe, readProbe } from "./probe.ts";
import { wrapper } from "./rivals/wrap-by-hand.ts";
import {
  type AddedTime,
  addedTime,
  busyTime,
  mainThreadOf,
  type Time,
  type TraceEvent,
  traceCategories,
} from "./trace.ts";

export interface LoadCost {
  added: AddedTime;
  /** Everything the page's main thread did. */
  busy: Time;
  /** The longest task of the page, whosoever it was. */
  longestTask: Time;
  /** Bytes in use after garbage collection: JavaScript's, and the DOM's objects that it holds. */
  heap: number;
  /** ms from `DOMContentLoaded` to the frame with the first mark. */
  firstMark?: number;
  marks: number;
}

export interface LoadOptions {
  url: string;
  /** `chrome-extension://<id>/` of the extension whose scripts are counted. */
  origin: string;
  /** How many times slower the page's processor is made. */
  slowdown?: number;
  /** After the page has loaded: resolves when the watching may end. By default some time, the same for all. */
  rest?: (page: Page) => Promise<void>;
  /** File that keeps the trace, for a look at it in the browser's own tools. */
  traceFile?: string | undefined;
}

/** An extension of any kind is done by then on a story; the same for all, so that what the page does itself cancels out. */
const restMs = 800;

const signs = { highlight: "newsgloss", selector: `mark[data-markjs], ${wrapper.tag}.${wrapper.className}` };

/** A new tab, in front, for hidden ones are left alone; slowed if asked for. */
export async function openTab(browser: Browser, slowdown = 1): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage();
  await page.bringToFront();
  const cdp = await page.createCDPSession();
  if (slowdown > 1) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, cdp };
}

/** Loads the page in a tab of its own, which is closed afterwards. */
export async function loadCost(
  browser: Browser,
  { url, origin, slowdown = 1, rest, traceFile }: LoadOptions,
): Promise<LoadCost> {
  const { page, cdp } = await openTab(browser, slowdown);
  try {
    await installProbe(page, signs);
    await page.tracing.start({ categories: traceCategories });
    await page.goto(url, { waitUntil: "load", timeout: 300_000 });
    await (rest ?? (() => setTimeout(restMs * Math.min(slowdown, 2))))(page);
    const trace = await page.tracing.stop();
    if (traceFile !== undefined && trace) await writeFile(traceFile, trace);
    const { firstMark, marks } = await readProbe(page);
    const events = eventsOf(trace);
    const thread = mainThreadOf(events, url);
    const busy = busyTime(events, thread);
    return {
      added: addedTime(events, thread, origin),
      busy: busy.total,
      longestTask: busy.longestTask,
      heap: await heapOf(cdp),
      ...(firstMark !== undefined && { firstMark }),
      marks,
    };
  } finally {
    await page.close();
  }
}

function eventsOf(trace: Uint8Array | undefined): TraceEvent[] {
  if (!trace) throw new Error("the browser gave no trace");
  return (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
}

async function heapOf(cdp: CDPSession): Promise<number> {
  // Twice: the first collection lets go of wrappers, the second of what they held.
  for (let i = 0; i < 2; i++) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize = 0 } = (await cdp.send("Runtime.getHeapUsage")) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return usedSize + embedderHeapUsedSize;
}
