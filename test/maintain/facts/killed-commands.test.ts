/** Commands killed with SIGKILL at every step by which they change the disk: the dataset is as before, or changed whole. */
import { spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { buildSync } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import { loadDataset } from "../../../src/maintain/load-dataset.ts";
import { contents, facts, smallDataset, temporaryFolder } from "./small-dataset.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** The whole command line in one file: it is started some twenty times, and this starts in a fifth of the time. */
let program: string;
beforeAll(async () => {
  program = path.join(await temporaryFolder(), "facts.mjs");
  buildSync({
    entryPoints: [path.join(root, "src/maintain/facts.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    mainFields: ["module", "main"],
    logLevel: "error",
  });
});

/** Runs the real command in a process of its own; it dies at its n-th step, or ends where it has fewer. */
function killedAt(step: number, args: readonly string[]): boolean {
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    ["--import", path.join(import.meta.dirname, "kill-at.mjs"), program, ...args],
    { encoding: "utf8", env: { ...process.env, NEWSGLOSS_KILL_AT: String(step) } },
  );
  if (signal === null) expect(status, stderr).toBe(0);
  else expect(signal).toBe("SIGKILL");
  return signal !== null;
}

async function proposalsFor(dir: string): Promise<string> {
  const folder = await temporaryFolder();
  const csv = path.join(folder, "table.csv");
  const out = path.join(folder, "proposals.json");
  const lines = ["Visa,2026-02-01,5,https://example.org/a", "Amazon.com,2026-03-01,70,https://example.org/b"];
  await writeFile(csv, ["Company,Date,Count,Source", ...lines].join("\n"));
  expect((await facts(["import", "layoffs", csv, "--out", out, "--dir", dir])).code).toBe(0);
  return out;
}

const layoff = ["--company", "visa", "--date", "2026-02-01", "--count", "5"];
const source = ["--url", "https://example.org/a", "--title", "Visa cuts jobs"];

it.each<[string, (dir: string) => Promise<string[]>]>([
  ["add", async (dir) => ["add", "layoff", ...layoff, ...source, "--dir", dir]],
  ["import --apply", async (dir) => ["import", "--apply", await proposalsFor(dir), "--dir", dir]],
])(
  "%s",
  async (_name, commandOn) => {
    const whole = await smallDataset();
    const before = await contents(whole);
    expect((await facts(await commandOn(whole))).code).toBe(0);
    const after = await contents(whole);
    expect(after).not.toEqual(before);

    const dir = await smallDataset();
    const command = await commandOn(dir);
    const seen = { before: 0, after: 0 };
    for (let step = 1; ; step++) {
      for (const [name, text] of Object.entries(before)) await writeFile(path.join(dir, name), text);
      if (!killedAt(step, command)) break;
      // Whoever reads next finishes the change or throws it away.
      await loadDataset(dir);
      const found = await contents(dir);
      const as = found["sources.json"] === before["sources.json"] ? "before" : "after";
      expect(found, `killed at step ${step}`).toEqual(as === "before" ? before : after);
      seen[as]++;
    }
    expect(await contents(dir)).toEqual(after);
    // Both sides of the one rename that makes the change final were tried.
    expect(seen.before).toBeGreaterThan(3);
    expect(seen.after).toBeGreaterThan(1);
  },
  120_000,
);
