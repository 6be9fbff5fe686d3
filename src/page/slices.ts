/** Long work in the page, in slices short enough that scrolling and typing never wait for it. */

/** A slice's length in ms. A task over 50 ms is one that people feel; half a frame leaves the page its own half. */
const sliceMs = 8;

function yieldToPage(): Promise<void> {
  // Both browsers' minimum versions have it; tests in Node do not.
  const { scheduler } = globalThis as { scheduler?: { yield(): Promise<void> } };
  return scheduler ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Runs a generator to its end, giving way to the page between slices. Undefined once aborted. */
export async function inSlices<Result>(
  work: Generator<void, Result>,
  signal: AbortSignal,
  now: () => number = () => performance.now(),
): Promise<Result | undefined> {
  let until = now() + sliceMs;
  for (;;) {
    if (signal.aborted) return undefined;
    const step = work.next();
    if (step.done) return step.value;
    if (now() < until) continue;
    await yieldToPage();
    until = now() + sliceMs;
  }
}
