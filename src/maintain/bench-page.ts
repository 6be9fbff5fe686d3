/**
 * `npm run bench:page -- [folder of saved pages] [--quick | --all] [--json] [--mark-js FILE]`: what the extension costs the pages
 * that people read. Each page is loaded in turn without a script, with an empty one, with this extension, and with
 * names wrapped by hand, in browsers that run side by side; some of them also with mark.js, and some with the processor
 * slowed four times. Needs `npm run build`. Without a folder it takes the stories of test/pages.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { machineLine } from "./bench-page/machine.ts";
import { loadCost } from "./bench-page/page-load.ts";
import { type Measured, printComparison, summaryOf } from "./bench-page/page-report.ts";
import { savedStories } from "./bench-page/saved-stories.ts";
import { asServed, type Lane, openSideBySide } from "./bench-page/side-by-side.ts";
import { makeVariants } from "./bench-page/variants.ts";
import { ensureBrowsers } from "./browsers/install-browser.ts";
import { root } from "./demo.ts";

const slowdown = 4;
/** Pages for the slowed processor; a median needs no more. */
const slowPages = 4;
/** So many, from all over the folder, keep a run to a few minutes; `--all` takes all. */
const fewMinutesOfPages = 16;
/** mark.js takes seconds a page. */
const markPages = 3;
const quickPages = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean" },
    all: { type: "boolean" },
    json: { type: "boolean" },
    "mark-js": { type: "string" },
  },
});
const say = (line: string): void => console.error(line);
const folder = positionals[0] ?? fileURLToPath(new URL("../../test/pages", import.meta.url));
const stories = spread(
  savedStories(folder),
  values.quick ? quickPages : values.all ? Number.POSITIVE_INFINITY : fewMinutesOfPages,
);
const [chromium] = ensureBrowsers({ need: ["chromium"], log: say });
if (!chromium) throw new Error("No Chromium was found.");
const variants = await makeVariants({ dist: `${root}/dist/chromium`, markJs: values["mark-js"] });
const pages = new Map(stories.map(({ url, html }) => [url, asServed(html)]));
const open = await openSideBySide(chromium, variants.all, pages);
const measured: Measured[] = [];
try {
  const version = await (open.lanes[0] as Lane).running.browser.version();
  // A browser's first page pays for what all later ones share.
  for (const { running, origin } of open.lanes)
    await loadCost(running.browser, { url: (stories[0] as { url: string }).url, origin });
  for (const [i, { name, url }] of stories.entries()) {
    say(`${i + 1}/${stories.length} ${name}`);
    for (const { variant, running, origin } of open.lanes) {
      if (variant.name === "mark.js" && i >= markPages) continue;
      const cost = await loadCost(running.browser, { url, origin });
      measured.push({ page: name, variant: variant.name, slowdown: 1, ...cost });
    }
  }
  for (const { name, url } of spread(stories, values.quick ? 2 : slowPages)) {
    say(`slowed ${slowdown} times: ${name}`);
    for (const { variant, running, origin } of open.lanes) {
      if (variant.name === "mark.js") continue;
      const cost = await loadCost(running.browser, { url, origin, slowdown });
      measured.push({ page: name, variant: variant.name, slowdown, ...cost });
    }
  }
  const labels = Object.fromEntries(variants.all.map(({ name, label }) => [name, label]));
  const summary = summaryOf(measured, labels);
  if (values.json)
    console.log(JSON.stringify({ machine: machineLine(version), pages: stories.length, summary, measured }, null, 1));
  else {
    console.log(`${machineLine(version)}\n${stories.length} pages of ${folder}`);
    printComparison(summary);
    for (const note of variants.notes) console.log(note);
  }
} finally {
  await open.close();
  await variants.remove();
}

/** So many of the list, from all over it. */
function spread<Item>(list: readonly Item[], count: number): Item[] {
  if (count >= list.length) return [...list];
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as Item);
}
