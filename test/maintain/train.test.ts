/** `train` as a command; what learning does is tested in test/maintain/training. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { main } from "../../src/maintain/train.ts";
import { runCommand } from "./run-command.ts";

const weightsFile = fileURLToPath(new URL("../../src/linking/weights.json", import.meta.url));
let dir = "";
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "newsgloss-train-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const write = (name: string, content: string): string => {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
};

describe("train", () => {
  it("--dry-run tells how the shipped and the learned weights do, and writes nothing", () => {
    const texts = Array.from({ length: 6 }, (_, index) =>
      index % 2 === 0
        ? `id: ${index}\n\n[[Honda|honda-motor]] shares rose.`
        : `id: ${index}\n\nHarrison {{Ford|surname}} met [[Nvidia|nvidia]].`,
    );
    const own = write("own.txt", `${texts.join("\n===\n")}\n`);
    const record = {
      id: 1,
      text: "Nvidia won.",
      mentions: [{ start: 0, end: 6, surface: "Nvidia", company: "Nvidia" }],
    };
    const other = write("other.jsonl", `${JSON.stringify({ ...record, complete: true })}\n`);
    const before = readFileSync(weightsFile, "utf8");
    const { status, out, err } = runCommand("train", [own, `${other}=0.3`, "--folds", "2", "--dry-run"]);
    expect(err).toBe("");
    expect(status).toBe(0);
    const [shipped = "", learned = ""] = out.split("\nlearned, on documents held out (2 turns)");
    for (const part of [shipped, learned]) {
      expect(part).toMatch(/^own +\d+\.\d % .* 6\/0\/6 {2}traps 0 of 3$/m);
      expect(part).toMatch(/^other +100\.0 % .* 1\/0\/1$/m);
    }
    expect(shipped).toMatch(/^all +100\.0 % .* 7\/0\/7 {2}traps 0 of 3$/m);
    expect(learned).toMatch(/^all from 0\.90 /m);
    expect(learned).toMatch(/^calibration: .+ on average$/m);
    expect(out).not.toContain("wrote");
    expect(readFileSync(weightsFile, "utf8")).toBe(before);
  });

  it.each([
    [[]],
    [["texts.txt", "--folds", "1"]],
    [["texts.txt", "--folds"]],
    [["texts.txt", "--spread", "0"]],
    [["texts.txt=0"]],
    [["texts.txt", "--fast"]],
  ])("wrong usage %j: exit code 2", async (argv) => {
    const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      expect(await main(argv)).toBe(2);
      expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^usage: train /));
    } finally {
      said.mockRestore();
    }
  });

  it("names a file that cannot be read, exit code 2", () => {
    const { status, out, err } = runCommand("train", [path.join(dir, "nowhere.jsonl"), "--dry-run"]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^\S*nowhere\.jsonl: no such file\n$/);
  });
});
