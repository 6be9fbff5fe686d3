/** Zips the built extension, and the sources that Firefox's reviewers rebuild it from. Same input, same bytes. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Zippable, zipSync } from "fflate";

/** Zip entries carry this day instead of the build's time: the format cannot say "none". */
const fixedTime = new Date(2000, 0, 1, 12);

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
}

async function zip(dir: string, names: string[], to: string): Promise<string> {
  const entries: Zippable = {};
  for (const name of names) {
    entries[name.split(path.sep).join("/")] = [await readFile(path.join(dir, name)), { mtime: fixedTime, level: 9 }];
  }
  await writeFile(to, zipSync(entries));
  return to;
}

/** What is made or installed, never written by a person: `.gitignore` names the same. */
const made = /^(?:node_modules|dist|test-results|\.git)(?:[/\\]|$)|\.tsbuildinfo$/;

/** What git tracks; in an unpacked source zip, which has no git, everything that was not made since. */
async function sourceFiles(root: string): Promise<string[]> {
  if (!existsSync(path.join(root, ".git"))) {
    const names = (await readdir(root)).filter((name) => !made.test(name));
    const below = await Promise.all(
      names.map(async (name) => {
        const inner = await filesBelow(path.join(root, name)).catch(() => undefined);
        return inner?.map((file) => path.join(name, file)) ?? [name];
      }),
    );
    return below.flat().sort();
  }
  const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  return tracked.sort();
}

/**
 * Writes the three zips into dist/ and returns their paths. The source zip holds what git tracks, and from it alone the
 * same three are made again (`npm run package:verify`).
 */
export async function writePackages(root: string, version: string): Promise<string[]> {
  const dist = path.join(root, "dist");
  const written: string[] = [];
  for (const browserName of ["chromium", "firefox"]) {
    const dir = path.join(dist, browserName);
    written.push(await zip(dir, await filesBelow(dir), path.join(dist, `newsgloss-${version}-${browserName}.zip`)));
  }
  written.push(await zip(root, await sourceFiles(root), path.join(dist, `newsgloss-${version}-source.zip`)));
  return written;
}
