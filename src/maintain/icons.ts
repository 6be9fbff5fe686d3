/**
 * `npm run icons`: draws the PNG icons below assets/icons/ from the SVGs beside them, in Chromium. The pictures are
 * committed: a build needs no browser.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { launchPlain } from "./browsers/launch-plain.ts";
import { iconFiles } from "./icons/icon-files.ts";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../assets/icons");

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
if (!chromium) throw new Error("No Chromium was found.");
const browser = await launchPlain(chromium);
try {
  const page = await browser.newPage();
  for (const { source, file, size } of iconFiles) {
    const svg = await readFile(path.join(folder, source));
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(
      `<style>body{margin:0}</style><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${svg.toString("base64")}">`,
    );
    await page.waitForFunction(() => document.querySelector("img")?.complete);
    await writeFile(path.join(folder, file), await page.screenshot({ omitBackground: true }));
    console.log(`${file} from ${source}`);
  }
} finally {
  await browser.close();
}
