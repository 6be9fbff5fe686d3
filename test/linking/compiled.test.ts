import { describe, expect, it } from "vitest";
import { compileNames, openNames } from "../../src/linking/compiled.ts";
import { Lexicon } from "../../src/linking/lexicon.ts";
import { foldName } from "../../src/linking/normalise.ts";
import type { LexiconData } from "../../src/linking/types.ts";
import { wordHashes } from "../../src/linking/word-hash.ts";
import { seedLexicon } from "./seed-lexicon.ts";

const bytesOf = (data: LexiconData): Uint8Array<ArrayBuffer> => compileNames(data) as Uint8Array<ArrayBuffer>;

describe("the compiled lexicon", () => {
  it("gives back every name and company as it was given", () => {
    const lexicon = new Lexicon(openNames(bytesOf(seedLexicon)));
    expect(lexicon.nameCount).toBe(seedLexicon.names.length);
    const told = Array.from(seedLexicon.names, (_, position) => lexicon.name(position));
    const plain = ({ text, ambiguous, company, brand, from, until }: (typeof seedLexicon.names)[number]) =>
      JSON.stringify([text, ambiguous, company, brand, from, until]);
    // What few names have stands first in the file, so the order is another.
    expect(told.map(plain).sort()).toEqual(seedLexicon.names.map(plain).sort());
    for (const [position, { id, ticker, exchange, sector, related }] of seedLexicon.companies.entries()) {
      const company = lexicon.company(position);
      expect([company.id, company.ticker, company.exchange, company.sector]).toEqual([
        id,
        ticker,
        exchange,
        sector ?? "",
      ]);
      expect([...company.related].map((other) => lexicon.company(other).id)).toEqual(
        related.filter((other) => seedLexicon.companies.some((each) => each.id === other)),
      );
    }
  });

  it("tells ids that are a name's slug, ids that are not, and names that end alike, the last first", () => {
    const lexicon = new Lexicon(
      openNames(
        bytesOf({
          version: 1,
          companies: [
            { id: "nestle", name: "Nestlé", related: [] },
            { id: "x-corp", name: "X", related: [] },
          ],
          names: [
            { text: "Nestlé", ambiguous: false, company: 0 },
            { text: "X", ambiguous: true, company: 1 },
            { text: "KitKat", ambiguous: false, company: 0, brand: "kit-kat" },
            { text: "Kit Kat", ambiguous: false, company: 0, brand: "kit-kat" },
            { text: "Kit-Kat", ambiguous: false, company: 1, until: "2001" },
          ],
        }),
      ),
    );
    expect([0, 1].map((position) => lexicon.company(position).id)).toEqual(["nestle", "x-corp"]);
    const names = [0, 1, 2, 3, 4].map((position) => lexicon.name(position));
    expect(Object.fromEntries(names.map(({ text, brand }) => [text, brand]))).toEqual({
      Nestlé: undefined,
      X: undefined,
      KitKat: "kit-kat",
      "Kit Kat": "kit-kat",
      "Kit-Kat": undefined,
    });
    const node = wordHashes(foldName("Kit Kat")).reduce((at, word) => lexicon.child(at, word), 0);
    expect(lexicon.namesAt(node).map((position) => lexicon.name(position).text)).toEqual(["Kit-Kat", "Kit Kat"]);
  });

  it("is the same for the same names", () => {
    expect(bytesOf(seedLexicon)).toEqual(bytesOf(structuredClone(seedLexicon)));
  });

  it("opens at any place in a buffer", () => {
    const bytes = bytesOf(seedLexicon);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const lexicon = new Lexicon(openNames(shifted.subarray(3)));
    expect(lexicon.name(0)).toEqual(new Lexicon(openNames(bytes)).name(0));
  });

  it("refuses another file and one that was cut", () => {
    const bytes = bytesOf(seedLexicon);
    expect(() => openNames(new Uint8Array(4000))).toThrow(/another version/);
    expect(() => openNames(bytes.slice(0, bytes.length - 5))).toThrow(/cut short/);
    expect(() => openNames(bytes.slice(0, 20))).toThrow(/cut short/);
  });
});
