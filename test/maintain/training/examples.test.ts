import { describe, expect, it } from "vitest";
import { createLinker } from "../../../src/linking/linker.ts";
import { CUES } from "../../../src/linking/weights.ts";
import { type Example, examplesOf } from "../../../src/maintain/training/examples.ts";
import { seedLexicon } from "../../linking/seed-lexicon.ts";
import { companies, labelled } from "./documents.ts";

const linker = createLinker(seedLexicon);
const examples = (marked: string, weight = 1): Example[] =>
  examplesOf(labelled("x", marked), linker, companies, weight);
const brief = (marked: string) => examples(marked).map(({ surface, right }) => [surface, right]);

describe("examples", () => {
  it("are the marked and the rejected, with whether the company was meant", () => {
    const found = examples("[[Honda|honda]] won. {{Visa|permit}} rules changed. [[Ford|ford]] slept.");
    expect(Object.fromEntries(found.map(({ surface, right }) => [surface, right]))).toEqual({
      Honda: true,
      Visa: false,
      Ford: true,
    });
  });

  it("hold positions of cues, the score that the linker gave, and the weight of the document", () => {
    const [honda, visa] = examples("[[Honda|honda]] won. {{Visa|permit}} rules changed.", 0.3);
    expect(honda?.cues.map(([position]) => CUES[position])).toContain("distinctive");
    expect(honda?.ambiguous).toBe(false);
    expect(visa?.ambiguous).toBe(true);
    expect(visa?.weight).toBe(0.3);
    const [mention] = linker.link({ blocks: [{ text: "Honda won. Visa rules changed.", kind: "paragraph" }] }).mentions;
    expect(honda?.score).toBeCloseTo(mention?.score ?? 9, 2);
    expect(visa?.score).toBeLessThan(0.6);
  });

  it("tell wrong a company that stands for another, and for one that the dataset lacks", () => {
    expect(brief("[[Honda|nissan]] won.")).toEqual([["Honda", false]]);
    expect(brief("[[Honda|?Honda Bank]] won.")).toEqual([["Honda", false]]);
  });

  it("leave out what may be argued about, and what shape alone rules out", () => {
    expect(brief("((Honda|car)) won.")).toEqual([]);
    expect(brief("Harrison {{Ford|surname}} smiled.")).toEqual([]);
  });

  it("say nothing of unlabelled names where labels are not complete", () => {
    const record = { ...labelled("x", "[[Honda|honda]] met Nissan."), complete: false };
    expect(examplesOf(record, linker, companies, 1).map(({ surface }) => surface)).toEqual(["Honda"]);
  });
});
