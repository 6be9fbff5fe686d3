/** Reading a file that a person named on the command line, with errors that a person can act on. */
import { readFile } from "node:fs/promises";

/** One clear line for the user; the program ends with exit code 2. */
export class UsageError extends Error {}

/** The file's text. Throws a UsageError where it is missing, a folder, or not text. */
export async function readTextFile(file: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : (error as Error).message;
    throw new UsageError(
      `${file}: cannot be read: ${why}. Mend: give the path of a saved page, a text or a .jsonl file.`,
    );
  }
  // Text holds no NUL; every picture, archive and PDF does, early.
  if (bytes.subarray(0, 65_536).includes(0)) {
    throw new UsageError(
      `${file}: is not text (it holds NUL bytes). Mend: give a saved page, a text or a .jsonl file.`,
    );
  }
  return bytes.toString("utf8");
}
