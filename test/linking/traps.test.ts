import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import type { LinkDocument, TextBlock } from "../../src/linking/types.ts";
import { lexiconOf } from "./seed-lexicon.ts";

const linker = createLinker(
  lexiconOf([
    {
      id: "amazon",
      name: "Amazon",
      ticker: "AMZN",
      sector: "Online retail and cloud computing",
      names: ["~Amazon", "ring=~Ring", "echo=~Echo", "kindle=~Kindle", "mgm=~MGM", "prime=Prime Video"],
    },
    { id: "apple", name: "Apple", ticker: "AAPL", sector: "Consumer electronics", names: ["~Apple", "iphone=iPhone"] },
    {
      id: "ford",
      name: "Ford",
      ticker: "F",
      sector: "Cars",
      related: ["nissan"],
      names: ["~Ford", "lincoln=~Lincoln"],
    },
    { id: "honda", name: "Honda", sector: "Cars and motorcycles", related: ["nissan"], names: ["~Honda"] },
    { id: "nissan", name: "Nissan", sector: "Cars", names: ["Nissan"] },
    { id: "kubota", name: "Kubota", sector: "Farm machinery", names: ["Kubota"] },
    { id: "shell", name: "Shell", ticker: "SHEL", sector: "Energy", names: ["~Shell"] },
    { id: "target", name: "Target", ticker: "TGT", sector: "Retail", names: ["~Target"] },
    { id: "gap", name: "Gap", sector: "Clothing retail", names: ["~Gap"] },
    { id: "visa", name: "Visa", ticker: "V", sector: "Payments", names: ["~Visa"] },
    {
      id: "ap",
      name: "Associated Press",
      names: ["The Associated Press", "~AP"],
    },
    {
      id: "microsoft",
      name: "Microsoft",
      sector: "Software",
      names: ["Microsoft", "windows=~Windows", "copilot=~Copilot", "bethesda=~Bethesda"],
    },
  ]),
);

/** Surfaces marked in a story of one paragraph per text. */
function marked(...texts: string[]): string[] {
  const document: LinkDocument = { blocks: texts.map((text): TextBlock => ({ text, kind: "paragraph" })) };
  return linker.link(document).mentions.map(({ surface }) => surface);
}

describe("a verb that looks like a noun of companies", () => {
  it.each([
    ["The Amazon stores carbon in its soil.", []],
    ["The Amazon stores water for half a continent.", []],
    ["The Amazon shares a border post with two countries.", []],
    ["The Target stores affected are in Ohio.", ["Target"]],
    ["The Target stores will reopen on Monday.", ["Target"]],
    ["The Target stores opening this spring are small.", ["Target"]],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("a story of a landscape", () => {
  it("takes the bare name for the place", () => {
    expect(
      marked(
        "Rangers count dolphins where two rivers meet. Loggers have left the forest, and villagers plant trees.",
        "In the wet months boats bring timber from Amazon to the towns on the coast.",
      ),
    ).toEqual([]);
  });

  it("keeps a company that only a company can be", () => {
    expect(
      marked(
        "Fishermen say the river is black and the mangroves are dead. The forest behind the villagers burns.",
        "Shell shares fell. Villagers sued the oil giant Shell over a pipeline.",
      ),
    ).toEqual(["Shell", "Shell"]);
  });
});

describe("towns and places", () => {
  it.each([
    "The library in Bethesda, Maryland, has a new roof.",
    "The bus from Lincoln, Nebraska, was late.",
    "She was born in Lincoln and never left.",
    "The Lincoln-based choir sang twice.",
  ])("marks nothing in: %s", (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe("orders, nouns and people", () => {
  it.each([
    "Echo your boss and he will like you.",
    "Ring the bell and wait. Ring your mother.",
    "Kindle a fire before dusk.",
    "Windows rattled all night in the storm.",
    "Windows have been boarded up along the front.",
    "Gap in the fence? The goats will find it.",
    "Visa stamps fill her passport.",
    "Target number two is a cup run.",
    "Anna Honda won the race and Honda smiled.",
  ])("marks nothing in: %s", (text) => {
    expect(marked(text)).toEqual([]);
  });
});

describe("share prices", () => {
  it.each([
    ["Apple +1.2%, Target +0.8%, Ford -0.3%.", ["Apple", "Target", "Ford"]],
    ["Losers: Shell (-2.4%) and Visa (\u22121 %).", ["Shell", "Visa"]],
    ["Apple ended flat after a broker cut its rating.", ["Apple"]],
    ["Shell (SHEL.L) posted a loss.", ["Shell"]],
    ["Holes 4 to 6: Ford -1, Honda +2.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("a bare noun before a verb at the start of a sentence", () => {
  it("is a name once the owner is named", () => {
    expect(marked("Amazon shares rose. Ring will ask owners first.")).toEqual(["Amazon", "Ring"]);
    expect(marked("Microsoft has new rules. Copilot will no longer open by itself.")).toEqual(["Microsoft", "Copilot"]);
    expect(marked("Prime Video shows it first. MGM had shared the rights.")).toEqual(["Prime Video", "MGM"]);
  });

  it("is none without the owner", () => {
    expect(marked("Echo will be heard in the valley.")).toEqual([]);
  });
});

describe("one of the things made under the name", () => {
  it.each([
    ["A cyclist was hit by a Nissan, the driver fled. A Honda was found burning.", ["Nissan", "Honda"]],
    ["The driver of a Ford Fiesta left his car behind.", ["Ford"]],
    ["He heard an echo and saw a ring of stones.", []],
    ["It was a Target of the raid.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("buying and owning", () => {
  it.each([
    ["I would own Apple at this price.", ["Apple"]],
    ["He is buying Ford for his fund.", ["Ford"]],
    ["A lawyer for Apple called the claim thin, and investors agreed.", ["Apple"]],
    ["Every striker has his own Target.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("appositions", () => {
  it.each([
    ["Amazon, the Seattle-based online book retailer, lists it.", ["Amazon"]],
    ["Apple, maker of phones, was late.", ["Apple"]],
    ["Ford, the tall man at the bar, was late.", []],
    ["Ford, a keen gardener, hates the retailer next door.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

it("does not let a mention vouch against itself", () => {
  const text = "Microsoft, Nissan and Prime Video sell subscriptions; customers say Bethesda games are best.";
  const { mentions, rejected } = linker.link({ blocks: [{ text, kind: "paragraph" }] }, { explain: true });
  const bethesda = [...mentions, ...rejected].find(({ surface }) => surface === "Bethesda");
  const cues = bethesda?.evidence?.map(({ cue }) => cue);
  expect(cues).toContain("word of perhaps another sense follows");
  expect(cues?.filter((cue) => /elsewhere|sense too/.test(cue))).toEqual([]);
});

it("reads a capital behind a semicolon as a name's", () => {
  expect(marked("The iPhone sold well; Apple wants more.")).toEqual(["iPhone", "Apple"]);
});

it("takes a name before a colon and a number for a list, in brackets for a listing", () => {
  expect(marked("Sales by maker. Nissan: 109,000 cars, more than a year before.")).toEqual(["Nissan"]);
  expect(marked("The paper (Nissan: 7201) fell.")).toEqual([]);
});

it("takes an agency before a picture for its credit, and in the story for a company", () => {
  expect(marked("A tower in the harbour. (AP Photo/Jane Doe)", "A crane, seen on Monday. AP file photo.")).toEqual([]);
  expect(marked("The Associated Press said it would lay off staff.")).toEqual(["The Associated Press"]);
});

describe("people of a company's name", () => {
  it.each([
    ["The figures are in order, said the ministry's spokesman Kubota on Friday.", []],
    ["The plan was drawn up by president Kubota and his cabinet.", []],
    ["A spokesman for Kubota declined to comment.", ["Kubota"]],
    ["The chairman, Kubota said, will step down in June.", ["Kubota"]],
    ["It is too early to tell, says Atsushi Kubota, an economist at a bank in Osaka.", []],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("a firm whose full name begins with another's", () => {
  it.each([
    ["The stake was sold to Nissan Yamato Trust Co Ltd last week.", []],
    ["The stake was sold to Nissan Co Ltd last week.", ["Nissan"]],
    ["The stake was sold to Kubota SA last week.", ["Kubota"]],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe("where a thing is sold at its price", () => {
  it.each([
    ["The lamp costs $40 at Target and comes in green.", ["Target"]],
    ["Used copies of the paperback started at $200 on Amazon.", ["Amazon"]],
  ])("%s", (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});
