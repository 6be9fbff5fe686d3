/**
 * `npm run bench:card [-- --quick] [--json]`: how long after the pointer has come to rest a card is drawn, and how much of
 * that is more than the dwell: when all is warm, when the page opens its first card (its code is loaded then), and
 * when the background had been stopped. As the machine is, and with the page's processor slowed four times. Chromium;
 * needs `npm run build`.
 */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import type { CDPSession, Page } from "puppeteer-core";
import { leaveCard, restToCard, type Spot, spotsOf, watchCards } from "./bench-page/card-timing.ts";
import { machineLine } from "./bench-page/machine.ts";
import { openTab } from "./bench-page/page-load.ts";
import { asServed, type Lane, openSideBySide } from "./bench-page/side-by-side.ts";
import { type Spread, spreadOf } from "./bench-page/statistics.ts";
import { makeVariants } from "./bench-page/variants.ts";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { demoAddress, marksOf, root } from "./demo.ts";

/** The dwell before a first card (src/page/hover-automaton.ts), in ms. */
const dwell = 400;
const frame = 1000 / 60;

const { values } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "boolean" } } });
const runs = values.quick ? 5 : 21;

interface Row {
  what: string;
  slowdown: number;
  /** ms after the dwell. */
  more: Spread;
  runs: number;
  budget: number;
}

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.error });
if (!chromium) throw new Error("No Chromium was found.");
const variants = await makeVariants({ dist: `${root}/dist/chromium`, wanted: ["newsgloss"] });
const html = await readFile(`${root}/assets/demo/story.html`, "utf8");
const open = await openSideBySide(chromium, variants.all, new Map([[demoAddress, asServed(html)]]));
const rows: Row[] = [];
try {
  const { running } = open.lanes[0] as Lane;

  async function openStory(slowdown: number): Promise<{ page: Page; cdp: CDPSession; spots: Spot[] }> {
    const { page, cdp } = await openTab(running.browser, slowdown);
    await page.goto(demoAddress);
    await marksOf(page);
    await watchCards(page);
    const spots = await spotsOf(page);
    if (spots.length < 2) throw new Error("the demo story shows fewer than two marks; the window is too small");
    return { page, cdp, spots };
  }

  async function measure(slowdown: number): Promise<void> {
    const first: number[] = [];
    for (let i = 0; i < Math.ceil(runs / 3); i++) {
      const { page, spots } = await openStory(slowdown);
      first.push((await restToCard(page, spots[0] as Spot)) - dwell);
      await page.close();
    }
    const { page, cdp, spots } = await openStory(slowdown);
    await cdp.send("ServiceWorker.enable");
    // In turn, so that no card is one that was asked for just before.
    const next = async (i: number): Promise<number> => {
      const more = (await restToCard(page, spots[i % spots.length] as Spot)) - dwell;
      await leaveCard(page);
      return more;
    };
    await next(runs);
    const warm: number[] = [];
    for (let i = 0; i < runs; i++) warm.push(await next(i));
    const asleep: number[] = [];
    for (let i = 0; i < runs; i++) {
      await cdp.send("ServiceWorker.stopAllWorkers");
      asleep.push(await next(i));
    }
    await page.close();
    const add = (what: string, all: number[], budget: number): void => {
      rows.push({ what, slowdown, more: spreadOf(all), runs: all.length, budget });
    };
    add("warm", warm, frame);
    add("the page's first card, its code loaded", first, frame + 100);
    add("the background had been stopped", asleep, frame + 100);
  }

  await measure(1);
  await measure(4);
  const machine = machineLine(await running.browser.version());
  if (values.json) console.log(JSON.stringify({ machine, dwell, rows }, null, 1));
  else {
    console.log(`${machine}\n\nms from the pointer's last move to the card's frame, more than the dwell of ${dwell}`);
    console.log("    median      p95   budget  runs");
    for (const { what, slowdown, more, runs: count, budget } of rows) {
      const cells = [more.median.toFixed(1), more.p95.toFixed(1), budget.toFixed(1)].map((cell) => cell.padStart(9));
      console.log(
        `${cells.join("")}${String(count).padStart(6)}  ${what}${slowdown > 1 ? `, ${slowdown} × slower` : ""}`,
      );
    }
  }
} finally {
  await open.close();
  await variants.remove();
}
