import { expect, test } from "vitest";
import { HINT, KINDS, names, rankKinds } from "../../src/facts/relevance.ts";
import { featuresOf } from "../../src/facts/relevance-features.ts";
import weights from "../../src/facts/relevance-weights.json";
import { firstKind } from "./relevance/complete-company.ts";
import { type ExampleSet, examples } from "./relevance/examples.ts";

const share = (set: ExampleSet): { right: number; misses: string } => {
  const all = examples(set);
  const wrong = all.filter((example) => !example.first.some((kind) => kind === firstKind(example)));
  return {
    right: 100 - (100 * wrong.length) / all.length,
    misses: wrong.map((example) => `${example.first}, not ${firstKind(example)}: ${example.sentence}`).join("\n"),
  };
};

test("nine in ten held-out sentences get a fact of their kind first", () => {
  const { right, misses } = share("held-out");
  expect(right, misses).toBeGreaterThanOrEqual(90);
});

test.each(["training", "earlier", "development"] as const)("what the model learned from it knows: %s", (set) => {
  const { right, misses } = share(set);
  expect(right, misses).toBeGreaterThanOrEqual(95);
});

test("every kind is held out several times, and no sentence stands in two sets", () => {
  const heldOut = examples("held-out");
  for (const kind of KINDS) {
    expect(heldOut.filter((example) => example.first.includes(kind)).length).toBeGreaterThanOrEqual(8);
  }
  const sentences = (["training", "earlier", "development", "held-out"] as const).flatMap((set) =>
    examples(set).map((example) => example.sentence),
  );
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("weights are those of the training command: one per kind, none broken", () => {
  const rows = Object.values(weights as Record<string, number[]>);
  expect(rows.length).toBeGreaterThan(100);
  for (const row of rows) {
    expect(row).toHaveLength(KINDS.length);
    expect(row.every(Number.isFinite)).toBe(true);
  }
});

test("the sentence outweighs paragraph and headline, the paragraph the headline", () => {
  const cuts = "It announced layoffs and job cuts: 500 jobs were eliminated.";
  const ai = "It invests in an AI startup.";
  expect(rankKinds({ sentence: ai, paragraph: cuts, headline: cuts })[0]?.kind).toBe("ai-investment");
  expect(rankKinds({ sentence: "Amazon said so.", paragraph: cuts, headline: ai })[0]?.kind).toBe("layoffs");
  expect(rankKinds({ sentence: "Amazon said so.", paragraph: "", headline: ai })[0]?.kind).toBe("ai-investment");
});

test("without a word that was learned every kind scores nothing, and all are there", () => {
  const ranked = rankKinds({ sentence: "Xyzzy plugh frotz.", paragraph: "", headline: "" });
  expect(ranked.map(({ score }) => score)).toEqual(Array(7).fill(0));
});

test("a sentence about nothing hints at nothing outright", () => {
  const ranked = rankKinds({ sentence: "A spokesman declined to comment.", paragraph: "", headline: "" });
  expect(Math.max(...ranked.map(({ score }) => score))).toBeLessThan(HINT);
});

test("groups are of whole words", () => {
  const groups = (sentence: string) =>
    [...featuresOf({ sentence, paragraph: "", headline: "" }).keys()].filter((feature) => feature.startsWith("~"));
  expect(groups("The maid again waited at the wharf.")).toEqual([]);
  expect(groups("The AI gain")).toEqual(["~AI"]);
});

test("the sentence is not counted again as part of its paragraph", () => {
  const sentence = "Amazon laid off staff.";
  const alone = featuresOf({ sentence, paragraph: "", headline: "" });
  expect(featuresOf({ sentence, paragraph: sentence, headline: "" })).toEqual(alone);
  const within = featuresOf({ sentence, paragraph: `It opened a shop. ${sentence} It made a profit.`, headline: "" });
  expect(within.get("~lay off")).toBe(1);
  expect(within.get("~profit")).toBeLessThan(1);
});

test("names are whole words in their own capitals", () => {
  expect(names("Customers of AWS, and others", "AWS")).toBe(true);
  expect(names("New LAWS for AWSome things", "AWS")).toBe(false);
  expect(names("a twitch of the eye", "Twitch")).toBe(false);
  expect(names("LAWS and AWS", "AWS")).toBe(true);
});

test("a paragraph of 50,000 characters is read in a moment", () => {
  const paragraph = "cut cuts cutting the reduce of a fire at the invest of ".repeat(900);
  const start = performance.now();
  rankKinds({ sentence: paragraph.slice(0, 5_000), paragraph, headline: "" });
  expect(performance.now() - start).toBeLessThan(1_000);
});
