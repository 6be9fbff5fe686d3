/** Reading a document goes in steps, so that a page can go on meanwhile; where nobody waits, it is run at once. */

/** Runs a stepwise reading to its end. */
export function toEnd<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
