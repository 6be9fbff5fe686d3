/** `facts add` at a real terminal: a pseudo-terminal of util-linux's script, typed into like a person would. */
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contents, rows, smallDataset } from "./small-dataset.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const hasScript = /util-linux/.test(spawnSync("script", ["--version"], { encoding: "utf8" }).stdout ?? "");
const CTRL_C = "\u0003";
const CLEAR = "\u0015";
const DOWN = "\u001b[B";

/** Types each answer once its question is seen; returns all that was shown and the exit code. */
function typed(dir: string, steps: readonly (readonly [seen: string, keys: string])[]) {
  const command = `stty cols 120 rows 40; exec "${process.execPath}" --import tsx src/maintain/facts.ts add layoff --dir "${dir}"`;
  const child = spawn("script", ["-qfec", command, "/dev/null"], { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
  const left = [...steps];
  let shown = "";
  let from = 0;
  child.stdout.on("data", (chunk) => {
    shown += chunk;
    const [next] = left;
    const at = next ? shown.indexOf(next[0], from) : -1;
    if (!next || at === -1) return;
    from = at + next[0].length;
    left.shift();
    child.stdin.write(next[1]);
  });
  return new Promise<{ code: number | null; shown: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, shown }));
  });
}

const asked = [
  ["company:", "Amzon\r"],
  ["did you mean", `${CLEAR}Twitch\r`],
  ["date:", "2999-01-01\r"],
  ["is in the future", `${CLEAR}2026-11-20\r`],
  ["count:", "500\r"],
  ["count-is", `${DOWN}${DOWN}\r`],
  ["percent:", "120\r"],
  ["at most 100", `${CLEAR}\r`],
  ["unit:", "\r"],
  ["note:", "\r"],
  ["url:", "https://www.example.org/twitch\r"],
  ["title:", "Twitch cuts 500\r"],
  ["published:", "\r"],
] as const;

describe.skipIf(!hasScript)("facts add layoff at a terminal", () => {
  it("objects where something is typed, shows the change, and writes it after a yes", async () => {
    const dir = await smallDataset();
    const { code, shown } = await typed(dir, [...asked, ["Write this?", "y"]]);
    expect(shown).toContain("wrote sources.json, companies/amazon.json");
    expect(code).toBe(0);
    expect((await rows(dir, "amazon", "layoffs"))[0]).toEqual({
      date: "2026-11-20",
      count: 500,
      countIs: "about",
      brand: "twitch",
      source: "example-twitch",
    });
  });

  it.each([
    ["Ctrl+C at a question", [...asked.slice(0, 5), ["count-is", CTRL_C] as const]],
    ["Ctrl+C at the last one", [...asked, ["Write this?", CTRL_C] as const]],
    ["a no", [...asked, ["Write this?", "n"] as const]],
  ])("%s writes nothing, says so and ends with 1", async (_what, steps) => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const { code, shown } = await typed(dir, steps);
    expect(shown).toMatch(/nothing was written\./i);
    expect(code).toBe(1);
    expect(await contents(dir)).toEqual(before);
  });
});
