/**
 * The names' file is asked for before anything else is evaluated: reading it takes as long as evaluating the rest does,
 * and a background is hardly ever woken but by a story. Imported first by `background.ts` for that.
 */
const read = async (): Promise<ArrayBuffer> => (await fetch("/data/lexicon.bin")).arrayBuffer();

let asked: Promise<ArrayBuffer> | undefined = read();
// Whoever needs it hears of a failure; until then it is nobody's.
asked.catch(() => undefined);

/** The file as asked for at the start; read anew from the second time on, for that is after a failure. */
export function namesFile(): Promise<ArrayBuffer> {
  const file = asked ?? read();
  asked = undefined;
  return file;
}
