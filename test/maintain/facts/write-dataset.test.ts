import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { writeDataset } from "../../../src/maintain/facts/write-dataset.ts";
import { loadDataset } from "../../../src/maintain/load-dataset.ts";
import { contents, json, smallDataset } from "./small-dataset.ts";

const script = fileURLToPath(new URL("interrupted-write.ts", import.meta.url));

function killedAt(step: string, dir: string): void {
  const { signal, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, dir, step], { encoding: "utf8" });
  expect(signal, stderr).toBe("SIGKILL");
}

const abouts = async (dir: string) => (await loadDataset(dir)).companies.map((company) => company.about.slice(0, 5));

describe("a write that is killed", () => {
  it("before its plan stands leaves the dataset as it was", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    killedAt("staged", dir);
    await loadDataset(dir);
    expect(await contents(dir)).toEqual(before);
  }, 30_000);

  it.each(["planned", "moved"])(
    "after that (%s) is finished by whoever reads next",
    async (step) => {
      const dir = await smallDataset();
      killedAt(step, dir);
      expect((await abouts(dir)).filter((about) => about === "New: ")).toHaveLength(2);
      expect(Object.keys(await contents(dir)).filter((name) => name.startsWith(".pending"))).toEqual([]);
    },
    30_000,
  );
});

describe("writeDataset", () => {
  it("refuses a file that was saved meanwhile, and writes none of the others", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    await writeFile(path.join(dir, "companies/visa.json"), "{}\n");
    const changes = ["companies/amazon.json", "companies/visa.json"].map((name) => ({
      name,
      before: before[name],
      after: "{}\n",
    }));
    await expect(writeDataset(dir, changes)).rejects.toThrow(/visa\.json: was changed while/);
    expect(await contents(dir)).toEqual({ ...before, "companies/visa.json": "{}\n" });
  });

  it("waits for no other command that is writing, but says so", async () => {
    const dir = await smallDataset();
    await mkdir(path.join(dir, ".pending"));
    await writeFile(path.join(dir, ".pending/owner"), String(process.ppid));
    const before = await contents(dir);
    const change = { name: "companies/visa.json", before: before["companies/visa.json"], after: "{}\n" };
    await expect(writeDataset(dir, [change])).rejects.toThrow(/another command is writing.*Mend/);
    expect(await contents(dir)).toEqual(before);
  });

  it("refuses to make a file that is there already", async () => {
    const dir = await smallDataset();
    const change = { name: "companies/visa.json", before: undefined, after: "{}\n" };
    await expect(writeDataset(dir, [change])).rejects.toThrow(/was changed while/);
    expect((await json(dir, "companies/visa.json")).id).toBe("visa");
  });
});
