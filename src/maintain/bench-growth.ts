/**
 * `npm run bench:growth [-- --quick] [--json]`: how the extension's cost in the page grows with text, nodes, mentions and
 * changes, and that none of its tasks is felt. Every mention is marked, which costs more than the default. Needs
 * `npm run build`. The changing pages are watched for a minute each (ten seconds with `--quick`).
 */
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "puppeteer-core";
import { type GrownStory, grownStory } from "./bench-page/grown-pages.ts";
import { machineLine } from "./bench-page/machine.ts";
import { type LoadCost, loadCost } from "./bench-page/page-load.ts";
import { longTaskMs } from "./bench-page/page-report.ts";
import { asServed, type Lane, openSideBySide } from "./bench-page/side-by-side.ts";
import { growthExponent } from "./bench-page/statistics.ts";
import { makeVariants } from "./bench-page/variants.ts";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { root } from "./demo.ts";

/** What a page of the extension can do, as far as it is used here. */
interface OwnPage {
  browser: { storage: { local: { set(items: object): Promise<void> } } };
}

interface Series {
  what: string;
  unit: string;
  stories: (GrownStory & { size: number })[];
  /** ms to watch after the marks are there. */
  watch: number;
}

const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "boolean" } } });
const minute = values.quick ? 10_000 : 60_000;
const settled = 700;

const series: Series[] = [
  {
    what: "text",
    unit: "bytes",
    watch: settled,
    stories: [1_000, 10_000, 100_000, 1_000_000, 5_000_000].map((size) => ({ size, bytes: size, mentions: 10 })),
  },
  {
    what: "nodes",
    unit: "nodes",
    watch: settled,
    stories: [100, 1_000, 10_000, 100_000, 200_000].map((size) => ({
      size,
      bytes: Math.max(2_000, size * 2),
      mentions: 10,
      nodes: size,
    })),
  },
  {
    what: "mentions",
    unit: "mentions",
    watch: settled,
    stories: [10, 100, 1_000, 5_000].map((size) => ({ size, bytes: 500_000, mentions: size })),
  },
  {
    what: `changes, over ${minute / 1000} s`,
    unit: "a second",
    watch: minute,
    stories: [1, 10, 100].map((size) => ({ size, bytes: 20_000, mentions: 20, changes: size })),
  },
];

/** Waits for the marks, then for what may follow. */
async function marked(page: Page, watch: number): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get("newsgloss")?.size ?? 0) > 0, {
    polling: 200,
    timeout: 120_000,
  });
  await setTimeout(watch);
}

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.error });
if (!chromium) throw new Error("No Chromium was found.");
const variants = await makeVariants({ dist: `${root}/dist/chromium`, wanted: ["newsgloss"] });
const served = new Map<string, ReturnType<typeof asServed>>();
const open = await openSideBySide(chromium, variants.all, served);
const results: ({ series: string; size: number } & LoadCost)[] = [];
try {
  const { running, origin } = open.lanes[0] as Lane;
  const options = await running.openExtensionPage("options/options.html");
  await options.evaluate(() =>
    (globalThis as unknown as OwnPage).browser.storage.local.set({ settings: { marks: "all" } }),
  );
  await options.close();
  const machine = machineLine(await running.browser.version());
  if (!values.json) console.log(machine);
  for (const { what, unit, stories, watch } of series) {
    if (!values.json) printHead(what, unit);
    const points: { size: number; cost: number }[] = [];
    for (const story of stories) {
      const { url, html } = grownStory(story);
      served.set(url, asServed(html, story.changes !== undefined));
      const cost = await loadCost(running.browser, { url, origin, rest: (page) => marked(page, watch) });
      served.delete(url);
      points.push({ size: story.size, cost: cost.added.total.cpu });
      results.push({ series: what, size: story.size, ...cost });
      if (!values.json) printRow(story.size, cost);
    }
    // Below this, what is measured is the start of the scripts.
    const exponent = growthExponent(points, 40);
    if (!values.json && !Number.isNaN(exponent))
      console.log(`grows with the ${exponent.toFixed(2)}th power (1: in proportion)`);
  }
  if (values.json) console.log(JSON.stringify({ machine, results }, null, 1));
} finally {
  await open.close();
  await variants.remove();
}

function printHead(what: string, unit: string): void {
  console.log(`\n${what}`);
  const heads = [unit, "added ms", "tasks", "longest task", "its part", "page's own", "heap MB", "marks", "first mark"];
  console.log(heads.map((head) => head.padStart(13)).join(""));
}

function printRow(size: number, { added, longestTask, heap, marks, firstMark }: LoadCost): void {
  const cells = [
    String(size),
    added.total.cpu.toFixed(1),
    String(added.tasks),
    `${added.longestTask.cpu > longTaskMs ? "OVER " : ""}${added.longestTask.cpu.toFixed(1)}`,
    added.longestShare.cpu.toFixed(1),
    longestTask.cpu.toFixed(0),
    (heap / 1e6).toFixed(1),
    String(marks),
    firstMark === undefined ? "–" : firstMark.toFixed(0),
  ];
  console.log(cells.map((cell) => cell.padStart(13)).join(""));
}
