/** `npm run sizes`: what the built scripts weigh beside their budgets (docs/architecture.md). Exit code 1 over budget. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../dist");

/** Bytes, gzip level 9. Together: what a page of that kind is given. */
const budgets: { what: string; files: string[]; most: number }[] = [
  { what: "gate, on every page of a listed host", files: ["page/gate.js"], most: 3_000 },
  { what: "story, before a first card", files: ["page/story.js", "page/marks.css", "page/host.css"], most: 12_000 },
  { what: "card, when a first one opens", files: ["page/card.js"], most: 20_000 },
];
const mostPackage = 5_000_000;

async function filesBelow(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

let isOver = false;
function report(what: string, bytes: number, most: number): void {
  if (bytes > most) isOver = true;
  const share = `${((bytes / most) * 100).toFixed(0)} %`.padStart(6);
  console.log(
    `${bytes > most ? "OVER" : "  ok"} ${String(bytes).padStart(8)} of ${String(most).padStart(8)} bytes ${share}  ${what}`,
  );
}

for (const browserName of ["chromium", "firefox"]) {
  console.log(`\n${browserName}`);
  const dir = path.join(dist, browserName);
  for (const { what, files, most } of budgets) {
    const contents = await Promise.all(files.map((file) => readFile(path.join(dir, file))));
    report(
      `${what} (gzip)`,
      contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
      most,
    );
  }
  const all = await filesBelow(dir);
  const zipped = zipSync(
    Object.fromEntries(await Promise.all(all.map(async (file) => [file, await readFile(file)] as const))),
  );
  report("whole package (zip)", zipped.length, mostPackage);
}
if (isOver) {
  console.error("\nOver budget. Mend: see what a script carries with `npx esbuild --bundle --analyze <entry>`.");
  process.exitCode = 1;
}
