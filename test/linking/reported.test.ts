/**
 * Wrong links that somebody found and what must stay right: every text of texts/reported.txt is linked exactly as it is
 * marked. `npm run linking:case` adds one.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import { disagreements } from "../../src/maintain/agreement.ts";
import { linkText } from "../../src/maintain/annotate-jsonl.ts";
import { readLabelledTexts } from "../../src/maintain/labelled-text.ts";
import { loadLexicon } from "../../src/maintain/load-dataset.ts";

const lexicon = await loadLexicon();
const ids = new Set(lexicon.companies.map(({ id }) => id));
const linker = createLinker(lexicon);

const texts = ["reported", "wanted"].map((name) => {
  const file = new URL(`texts/${name}.txt`, import.meta.url);
  return readLabelledTexts(readFileSync(file, "utf8"), `${name}.txt`, (id) => ids.has(id));
});

describe("reported texts are linked exactly as marked", () => {
  it.each(texts[0] ?? [])("$id", (record) => {
    expect(disagreements(record, linkText(record, linker).mentions)).toEqual([]);
  });
});

it("what is wanted can be read, and is not required already", () => {
  const required = new Set(texts[0]?.map(({ text }) => text));
  expect(texts[1]?.filter(({ text }) => required.has(text))).toEqual([]);
});
