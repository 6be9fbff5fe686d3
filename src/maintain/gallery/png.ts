/**
 * PNG in and out, as far as screenshots need it: 8 bits, RGB or RGBA from the browser, a palette of 256 colours for the
 * baselines, not interlaced.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Three bytes a pixel, row by row from the top. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @throws Error for a PNG of another kind. Opacity is dropped: screenshots are opaque. */
export function decodePng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error("not a PNG");
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const [depth, colour, , , interlace] = bytes.subarray(24, 29);
  const channels = colour === 2 ? 3 : colour === 6 ? 4 : colour === 3 ? 1 : 0;
  if (depth !== 8 || channels === 0 || interlace !== 0) throw new Error(`PNG of kind ${depth}/${colour}/${interlace}`);
  const data: Buffer[] = [];
  let palette: Uint8Array | undefined;
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === "IDAT") data.push(body);
    if (type === "PLTE") palette = body;
    at += 12 + length;
  }
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * channels;
  let above: Uint8Array = new Uint8Array(stride);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = raw.subarray(start + 1, start + 1 + stride);
    unfilter(raw[start] ?? 0, row, above, channels);
    for (let x = 0; x < width; x++) {
      const [from, start] = palette && colour === 3 ? [palette, (row[x] ?? 0) * 3] : [row, x * channels];
      for (let part = 0; part < 3; part++) rgb[(y * width + x) * 3 + part] = from[start + part] ?? 0;
    }
    above = row;
  }
  return { width, height, rgb };
}

/** Undoes a row's filter in place (PNG specification, "Filter types for filter method 0"). */
function unfilter(type: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = i < channels ? 0 : (row[i - channels] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < channels ? 0 : (above[i - channels] ?? 0);
    row[i] = (row[i] ?? 0) + predicted(type, left, up, corner);
  }
}

function predicted(type: number, left: number, up: number, corner: number): number {
  switch (type) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      throw new Error(`PNG filter ${type}`);
  }
}

/** @throws Error for more than 256 colours: `reduced` leaves fewer. */
export function encodePng({ width, height, rgb }: Pixels): Buffer {
  const palette = new Map<number, number>();
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const colour = ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
      const index = palette.get(colour) ?? palette.size;
      if (index > 255) throw new Error("more than 256 colours");
      palette.set(colour, index);
      // Each row starts with its filter, 0: what is stored are numbers of colours, and no other filter helps with those.
      raw[y * (width + 1) + 1 + x] = index;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(colours)),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Steps of each colour that `reduced` leaves. */
const LEVELS = 12;

/** At half the size, each pixel the mean of four, in few colours: a baseline is looked at and squinted at, not read. */
export function reduced({ width, height, rgb }: Pixels): Pixels {
  const [wide, high] = [Math.floor(width / 2), Math.floor(height / 2)];
  const small = new Uint8Array(wide * high * 3);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      for (let part = 0; part < 3; part++) {
        const at = (y * 2 * width + x * 2) * 3 + part;
        const below = at + width * 3;
        const sum = (rgb[at] ?? 0) + (rgb[at + 3] ?? 0) + (rgb[below] ?? 0) + (rgb[below + 3] ?? 0);
        const level = Math.round((sum / 4 / 255) * (LEVELS - 1));
        small[(y * wide + x) * 3 + part] = Math.round((level * 255) / (LEVELS - 1));
      }
    }
  }
  return { width: wide, height: high, rgb: small };
}

/** Side by side on grey, tops aligned. */
export function strip(pictures: Pixels[]): Pixels {
  const width = pictures.reduce((sum, picture) => sum + picture.width, 0);
  const height = Math.max(...pictures.map((picture) => picture.height));
  const rgb = new Uint8Array(width * height * 3).fill(0x99);
  let left = 0;
  for (const picture of pictures) {
    for (let y = 0; y < picture.height; y++) {
      rgb.set(picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3), (y * width + left) * 3);
    }
    left += picture.width;
  }
  return { width, height, rgb };
}

/** The part of a strip that starts at `left`. */
export function cutOut(from: Pixels, left: number, width: number, height: number): Pixels {
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const start = (y * from.width + left) * 3;
    rgb.set(from.rgb.subarray(start, start + width * 3), y * width * 3);
  }
  return { width, height, rgb };
}
