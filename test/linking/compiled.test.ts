import { describe, expect, it } from "vitest";
import { compileNames, openNames } from "../../src/linking/compiled.ts";
import { Lexicon } from "../../src/linking/lexicon.ts";
import type { LexiconData } from "../../src/linking/types.ts";
import { seedLexicon } from "./seed-lexicon.ts";

const bytesOf = (data: LexiconData): Uint8Array<ArrayBuffer> => compileNames(data) as Uint8Array<ArrayBuffer>;

describe("the compiled lexicon", () => {
  it("gives back every name and company as it was given", () => {
    const lexicon = new Lexicon(openNames(bytesOf(seedLexicon)));
    expect(lexicon.nameCount).toBe(seedLexicon.names.length);
    for (const [position, { text, ambiguous, company, brand, from, until }] of seedLexicon.names.entries()) {
      const name = lexicon.name(position);
      expect([name.text, name.ambiguous, name.company, name.brand, name.from, name.until]).toEqual([
        text,
        ambiguous,
        company,
        brand,
        from,
        until,
      ]);
    }
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

  it("is the same for the same names", () => {
    expect(bytesOf(seedLexicon)).toEqual(bytesOf(structuredClone(seedLexicon)));
  });

  it("opens at any place in a buffer", () => {
    const bytes = bytesOf(seedLexicon);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const lexicon = new Lexicon(openNames(shifted.subarray(3)));
    expect(lexicon.name(0).text).toBe(seedLexicon.names[0]?.text);
  });

  it("refuses another file and one that was cut", () => {
    const bytes = bytesOf(seedLexicon);
    expect(() => openNames(new Uint8Array(4000))).toThrow(/another version/);
    expect(() => openNames(bytes.slice(0, bytes.length - 5))).toThrow(/cut short/);
    expect(() => openNames(bytes.slice(0, 20))).toThrow(/cut short/);
  });
});
