/**
 * `annotate --jsonl --workers N`: batches of lines go to worker threads and come back in the order of the input. Memory
 * stays constant: the input is read no further than a few batches ahead of what the reader of the output has taken.
 */
import { Worker } from "node:worker_threads";
import { type AnnotateOptions, brokenLine, reportLine } from "./annotate-jsonl.ts";
import type { Line } from "./lines.ts";

/** What a worker is started with. */
export interface WorkerStart {
  /** The compiled names (`compileNames`). */
  names: Uint8Array;
  explain: boolean;
}

/** A worker's answer to a batch of lines. */
export interface BatchAnswer {
  /** Lines of JSON, as they are to be written. */
  out: string;
  /** The broken lines by their position in the batch. */
  broken: { position: number; wrong: string }[];
}

/** A worker that ended before its work was done. */
export class WorkerError extends Error {}

/** Batches that a worker holds: the one it reads, and the next, so that it never waits for the main thread. */
const HELD = 2;

/** Batches on their way, per worker: enough that a long document holds up its own worker only. */
const AHEAD = 4;

/** No more text than this is on its way, however long its lines; one batch may be longer. */
const MOST_CHARACTERS = 32_000_000;

interface Job {
  lines: Line[];
  resolve(answer: BatchAnswer): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  held: Job[];
}

/** Starts a worker thread over the shipped linker. tsx does not reach into threads by itself; the `.mjs` brings it. */
export function startAnnotateWorker(start: WorkerStart): Worker {
  return new Worker(new URL("./annotate-worker.mjs", import.meta.url), { workerData: start });
}

/** Worker threads that annotate batches of lines. */
export class AnnotateWorkers {
  readonly count: number;
  private readonly threads: Thread[];
  private readonly waiting: Job[] = [];
  private failure: WorkerError | undefined;
  private isClosed = false;

  /** `onFailure` is called once when a thread dies: whoever waits for input would otherwise not hear of it. */
  constructor(
    count: number,
    start: () => Worker,
    private readonly onFailure: (error: WorkerError) => void = () => {},
  ) {
    this.count = count;
    this.threads = Array.from({ length: count }, () => this.begin(start()));
  }

  /** Annotates one batch. Rejects with a WorkerError where a thread died. */
  run(lines: Line[]): Promise<BatchAnswer> {
    return new Promise((resolve, reject) => {
      if (this.failure !== undefined) {
        reject(this.failure);
        return;
      }
      this.waiting.push({ lines, resolve, reject });
      this.handOut();
    });
  }

  /** Ends the threads, whatever they are at. */
  async close(): Promise<void> {
    this.isClosed = true;
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private begin(worker: Worker): Thread {
    const thread: Thread = { worker, held: [] };
    worker.on("message", (answer: BatchAnswer) => {
      thread.held.shift()?.resolve(answer);
      this.handOut();
    });
    worker.on("error", (error) => this.fail(error.message));
    worker.on("messageerror", (error) => this.fail(error.message));
    worker.on("exit", (code) => this.fail(`exit code ${code}`));
    return thread;
  }

  private handOut(): void {
    for (let held = 0; held < HELD; held++) {
      for (const thread of this.threads) {
        if (thread.held.length > held) continue;
        const job = this.waiting.shift();
        if (job === undefined) return;
        thread.held.push(job);
        thread.worker.postMessage(job.lines);
      }
    }
  }

  private fail(why: string): void {
    if (this.isClosed || this.failure !== undefined) return;
    const error = new WorkerError(
      `A worker thread ended before its work was done (${why.split("\n")[0]}); the output is not complete. ` +
        "Mend: give fewer --workers if memory is short; without --workers the error shows in full.",
    );
    this.failure = error;
    for (const { reject } of [...this.threads.flatMap(({ held }) => held), ...this.waiting.splice(0)]) reject(error);
    this.onFailure(error);
  }
}

function charactersOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (line?.length ?? 0), 0);
}

/**
 * Annotates batches of lines by the workers and writes the answers in the order of the input: the same bytes as
 * `annotateLines`. Returns how many lines were broken; rejects with a WorkerError where a thread died.
 */
export async function annotateBatches(
  batches: AsyncIterable<Line[]>,
  workers: AnnotateWorkers,
  write: (lines: string) => unknown,
  { report = reportLine }: Pick<AnnotateOptions, "report"> = {},
): Promise<number> {
  let number = 1;
  let broken = 0;
  let characters = 0;
  let last: Promise<void> = Promise.resolve();
  const open: Promise<void>[] = [];
  const emit = async (answer: BatchAnswer, first: number): Promise<void> => {
    for (const { position, wrong } of answer.broken) report(brokenLine(first + position, wrong));
    broken += answer.broken.length;
    if (answer.out !== "") await write(answer.out);
  };
  for await (const lines of batches) {
    const before = last;
    const first = number;
    const size = charactersOf(lines);
    const answer = workers.run(lines);
    // Written as soon as it and all before it are there, also while the input is waited for.
    last = Promise.all([answer, before]).then(async ([answered]) => {
      await emit(answered, first);
      characters -= size;
    });
    // Whoever waits for it below hears of the error; until then it is not "unhandled".
    last.catch(() => {});
    open.push(last);
    number += lines.length;
    characters += size;
    while (open.length >= workers.count * AHEAD || characters > MOST_CHARACTERS) {
      const oldest = open.shift();
      if (oldest === undefined) break;
      await oldest;
    }
  }
  await last;
  return broken;
}
