/**
 * `npm run screenshots`: the pictures of the README, made of the demo story in Chromium: card and popup, light and dark,
 * into docs/images/. Needs a build with `node build.mjs --test`.
 */
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "webextension-polyfill";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { type Demo, demoMentions, hoverMention, marksOf, openDemo, root } from "./demo.ts";

const folder = path.join(root, "docs", "images");
type Scheme = "light" | "dark";
const schemeFeature = (value: Scheme) => [{ name: "prefers-color-scheme", value }];

async function cardPictures({ page }: Demo, scheme: Scheme): Promise<void> {
  await page.setViewport({ width: 860, height: 700, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures(schemeFeature(scheme));
  await marksOf(page);
  for (const mention of demoMentions) {
    await page.mouse.move(1, 1);
    await hoverMention(page, mention, "start");
    await page.screenshot({ path: path.join(folder, `card-${mention.name}-${scheme}.png`) as `${string}.png` });
    await page.keyboard.press("Escape");
  }
}

async function popupPicture({ running, page }: Demo, scheme: Scheme): Promise<void> {
  const control = await running.openExtensionPage("options/options.html");
  const tabId = await control.evaluate(async () => {
    // Only the story's address is visible to the extension: it has no permission to see others.
    const { browser } = globalThis as never as { browser: Browser };
    return (await browser.tabs.query({})).find(({ url }) => url?.includes("example-news"))?.id;
  });
  await control.close();
  const popup = await running.openExtensionPage(`popup/popup.html?tab=${tabId}`);
  await popup.emulateMediaFeatures(schemeFeature(scheme));
  await popup.setViewport({ width: 380, height: 760, deviceScaleFactor: 2 });
  await popup.waitForSelector(".popup[aria-busy=false]");
  await popup.screenshot({ path: path.join(folder, `popup-${scheme}.png`) as `${string}.png` });
  await popup.close();
  await page.bringToFront();
}

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
if (!chromium) throw new Error("No Chromium was found.");
await mkdir(folder, { recursive: true });
const demo = await openDemo(chromium, { headless: true });
try {
  for (const scheme of ["light", "dark"] as const) {
    await cardPictures(demo, scheme);
    await popupPicture(demo, scheme);
  }
  console.log(`Pictures written to ${path.relative(root, folder)}`);
} finally {
  await demo.close();
}
