import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, lineBatches, linesIn } from "../../src/maintain/lines.ts";

async function read(chunks: Uint8Array[], longest?: number): Promise<Line[][]> {
  const batches: Line[][] = [];
  for await (const batch of lineBatches(Readable.from(chunks, { objectMode: true }), longest)) batches.push(batch);
  return batches;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("lines of a stream", () => {
  it("are the same wherever the stream is cut", async () => {
    const text = fc.array(fc.constantFrom("a", "ü", "🚗", "\u2028", "\n", "\r\n", "\r", "{}"), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 5 }), async (parts, cuts) => {
        const whole = bytes(parts.join(""));
        const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const chunks = at.slice(1).map((end, index) => whole.subarray(at[index], end));
        const wanted = parts.join("").split("\n");
        if (wanted.at(-1) === "") wanted.pop();
        expect((await read(chunks)).flat()).toEqual(wanted.map((line) => line.replace(/\r$/, "")));
      }),
    );
  });

  it("come as soon as a read completed them", async () => {
    expect(await read([bytes("a\nb"), bytes("c"), bytes("\nd\ne\nf")])).toEqual([["a"], ["bc", "d", "e"], ["f"]]);
  });

  it("lose the byte order mark of the first, and no other", async () => {
    expect(await read([bytes("\uFEFFa\n\uFEFFb\n")])).toEqual([["a", "\uFEFFb"]]);
  });

  it("are null where too long to hold, and what follows is read on", async () => {
    expect(await read([bytes("short\nfar t"), bytes("oo long"), bytes("\nshort\nmuch too long")], 5)).toEqual([
      ["short"],
      [null, "short"],
      [null],
    ]);
  });

  it("hand on the stream's error after the lines before it", async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield bytes("a\nb");
      throw new Error("the disk is gone");
    }
    const seen: Line[] = [];
    const reading = (async () => {
      for await (const line of linesIn(failing())) seen.push(line);
    })();
    await expect(reading).rejects.toThrow("the disk is gone");
    expect(seen).toEqual(["a"]);
  });
});
