/** The machine behind the figures, and how fast it is just now. */
import { cpus, loadavg } from "node:os";

/** Milliseconds for a fixed piece of work (best of five): on a slower or busier machine all figures grow with it. */
export function baselineMs(): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    let hash = 0;
    for (let i = 0; i < 20_000_000; i++) hash = (Math.imul(hash, 31) + i) | 0;
    if (hash === 1) throw new Error("never so; it keeps the loop from being left out");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** One line to print beside every table. */
export function machineLine(browser: string): string {
  const cores = cpus();
  const load = loadavg()[0]?.toFixed(1) ?? "?";
  return `${cores[0]?.model.trim() ?? "?"} × ${cores.length}, load ${load}, ${browser}, Node ${process.version}; 20 million steps of a loop take ${baselineMs().toFixed(0)} ms`;
}
