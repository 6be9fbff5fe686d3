/** What holds for the shipped linker on any text: the real names, text that is as odd as a hostile page can make it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import type { LinkDocument, LinkResult, TextBlock } from "../../src/linking/types.ts";
import { linkText } from "../../src/maintain/annotate-jsonl.ts";
import { loadLexicon } from "../../src/maintain/load-dataset.ts";

const lexicon = await loadLexicon();
const linker = createLinker(lexicon);

const someNames = lexicon.names.filter((_, position) => position % 23 === 0).map(({ text }) => text);
const knownNames = [
  "Amazon",
  "Apple",
  "Ford",
  "Harrison Ford",
  "Visa Inc.",
  "Target",
  "Shell plc",
  "Nissan Stadium",
  "Meta",
];
const aName = fc.oneof(fc.constantFrom(...knownNames), fc.constantFrom(...someNames));

const aWord = fc.constantFrom(
  ..."said shares the of in and for at rose fell a its company Mr. Tom river foundation Inc. Corp. CEO app store".split(
    " ",
  ),
);

/** Prose as news print it: names and words, in sentences. */
const prose = fc
  .array(fc.oneof({ weight: 2, arbitrary: aWord }, { weight: 1, arbitrary: aName }), { minLength: 1, maxLength: 25 })
  .chain((words) =>
    fc
      .array(fc.constantFrom(" ", " ", " ", ". ", ", ", "’s ", " (", ") ", "-", "\u00a0"), {
        minLength: words.length,
        maxLength: words.length,
      })
      .map((between) => `${words.map((word, index) => word + between[index]).join("")}.`),
  );

const ODD = [
  "\ud800",
  "\udc00",
  "\u0301",
  "\u0327\u0301\u0300",
  "🚗",
  "👨\u200d👩\u200d👧",
  "🇩🇪",
  "\u202e",
  "\u2066",
  "\u2069",
  "\u200b",
  "\u00ad",
  "\ufeff",
  "\ufe0f",
  "\u0000",
  "\u2028",
  "ß",
  "İ",
  "ﬁ",
  "Ａ",
  "ᾳ",
  "한글",
  "अ\u094d",
  "ע",
];

/** Names among broken surrogates, combining marks, emoji, marks of direction and any other code units. */
const oddText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ODD),
      fc.string({ unit: "binary" }),
      fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
      aName,
      fc.constantFrom(" ", "\n", "\t", ". ", "(NASDAQ: AMZN)", "$AAPL ", " shares ", "’s "),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

/** A name with odd code units put between its letters. */
const oddName = fc
  .tuple(aName, fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...ODD)), { maxLength: 4 }))
  .map(([name, odds]) => odds.reduce((text, [at, odd]) => text.slice(0, at) + odd + text.slice(at), name));

const aBlock = (text: fc.Arbitrary<string>): fc.Arbitrary<TextBlock> =>
  fc.record({ text, kind: fc.constantFrom("heading", "paragraph", "caption", "quote", "item") });

const aDocument = (text: fc.Arbitrary<string>): fc.Arbitrary<LinkDocument> =>
  fc
    .record(
      {
        blocks: fc.array(aBlock(text), { maxLength: 5 }),
        title: text,
        url: fc.oneof(text, fc.constantFrom("https://example.com/business/2023/05/11/ford")),
        published: fc.oneof(text, fc.constantFrom("2013-04-05", "2024-02-30", "2024-02-03T10:00:00Z")),
        language: fc.oneof(text, fc.constantFrom("en", "de-AT", "")),
      },
      { requiredKeys: ["blocks"] },
    )
    .map((document) => ({ ...document }) as LinkDocument);

const anyDocument = fc.oneof(aDocument(prose), aDocument(oddText), aDocument(fc.oneof(oddText, oddName, prose)));

const RUNS = { numRuns: 300 };

function expectSound(document: LinkDocument, { mentions, rejected }: LinkResult): void {
  for (const { block, start, end, surface } of [...mentions, ...rejected]) {
    expect(end).toBeGreaterThan(start);
    expect(document.blocks[block]?.text.slice(start, end)).toBe(surface);
  }
  for (const [index, { block, start }] of mentions.entries()) {
    const before = mentions[index - 1];
    if (before === undefined) continue;
    expect(block).toBeGreaterThanOrEqual(before.block);
    if (block === before.block) expect(start).toBeGreaterThanOrEqual(before.end);
  }
}

describe("on any document", () => {
  it("offsets cut out the surface; mentions stand in order and never overlap", () => {
    fc.assert(
      fc.property(anyDocument, (document) => expectSound(document, linker.link(document, { explain: true }))),
      RUNS,
    );
  });

  it("explaining changes nothing, nor does linking twice or with a linker of its own", () => {
    const another = createLinker(lexicon);
    fc.assert(
      fc.property(anyDocument, (document) => {
        const bare = linker.link(document);
        const explained = linker.link(document, { explain: true });
        expect(linker.link(document)).toEqual(bare);
        expect(another.link(document)).toEqual(bare);
        expect(explained.mentions.map(({ evidence: _left, ...mention }) => mention)).toEqual(bare.mentions);
      }),
      RUNS,
    );
  });

  it("the document that was given is left as it was", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const before = structuredClone(document);
        linker.link(document, { explain: true });
        expect(document).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});

describe("in news", () => {
  /** Lower-case words that are about nothing in particular. */
  const unrelated = fc
    .array(
      fc.constantFrom(
        ..."rain fell softly over hills while children slept and old men spoke quietly about yesterday and birds".split(
          " ",
        ),
      ),
      { minLength: 1, maxLength: 30 },
    )
    .map((words) => `${words.join(" ")}.`);

  it("a paragraph of unrelated lower-case prose at the end moves nothing", () => {
    fc.assert(
      fc.property(aDocument(prose), unrelated, (document, text) => {
        const longer = { ...document, blocks: [...document.blocks, { text, kind: "paragraph" as const }] };
        expect(linker.link(longer).mentions).toEqual(linker.link(document).mentions);
      }),
      RUNS,
    );
  });

  it("line feeds and carriage returns with line feeds mark alike", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, unrelated), { minLength: 1, maxLength: 5 }), (lines) => {
        const marks = (text: string) =>
          linkText({ id: 1, text }, linker).mentions.map(({ start, end, ...mention }) => ({
            ...mention,
            before: text.slice(0, start).replace(/\r/g, ""),
            inside: text.slice(start, end).replace(/\r/g, ""),
          }));
        expect(marks(lines.join("\r\n"))).toEqual(marks(lines.join("\n")));
      }),
      RUNS,
    );
  });
});

describe("time", () => {
  const TURNS = 5;

  /** Processor time for each text in milliseconds, which other programs take no part of: the middle one of the turns. */
  function medians(texts: readonly string[]): number[] {
    const taken: number[][] = texts.map(() => []);
    for (let turn = 0; turn < TURNS; turn++) {
      for (const [index, text] of texts.entries()) {
        const start = process.cpuUsage();
        linker.link({ blocks: [{ text, kind: "paragraph" }] });
        const { user, system } = process.cpuUsage(start);
        taken[index]?.push((user + system) / 1_000);
      }
    }
    return taken.map((times) => times.toSorted((a, b) => a - b)[(TURNS - 1) / 2] ?? 0);
  }

  function expectLinear(piece: string, length: number): void {
    const small = piece.repeat(Math.ceil(length / 2 / piece.length));
    const [once = 0, twice = 0] = medians([small, small + small]);
    // Twice the text; what grows with the square takes four times as long.
    expect(twice).toBeLessThan(3 * once + 5);
  }

  it.each([
    ["one name without a pause", "Amazon"],
    ["one letter", "a"],
    ["one capital", "A"],
    ["capitals", "A. "],
    ["the start of long names", "Bank of "],
    ["emoji", "🚗"],
    ["joined emoji", "👩\u200d"],
    ["combining marks", "\u0301"],
    ["letters with combining marks", "e\u0301"],
    ["soft hyphens", "\u00ad"],
    ["spaces", " "],
    ["line feeds", "\n"],
    ["full stops", "."],
    ["open brackets", "(NASDAQ: "],
    ["broken surrogates", "\ud83d"],
  ])("grows with the length: a megabyte of %s", (_what, piece) => expectLinear(piece, 1_000_000));

  // A name in every word is the dearest text of all, and the number of names is bounded: a smaller one shows the same.
  it.each([
    ["one name again and again", "Amazon "],
    ["ambiguous names", "Ford Visa Target "],
    ["possessives", "Apple’s "],
    ["sentences", "Harrison Ford said Amazon shares rose. "],
  ])("grows with the length: 100 kilobytes of %s", (_what, piece) => expectLinear(piece, 100_000));

  it("is bounded for a megabyte of names", () => {
    const { mentions } = linker.link({ blocks: [{ text: "Amazon.com ".repeat(110_000), kind: "paragraph" }] });
    expect(mentions.length).toBeGreaterThan(10_000);
    expect(mentions.length).toBeLessThanOrEqual(100_000);
  });
});
