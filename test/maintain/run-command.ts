/** Runs one of the project's commands as a maintainer would, in a process of its own. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");

export interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

/** `runCommand("annotate", ["story.html"])` runs src/maintain/annotate.ts. */
export function runCommand(name: string, args: string[], input = ""): Outcome {
  const run = spawnSync(process.execPath, [tsx, path.join(root, "src/maintain", `${name}.ts`), ...args], {
    cwd: root,
    encoding: "utf8",
    input,
    // An export of the whole dataset is megabytes.
    maxBuffer: 256_000_000,
  });
  return { status: run.status, out: run.stdout, err: run.stderr };
}
