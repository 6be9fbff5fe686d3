/** Nothing in the extension makes HTML or code of text, opens a connection, or lets pages reach its files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** What ships: everything but the command line. */
const shipped = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" }).filter(
  (name) => /\.(?:tsx?|html)$/.test(name) && !/^maintain[\\/]/.test(name),
);
/** Code without its comments: they may name what the code avoids. */
const codeOf = (name: string): string =>
  readFileSync(`${root}/src/${name}`, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "");

/** Lines of shipped code that match, as "file: line". */
function uses(pattern: RegExp): string[] {
  return shipped.flatMap((name) =>
    codeOf(name)
      .split("\n")
      .filter((line) => pattern.test(line))
      .map((line) => `${name.replaceAll("\\", "/")}: ${line.trim()}`),
  );
}

test("no HTML is made of text", () => {
  expect(
    uses(
      /\binnerHTML\b|\.outerHTML\s*=[^=]|insertAdjacentHTML|document\.write|createContextualFragment|dangerouslySetInnerHTML|setHTML|srcdoc/,
    ),
  ).toEqual([]);
});

test("no code is made of text", () => {
  expect(uses(/\beval\s*\(|new Function\b|\bFunction\s*\(|importScripts|setTimeout\s*\(\s*["'`]|javascript:/)).toEqual(
    [],
  );
  const dynamic = uses(/\bimport\s*\(/).filter((line) => !/import\(\s*"\.\.?\//.test(line));
  expect(dynamic).toEqual([]);
});

test("three fetches, of the package's own files; nothing else connects", () => {
  expect(uses(/\bfetch\s*\(/).map((line) => line.split(":")[0])).toEqual([
    "background/names-file.ts",
    "background/packaged.ts",
    "platform/words.ts",
  ]);
  expect(uses(/\bfetch\s*\(/).filter((line) => !/fetch\((browser\.runtime\.getURL\(|"\/data\/)/.test(line))).toEqual(
    [],
  );
  expect(uses(/XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|new Image\b/)).toEqual(
    [],
  );
});

test("no script of the extension stands in its pages' HTML, and none comes from elsewhere", () => {
  for (const name of shipped.filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(`${root}/src/${name}`, "utf8");
    expect(html, name).not.toMatch(/\son\w+\s*=/i);
    expect([...html.matchAll(/<script\b[^>]*>([^<]*)/g)].map((found) => found[1]?.trim()).filter(Boolean)).toEqual([]);
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)\b[^>]*(?:src|href)="([^"]*)"/g)].map(
      ([, url]) => url,
    );
    expect(loaded.filter((url) => /^(?:\w+:|\/\/)/.test(url ?? ""))).toEqual([]);
  }
});

/** Of the last build, where there is one: `npm test` builds after the unit tests, so this looks again in the next run. */
test.skipIf(!existsSync(`${root}/dist/firefox/manifest.json`))(
  "what was built sets no HTML and evaluates nothing",
  () => {
    for (const browser of ["chromium", "firefox"]) {
      const dist = `${root}/dist/${browser}`;
      const scripts = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
      expect(scripts.length).toBeGreaterThan(4);
      for (const name of scripts) {
        const code = readFileSync(`${dist}/${name}`, "utf8");
        expect(
          code.match(/\.innerHTML\s*=|\.outerHTML\s*=[^=]|insertAdjacentHTML|\beval\(/)?.[0],
          name,
        ).toBeUndefined();
      }
      expect(JSON.parse(readFileSync(`${dist}/manifest.json`, "utf8"))).not.toHaveProperty("web_accessible_resources");
    }
  },
);
