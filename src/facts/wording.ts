/** How numbers, money, dates and ages read in the reader's language. */
import type { Words } from "../words/words.ts";
import { monthsBetween } from "./dates.ts";
import type { Period } from "./schema.ts";

/** Keeps formatters: making one takes longer than all else a card does. */
function kept<Options, Format>(make: (locale: string, options: Options) => Format) {
  const formats = new Map<string, Format>();
  return (locale: string, options: Options): Format => {
    const key = locale + JSON.stringify(options);
    const known = formats.get(key);
    if (known !== undefined) return known;
    const format = make(locale, options);
    formats.set(key, format);
    return format;
  };
}

const numbers = kept((locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));
const dates = kept((locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));

/** German papers write "27,5 Mrd. $" and "1. April 2024"; English ones "$27.5 billion" and "1 Apr 2024". */
const isGerman = (locale: string): boolean => /^de\b/.test(locale);

/** "18,000". */
export function numberText(value: number, locale: string): string {
  return numbers(locale, { maximumFractionDigits: 1 }).format(value);
}

/**
 * "$24.2 billion", "CHF 12.5 billion", in German "24,2 Mrd. $": the currency's symbol where the locale has an
 * unmistakable one, its ISO code otherwise. `digits` is the most decimals shown: one suits revenue, two suit a deal
 * ("$2.75 billion").
 */
export function moneyText(amount: number, currency: string, locale: string, digits = 1): string {
  const money = numbers(locale, {
    style: "currency",
    currency,
    currencyDisplay: "symbol",
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  if (Math.abs(amount) < 1_000_000) return money.format(amount);
  // Compact money comes out as "$24.2B" whatever is asked for: the number is put where the locale has the digits.
  const words = numbers(locale, {
    notation: "compact",
    compactDisplay: isGerman(locale) ? "short" : "long",
    maximumFractionDigits: digits,
  }).format(Math.abs(amount));
  let placed = false;
  return money
    .formatToParts(amount)
    .map(({ type, value }) => {
      if (type !== "integer" && type !== "group") return value;
      if (placed) return "";
      placed = true;
      return words;
    })
    .join("");
}

/** A share between 0 and 1 with one decimal: "14.2%" in English, "14,2 %" in German. */
export function shareText(share: number, locale: string): string {
  return numbers(locale, {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(share);
}

/** A percentage as its source gives it: 35 → "35%", 2.5 → "2.5%". */
export function percentText(percent: number, locale: string): string {
  return numbers(locale, { style: "percent", maximumFractionDigits: 1 }).format(percent / 100);
}

/** "up 12.4%", "down 3%", "unchanged"; `change` is in percent. */
export function changeText(change: number, words: Words): string {
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return words("changeNone");
  return words(rounded > 0 ? "changeUp" : "changeDown", percentText(Math.abs(rounded), words.locale));
}

/** A date as exactly as it is known: "3 Apr 2024", "Apr 2024", "2024". */
export function dateText(date: string, locale: string): string {
  if (date.length === 4) return date;
  const month = isGerman(locale) ? "long" : "short";
  const options: Intl.DateTimeFormatOptions = { month, year: "numeric", timeZone: "UTC" };
  if (date.length > 7) options.day = "numeric";
  return dates(locale, options).format(new Date(date));
}

/** "as of 31 Dec 2023". */
export function asOfText(date: string, words: Words): string {
  return words("asOf", dateText(date, words.locale));
}

/**
 * How a company calls its period: the dataset's label, its two English patterns ("FY2025", "Year to Jan 2025") in the
 * reader's language. The day it ends stands in the as-of line.
 */
export function periodText({ label, end }: Period, words: Words): string {
  const fiscal = /^FY(\d{4})$/.exec(label)?.[1];
  if (fiscal !== undefined) return words("periodFiscalYear", fiscal);
  if (/^Year to [A-Z][a-z]+ \d{4}$/.test(label)) return words("periodYearTo", dateText(end.slice(0, 7), words.locale));
  return label;
}

/** "2 years old", "18 months old": whole years from two years on. `then`: counted to a day of the past. */
export function ageText(since: string, at: string, words: Words, then = false): string {
  const months = Math.max(0, monthsBetween(since, at));
  const [value, unit] = months >= 24 ? [Math.floor(months / 12), "year"] : [months, "month"];
  const age = numbers(words.locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
  return words(then ? "ageOldThen" : "ageOld", age);
}

/** "Amazon, Google and Meta". */
export function listText(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** "Amazon's", "Starbucks'", "von Amazon": an owner, as other messages take it. */
export function possessive(name: string, words: Words): string {
  return words(name.endsWith("s") ? "possessiveAfterS" : "possessive", name);
}

const QUALIFIERS = {
  about: "amountAbout",
  "more than": "amountMoreThan",
  "up to": "amountUpTo",
  "at least": "amountAtLeast",
  "in total": "amountInTotal",
} as const;

/** What the dataset says of how exact an amount or a count is. */
export type Qualifier = keyof typeof QUALIFIERS | "exact";

/** "about 500 jobs", "up to $4 billion", "$8 billion in total". */
export function qualified(amount: string, how: Qualifier | undefined, words: Words): string {
  return how === undefined || how === "exact" ? amount : words(QUALIFIERS[how], amount);
}

/** "18,000 jobs". */
export function jobsText(count: number, words: Words): string {
  return words.plural("jobs", count, numberText(count, words.locale));
}

/** Parts of a figure's one line of detail: "Sales and marketing · announced". Notes are sentences; their stops go. */
export function detailLine(parts: readonly (string | undefined)[]): string {
  const line = parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (part as string).replace(/\.$/, ""))
    .join(" · ");
  return capitalised(line);
}

/** With a capital for its first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
