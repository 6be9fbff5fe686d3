/** The dataset as it is in a commit, as far as it differs from the working tree. Reads git, never writes. */
import { execFile, spawn } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { readDatasetFiles } from "../load-dataset.ts";
import { type DataFinding, DatasetError, parsePlaced } from "../placed-json.ts";
import { UsageError } from "../text-file.ts";
import type { DatasetState } from "./dataset-words.ts";

const run = promisify(execFile);

async function git(dir: string, ...args: string[]): Promise<string> {
  // Large enough for every file of a dataset in one answer.
  const { stdout } = await run("git", ["-C", dir, ...args], { maxBuffer: 256 * 1024 * 1024 });
  return stdout;
}

/** The files' texts at a commit, through one git process: a change may touch thousands. */
async function textsAt(dir: string, ref: string, names: readonly string[]): Promise<string[]> {
  const child = spawn("git", ["-C", dir, "cat-file", "--batch"], { stdio: ["pipe", "pipe", "ignore"] });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", () => resolve());
  });
  child.stdin.end(names.map((name) => `${ref}:${name}\n`).join(""));
  await ended;
  const all = Buffer.concat(chunks);
  const texts: string[] = [];
  // Each answer is "<object> <type> <size>\n<content>\n".
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(0x0a, at);
    const size = Number(all.toString("utf8", at, end).split(" ")[2]);
    texts.push(all.toString("utf8", end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}

function isData(name: string): boolean {
  return /^(?:companies|stories)\/[^/]+\.json$|^(?:sources|market|news-hosts)\.json$/.test(name);
}

/**
 * Both states of every data file that differs between `ref` and the working tree, and of sources.json, which words
 * need. Throws a UsageError where there is no such commit or no git checkout.
 */
export async function changesSince(dir: string, ref: string): Promise<{ before: DatasetState; after: DatasetState }> {
  await access(dir).catch(() => {
    throw new UsageError(`${dir}: there is no such folder. Mend: give the dataset's folder with --dir.`);
  });
  try {
    await git(dir, "rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
  } catch {
    throw new UsageError(`${dir}: git knows no commit "${ref}" here. Mend: give a commit, branch or tag (git log).`);
  }
  const prefix = (await git(dir, "rev-parse", "--show-prefix")).trim();
  const names = new Set(["sources.json"]);
  const outputs = await Promise.all([
    git(dir, "diff", "--name-only", "--no-renames", "-z", "--relative", ref, "--", "."),
    git(dir, "ls-files", "--others", "--exclude-standard", "-z", "--", "."),
  ]);
  for (const name of outputs.join("\0").split("\0")) if (isData(name)) names.add(name);
  const before = new Map<string, unknown>();
  const after = new Map<string, unknown>();
  const inRef = new Set((await git(dir, "ls-tree", "-r", "-z", "--name-only", ref, "--", ".")).split("\0"));
  const old = [...names].filter((name) => inRef.has(name));
  const texts = await textsAt(
    dir,
    ref,
    old.map((name) => prefix + name),
  );
  for (const [index, name] of old.entries()) {
    before.set(name, parsePlaced(`${ref}:${name}`, texts[index] ?? "").value);
  }
  for (const name of names) {
    const file = path.join(dir, name);
    const text = await readFile(file, "utf8").catch(() => undefined);
    if (text !== undefined) after.set(name, parsePlaced(path.relative(process.cwd(), file), text).value);
  }
  return { before, after };
}

/** Whether the last commit holds a file, by its name below the dataset folder. False where there is no commit. */
export async function isCommitted(dir: string, name: string): Promise<boolean> {
  const listed = await git(dir, "ls-tree", "--name-only", "HEAD", "--", name).catch(() => "");
  return listed.trim() !== "";
}

/** Nothing before, and all of the dataset after. Throws a DatasetError where a file is missing or no JSON. */
export async function wholeState(dir: string): Promise<{ before: DatasetState; after: DatasetState }> {
  const findings: DataFinding[] = [];
  const files = await readDatasetFiles(dir, findings);
  if (findings.length > 0) throw new DatasetError(findings);
  return { before: new Map(), after: new Map([...files].map(([name, { value }]) => [name, value])) };
}
