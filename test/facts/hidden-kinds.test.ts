/** Kinds of facts that the reader has switched off. */
import { expect, test } from "vitest";
import { buildCard } from "../../src/facts/card.ts";
import type { FactKind } from "../../src/facts/card-model.ts";
import { digestStory } from "../../src/facts/digest.ts";
import { KINDS } from "../../src/facts/relevance.ts";
import { englishWords } from "../../src/maintain/english-words.ts";
import { shipped, shippedMarket } from "./fixture.ts";

const words = englishWords("en-US");
const published = "2024-04-03";

function card(hiddenKinds: FactKind[], sentence = "Amazon cut hundreds of jobs.") {
  const request = { companyId: "amazon", sentence, paragraph: sentence, headline: "", published };
  return buildCard(request, shipped("amazon"), {
    today: "2026-11-22",
    words,
    hiddenKinds,
    companyNames: {},
    market: shippedMarket(),
    dataDate: "2026-11-22",
  });
}
const kindsOn = ({ facts, more }: ReturnType<typeof card>) => new Set([...facts, ...more].map((fact) => fact.kind));

test("are not on cards, and the others move up", () => {
  const all = card([]);
  expect(all.facts[0]?.kind).toBe("layoffs");
  expect(all.hasHidden).toBeUndefined();
  const without = card(["layoffs"]);
  const left = kindsOn(all);
  left.delete("layoffs");
  expect(kindsOn(without)).toEqual(left);
  expect(without.facts).toHaveLength(3);
  expect(without.hasHidden).toBe(true);
});

test("are told of as hidden only where there are any", () => {
  expect(card(["headcount"]).hasHidden).toBeUndefined();
  expect(card([...KINDS])).toMatchObject({ facts: [], more: [], hasHidden: true });
});

test("leave no line in the popup", () => {
  const companies = [
    { company: shipped("amazon"), count: 5 },
    { company: shipped("anthropic"), count: 1 },
  ];
  const lines = (hiddenKinds: FactKind[]) =>
    digestStory(companies, {
      published,
      today: "2026-11-22",
      words,
      hiddenKinds,
      market: shippedMarket(),
      headline: "Amazon cuts hundreds of jobs",
    }).map(({ text }) => text);
  expect(lines(["revenue"])).toHaveLength(3);
  expect(lines(["layoffs"])).toEqual(["Amazon is an investor in Anthropic: $2.75 billion, Mar 27, 2024"]);
  expect(lines(["ai-investment"]).join()).not.toContain("Anthropic");
  expect(lines(["layoffs", "ai-investment"])).toEqual([]);
});
