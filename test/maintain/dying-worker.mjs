/** A worker thread that answers `workerData.answers` batches and then dies as `workerData.how` says. */
import { parentPort, workerData } from "node:worker_threads";

let left = workerData.answers;
parentPort.on("message", (lines) => {
  if (left-- > 0) parentPort.postMessage({ out: `${lines.length}\n`, broken: [] });
  else if (workerData.how === "exit") process.exit(7);
  else throw new Error("it broke\nin the middle");
});
if (workerData.how === "at once") process.exit(7);
