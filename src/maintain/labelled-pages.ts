/** A folder of saved pages of which people have said what they are: `*.html` and an `index.jsonl`. */
import path from "node:path";
import { readTextFile } from "./text-file.ts";

/** A line of `index.jsonl`. */
export interface LabelledPage {
  file: string;
  kind: "article" | "other";
  /** Where it was published, as far as that is known. */
  url?: string;
  /** A company's blog, a press release, a how-to: people disagree about them too, so they are counted apart. */
  ambiguous?: boolean;
}

/** The folder's list. Throws a UsageError where there is none. */
export async function labelledPages(folder: string): Promise<LabelledPage[]> {
  const index = await readTextFile(path.join(folder, "index.jsonl"));
  return index
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPage);
}
