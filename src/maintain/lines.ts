/**
 * Lines of a stream of any length, read as they are asked for. Only a line feed ends a line: JSON may hold the line and
 * paragraph separators of Unicode unescaped, at which `node:readline` would cut a document in two.
 */

/** A line without its ending; null for one that is too long to hold. */
export type Line = string | null;

/** No document is as long; a file that is not lines at all must not fill the memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** The bytes of a line that has not ended yet; beyond `longest` they are let go and the line is lost. */
class Unended {
  private parts: Uint8Array[] = [];
  private length = 0;
  private lost = false;

  constructor(private readonly longest: number) {}

  get isEmpty(): boolean {
    return this.length === 0 && !this.lost;
  }

  add(bytes: Uint8Array): void {
    if (bytes.length === 0 || this.lost) return;
    this.length += bytes.length;
    this.lost = this.length > this.longest;
    if (this.lost) this.parts = [];
    else this.parts.push(bytes);
  }

  end(): Line {
    const line = this.lost ? null : Buffer.concat(this.parts).toString("utf8").replace(/\r$/, "");
    this.parts = [];
    this.length = 0;
    this.lost = false;
    return line;
  }
}

/**
 * The lines of UTF-8 bytes, in batches of what one read completed: nobody who writes slowly waits for a batch to fill,
 * and a batch is no larger than a read and one line. A byte order mark is left out. Errors of the stream come through.
 */
export async function* lineBatches(
  input: AsyncIterable<Uint8Array>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<Line[]> {
  const unended = new Unended(longest);
  let isStart = true;
  const ended = (): Line => {
    const line = unended.end();
    const bare = isStart ? (line?.replace(/^\uFEFF/, "") ?? null) : line;
    isStart = false;
    return bare;
  };
  for await (const bytes of input) {
    const batch: Line[] = [];
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      unended.add(bytes.subarray(from, end));
      batch.push(ended());
      from = end + 1;
    }
    unended.add(bytes.subarray(from));
    if (batch.length > 0) yield batch;
  }
  if (!unended.isEmpty) yield [ended()];
}

/** The same lines one by one. */
export async function* linesIn(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  for await (const batch of lineBatches(input)) yield* batch;
}
