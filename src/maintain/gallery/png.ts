/** PNG in and out, as far as screenshots need it: 8 bits, RGB or RGBA, not interlaced. */
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
  const channels = colour === 2 ? 3 : colour === 6 ? 4 : 0;
  if (depth !== 8 || channels === 0 || interlace !== 0) throw new Error(`PNG of kind ${depth}/${colour}/${interlace}`);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
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
      for (let part = 0; part < 3; part++) rgb[(y * width + x) * 3 + part] = row[x * channels + part] ?? 0;
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

/** As small as the filter "up" makes it: most rows of a screenshot are the one above. */
export function encodePng({ width, height, rgb }: Pixels): Buffer {
  const stride = width * 3;
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    raw[y * (stride + 1)] = 2;
    for (let i = 0; i < stride; i++) {
      raw[y * (stride + 1) + 1 + i] = (rgb[y * stride + i] ?? 0) - (y === 0 ? 0 : (rgb[(y - 1) * stride + i] ?? 0));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
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
