/**
 * `npm run measure:page-links`: what finding a page's own suggestions costs in Chromium, on pages of 5,000 links. Prints
 * the median of the whole work and the longest slice, over several runs; the page goes on between two slices.
 */
import path from "node:path";
import { build } from "esbuild";
import { launch } from "puppeteer-core";
import { ensureBrowsers } from "./browsers/install-browser.ts";

const count = 5_000;
const runs = 15;
const budget = 20;

interface Measured {
  found: number;
  /** Milliseconds: in all, and of the longest piece between two yields that `inSlices` would make. */
  whole: number;
  longest: number;
}

const each = (make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join("");
const story = `<article><h1>A headline</h1><p>${"Words of a story. ".repeat(200)}</p></article>`;
const pages: Record<string, string> = {
  "5,000 links under one heading": `<section><h2>More stories</h2><ul>${each((i) => `<li><a href="https://www.example.com/2024/${i}">A story with the number ${i}</a></li>`)}</ul></section>`,
  "5,000 labels under one heading, no story among them": `<section><h2>Related</h2><div>${each((i) => `<a href="https://www.example.com/tag/${i}">Tag ${i}</a> `)}</div></section>`,
  "5,000 links to the story itself": `<section><h2>Related</h2><div>${each((i) => `<a href="https://www.example.com/2024/04/04/story.html#${i}">A story with the number ${i}</a> `)}</div></section>`,
  "5,000 links, a telling heading over each": `<div>${each((i) => `<div><h3>Related</h3><a href="https://www.example.com/tag/${i}">Tag ${i}</a></div>`)}</div>`,
  "5,000 telling headings in one list": `<div>${each((i) => `<h3>Related</h3><a href="https://www.example.com/tag/${i}">Tag ${i}</a>`)}</div>`,
  "5,000 links in a navigation, in the list": `<section><h2>Related</h2><div><nav>${each((i) => `<a href="https://www.example.com/2024/${i}">A story with the number ${i}</a> `)}</nav></div></section>`,
  "5,000 links inside the story's text": `<article>${each((i) => `<p>He said <a href="https://www.example.com/company/${i}">so</a>.</p>`)}</article>`,
  "5,000 links and no list": `<div>${each((i) => `<a href="https://www.example.com/2024/${i}">A story with the number ${i}</a> `)}</div>`,
};

const { outputFiles } = await build({
  stdin: {
    contents: 'export { findPageLinks } from "./article/page-links.ts";',
    resolveDir: path.resolve(import.meta.dirname, ".."),
    loader: "ts",
  },
  bundle: true,
  write: false,
  format: "iife",
  globalName: "links",
  target: "chrome148",
});

const [chromium] = ensureBrowsers({ need: ["chromium"], log: console.log });
if (!chromium) throw new Error("No Chromium was found.");
const browser = await launch({
  executablePath: chromium.path,
  headless: true,
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
let isOver = false;
try {
  const page = await browser.newPage();
  console.log(`${runs} runs in Chromium, slices of 8 ms\n  median  quickest  longest slice  found`);
  for (const [what, html] of Object.entries(pages)) {
    await page.setContent(`<!doctype html><main>${story}${html}</main>`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
    const measured: Measured[] = [];
    for (let i = 0; i < runs; i++) {
      measured.push(
        await page.evaluate(() => {
          const { findPageLinks } = (
            globalThis as unknown as {
              links: { findPageLinks(document: Document, address: string): Generator<void, unknown[]> };
            }
          ).links;
          const begin = performance.now();
          const work = findPageLinks(document, "https://www.example.com/2024/04/04/story.html");
          let longest = 0;
          let sliceBegin = begin;
          for (;;) {
            const step = work.next();
            const now = performance.now();
            // As `inSlices` does: a slice ends at the first yield after its 8 ms.
            longest = Math.max(longest, now - sliceBegin);
            if (step.done) return { found: step.value.length, whole: now - begin, longest };
            if (now - sliceBegin >= 8) sliceBegin = now;
          }
        }),
      );
    }
    const whole = median(measured.map((one) => one.whole));
    if (whole > budget) isOver = true;
    const quickest = Math.min(...measured.map((one) => one.whole));
    const longest = median(measured.map((one) => one.longest));
    console.log(
      `${whole.toFixed(1).padStart(5)} ms ${quickest.toFixed(1).padStart(6)} ms ${longest.toFixed(1).padStart(11)} ms ${String(measured[0]?.found).padStart(6)}  ${what}`,
    );
  }
} finally {
  await browser.close();
}
if (isOver) {
  console.error(`\nOver the budget of ${budget} ms.`);
  process.exitCode = 1;
}
