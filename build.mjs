/**
 * Builds the extension: `dist/chromium` and `dist/firefox`, unpacked and loadable.
 *
 *   node build.mjs            both browsers
 *   node build.mjs --test     dist/test-chromium and dist/test-firefox: the card's shadow root is open, so that tests can read it
 *   node build.mjs --dataset DIR   another dataset folder than assets/dataset
 *   node build.mjs --package  also dist/newsgloss-<version>-{chromium,firefox,source}.zip
 *
 * The same input gives the same bytes: no timestamps, no absolute paths, no hashes of the checkout.
 */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import esbuild from "esbuild";
import { register } from "tsx/esm/api";

register();
const root = path.dirname(fileURLToPath(import.meta.url));
const { loadDataset, DatasetError } = await import("./src/maintain/load-dataset.ts");
const { compileNames } = await import("./src/linking/compiled.ts");
const { compileDataset } = await import("./src/facts/compile.ts");
const { cardSheetAsText } = await import("./src/maintain/card-sheet.ts");
const { iconFiles } = await import("./src/maintain/icons/icon-files.ts");
const { manifestFor } = await import("./src/maintain/manifest.ts");
const { writePackages } = await import("./src/maintain/package.ts");

const { version, bugs } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
const bugsUrl = bugs.url;
const forTests = process.argv.includes("--test");

/** Entry → output below dist/<browser>. Page scripts are apart: they get the native browser API and no zod. */
const pageEntries = {
  "page/gate": "src/page/gate.ts",
  "page/story": "src/page/story.ts",
  "page/links": "src/page/links.ts",
  "page/card": "src/page/card.ts",
};
const ownEntries = {
  "background/background": "src/background/background.ts",
  "popup/main": "src/popup/main.tsx",
  "options/main": "src/options/main.tsx",
  "welcome/main": "src/welcome/main.tsx",
};
/** Sheets of the extension's own pages, each with what it imports (src/style/). */
const sheets = {
  "popup/popup": "src/popup/popup.css",
  "options/options": "src/options/options.css",
  "welcome/welcome": "src/welcome/welcome.css",
};
const copied = {
  "popup/popup.html": "src/popup/popup.html",
  "options/options.html": "src/options/options.html",
  "welcome/welcome.html": "src/welcome/welcome.html",
  _locales: "assets/locales",
  icons: "assets/icons",
  LICENSE: "LICENSE",
  "data/ORIGINS.md": "assets/dataset/ORIGINS.md",
};

/**
 * readability's check is a CommonJS file; as such it drags a loader of 0.3 kB gzip into a script that may weigh 3. Only
 * its last lines, which say what it exports, are read in another way; the function is the released one.
 */
const readerableAsModule = {
  name: "readerable-as-module",
  setup(build) {
    build.onLoad({ filter: /Readability-readerable\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const at = source.indexOf('if (typeof module === "object")');
      if (at === -1) throw new Error(`${file} no longer ends as build.mjs expects; adapt readerableAsModule`);
      return { contents: `${source.slice(0, at)}\nexport default isProbablyReaderable;\n`, loader: "js" };
    });
  },
};

/**
 * Preact can set HTML from a string (`dangerouslySetInnerHTML`). No view of ours does; the build takes the one statement
 * out, so that no code in the extension can, and Firefox's linter finds no sink (docs/decisions/0006).
 */
const preactWithoutHtml = {
  name: "preact-without-html",
  setup(build) {
    build.onLoad({ filter: /preact[/\\]dist[/\\]preact\.mjs$/ }, async ({ path: file }) => {
      const source = await readFile(file, "utf8");
      const sink = /\((\w)\.innerHTML=(\w)\.__html\)/g;
      if (source.match(sink)?.length !== 1)
        throw new Error(`${file} sets HTML otherwise than build.mjs expects; adapt preactWithoutHtml`);
      return { contents: source.replace(sink, "0"), loader: "js" };
    });
  },
};

/**
 * Learned weights as a string that is parsed: an engine reads JSON several times faster than the same object written as
 * code, and a background that was just woken reads it before it can answer.
 */
const parsedJson = {
  name: "parsed-json",
  setup(build) {
    build.onLoad({ filter: /weights\.json$/ }, async ({ path: file }) => {
      const data = JSON.parse(await readFile(file, "utf8"));
      return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`, loader: "js" };
    });
  },
};

/** Bundles minified (both stores allow it; the sources ship beside it): in the page every byte is parsed anew in each tab. */
function bundle(entries, outdir, browserName, inPage) {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries)),
    outdir,
    bundle: true,
    minify: true,
    format: "iife",
    target: browserName === "firefox" ? "firefox153" : "chrome148",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { OPEN_CARD_ROOT: String(forTests), BUGS_URL: JSON.stringify(bugsUrl) },
    alias: inPage ? { "webextension-polyfill": path.join(root, "src/platform/native-browser.ts") } : {},
    plugins: [readerableAsModule, preactWithoutHtml, parsedJson, cardSheetAsText],
    legalComments: "none",
    logLevel: "warning",
  });
}

async function buildFor(browserName, data, newsHosts) {
  const out = path.join(root, "dist", forTests ? `test-${browserName}` : browserName);
  await rm(out, { recursive: true, force: true });
  await mkdir(path.join(out, "data", "facts"), { recursive: true });
  await bundle(pageEntries, out, browserName, true);
  await bundle({ ...ownEntries, ...sheets }, out, browserName, false);
  for (const [to, from] of Object.entries(copied)) {
    await mkdir(path.dirname(path.join(out, to)), { recursive: true });
    await cp(path.join(root, from), path.join(out, to), { recursive: true });
  }
  for (const { source } of iconFiles) await rm(path.join(out, "icons", source), { force: true });
  for (const name of ["marks.css", "host.css"]) {
    const source = await readFile(path.join(root, "src/page", name), "utf8");
    const { code } = await esbuild.transform(source, { loader: "css", minify: true });
    await writeFile(path.join(out, "page", name), code);
  }
  const json = (file, value) => writeFile(path.join(out, file), `${JSON.stringify(value)}\n`);
  await json("data/index.json", data.index);
  await writeFile(path.join(out, "data/lexicon.bin"), compileNames(data.lexicon));
  await json("data/stories.json", data.stories);
  await Promise.all(data.shards.map((shard, i) => json(`data/facts/${i}.json`, shard)));
  const source = JSON.parse(await readFile(path.join(root, "manifest.json"), "utf8"));
  const manifest = manifestFor(source, browserName, { newsHosts, version });
  await writeFile(path.join(out, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return out;
}

try {
  const given = process.argv.indexOf("--dataset");
  const dataset = await loadDataset(given === -1 ? undefined : path.resolve(process.argv[given + 1] ?? "."));
  const data = compileDataset(dataset);
  for (const browserName of ["chromium", "firefox"]) {
    const out = await buildFor(browserName, data, dataset.newsHosts);
    console.log(`built ${path.relative(root, out)}`);
  }
  if (process.argv.includes("--package")) {
    for (const file of await writePackages(root, version)) console.log(`packed ${path.relative(root, file)}`);
  }
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
