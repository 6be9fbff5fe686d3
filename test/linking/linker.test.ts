import { describe, expect, it } from "vitest";
import { createLinker } from "../../src/linking/linker.ts";
import type { LinkDocument, TextBlock } from "../../src/linking/types.ts";
import { seedLexicon } from "./seed-lexicon.ts";

const linker = createLinker(seedLexicon);

function story(...texts: string[]): LinkDocument {
  return { blocks: texts.map((text): TextBlock => ({ text, kind: "paragraph" })) };
}

/** Marks as `surface→company` or `surface→company/brand`. */
function marks(document: LinkDocument): string[] {
  return linker
    .link(document)
    .mentions.map(({ surface, company, via }) => `${surface}→${company}${via === undefined ? "" : `/${via}`}`);
}

describe("words that are not the company", () => {
  it.each([
    "Target of the attack was a convoy north of the city.",
    "Target the right people and the campaign will pay off.",
    "The target was missed by a wide margin.",
    "Target practice is held on Tuesdays.",
    "Visa requirements for students have changed.",
    "Visa rules are under review in the capital.",
    "He applied for a visa to visit his sister.",
    "A Visa is needed for stays of more than 90 days.",
    "There is a gap of ten years between the brothers.",
    "Gap year students often travel to Asia.",
    "Gap years are popular with school leavers.",
    "The Amazon is burning and the smoke reaches the coast.",
    "Fires spread across the Amazon rainforest.",
    "The Amazon River flows east to the Atlantic.",
    "Indigenous people of the Amazon basin protested.",
    "Loggers moved deeper into the Amazon.",
    "A shell company in Panama owned the yacht.",
    "Shell companies hid the money for years.",
    "Meta-analysis of 40 trials found no effect.",
    "She is the apple of my eye.",
    "Apple of my eye was the title of the song.",
    "Apple pie was served after dinner.",
    "Apple trees were in bloom along the road.",
    "Harrison Ford said he would not return.",
    "Betty Ford opened the clinic.",
    "Gerald R. Ford was the 38th president.",
    "Mr. Ford walked to the river.",
    "Ford crossed the river at dawn.",
    "Ford, 45, of Leeds, was arrested on Monday.",
    "The Ford Foundation gave the museum a grant.",
    "Claude Monet painted the garden many times.",
    "Alexa Chung said the coat was her favourite.",
    "Jean-Claude was born in Paris.",
    "Echo Beach is far away in time.",
    "The concert at Nissan Stadium was sold out.",
    "Apple Daily closed its newsroom in Hong Kong.",
    "The Honda Classic returns to Florida.",
    "Learning the alphabet takes a child a year.",
    "Shell of a building was all that remained.",
  ])("marks nothing in: %s", (text) => {
    expect(marks(story(text))).toEqual([]);
  });

  it("keeps a person's surname a person's throughout the story", () => {
    const text = story(
      "The novelist John M. Ford died in 2006.",
      "Ford said little about his work. Ford's books went out of print.",
      "Friends say Ford wrote every day.",
    );
    expect(marks(text)).toEqual([]);
  });

  it("believes a story about a person of a company's name", () => {
    expect(marks(story("Robert Honda died on Monday.", "Honda was 80. His friends called Honda a quiet man."))).toEqual(
      [],
    );
  });

  it("takes an acronym for what the story says it is", () => {
    const text = story("The Alaska Wildlife Survey (AWS) counts bears.", "Volunteers of AWS fly north in May.");
    expect(marks(text)).toEqual([]);
    expect(marks(story("Amazon Web Services (AWS) grew."))).toEqual([
      "Amazon Web Services→amazon/aws",
      "AWS→amazon/aws",
    ]);
  });

  it.each([
    ["Amazon to Cut 16,000 Jobs", ["Amazon"]],
    ["AMAZON LAYOFFS: WHAT WE KNOW", ["AMAZON"]],
    ["Shell Posts Record Profit", ["Shell"]],
    ["Microsoft Awards Contract for New Campus", ["Microsoft"]],
    ["Apple Pie Recipes for the Holidays", []],
    ["Visa Rules Tightened for Students", []],
    ["The Amazon Is Dying", []],
    ["AMAZON RAINFOREST FIRES", []],
    ["Nissan Stadium Gets New Roof", []],
    ["Harrison Ford Says Goodbye", []],
  ])("reads the headline: %s", (text, expected) => {
    const { mentions } = linker.link({ blocks: [{ text, kind: "heading" }] });
    expect(mentions.map(({ surface }) => surface)).toEqual(expected);
  });

  it("never marks Amazon in a rainforest story", () => {
    const text = story(
      "The Amazon is on fire",
      "The Amazon rainforest lost a record area this year, researchers said.",
      "Amazon deforestation speeds up when prices rise. Much of the Amazon lies in Brazil.",
      "Scientists fear that Amazon could reach a tipping point.",
    );
    expect(marks(text)).toEqual([]);
  });
});

describe("words that are the company", () => {
  it.each([
    ["Target said it would close nine stores.", ["Target→target"]],
    ["Visa shares rose 3 percent on Tuesday.", ["Visa→visa"]],
    ["Gap Inc. named a new chief executive.", ["Gap Inc.→gap"]],
    ["Shell's quarterly profit fell by a third.", ["Shell→shell"]],
    ["Ford recalls 100,000 trucks over brakes.", ["Ford→ford"]],
    ["Meta unveiled a new headset.", ["Meta→meta"]],
    ["Apple CEO Tim Cook opened the event.", ["Apple→apple"]],
    ["She bought it at the retailer Target last week.", ["Target→target"]],
    ["Employees of Amazon walked out.", ["Amazon→amazon"]],
    ["Alphabet, Google's parent company, cut jobs.", ["Alphabet→alphabet", "Google→alphabet"]],
    ["Rivals such as Google, Apple and Microsoft objected.", ["Google→alphabet", "Apple→apple", "Microsoft→microsoft"]],
    ["Shares of Visa (NYSE: V) were flat.", ["Visa→visa"]],
    ["Meta's Instagram will test it.", ["Meta→meta", "Instagram→meta/instagram"]],
    ["American companies such as Amazon would struggle.", ["Amazon→amazon"]],
    ["An article on Apple (NasdaqGS: AAPL-news) lifted others.", ["Apple→apple"]],
    ["Honda and Nissan ended merger talks.", ["Honda→honda", "Nissan→nissan"]],
    ["The streamer left Twitch for YouTube.", ["Twitch→amazon/twitch", "YouTube→alphabet/youtube"]],
    ["Anthropic released a new version of Claude.", ["Anthropic→anthropic", "Claude→anthropic/claude"]],
    ["Tiktok and its parent ByteDance sued.", ["Tiktok→bytedance/tiktok", "ByteDance→bytedance"]],
  ])("marks: %s", (text, expected) => {
    expect(marks(story(text))).toEqual(expected);
  });

  it("marks Amazon every time in a story on its layoffs", () => {
    const document = story(
      "Amazon layoffs reach studios and Twitch",
      "Amazon is cutting hundreds of jobs at Prime Video, the company said.",
      "Amazon’s workforce doubled in the pandemic. Amazon-owned Twitch will lose a third of its staff.",
      "Workers at non-Amazon warehouses were not told. A person close to Amazon confirmed it.",
      "Amazon did not answer. For Amazon it is the second round.",
    );
    const amazon = linker.link(document).mentions.filter((mention) => mention.surface === "Amazon");
    const places = document.blocks.flatMap(({ text }) => [...text.matchAll(/Amazon/g)]);
    expect(amazon).toHaveLength(places.length);
  });

  it("marks the company and not the river where a story has both", () => {
    const document = story(
      "Amazon said it would appeal against the ruling on its web address.",
      "Countries around the Amazon River object. Amazon's lawyers disagree.",
      "Peru says the name belongs to the people of the Amazon.",
    );
    const found = linker.link(document).mentions;
    expect(found.map(({ block, start }) => [block, start])).toEqual([
      [0, 0],
      [1, document.blocks[1]?.text.indexOf("Amazon's")],
    ]);
  });
});

describe("places that are no part of the story", () => {
  it.each([
    "Share this story on Facebook",
    "Follow us on Instagram, Facebook and YouTube.",
    "Photo: Microsoft",
    "© Microsoft 2024",
    "Find us on YouTube, TikTok and Instagram.",
    "Image credit: Apple Inc.",
    "Shares fell (NASDAQ: META) in late trading.",
    "Write to someone@Microsoft or www.Microsoft today.",
  ])("marks nothing in: %s", (text) => {
    expect(marks(story(text))).toEqual([]);
  });
});

describe("who owned the name on the story's day", () => {
  const text = "The streaming site Twitch drew a record crowd.";
  it.each([
    ["2013-06-01", []],
    ["2014-06-01", ["Twitch→amazon/twitch"]],
    ["2026-01-05T08:00:00Z", ["Twitch→amazon/twitch"]],
    [undefined, ["Twitch→amazon/twitch"]],
  ])("published %s: %j", (published, expected) => {
    expect(marks({ ...story(text), ...(published === undefined ? {} : { published }) })).toEqual(expected);
  });

  it("says so when asked", () => {
    const { rejected } = linker.link({ ...story(text), published: "2013-06-01" }, { explain: true });
    expect(rejected.map(({ surface, reason }) => [surface, reason])).toEqual([
      ["Twitch", "its owner's only from 2014"],
    ]);
  });
});

describe("page and document", () => {
  it("takes only distinctive names on pages in languages of which it knows no cues", () => {
    const document = { ...story("Apple en Microsoft tonen nieuwe apparaten. Apple said."), language: "nl-NL" };
    expect(marks(document)).toEqual(["Microsoft→microsoft"]);
  });

  it("hears the title without handing out its mentions", () => {
    const text = "A decision by Apple is expected next week.";
    const bare = linker.link(story(text)).mentions;
    const titled = linker.link({ ...story(text), title: "iPhone sales lift Apple shares" }).mentions;
    expect(titled.map(({ surface, block }) => [surface, block])).toEqual([["Apple", 0]]);
    expect(titled[0]?.score ?? 0).toBeGreaterThan(bare[0]?.score ?? 0);
  });

  it("reads a page that is nothing but names up to a bound", () => {
    const { mentions } = linker.link(story("Honda ".repeat(150_000)));
    // The last one read stands before a word that is no name any more.
    expect(mentions.length).toBeGreaterThanOrEqual(99_999);
  });

  it("explains every decision", () => {
    const document = story("Harrison Ford said he was fine. Visa rules changed. Target said it would hire.");
    const { mentions, rejected } = linker.link(document, { explain: true });
    expect(rejected.map(({ surface, reason }) => [surface, reason])).toEqual([
      ["Ford", 'part of "Harrison Ford"'],
      ["Visa", expect.stringMatching(/^score 0\.\d\d under 0\.6$/)],
    ]);
    expect(rejected[1]?.evidence).toContainEqual(
      expect.objectContaining({ cue: "word of perhaps another sense follows", word: "rules" }),
    );
    expect(mentions[0]?.evidence).toContainEqual(expect.objectContaining({ cue: "speech verb follows", word: "said" }));
  });

  it("gives no evidence unless asked", () => {
    const { mentions, rejected } = linker.link(story("Microsoft said so. Visa rules."));
    expect(mentions[0]).not.toHaveProperty("evidence");
    expect(rejected).toEqual([]);
  });
});
