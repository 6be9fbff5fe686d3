/**
 * `npm test`: everything that must hold before a change lands, in order of how fast it fails. Continuous integration
 * runs exactly this. Ends with one line that counts the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const results = path.join(root, "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

interface Step {
  name: string;
  script: string;
  args?: string[];
  /** Where vitest writes its counts. */
  counts?: string;
}

const counted = (file: string): string[] => ["--reporter=default", "--reporter=json", `--outputFile=${file}`];
const unit = path.join(results, "unit.json");
const browser = path.join(results, "browser.json");

const steps: Step[] = [
  { name: "type check", script: "typecheck" },
  { name: "lint and import rules", script: "lint" },
  { name: "dataset check", script: "facts", args: ["check"] },
  { name: "unit tests", script: "unit", args: counted(unit), counts: unit },
  { name: "build", script: "build" },
  { name: "build for tests", script: "build", args: ["--test"] },
  { name: "size budgets", script: "sizes" },
  { name: "extension lint", script: "lint-extension" },
  { name: "browser tests", script: "browser-tests", args: counted(browser), counts: browser },
];

let passed = 0;
let failed = 0;
let skipped = 0;
const times: string[] = [];

for (const { name, script, args = [], counts } of steps) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", "--silent", script, "--", ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  times.push(
    `${((performance.now() - start) / 1_000).toFixed(1).padStart(7)} s  ${status === 0 ? "ok    " : "FAILED"} ${name}`,
  );
  if (counts) {
    const report = JSON.parse(readFileSync(counts, "utf8")) as Record<string, number>;
    passed += report.numPassedTests ?? 0;
    failed += report.numFailedTests ?? 0;
    skipped += (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
    // A suite that could not even start fails no test.
    if (status !== 0 && (report.numFailedTests ?? 0) === 0) failed++;
  } else if (status === 0) passed++;
  else failed++;
  // Later steps need the build and mean little on top of a broken one.
  if (status !== 0) break;
}

console.log(`\n${times.join("\n")}\n`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
