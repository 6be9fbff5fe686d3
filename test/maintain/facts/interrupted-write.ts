/** Run by write-dataset.test.ts in a process of its own: changes two files and kills itself at a step. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { writeDataset } from "../../../src/maintain/facts/write-dataset.ts";

const [dir = "", step] = process.argv.slice(2);
const die = () => process.kill(process.pid, "SIGKILL");

const changes = ["companies/amazon.json", "companies/visa.json"].map((name) => {
  const before = readFileSync(path.join(dir, name), "utf8");
  return { name, before, after: before.replace('"about": "', '"about": "New: ') };
});
void writeDataset(dir, changes, {
  staged: () => step === "staged" && die(),
  planned: () => step === "planned" && die(),
  moved: () => step === "moved" && die(),
});
