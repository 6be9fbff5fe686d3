import { expect, test } from "vitest";
import { inSlices } from "../../src/page/slices.ts";

function* count(to: number): Generator<void, number> {
  for (let i = 0; i < to; i++) yield;
  return to;
}

test("runs to the end and gives way in between", async () => {
  let clock = 0;
  let others = 0;
  const timer = setInterval(() => others++, 0);
  // Each look at the clock takes 3 ms: three steps a slice.
  const result = await inSlices(count(60), new AbortController().signal, () => (clock += 3));
  clearInterval(timer);
  expect(result).toBe(60);
  expect(others).toBeGreaterThan(3);
});

test("stops when aborted", async () => {
  const controller = new AbortController();
  let clock = 0;
  const result = inSlices(count(1_000), controller.signal, () => (clock += 3));
  controller.abort();
  expect(await result).toBeUndefined();
});
