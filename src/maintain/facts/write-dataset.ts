/**
 * Writes dataset files so that a crash, a kill or a full disk leaves either the dataset as it was or the whole change.
 *
 * All files of a change are first written in full to `<dataset>/.pending/`. Only when a plan that lists them is in
 * place (one rename, which the system does at once or not at all) are they moved over the old ones. Whoever reads the
 * dataset next finishes a change whose plan stands and throws away one that has none.
 */
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../text-file.ts";

/** A dataset file to write. */
export interface FileChange {
  /** Below the dataset folder: "companies/gap.json". */
  name: string;
  /** What the file held when the change was made; undefined for a new file. */
  before: string | undefined;
  after: string;
}

/** Called between the steps; tests interrupt there. */
export interface WriteSteps {
  staged?(): void;
  planned?(): void;
  moved?(name: string): void;
}

const pendingOf = (dir: string) => path.join(dir, ".pending");
const planOf = (dir: string) => path.join(pendingOf(dir), "plan.json");

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function writeThrough(file: string, text: string): Promise<void> {
  const handle = await open(file, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function move(dir: string, names: readonly string[], steps: WriteSteps = {}): Promise<void> {
  for (const [index, name] of names.entries()) {
    try {
      await rename(path.join(pendingOf(dir), String(index)), path.join(dir, name));
    } catch (error) {
      // Already moved, before the interruption or by another command that finishes the same change.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    steps.moved?.(name);
  }
  await rm(pendingOf(dir), { recursive: true, force: true });
}

/** Brings an interrupted change to its end, or removes what it left where it had not begun to count. */
export async function finishPendingWrite(dir: string): Promise<void> {
  const plan = await textOf(planOf(dir));
  if (plan !== undefined) return move(dir, JSON.parse(plan) as string[]);
  const owner = await textOf(path.join(pendingOf(dir), "owner"));
  if (owner !== undefined && isRunning(Number(owner))) return;
  await rm(pendingOf(dir), { recursive: true, force: true });
}

/**
 * Writes all of the changes or none. Throws a UsageError where a file is no longer what it was when the change was
 * made (somebody saved it meanwhile), or where another command is writing.
 */
export async function writeDataset(dir: string, changes: readonly FileChange[], steps: WriteSteps = {}): Promise<void> {
  if (changes.length === 0) return;
  await finishPendingWrite(dir);
  const pending = pendingOf(dir);
  try {
    await mkdir(pending);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new UsageError(`${pending}: another command is writing the dataset. Mend: wait for it, then run this again.`);
  }
  try {
    await writeFile(path.join(pending, "owner"), String(process.pid));
    for (const [index, { name, before, after }] of changes.entries()) {
      if ((await textOf(path.join(dir, name))) !== before) {
        throw new UsageError(
          `${path.join(dir, name)}: was changed while this command ran; nothing was written. Mend: run it again.`,
        );
      }
      await mkdir(path.dirname(path.join(dir, name)), { recursive: true });
      await writeThrough(path.join(pending, String(index)), after);
    }
    steps.staged?.();
    await writeThrough(`${planOf(dir)}.new`, JSON.stringify(changes.map((change) => change.name)));
    await rename(`${planOf(dir)}.new`, planOf(dir));
  } catch (error) {
    await rm(pending, { recursive: true, force: true });
    throw error;
  }
  steps.planned?.();
  await move(
    dir,
    changes.map((change) => change.name),
    steps,
  );
}

/** Writes one file outside the dataset (a proposals file, a report) in full or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  await writeThrough(fresh, text);
  await rename(fresh, file);
}
