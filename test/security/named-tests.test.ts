/** docs/security.md names a test for each threat; a test that went away must take its claim along. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rows = readFileSync(`${root}/docs/security.md`, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\|\s*(?:-|threat)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const endings = [".test.ts", ".test.tsx", ".browser.test.ts"];

test("every threat has a defence and a test that exists, or says why there is none", () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const [, threat = "", defence = "", proof = ""] of rows) {
    expect(defence.length, threat).toBeGreaterThan(5);
    const named = [...proof.matchAll(/`([\w/-]+)`/g)].map((found) => found[1] as string);
    expect(named.length > 0 || /^none: /.test(proof), threat).toBe(true);
    const gone = named.filter((name) => !endings.some((ending) => existsSync(`${root}/test/${name}${ending}`)));
    expect(gone, threat).toEqual([]);
  }
});
