/** Cards and the popup's lines in German: cases, numbers, dates, and what the dataset has in English. */
import { expect, test } from "vitest";
import { buildCard } from "../../src/facts/card.ts";
import type { CardRequest } from "../../src/facts/card-model.ts";
import { countryText } from "../../src/facts/countries.ts";
import { digestStory } from "../../src/facts/digest.ts";
import { Company } from "../../src/facts/schema.ts";
import { ageText, dateText, moneyText, periodText, possessive, qualified } from "../../src/facts/wording.ts";
import { germanWords as words } from "../words/german-words.ts";
import { amazon, dataset, shipped, shippedMarket } from "./fixture.ts";

/** Locales put no-break spaces where a test reads a space. */
const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, " ");

function card(sentence: string, request: Partial<CardRequest> = {}, company = shipped(request.companyId ?? "amazon")) {
  return buildCard({ companyId: company.id, sentence, paragraph: sentence, headline: "", ...request }, company, {
    today: "2026-11-22",
    words,
    companyNames: { amazon: "Amazon" },
    market: shippedMarket(),
    dataDate: "2026-11-22",
  });
}
function fact(id: string, ...request: Parameters<typeof card>) {
  const { facts, more } = card(...request);
  const found = [...facts, ...more].find((each) => each.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
}

test("numbers, money, dates and ages", () => {
  expect(plain(moneyText(27_500_000_000, "USD", words.locale))).toBe("27,5 Mrd. $");
  expect(plain(moneyText(250_000_000, "EUR", words.locale))).toBe("250 Mio. €");
  expect(plain(moneyText(750_000, "USD", words.locale))).toBe("750.000 $");
  expect(dateText("2024-04-01", words.locale)).toBe("1. April 2024");
  expect(dateText("2024-04", words.locale)).toBe("April 2024");
  expect(plain(ageText("2023-12-31", "2026-11-22", words))).toBe("2 Jahre alt");
  expect(plain(ageText("2025-05-01", "2026-11-22", words, true))).toBe("damals 18 Monate alt");
  const year = { start: "2025-02-01", end: "2026-01-31" };
  expect(periodText({ ...year, label: "FY2025" }, words)).toBe("GJ 2025");
  expect(periodText({ ...year, label: "Year to Jan 2026" }, words)).toBe("Jahr bis Januar 2026");
  expect(periodText({ ...year, label: "Q4 2025" }, words)).toBe("Q4 2025");
  expect(plain(qualified(moneyText(4e9, "USD", words.locale), "up to", words))).toBe("bis zu 4 Mrd. $");
});

test("owners stand behind what they own", () => {
  expect(possessive("Starbucks", words)).toBe("von Starbucks");
  expect(fact("ai-investment:anthropic", "Amazon has also invested in Anthropic.").label).toBe(
    "Jüngste Investition von Amazon in Anthropic",
  );
  expect(card("Twitch said so.", { via: "twitch" }).ownership).toBe("gehört seit 2014 zu Amazon");
});

test("what happened is told as happening, with its line for the clipboard", () => {
  const cut = fact("layoffs:2025-10-27", "Amazon cut 14,000 jobs.", { published: "2025-10-28" });
  expect(cut.label).toBe("Jüngster Stellenabbau bei Amazon");
  expect(cut.figures.map(({ caption, figure, period }) => [caption, figure, period])).toEqual([
    ["Bei Erscheinen des Artikels", "14.000 Stellen", "27. Oktober 2025"],
    ["Seither", "16.000 Stellen", "28. Januar 2026"],
  ]);
  expect(cut.copyText).toMatch(
    /^Jüngster Stellenabbau bei Amazon: 14\.000 Stellen \(27\. Oktober 2025\), seither 16\.000 Stellen \(28\. Januar 2026\)\. Quellen: /,
  );
});

test("a round without a number keeps the capitals of German nouns and repeats no English count", () => {
  const note = (text: string) => {
    const layoffs = [{ ...amazon.layoffs[0], count: undefined, percent: undefined, brand: undefined, note: text }];
    const company = shipped("amazon", dataset({ companies: [Company.parse({ ...amazon, layoffs })] }));
    const { facts, more } = card("Amazon cut jobs.", {}, company);
    return [...facts, ...more].find((each) => each.kind === "layoffs")?.figures[0];
  };
  expect(note("Several hundred in sales.")).toMatchObject({
    figure: "Mehrere Hundert Stellen",
    detail: "Several hundred in sales",
  });
  expect(note("At least hundreds of jobs.")?.figure).toBe("Mindestens Hunderte Stellen");
  expect(note("Dozens of jobs.")?.detail).toBeUndefined();
  expect(note("No number listed.")).toMatchObject({ figure: "Keine Zahl genannt" });
});

test("the story's own number is set beside the sourced one", () => {
  const sentence = "AWS accounts for 14% of Amazon's revenue.";
  const { comparison } = fact("share:amazon-web-services", sentence, { via: "aws", published: "2024-04-03" });
  expect(plain(comparison?.text)).toBe(
    "Im Artikel steht 14%; Business Wire: 14,2 % vom Umsatz (Q4 2023), gerundet dasselbe",
  );
});

test("what the dataset has in its own English says so", () => {
  expect(card("Amazon said so.").aboutLang).toBe("en");
  const brands = amazon.brands.map(({ about: _, ...brand }) => brand);
  const undescribed = shipped("amazon", dataset({ companies: [Company.parse({ ...amazon, brands })] }));
  const { about, aboutLang } = card("Twitch said so.", { via: "twitch" }, undescribed);
  expect([about, aboutLang]).toEqual([expect.stringMatching(/^Ein.? \w+ von Amazon$/), undefined]);
});

test("countries", () => {
  expect(countryText("United States", "de-DE")).toBe("Vereinigte Staaten");
  expect(countryText("Czech Republic", "de")).toBe("Tschechien");
  expect(countryText("Hong Kong", "en-GB")).toBe("Hong Kong");
  expect(countryText("Washington state", "de")).toBe("Washington state");
});

test("the popup's lines", () => {
  const companies = [
    { company: shipped("amazon"), count: 5 },
    { company: shipped("anthropic"), count: 1 },
  ];
  const context = { today: "2026-11-22", words, market: shippedMarket(), published: "2024-04-03" };
  expect(digestStory(companies, { ...context, headline: "Amazon cuts jobs" }).map(({ text }) => plain(text))).toEqual([
    "Amazon hat in den 12 Monaten vor diesem Artikel Stellenabbau angekündigt",
    "US tech job cuts, 2023: 168.032, plus 73 %",
    "Amazon ist an Anthropic beteiligt: 2,75 Mrd. $, 27. März 2024",
  ]);
});
