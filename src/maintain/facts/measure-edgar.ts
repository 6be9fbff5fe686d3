/**
 * `npm run measure:edgar`: writes an invented quarter of full size, imports it as a maintainer would, and prints rows,
 * seconds and peak memory. Everything lands in a temporary folder, which is removed.
 *
 *   npm run measure:edgar -- [--rows 3500000] [--filings 6500]
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Runs one of the project's programs with this one's streams; returns its seconds. Throws where it fails. */
async function timed(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  // A process of its own: the memory it tells is the import's, not that of writing the quarter.
  const child = spawn(process.execPath, ["--import", "tsx", path.join(here, program), ...args], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return (performance.now() - start) / 1_000;
}

async function megabytes(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map((name) => stat(path.join(folder, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0) / 1e6;
}

const { values } = parseArgs({
  options: { rows: { type: "string", default: "3500000" }, filings: { type: "string", default: "6500" } },
});
const folder = await mkdtemp(path.join(tmpdir(), "newsgloss-quarter-"));
try {
  const quarter = path.join(folder, "invented");
  const written = await timed("synthetic-quarter.ts", [
    "--out",
    quarter,
    "--rows",
    values.rows,
    "--filings",
    values.filings,
  ]);
  console.log(`invented quarter: ${(await megabytes(quarter)).toFixed(0)} MB, written in ${written.toFixed(1)} s`);
  const all = await timed("../facts.ts", ["import", "edgar", quarter, "--out", path.join(folder, "proposals.json")]);
  console.log(`import: ${all.toFixed(1)} s in all, reading the dataset and writing the proposals included`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
