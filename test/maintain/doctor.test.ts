import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../src/maintain/doctor.mjs", import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), "newsgloss-doctor-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that says only its version. */
function browser(says: string): string {
  const file = path.join(folder, says.replace(/\W/g, "-"));
  writeFileSync(file, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(file, 0o755);
  return file;
}
function doctor(chromium: string, firefox: string) {
  const env = { ...process.env, CHROME_PATH: chromium, FIREFOX_PATH: firefox };
  return spawnSync(process.execPath, [script], { encoding: "utf8", env });
}
const firefox = () => browser("Mozilla Firefox 160.0");

test("all there: says so, with versions", () => {
  const { status, stdout } = doctor(browser("Chromium 150.0.1"), firefox());
  expect(stdout).toContain("Chromium 150.0.1");
  expect(stdout).toContain("All that is needed is here.");
  expect(status).toBe(0);
});

test.each([
  ["a browser that is too old", () => browser("Chromium 120.0.6"), "chromium 148 or newer is needed"],
  ["a browser that is not there", () => path.join(folder, "none"), 'CHROME_PATH is "'],
])("%s is told, with what to do, and the exit code is 1", (_, chromium, words) => {
  const { status, stdout } = doctor(chromium(), firefox());
  expect(stdout).toContain(words);
  expect(stdout).toContain("Missing: chromium");
  expect(status).toBe(1);
});
