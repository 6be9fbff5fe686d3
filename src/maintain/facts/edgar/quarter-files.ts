/**
 * A quarter of SEC's Financial Statement Data Sets on disk: a folder with sub.txt and num.txt, or the zip that has
 * them. Tables come as byte streams; nothing is unpacked to disk or held in memory.
 */
import { createReadStream } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import path from "node:path";
import { type Readable, Transform } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { UsageError } from "../../text-file.ts";

export interface Table {
  /** As told in messages: "2026q1.zip/num.txt". */
  file: string;
  /** Bytes of text. */
  size: number;
  stream(): Readable;
}

interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  headerAt: number;
}

function damaged(file: string, why: string): UsageError {
  return new UsageError(`${file}: ${why}. Mend: download it again; the SEC's page lists its size.`);
}

async function bytes(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, at);
  return buffer.subarray(0, bytesRead);
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;
/** All bits of a 32-bit field set: the number stands in the zip64 part. */
const ELSEWHERE = 0xffffffff;
const EXTRA_64 = 0x0001;

/** Where the directory starts and how long it is; archives over four gigabytes tell it in a record of their own. */
async function directoryPlace(file: string, handle: FileHandle): Promise<{ at: number; length: number }> {
  const { size } = await handle.stat();
  const tail = await bytes(handle, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || tail.length < end + 22 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) {
    throw damaged(file, "is no whole zip file");
  }
  const locator = end - 20;
  if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) {
    return { at: tail.readUInt32LE(end + 16), length: tail.readUInt32LE(end + 12) };
  }
  const record = await bytes(handle, Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_OF_DIRECTORY_64) throw damaged(file, "is no whole zip file");
  return { at: Number(record.readBigUInt64LE(48)), length: Number(record.readBigUInt64LE(40)) };
}

/** Puts in the numbers of an entry that its zip64 field tells: those of the three that say "elsewhere", in this order. */
function with64({ size, packed, headerAt, ...entry }: ZipEntry, extra: Buffer): ZipEntry {
  let field: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === EXTRA_64) field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  let read = 0;
  const told = (value: number) => {
    if (value !== ELSEWHERE || field.length < read + 8) return value;
    read += 8;
    return Number(field.readBigUInt64LE(read - 8));
  };
  return { ...entry, size: told(size), packed: told(packed), headerAt: told(headerAt) };
}

/** The directory at the end of a zip: where each member starts and how long it is. */
async function zipEntries(file: string, handle: FileHandle): Promise<ZipEntry[]> {
  const place = await directoryPlace(file, handle);
  const directory = await bytes(handle, place.at, place.length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraAt = at + 46 + nameLength;
    const entry = {
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    };
    const extraLength = directory.readUInt16LE(at + 30);
    entries.push(with64(entry, directory.subarray(extraAt, extraAt + extraLength)));
    at = extraAt + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Passes bytes on and fails at the end where they are not those that were packed. */
function checkedAgainst(file: string, { crc, size }: ZipEntry): Transform {
  let sum = 0;
  let length = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      length += chunk.length;
      done(null, chunk);
    },
    flush(done) {
      done(sum === crc && length === size ? null : damaged(file, "is damaged (its check sum does not fit)"));
    },
  });
}

async function zipTable(file: string, name: string): Promise<Table> {
  const handle = await open(file, "r");
  try {
    const entry = (await zipEntries(file, handle)).find((each) => path.posix.basename(each.name) === name);
    const inside = `${file}/${name}`;
    if (!entry)
      throw new UsageError(`${file}: holds no ${name}. Mend: give a zip of the Financial Statement Data Sets.`);
    const header = await bytes(handle, entry.headerAt, 30);
    if (header.length < 30) throw damaged(file, "is no whole zip file");
    if (entry.method !== 0 && entry.method !== 8) {
      throw new UsageError(
        `${inside}: is packed by method ${entry.method}, which is not read here. Mend: unpack it and give the folder.`,
      );
    }
    const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    return {
      file: inside,
      size: entry.size,
      stream() {
        const packed = createReadStream(file, { start, end: start + entry.packed - 1, highWaterMark: 1 << 18 });
        const checked = checkedAgainst(inside, entry);
        packed.on("error", (error) => checked.destroy(error));
        if (entry.method === 0) return packed.pipe(checked);
        const inflate = createInflateRaw({ chunkSize: 1 << 18 });
        inflate.on("error", () => checked.destroy(damaged(inside, "is damaged (it cannot be unpacked)")));
        return packed.pipe(inflate).pipe(checked);
      },
    };
  } finally {
    await handle.close();
  }
}

/** A table of the quarter at `input` (folder or zip). Throws a UsageError where it is missing or the zip is broken. */
export async function openTable(input: string, name: "sub.txt" | "num.txt"): Promise<Table> {
  const found = await stat(input).catch(() => {
    throw new UsageError(
      `${input}: there is no such file or folder. Mend: give the SEC's zip, or the folder it was unpacked to.`,
    );
  });
  if (!found.isDirectory()) return zipTable(input, name);
  const file = path.join(input, name);
  const { size } = await stat(file).catch(() => {
    throw new UsageError(`${input}: holds no ${name}. Mend: give a folder of the Financial Statement Data Sets.`);
  });
  return { file, size, stream: () => createReadStream(file, { highWaterMark: 1 << 18 }) };
}
