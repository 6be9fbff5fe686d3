/** The pages of a labelled folder with the addresses at which they are served. */
import path from "node:path";
import { type LabelledPage, labelledPages } from "../labelled-pages.ts";
import { ownAddress } from "../saved-page.ts";
import { readTextFile } from "../text-file.ts";

export interface ServedPage {
  label: LabelledPage;
  /** https, without fragment: the server speaks nothing else, and sees none. */
  url: string;
  html: string;
}

/** Reads the folder. Throws a UsageError where a file is missing. */
export async function servedPages(folder: string): Promise<ServedPage[]> {
  const pages: ServedPage[] = [];
  for (const label of await labelledPages(folder)) {
    const html = await readTextFile(path.join(folder, label.file));
    const url = new URL(label.url && URL.canParse(label.url) ? label.url : ownAddress(html));
    url.protocol = "https:";
    url.hash = "";
    pages.push({ label, url: url.href, html });
  }
  return pages;
}
