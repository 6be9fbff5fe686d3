/** Sentences whose companies stand in brackets: "Der [VW|volkswagen]-Chef tritt ab." */

import { lexiconOf } from "../../../src/linking/lexicon.ts";
import { linkerOver } from "../../../src/linking/linker.ts";
import type { LinkDocument, Linker } from "../../../src/linking/types.ts";
import { loadLexicon } from "../../../src/maintain/load-dataset.ts";

let shipped: Linker | undefined;

/** The linker over all names of the dataset, opened once for a test file. */
export async function shippedLinker(): Promise<Linker> {
  shipped ??= linkerOver(lexiconOf(await loadLexicon()));
  return shipped;
}

/** The paragraphs as the linker marks them; compare with what was written. Brackets in `texts` are taken away first. */
export async function annotated(texts: string | readonly string[], language?: string): Promise<string | string[]> {
  const linker = await shippedLinker();
  const paragraphs = typeof texts === "string" ? [texts] : texts;
  const document: LinkDocument = {
    blocks: paragraphs.map((text) => ({ text: text.replace(/\[([^|\]]+)\|[^\]]+\]/g, "$1"), kind: "paragraph" })),
    published: "2025-06-01",
    ...(language === undefined ? {} : { language }),
  };
  const { mentions } = linker.link(document);
  const marked = document.blocks.map(({ text }, block) =>
    mentions
      .filter((mention) => mention.block === block)
      .reverse()
      .reduce(
        (rest, { start, end, surface, company }) => `${rest.slice(0, start)}[${surface}|${company}]${rest.slice(end)}`,
        text,
      ),
  );
  return typeof texts === "string" ? (marked[0] ?? "") : marked;
}
