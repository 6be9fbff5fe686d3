import { describe, expect, it } from "vitest";
import { lexiconOf } from "../../../src/linking/lexicon.ts";
import { CUES, FIRST_GUESSES } from "../../../src/linking/weights.ts";
import { linkText } from "../../../src/maintain/annotate-jsonl.ts";
import {
  crossValidate,
  type HeldOut,
  type LabelledDocument,
  type Learning,
  learn,
} from "../../../src/maintain/training/cross-validate.ts";
import { seedLexicon } from "../../linking/seed-lexicon.ts";
import { companies, labelled } from "./documents.ts";

const learning: Learning = {
  lexicon: lexiconOf(seedLexicon),
  companies,
  fit: { spread: 2, keepSign: true, rounds: 50 },
  readings: 2,
};

function documents(count: number): LabelledDocument[] {
  return Array.from({ length: count }, (_, index) => {
    const marked = index % 2 === 0 ? "[[Visa|visa]] shares rose." : "{{Visa|permit}} rules changed.";
    return { set: "own", record: labelled(`document-${index}`, marked), weight: 1 };
  });
}

const idsOf = (held: readonly HeldOut[]): unknown[] => held.map(({ document }) => document.record.id);

describe("learning", () => {
  it("follows the labels, and keeps first guesses where they do not speak", () => {
    const cue = "distinctive";
    const weightOf = (marked: string): number =>
      learn(
        Array.from({ length: 30 }, (_, index) => ({ set: "own", record: labelled(`${index}`, marked), weight: 1 })),
        learning,
      )[cue];
    expect(weightOf("[[Honda|honda]] won.")).toBeGreaterThan(FIRST_GUESSES[cue]);
    expect(weightOf("{{Honda|given name}} won.")).toBeLessThan(FIRST_GUESSES[cue]);
    expect(learn([], learning)).toEqual(
      Object.fromEntries(CUES.map((each) => [each, Math.round(FIRST_GUESSES[each] * 100) / 100])),
    );
  });
});

describe("documents held out", () => {
  it("are all of them, once each", () => {
    const all = documents(23);
    expect(idsOf(crossValidate(all, learning, 4)).toSorted()).toEqual(all.map(({ record }) => record.id).toSorted());
  });

  it("come together with the same others in whatever order they stand", () => {
    const all = documents(17);
    const groups = (held: HeldOut[]) => {
      const byLinker = new Map<unknown, unknown[]>();
      for (const { document, linker } of held)
        byLinker.set(linker, [...(byLinker.get(linker) ?? []), document.record.id].toSorted());
      return [...byLinker.values()].map((ids) => ids.join(" ")).toSorted();
    };
    const inOrder = groups(crossValidate(all, learning, 3));
    expect(inOrder.length).toBe(3);
    expect(groups(crossValidate(all.toReversed(), learning, 3))).toEqual(inOrder);
  });

  it("do not move the weights that judge them, whatever their labels say", () => {
    const all = documents(12);
    const [first] = crossValidate(all, learning, 3);
    const id = first?.document.record.id;
    // The same text with the opposite label.
    const turned = all.map((document) => {
      if (document.record.id !== id) return document;
      const isCompany = document.record.mentions.length > 0;
      const marked = isCompany ? "{{Visa|permit}} shares rose." : "[[Visa|visa]] rules changed.";
      return { ...document, record: labelled(`${id}`, marked) };
    });
    const other = crossValidate(turned, learning, 3).find(({ document }) => document.record.id === id);
    const scores = (held: HeldOut | undefined) => held?.examples.map(({ score }) => score);
    expect(scores(other)).toEqual(scores(first));
    expect(other?.examples[0]?.right).toBe(!first?.examples[0]?.right);
  });

  it("may be judged at any threshold", () => {
    const [first] = crossValidate(documents(8), learning, 2);
    if (first === undefined) throw new Error("nothing was held out");
    const marks = (threshold: number): number =>
      linkText(first.document.record, first.linker(threshold)).mentions.length;
    expect(marks(0)).toBe(1);
    expect(marks(1.1)).toBe(0);
    expect(first.linker(0.5)).toBe(first.linker(0.5));
  });
});
