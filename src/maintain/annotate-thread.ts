/** What a worker thread of `annotate --workers` does: annotates the batches that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { openNames } from "../linking/compiled.ts";
import { Lexicon } from "../linking/lexicon.ts";
import { linkerOver } from "../linking/linker.ts";
import { annotateLine } from "./annotate-jsonl.ts";
import type { BatchAnswer, WorkerStart } from "./annotate-workers.ts";
import type { Line } from "./lines.ts";

const { names, explain } = workerData as WorkerStart;
const linker = linkerOver(new Lexicon(openNames(names as Uint8Array<ArrayBuffer>)));

function answerTo(lines: readonly Line[]): BatchAnswer {
  const answer: BatchAnswer = { out: "", broken: [] };
  for (const [position, line] of lines.entries()) {
    const annotated = annotateLine(line, linker, { explain });
    if (annotated === undefined) continue;
    if ("out" in annotated) answer.out += annotated.out;
    else answer.broken.push({ position, wrong: annotated.wrong });
  }
  return answer;
}

parentPort?.on("message", (lines: Line[]) => parentPort?.postMessage(answerTo(lines)));
