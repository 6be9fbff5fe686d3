/**
 * `npm run gallery`: builds dist/gallery and opens its list of all states; without a display it says where it is.
 *
 *   npm run gallery                    build and open
 *   npm run gallery -- --build         build only
 *   npm run gallery -- --pictures DIR  and a picture of each state in each look (light, dark, …) into DIR
 *   npm run gallery -- --renew [NAME]  baselines of the screenshot tests anew, of states whose name holds NAME; look at
 *                                      what changed before you commit it
 */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { launchPlain } from "./browsers/launch-plain.ts";
import { baselineFolder, writeBaselines } from "./gallery/baselines.ts";
import { buildGallery } from "./gallery/build-gallery.ts";
import { takePictures } from "./gallery/shots.ts";

const [flag, value] = process.argv.slice(2);
const index = await buildGallery();
console.log(`Gallery: ${pathToFileURL(index).href}`);
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

if (flag === "--pictures" || flag === "--renew" || (flag === undefined && hasDisplay)) {
  const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
  if (!chromium) throw new Error("No Chromium was found.");
  const browser = await launchPlain(chromium, flag !== undefined);
  if (flag === undefined) {
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(pathToFileURL(index).href);
  } else {
    try {
      if (flag === "--pictures") await takePictures(browser, path.dirname(index), path.resolve(value ?? "gallery"));
      else {
        const names = await writeBaselines(browser, path.dirname(index), value ?? "");
        console.log(`${names.length} baselines in ${path.relative(process.cwd(), baselineFolder)}`);
      }
    } finally {
      await browser.close();
    }
  }
}
