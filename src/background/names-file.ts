/**
 * The names' file is asked for before anything else is evaluated: reading it takes as long as evaluating the rest does,
 * and a background is hardly ever woken but by a story. Imported first by `background.ts` for that.
 */
const asked = fetch("/data/lexicon.bin").then((response) => response.arrayBuffer());
// Whoever needs it hears of a failure; until then it is nobody's.
asked.catch(() => undefined);

let first: Promise<ArrayBuffer> | undefined = asked;

/** The file as asked for at the start; undefined from the second time on: a reading that failed is to be begun anew. */
export function namesFile(): Promise<ArrayBuffer> | undefined {
  const file = first;
  first = undefined;
  return file;
}
