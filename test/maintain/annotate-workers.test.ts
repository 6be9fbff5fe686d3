/** `annotate --jsonl --workers`: the same bytes as without, in order, and no more in memory than is needed. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileNames } from "../../src/linking/compiled.ts";
import { createLinker } from "../../src/linking/linker.ts";
import { annotateLines } from "../../src/maintain/annotate-jsonl.ts";
import {
  AnnotateWorkers,
  annotateBatches,
  startAnnotateWorker,
  WorkerError,
} from "../../src/maintain/annotate-workers.ts";
import { type Line, lineBatches, linesIn } from "../../src/maintain/lines.ts";
import { seedLexicon } from "../linking/seed-lexicon.ts";
import { runCommand } from "./run-command.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
let dir = "";
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "newsgloss-workers-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const SENTENCES = [
  "Honda said it would cut jobs.",
  "Fires spread across the Amazon rainforest.",
  "Amazon.com unveiled a chip. 🚗\u2028",
  "Harrison Ford smiled.",
  "Visa rules changed;\u00a0Visa Inc. shares fell.",
];

/** Lines of which some are broken, empty or very long. */
function manyLines(count: number): string {
  const lines = Array.from({ length: count }, (_, line) => {
    if (line % 97 === 5) return '{"id":';
    if (line % 101 === 7) return "";
    if (line % 89 === 3) return `{"id":${line}}\r`;
    const sentences = Array.from({ length: 1 + ((line * 37) % 60) }, (_, at) => SENTENCES[(line + at * at) % 5]);
    return JSON.stringify({ id: line, text: sentences.join(line % 2 === 0 ? " " : "\n") });
  });
  // Five megabytes in one line.
  const paragraph = `Amazon.com shares fell. ${"Nobody could say why it had rained for so long. ".repeat(100)}\n`;
  lines[Math.floor(count / 3)] = JSON.stringify({
    id: "long",
    text: paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)),
  });
  return `${lines.join("\n")}\n`;
}

const startSeeded =
  (explain = false) =>
  () =>
    startAnnotateWorker({ names: compileNames(seedLexicon), explain });
const startDying = (answers: number, how: string) => () =>
  new Worker(new URL("./dying-worker.mjs", import.meta.url), { workerData: { answers, how } });

async function* batchesOf(...batches: Line[][]): AsyncGenerator<Line[]> {
  yield* batches;
}

describe("worker threads", () => {
  it.each([false, true])("give the same lines and reports as one thread (explained: %s)", async (explain) => {
    const source = Buffer.from(manyLines(700));
    const reads: Buffer[] = [];
    for (let at = 0; at < source.length; at += 4_096) reads.push(source.subarray(at, at + 4_096));
    const one: string[] = [];
    const oneReports: string[] = [];
    const broken = await annotateLines(
      linesIn(Readable.from(reads)),
      createLinker(seedLexicon),
      (text) => one.push(text),
      {
        explain,
        report: (message) => oneReports.push(message),
      },
    );
    expect(broken).toBeGreaterThan(10);

    const many: string[] = [];
    const manyReports: string[] = [];
    const workers = new AnnotateWorkers(3, startSeeded(explain));
    try {
      const brokenToo = await annotateBatches(
        lineBatches(Readable.from(reads)),
        workers,
        (text) => void many.push(text),
        { report: (message) => manyReports.push(message) },
      );
      expect(brokenToo).toBe(broken);
    } finally {
      await workers.close();
    }
    expect(many.join("") === one.join("")).toBe(true);
    expect(manyReports).toEqual(oneReports);
  });

  it("read no further than a few batches ahead of a reader that takes nothing", async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Line[]> {
      for (;;) {
        read++;
        yield ['{"id":1,"text":"Honda won."}'];
      }
    }
    const workers = new AnnotateWorkers(2, startSeeded());
    let firstWrite: (() => void) | undefined;
    const writing = new Promise<void>((resolve) => {
      firstWrite = resolve;
    });
    let release: ((error: Error) => void) | undefined;
    const stuck = new Promise<void>((_, reject) => {
      release = reject;
    });
    const annotating = annotateBatches(endless(), workers, () => {
      firstWrite?.();
      return stuck;
    });
    await writing;
    // Everything that may be read ahead has been asked for by now: the input is in memory.
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBeLessThanOrEqual(9);
    release?.(new Error("gone"));
    await expect(annotating).rejects.toThrow("gone");
    await workers.close();
  });

  it("write what is there while the input is waited for", async () => {
    let goOn: (() => void) | undefined;
    const written = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow(): AsyncGenerator<Line[]> {
      yield ['{"id":1,"text":"Honda won."}'];
      await written;
    }
    const workers = new AnnotateWorkers(2, startSeeded());
    await annotateBatches(slow(), workers, () => goOn?.());
    await workers.close();
  });

  it.each([
    ["exit", "exit code 7"],
    ["throw", "it broke"],
    ["at once", "exit code 7"],
  ])("that die (%s) are told in a clear line, and nothing waits for ever", async (how, why) => {
    const failures: Error[] = [];
    const workers = new AnnotateWorkers(2, startDying(2, how), (error) => failures.push(error));
    const out: string[] = [];
    const lines: Line[] = ["{}"];
    const batches = batchesOf(...Array.from({ length: 40 }, () => lines));
    const error = await annotateBatches(batches, workers, (text) => void out.push(text)).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(WorkerError);
    expect((error as Error).message).toMatch(new RegExp(`^A worker thread ended .*\\(${why}\\).* Mend: `));
    expect((error as Error).message.split("\n")).toHaveLength(1);
    expect(failures).toEqual([error]);
    expect(out.length).toBeLessThanOrEqual(4);
    await expect(workers.run(lines)).rejects.toBe(error);
    await workers.close();
  });
});

describe("the command", () => {
  const shell = (command: string) =>
    spawnSync("bash", ["-c", `set -o pipefail; ${command}`], { cwd: root, encoding: "utf8", maxBuffer: 64_000_000 });

  it("gives the same bytes with two workers as with one", () => {
    const file = path.join(dir, "some.jsonl");
    writeFileSync(file, manyLines(520));
    const one = runCommand("annotate", ["--jsonl", file]);
    const two = shell(`npm run --silent annotate -- --jsonl --workers 2 < "${file}"`);
    expect(one.status).toBe(1);
    expect(two.status).toBe(1);
    expect(two.stderr).toBe(one.err);
    expect(two.stdout === one.out).toBe(true);
    expect(one.out.trimEnd().split("\n").length).toBeGreaterThan(490);
  });

  it.each(["", "--workers 2"])("ends quietly when its reader has seen enough (%s)", (workers) => {
    const file = path.join(dir, "more.jsonl");
    writeFileSync(file, `${JSON.stringify({ id: 1, text: "Microsoft and Nvidia met. ".repeat(200) })}\n`.repeat(400));
    const { status, stdout, stderr } = shell(`npm run --silent annotate -- --jsonl ${workers} < "${file}" | head -1`);
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("a worker that dies: one clear line and exit code 2, though its input has not ended", async () => {
    const preload = path.join(dir, "die.mjs");
    writeFileSync(
      preload,
      `import { isMainThread, workerData } from "node:worker_threads";
       if (!isMainThread && workerData?.names) process.exit(7);\n`,
    );
    const running = spawn("npm", ["run", "--silent", "annotate", "--", "--jsonl", "--workers", "2"], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: `--import ${pathToFileURL(preload).href}` },
    });
    let err = "";
    running.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    const [status] = await once(running, "close");
    expect(err.trim().split("\n")).toEqual([expect.stringMatching(/^A worker thread ended .*exit code 7.* Mend: /)]);
    expect(status).toBe(2);
  });

  it.each([
    ["--jsonl", "--workers", "none"],
    ["--jsonl", "--workers", "0"],
    ["--jsonl", "--workers"],
    ["story.html", "--workers", "2"],
  ])("wrong usage %s %s %s: exit code 2", (...args) => {
    const { status, out, err } = runCommand("annotate", args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain("--workers");
  });
});
