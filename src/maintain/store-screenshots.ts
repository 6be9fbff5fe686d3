/**
 * `npm run screenshots:store`: the pictures of the stores' listings, 1,280 × 800 as both ask, into store/screenshots/.
 * Needs a build with `node build.mjs --test`.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { type Demo, demoMentions, hoverMention, marksOf, openDemo, root } from "./demo.ts";

const folder = path.join(root, "store", "screenshots");
const size = { width: 1280, height: 800 };
const file = (name: string) => path.join(folder, `${name}.png`) as `${string}.png`;

async function cards({ page }: Demo): Promise<void> {
  await page.setViewport(size);
  await marksOf(page);
  for (const [i, mention] of demoMentions.entries()) {
    // The last one in dark, so that both are seen.
    const value = i === demoMentions.length - 1 ? "dark" : "light";
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    await page.mouse.move(1, 1);
    await hoverMention(page, mention);
    await page.screenshot({ path: file(`${i + 1}-card-${mention.name}`) });
    await page.keyboard.press("Escape");
  }
}

async function ownPage({ running }: Demo, address: string, name: string): Promise<void> {
  const page = await running.openExtensionPage(address);
  await page.setViewport(size);
  await page.waitForFunction(() => (document.querySelector("main, .options")?.textContent ?? "").length > 200);
  await page.screenshot({ path: file(name) });
  await page.close();
}

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
if (!chromium) throw new Error("No Chromium was found.");
await mkdir(folder, { recursive: true });
const demo = await openDemo(chromium, { headless: true, window: size });
try {
  await cards(demo);
  await ownPage(demo, "welcome/welcome.html", "4-welcome");
  await ownPage(demo, "options/options.html", "5-options");
  console.log(`Pictures written to ${path.relative(root, folder)}`);
} finally {
  await demo.close();
}
