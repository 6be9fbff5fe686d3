import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { cutOut, decodePng, encodePng, type Pixels, reduced, strip } from "../../../src/maintain/gallery/png.ts";

function noise(width: number, height: number, seed: number): Pixels {
  let state = seed;
  const rgb = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 12) % 256;
  });
  return { width, height, rgb };
}

test("what is written is read back", () => {
  const picture = noise(7, 5, 1);
  expect(decodePng(encodePng(picture))).toEqual(picture);
});

test("a strip gives its pictures back", () => {
  const pictures = [noise(7, 5, 1), noise(3, 9, 2)];
  const whole = strip(pictures);
  expect([whole.width, whole.height]).toEqual([10, 9]);
  expect(cutOut(whole, 0, 7, 5)).toEqual(pictures[0]);
  expect(cutOut(whole, 7, 3, 9)).toEqual(pictures[1]);
});

test("every filter of the format is undone", () => {
  // One row of two grey pixels each: its filter, and what that stores of them.
  const rows = [
    [0, 10, 10, 10, 20, 20, 20],
    [1, 20, 20, 20, 10, 10, 10],
    [2, 10, 10, 10, 10, 10, 10],
    [3, 25, 25, 25, 15, 15, 15],
    [4, 10, 10, 10, 10, 10, 10],
  ];
  const head = Buffer.from(encodePng({ width: 2, height: 5, rgb: new Uint8Array(30) }).subarray(0, 33));
  head[25] = 2;
  const data = deflateSync(Buffer.from(rows.flat()));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const made = Buffer.concat([head, length, Buffer.from("IDAT"), data, Buffer.alloc(4)]);
  const greys = [...decodePng(made).rgb].filter((_, i) => i % 3 === 0);
  expect(greys).toEqual([10, 20, 20, 30, 30, 40, 40, 55, 50, 65]);
});

test("reduced to half, each pixel is the mean of four in few colours", () => {
  const rgb = [255, 0, 255, 255].flatMap((grey) => [grey, grey, grey]);
  const small = reduced({ width: 2, height: 2, rgb: Uint8Array.from(rgb) });
  expect([small.width, small.height, ...small.rgb]).toEqual([1, 1, 185, 185, 185]);
  expect(() => encodePng(reduced(noise(40, 40, 3)))).not.toThrow();
});

test("too many colours for a palette are refused", () => {
  expect(() => encodePng(noise(40, 40, 3))).toThrow("more than 256 colours");
});

test("other kinds of picture are refused", () => {
  expect(() => decodePng(Buffer.from("GIF89a, and more"))).toThrow("not a PNG");
  const grey = encodePng(noise(2, 2, 1));
  grey[25] = 0;
  expect(() => decodePng(grey)).toThrow("PNG of kind 8/0/0");
});
