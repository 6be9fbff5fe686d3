/** How numbers, money, dates and ages read, by the reader's locale. The words around them are English. */
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

/** "18,000". */
export function numberText(value: number, locale: string): string {
  return numbers(locale, { maximumFractionDigits: 1 }).format(value);
}

/**
 * "$24.2 billion", "CHF 12.5 billion": the currency's symbol where the locale has an unmistakable one, its ISO code
 * otherwise. `digits` is the most decimals shown: one suits revenue, two suit a deal ("$2.75 billion").
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
  // Compact money comes out as "$24.2B" whatever is asked for: the long number is put where the locale has the digits.
  const words = numbers(locale, {
    notation: "compact",
    compactDisplay: "long",
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
export function changeText(change: number, locale: string): string {
  const rounded = Math.round(change * 10) / 10;
  if (rounded === 0) return "unchanged";
  return `${rounded > 0 ? "up" : "down"} ${percentText(Math.abs(rounded), locale)}`;
}

/** A date as exactly as it is known: "3 Apr 2024", "Apr 2024", "2024". */
export function dateText(date: string, locale: string): string {
  if (date.length === 4) return date;
  const options: Intl.DateTimeFormatOptions = { month: "short", year: "numeric", timeZone: "UTC" };
  if (date.length > 7) options.day = "numeric";
  return dates(locale, options).format(new Date(date));
}

/** "as of 31 Dec 2023". */
export function asOfText(date: string, locale: string): string {
  return `as of ${dateText(date, locale)}`;
}

/** How a company calls its period. The day it ends stands in the as-of line. */
export function periodText(period: Period): string {
  return period.label;
}

/** "2 years old", "18 months old": whole years from two years on. */
export function ageText(since: string, at: string, locale: string): string {
  const months = Math.max(0, monthsBetween(since, at));
  const [value, unit] = months >= 24 ? [Math.floor(months / 12), "year"] : [months, "month"];
  return `${numbers(locale, { style: "unit", unit, unitDisplay: "long" }).format(value)} old`;
}

/** "Amazon, Google and Meta". */
export function listText(names: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}

/** "Amazon's", "Starbucks'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** Parts of a figure's one line of detail: "Sales and marketing · announced". Notes are sentences; their stops go. */
export function detailLine(parts: readonly (string | undefined)[]): string {
  const line = parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (part as string).replace(/\.$/, ""))
    .join(" · ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}
