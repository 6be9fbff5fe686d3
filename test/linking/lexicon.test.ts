import { describe, expect, it } from "vitest";
import { type Candidate, findCandidates } from "../../src/linking/candidates.ts";
import { formOf, lexiconOf } from "../../src/linking/lexicon.ts";
import type { LexiconData } from "../../src/linking/types.ts";
import { seedLexicon } from "./seed-lexicon.ts";

function namesOf(...texts: string[]): LexiconData {
  return {
    version: 1,
    companies: [{ id: "it", name: "It", related: [] }],
    names: texts.map((text) => ({ text, ambiguous: false, company: 0 })),
  };
}

function surfaces(data: LexiconData, text: string): string[] {
  const found: Candidate[] = [];
  findCandidates(lexiconOf(data), text, 0, found);
  return found.map(({ start, end }) => text.slice(start, end));
}

describe("names in text", () => {
  it.each<[string, string[], string, string[]]>([
    [
      "the longest",
      ["Bank", "Bank of America", "America"],
      "Bank of America and America",
      ["Bank of America", "America"],
    ],
    ["a shorter one where the longer breaks off", ["Bank", "Bank of America"], "Bank of Am", ["Bank"]],
    [
      "marks inside names",
      ["AT&T", "7-Eleven", "McDonald's", "Yahoo!", "Amazon.com"],
      "AT&T, 7‑Eleven, McDonald’s, Yahoo! Amazon.com.",
      ["AT&T", "7‑Eleven", "McDonald’s", "Yahoo!", "Amazon.com"],
    ],
    ["no other marks", ["AT&T"], "AT T and AT-T", []],
    ["accents either way", ["Nestlé"], "Nestle, Nestle\u0301 and Nestlé", ["Nestle", "Nestle\u0301", "Nestlé"]],
    [
      "soft hyphens and zero-width spaces",
      ["Microsoft"],
      "Micro\u00adsoft and Micro\u200bsoft",
      ["Micro\u00adsoft", "Micro\u200bsoft"],
    ],
    [
      "across a line break and a no-break space",
      ["Morgan Stanley"],
      "Morgan\nStanley, Morgan\u00a0Stanley",
      ["Morgan\nStanley", "Morgan\u00a0Stanley"],
    ],
    ["whole words only", ["Meta"], "Metal, Metadata, Meta1, xMeta, Meta", ["Meta"]],
    ["capitals as in the name", ["Target", "Gap"], "target gap TARGET GAP Target", ["TARGET", "Target"]],
    [
      "names with a lower-case start",
      ["iPhone", "adidas"],
      "iPhone iphone adidas Adidas",
      ["iPhone", "adidas", "Adidas"],
    ],
    [
      "not in addresses and handles",
      ["Amazon"],
      "@Amazon #Amazon www.Amazon mail_Amazon https://Amazon Amazon",
      ["Amazon"],
    ],
    ["beside hyphens and dashes", ["Amazon"], "non-Amazon Amazon-owned —Amazon—", ["Amazon", "Amazon", "Amazon"]],
    ["behind a slash", ["Gannett", "GateHouse"], "Gannett/GateHouse", ["Gannett", "GateHouse"]],
  ])("finds %s", (_what, names, text, expected) => {
    expect(surfaces(namesOf(...names), text)).toEqual(expected);
  });

  it("is not misled by two hundred thousand other names", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `Amazon ${index.toString(36)} Holdings`);
    const text = "Amazon said Amazon 2s Holdings and Amazon 2s Holding were Microsoft.";
    const data = {
      ...seedLexicon,
      names: [...many.map((name) => ({ text: name, ambiguous: false, company: 0 })), ...seedLexicon.names],
    };
    expect(surfaces(data, text)).toEqual(["Amazon", "Amazon 2s Holdings", "Amazon", "Microsoft"]);
  });

  it("keeps every company that shares a name", () => {
    const data = namesOf("Delta", "Delta");
    const found: Candidate[] = [];
    findCandidates(lexiconOf(data), "Delta", 0, found);
    expect(found[0]?.names.sort()).toEqual([0, 1]);
  });
});

describe("letter case", () => {
  it.each([
    ["Amazon", "Amazon", "exact"],
    ["AMAZON", "Amazon", "capitals"],
    ["amazon", "Amazon", undefined],
    ["GAP", "Gap", undefined],
    ["Tiktok", "TikTok", "capitalised"],
    ["Nvidia", "NVIDIA", "capitalised"],
    ["Ibm", "IBM", undefined],
    ["Adidas", "adidas", "capitalised"],
    ["Whole foods", "Whole Foods", undefined],
    ["WHOLE FOODS", "Whole Foods", "capitals"],
    ["Loreal", "Loréal", "exact"],
  ])("%s for %s: %s", (surface, name, form) => {
    expect(formOf(surface, name)).toBe(form);
  });
});

describe("plurals", () => {
  it.each([
    ["She has three Nikes and two Land Rovers.", ["Nikes", "Land Rovers"]],
    ["Apples fell.", []],
    ["The Axis fell; Visas cost more.", []],
    ["Indian Banks lend.", []],
    ["Nikes's", ["Nikes"]],
    ["Walgreens Boots is there; so is Walgreens.", ["Walgreens Boots", "Walgreens"]],
  ])("%s", (text, expected) => {
    const data = namesOf("Nike", "Land Rover", "Axi", "Indian Bank", "Walgreen", "Walgreens Boots");
    data.names.push({ text: "Apple", ambiguous: true, company: 0 }, { text: "Visa", ambiguous: true, company: 0 });
    expect(surfaces(data, text)).toEqual(expected);
  });
});
