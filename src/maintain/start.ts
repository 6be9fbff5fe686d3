/**
 * `npm start`: builds the extension and opens the demo story with it in a browser. Without a display it does the same
 * headless: hovers three companies, prints what their cards say, and saves screenshots. Exit code 0 only if the cards
 * came up.
 */
import { spawnSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { findBrowser } from "./browsers/find-browser.ts";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { demoAddress, demoMentions, hoverMention, marksOf, openDemo, root } from "./demo.ts";

const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes("--headless") || process.env.CI !== undefined;

function build(...args: string[]): void {
  const { status } = spawnSync(process.execPath, [path.join(root, "build.mjs"), ...args], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

async function main(): Promise<void> {
  const wanted = process.argv.includes("--firefox") ? "firefox" : undefined;
  const found =
    (wanted ? findBrowser(wanted) : (findBrowser("chromium") ?? findBrowser("firefox"))) ??
    ensureBrowsers({ need: [wanted ?? "chromium"], log: console.log })[0];
  if (!found) throw new Error("No browser was found.");
  build();
  if (headless) build("--test");

  console.log(`\nOpening the demo story in ${found.name}${headless ? " (no display: headless)" : ""}: ${demoAddress}`);
  const demo = await openDemo(found, { headless });
  try {
    const marks = await marksOf(demo.page);
    console.log(`Marked: ${marks.join(", ")}`);
    if (!headless) {
      console.log("Hover a marked name, or press Alt+Shift+J. The toolbar button lists the story's companies.");
      await new Promise<void>((resolve) => demo.running.browser.once("disconnected", () => resolve()));
      return;
    }
    const folder = path.join(root, "test-results", "demo");
    await mkdir(folder, { recursive: true });
    for (const mention of demoMentions) {
      const card = await hoverMention(demo.page, mention);
      const file = path.join(folder, `${found.kind}-${mention.name}.png`);
      await demo.page.screenshot({ path: file as `${string}.png` });
      console.log(`\n── ${mention.word}\n${card}\n(${path.relative(root, file)})`);
    }
    const asked = demo.server.requests.filter(({ url }) => new URL(url).hostname === new URL(demoAddress).hostname);
    const pages = new Set(asked.filter(({ destination }) => destination !== undefined).map(({ url }) => url));
    console.log(`\nAsked of the site: ${[...pages].join(", ")}`);
  } finally {
    await demo.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
