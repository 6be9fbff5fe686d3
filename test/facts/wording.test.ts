import { expect, test } from "vitest";
import { monthsBetween, overlap } from "../../src/facts/dates.ts";
import {
  ageText,
  changeText,
  dateText,
  moneyText,
  percentText,
  possessive,
  shareText,
} from "../../src/facts/wording.ts";
import { englishWords } from "../../src/maintain/english-words.ts";

const english = englishWords("en-US");

/** Locales put no-break spaces where a test reads a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("money has a symbol where it is unmistakable and a code otherwise", () => {
  expect(moneyText(24_204_000_000, "USD", "en-US")).toBe("$24.2 billion");
  expect(moneyText(169_961_000_000, "USD", "en-US")).toBe("$170 billion");
  expect(moneyText(2_750_000_000, "USD", "en-US", 2)).toBe("$2.75 billion");
  expect(plain(moneyText(12_500_000_000, "CHF", "en-US"))).toBe("CHF 12.5 billion");
  expect(moneyText(1_000_000, "CNY", "en-US")).toBe("CN¥1 million");
  expect(plain(moneyText(24_204_000_000, "EUR", "de-DE"))).toBe("24,2 Mrd. €");
  expect(moneyText(750_000, "USD", "en-US")).toBe("$750,000");
});

test("percents follow the locale", () => {
  expect(shareText(24_204 / 169_961, "en-US")).toBe("14.2%");
  expect(plain(shareText(24_204 / 169_961, "de-DE"))).toBe("14,2 %");
  expect(shareText(0.18, "en-US")).toBe("18.0%");
  expect(percentText(35, "en-US")).toBe("35%");
  expect(changeText(73, english)).toBe("up 73%");
  expect(changeText(-0.04, english)).toBe("unchanged");
  expect(changeText(-20, english)).toBe("down 20%");
});

test("dates are as exact as their source, in no time zone", () => {
  expect(dateText("2024-04-03", "en-GB")).toBe("3 Apr 2024");
  expect(dateText("2024-04", "en-GB")).toBe("Apr 2024");
  expect(dateText("2024", "en-GB")).toBe("2024");
});

test("ages count whole months, whole years from two on", () => {
  expect(ageText("2023-12-31", "2026-11-22", english)).toBe("2 years old");
  expect(ageText("2025-05-01", "2026-11-22", english)).toBe("18 months old");
  expect(monthsBetween("2023-12-31", "2024-03-30")).toBe(2);
  expect(monthsBetween("2023-12-31", "2024-02-29")).toBe(2);
});

test("spans that hand over in one year do not overlap", () => {
  expect(overlap({ until: "2021" }, { from: "2021" })).toBe(false);
  expect(overlap({ from: "2014" }, { from: "2011", until: "2016" })).toBe(true);
  expect(overlap({}, {})).toBe(true);
});

test("possessives", () => {
  expect(possessive("Amazon", english)).toBe("Amazon's");
  expect(possessive("Starbucks", english)).toBe("Starbucks'");
});
