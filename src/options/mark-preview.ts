/** Where the example in the options is marked. */
import type { OptionsModel } from "./model.ts";

/** The companies that the example (message `optionsPreviewText`) names, in every language. */
const NAMES = ["Amazon", "Microsoft"];

/** Start and end of each mark in the example, in UTF-16 code units: the first mention of each company, all, or none. */
export function previewMarks(text: string, marks: OptionsModel["marks"]): [start: number, end: number][] {
  if (marks === "none") return [];
  return NAMES.flatMap((name) => {
    const found = [...text.matchAll(new RegExp(name, "g"))].map(({ index }): [number, number] => [
      index,
      index + name.length,
    ]);
    return marks === "first" ? found.slice(0, 1) : found;
  });
}
