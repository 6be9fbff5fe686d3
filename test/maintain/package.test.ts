/** Packages: same input, same bytes; the source zip holds what a person wrote, with and without git. */
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterAll, expect, test } from "vitest";
import { writePackages } from "../../src/maintain/package.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function project(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "newsgloss-package-"));
  folders.push(root);
  for (const [name, text] of [
    ["package.json", "{}"],
    ["src/b.ts", "b"],
    ["src/a.ts", "a"],
    ["dist/chromium/manifest.json", "{}"],
    ["dist/firefox/manifest.json", "{}"],
    ["dist/firefox/page/gate.js", "1"],
    ["node_modules/x/index.js", "x"],
    ["test-results/unit.json", "{}"],
  ] as const) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return root;
}
const bytesOf = (files: string[]) => Promise.all(files.map((file) => readFile(file)));
const namesIn = (zip: Buffer): string[] => Object.keys(unzipSync(zip));

test("three zips, named by version and browser, the same bytes each time", async () => {
  const root = await project();
  const files = await writePackages(root, "1.2.3");
  expect(files.map((file) => path.basename(file))).toEqual([
    "newsgloss-1.2.3-chromium.zip",
    "newsgloss-1.2.3-firefox.zip",
    "newsgloss-1.2.3-source.zip",
  ]);
  const first = await bytesOf(files);
  // Written anew, at another time.
  await writeFile(path.join(root, "dist/firefox/page/gate.js"), "1");
  const second = await bytesOf(await writePackages(root, "1.2.3"));
  expect(second.map((data, i) => data.equals(first[i] as Buffer))).toEqual([true, true, true]);
  expect(namesIn(first[1] as Buffer)).toEqual(["manifest.json", "page/gate.js"]);
});

test("the source zip is the same from git's checkout and from an unpacked source zip", async () => {
  const root = await project();
  const [, , unpacked] = await bytesOf(await writePackages(root, "1.0.0"));
  expect(namesIn(unpacked as Buffer)).toEqual(["package.json", "src/a.ts", "src/b.ts"]);
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, stdio: "ignore" });
  git("init");
  await writeFile(path.join(root, ".git/info/exclude"), "node_modules\ndist\ntest-results\n");
  git("add", ".");
  await writeFile(path.join(root, "notes-of-mine.txt"), "not tracked");
  const [, , tracked] = await bytesOf(await writePackages(root, "1.0.0"));
  expect((tracked as Buffer).equals(unpacked as Buffer)).toBe(true);
});
