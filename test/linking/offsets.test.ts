import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import { FOLD, foldName, KIND, SEPARATOR } from "../../src/linking/normalise.ts";
import { seedLexicon } from "./seed-lexicon.ts";

const linker = createLinker(seedLexicon);

/** Names and cue words between any text, broken surrogates included. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.constantFrom(...seedLexicon.names.map((name) => name.text)),
      fc.constantFrom(
        " ",
        ". ",
        "’s ",
        "\u00ad",
        "\u200b",
        "\u0301",
        "(NASDAQ: AMZN)",
        " shares ",
        " said ",
        "\n",
        "\u202e",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("offsets", () => {
  it("always cut the surface out of the block's own text, in order and without overlap", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), fc.boolean(), (texts, explain) => {
        const blocks = texts.map((text, index) => ({
          text,
          kind: index === 0 ? ("heading" as const) : ("paragraph" as const),
        }));
        const { mentions, rejected } = linker.link({ blocks }, { explain });
        let block = 0;
        let end = 0;
        for (const mention of mentions) {
          if (mention.block !== block) {
            expect(mention.block).toBeGreaterThan(block);
            block = mention.block;
            end = 0;
          }
          expect(mention.start).toBeGreaterThanOrEqual(end);
          end = mention.end;
          expect(mention.score).toBeGreaterThanOrEqual(0.6);
          expect(mention.score).toBeLessThanOrEqual(1);
        }
        for (const found of [...mentions, ...rejected]) {
          expect(found.surface.length).toBeGreaterThan(0);
          expect(texts[found.block]?.slice(found.start, found.end)).toBe(found.surface);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("finds every distinctive name wherever it stands as a sentence of its own", () => {
    const distinctive = seedLexicon.names.filter((name) => !name.ambiguous);
    fc.assert(
      fc.property(
        fc.constantFrom(...distinctive),
        fc.constantFrom("Yesterday ", "It was ", "“", "— "),
        (name, lead) => {
          const text = `${lead}${name.text} won.`;
          const [mention] = linker.link({ blocks: [{ text, kind: "paragraph" }] }).mentions;
          expect(mention?.start).toBe(lead.length);
          expect(mention?.company).toBe(seedLexicon.companies[name.company]?.id);
        },
      ),
    );
  });
});

describe("folding", () => {
  it.each([
    ["Nestlé\u00a0 S.A.", "nestle s.a."],
    ["L’Oréal", "l'oreal"],
    ["Ne\u00adstle\u0301", "nestle"],
    ["Ｓｏｎｙ", "sony"],
    ["Coca‑Cola", "coca-cola"],
    ["\u200bZoë\n Inc", "zoe inc"],
  ])("%j → %j", (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  it("is lower-cased already when folded once more", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => foldName(foldName(text)) === foldName(text)));
  });

  it("keeps letters letters", () => {
    for (let unit = 0x41; unit < 0x250; unit++) {
      if (/\p{L}/u.test(String.fromCharCode(unit))) {
        expect(KIND[unit]).not.toBe(SEPARATOR);
        expect(FOLD[unit]).not.toBe(0);
      }
    }
  });
});
