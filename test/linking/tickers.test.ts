import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import { addBareTickers, isTickerCode, tickerAfter, tickersIn } from "../../src/linking/tickers.ts";
import type { TextBlock } from "../../src/linking/types.ts";
import { lexiconOf } from "./seed-lexicon.ts";

function blocksOf(...texts: string[]): TextBlock[] {
  return texts.map((text) => ({ text, kind: "paragraph" }));
}

const linker = createLinker(
  lexiconOf([
    { id: "amazon", name: "Amazon", ticker: "AMZN", names: ["~Amazon"] },
    { id: "apple", name: "Apple", ticker: "AAPL", names: ["~Apple"] },
    { id: "shell", name: "Shell", ticker: "SHEL", names: ["~Shell"] },
    { id: "gap", name: "Gap", ticker: "GAP", names: ["~Gap"] },
    { id: "target", name: "Target", ticker: "TGT", names: ["~Target"] },
    { id: "ibm", name: "IBM", ticker: "IBM", names: ["IBM"] },
    { id: "sap", name: "SAP", ticker: "SAP", names: ["SAP"] },
  ]),
);

function marked(...texts: string[]): string[] {
  return linker.link({ blocks: blocksOf(...texts) }).mentions.map(({ surface }) => surface);
}

describe("tickers printed in a story", () => {
  it.each([
    ["Watch (NASDAQ: AMZN) today.", ["AMZN"]],
    ["Watch (Nasdaq:AMZN) today.", ["AMZN"]],
    ["Watch NYSE: TGT today.", ["TGT"]],
    ["Watch NYSE American: TGT today.", ["TGT"]],
    ["Watch (AMZN.O) today.", ["AMZN"]],
    ["Watch (SHEL.L), a share.", ["SHEL"]],
    ["Watch <AAPL.O> today.", ["AAPL"]],
    ["Watch <AAPL> today.", ["AAPL"]],
    ["Watch $AMZN today.", ["AMZN"]],
    ["Watch AMZN:US today.", ["AMZN"]],
    ["Watch (AMZN US) and (AAPL:US).", ["AAPL", "AMZN"]],
  ])("%s", (text, symbols) => {
    expect([...tickersIn(blocksOf(text))].sort()).toEqual(symbols);
  });

  it.each([
    "It cost $5 (about £4) or $AB5; see note: A dog <b>barks</b>.",
    "He (the CEO) said: US voters (in THE U.S.) decide at 10:30.",
    "The U.S. (USA) and the EU (EU.) met: FULL STORY.",
    "Dear all: Apple is a fruit (A.B.C.).",
  ])("finds none in: %s", (text) => {
    expect([...tickersIn(blocksOf(text))]).toEqual([]);
  });
});

describe("tickers by themselves", () => {
  function bare(text: string, ...symbols: string[]): string[] {
    const found = new Set<string>();
    addBareTickers(blocksOf(text), symbols, found);
    return [...found];
  }

  it("count where they stand in prose", () => {
    expect(bare("Later AMZN closed higher.", "AMZN", "AAPL")).toEqual(["AMZN"]);
  });

  it.each([
    ["inside a longer word", "Later AMZNX closed higher, XAMZN too.", "AMZN"],
    ["in a line of capitals", "TGT PRACTICE AT THE RANGE", "TGT"],
    ["too short to be one", "The letter F stands here.", "F"],
  ])("do not count %s", (_, text, symbol) => {
    expect(bare(text, symbol)).toEqual([]);
  });
});

describe("the ticker behind a name", () => {
  it.each([
    [" (NASDAQ: AMZN) rose", { symbol: "AMZN", exchange: "NASDAQ" }],
    [" Inc. (NYSE:IBM) rose", { symbol: "IBM", exchange: "NYSE" }],
    [" (AMZN.O) rose", { symbol: "AMZN.O" }],
    [" (SHEL.AS) rose", { symbol: "SHEL" }],
    [" <AAPL.O> rose", { symbol: "AAPL.O" }],
    [" <AAPL> rose", { symbol: "AAPL" }],
    [" [AAPL] rose", { symbol: "AAPL" }],
    [" ($AMZN) rose", { symbol: "AMZN" }],
    [" (AMZN:US) rose", { symbol: "AMZN" }],
    [" (AMZN US) rose", { symbol: "AMZN" }],
    [" (AAPL: Get Report) rose", { symbol: "AAPL" }],
    [" rose (AMZN) today", undefined],
    [" (The New Yorker) rose", undefined],
  ])("Amazon%s", (tail, ticker) => {
    expect(tickerAfter(`Amazon${tail}`, 6)).toEqual(ticker);
  });
});

describe("names in a story with tickers", () => {
  it.each([
    ["Amazon (NASDAQ: AMZN) it was.", ["Amazon"]],
    ["Amazon (AMZN.O) it was.", ["Amazon"]],
    ["Apple <AAPL.O> it was.", ["Apple"]],
    ["Amazon (AMZN:US) it was.", ["Amazon"]],
    ["Apple (AAPL US) it was.", ["Apple"]],
    ["Apple (AMZN US) it was.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });

  it.each(["(NASDAQ: AMZN)", "(AMZN.O)", "<AMZN.O>", "$AMZN", "AMZN:US", "AMZN"])("takes %s as evidence", (ticker) => {
    const sentence = "Few there had seen Amazon before.";
    expect(marked(sentence)).toEqual([]);
    expect(marked(sentence, `Others watched ${ticker} with care.`)).toEqual(["Amazon"]);
  });

  it("does not take a name in capitals for its ticker", () => {
    expect(marked("It was a wide gap. The Gap was wide.", "Mind the GAP when leaving.")).toEqual([]);
  });

  it.each(["Watch (IBM.N) and <SAP.DE> today.", "Watch $IBM or SAP:GR today.", "Watch (IBM US), (SAP GR) and <IBM>."])(
    "never marks a ticker: %s",
    (text) => {
      expect(marked(text)).toEqual([]);
    },
  );

  it("still marks the name itself", () => {
    expect(marked("IBM (IBM) hired. IBM: a story. The (SAP) team <SAP said>.")).toContain("IBM");
    expect(isTickerCode("The (IBM) team", 5, 8)).toBe(false);
  });
});
