import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askerOn } from "../../../src/maintain/facts/ask.ts";

it("asks and gives the line, also one that was typed ahead", async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const asker = askerOn(input, output);
  const first = asker.ask("count: ");
  input.write(" 500 \nabout\n");
  expect(await first).toBe("500");
  expect(await asker.ask("count-is: ")).toBe("about");
  expect(String(output.read())).toContain("count: ");
  asker.close();
});

it("ends the command where the person leaves", async () => {
  const input = new PassThrough();
  const asker = askerOn(input, new PassThrough());
  const answer = asker.ask("count: ");
  input.end();
  await expect(answer).rejects.toThrow(/nothing was written/);
  await expect(asker.ask("unit: ")).rejects.toThrow(/nothing was written/);
});
