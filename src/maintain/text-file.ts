/** Reading a file that a person named on the command line, with errors that a person can act on. */
import { open, readFile } from "node:fs/promises";

/** One clear line for the user; the program ends with exit code 2. */
export class UsageError extends Error {}

function unreadable(file: string, error: unknown): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  const why =
    code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : (error as Error).message;
  return new UsageError(
    `${file}: cannot be read: ${why}. Mend: give the path of a saved page, a text or a .jsonl file.`,
  );
}

/** Text holds no NUL; every picture, archive and PDF does, early. */
const EARLY = 65_536;

function refuseBinary(file: string, bytes: Uint8Array): void {
  if (!bytes.subarray(0, EARLY).includes(0)) return;
  throw new UsageError(`${file}: is not text (it holds NUL bytes). Mend: give a saved page, a text or a .jsonl file.`);
}

/** The file's text. Throws a UsageError where it is missing, a folder, or not text. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  refuseBinary(file, bytes);
  return bytes.toString("utf8");
}

/** Throws what `readTextFile` would, after a look at the file's start: for files that are too large to hold. */
export async function checkTextFile(file: string): Promise<void> {
  let early: Buffer;
  try {
    const opened = await open(file);
    try {
      const { buffer, bytesRead } = await opened.read(Buffer.alloc(EARLY), 0, EARLY, 0);
      early = buffer.subarray(0, bytesRead);
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  refuseBinary(file, early);
}
