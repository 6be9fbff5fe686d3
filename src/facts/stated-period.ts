/** The period that a sentence names beside a figure: a year, a quarter, or none. */
import { monthsBetween } from "./dates.ts";
import { periodDays } from "./figures.ts";
import type { Period } from "./schema.ts";

export type StatedPeriod =
  | { type: "none" }
  /** "in 2024", "last year"; `fiscal` where the sentence says so. */
  | { type: "year"; year: number }
  /** "in the third quarter", with its number where one is told. */
  | { type: "quarter"; quarter?: number; year?: number }
  /** A period that no figure of ours covers, or two of them. */
  | { type: "unclear" };

const ORDINALS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 };

/** Words of other periods and of other times than the latest report's. */
const UNCLEAR =
  /\b(?:half(?:-year)?|(?:six|nine|two|ten) months|months?|weeks?|days?|decades?|years ago|a year (?:ago|earlier)|used to|once|ever|previous(?:ly)?|peak|since|so far|over the (?:past|last|next)|this year|next year|year-to-date|by (?:19|20)\d\d|until|holiday|christmas|historically|originally)\b/i;

/** Reads the period; `storyDay` (ISO) is what "last year" is counted from. */
export function statedPeriod(sentence: string, storyDay: string): StatedPeriod {
  if (UNCLEAR.test(sentence.replace(/\b(?:in|for|during) the three months\b/gi, "in the quarter"))) {
    return { type: "unclear" };
  }
  const storyYear = Number(storyDay.slice(0, 4));
  const written = [...sentence.matchAll(/(?<![\d,.$€£])(?:19|20)\d\d(?!\d|[,.]\d| ?%)/g)].map(Number);
  const years = [...new Set(/\blast year\b/i.test(sentence) ? [...written, storyYear - 1] : written)];
  if (years.length > 1) return { type: "unclear" };
  const year = years[0];
  if (year !== undefined && year > storyYear) return { type: "unclear" };
  const quarter = /\b(?:(first|second|third|fourth|final)[- ]quarter|Q([1-4]))\b/i.exec(sentence);
  if (quarter) {
    const number = quarter[2] === undefined ? ORDINALS[(quarter[1] ?? "").toLowerCase()] : Number(quarter[2]);
    return {
      type: "quarter",
      ...(number === undefined ? {} : { quarter: number }),
      ...(year === undefined ? {} : { year }),
    };
  }
  // "a quarter of its sales" is a share, not a period.
  if (
    /\b(?:(?:in|for|during|of) (?:the|its|that) (?:latest |most recent |last )?quarter(?! of)|last quarter|quarterly|three months)\b/i.test(
      sentence,
    )
  ) {
    return { type: "quarter", ...(year === undefined ? {} : { year }) };
  }
  if (year !== undefined) return { type: "year", year };
  return { type: "none" };
}

/** Figures older than this at the story's day are not what a sentence without a period speaks of. */
const RECENT_MONTHS = 15;

/** Whether a figure's period may be the one that the sentence speaks of. */
export function fits(stated: StatedPeriod, period: Period, storyDay: string): boolean {
  const isYear = periodDays(period) > 350;
  const isQuarter = periodDays(period) < 105;
  if (stated.type === "unclear") return false;
  if (stated.type === "none") return monthsBetween(period.end, storyDay) < RECENT_MONTHS;
  if (stated.type === "year") return isYear && yearsOf(period).includes(stated.year);
  if (!isQuarter) return false;
  if (stated.year !== undefined && !yearsOf(period).includes(stated.year)) return false;
  const told = /\bQ([1-4])\b/.exec(period.label)?.[1];
  if (stated.quarter !== undefined && told !== String(stated.quarter)) return false;
  return stated.year !== undefined || monthsBetween(period.end, storyDay) < 4;
}

/** A fiscal year goes by the year in its label; where it ends elsewhen, the sentence may mean either. */
function yearsOf(period: Period): number[] {
  const label = /(?:19|20)\d\d/.exec(period.label)?.[0];
  return [...new Set([label === undefined ? [] : Number(label), Number(period.end.slice(0, 4))].flat())];
}

/** Whether year and period are beyond doubt the same: a stated year and a calendar year. */
export function isCertain(stated: StatedPeriod, period: Period): boolean {
  return stated.type === "year" && period.end.endsWith("-12-31") && period.start.endsWith("-01-01");
}
