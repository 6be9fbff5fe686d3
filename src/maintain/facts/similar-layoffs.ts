/** When two entries tell of the same job cuts: a company, about one week, about one number. */
import { daysBetween, firstDay } from "../../facts/dates.ts";

/** What is compared; counts in people. */
export interface LayoffFigure {
  date: string;
  count?: number | undefined;
  percent?: number | undefined;
  scope?: string | undefined;
  brand?: string | undefined;
}

export const SAME_WITHIN_DAYS = 7;
export const SAME_WITHIN_PART = 0.1;

/** `same`: the same cuts. `near`: within a week, but another number or none to compare. `other`: not connected. */
export function compareLayoffs(a: LayoffFigure, b: LayoffFigure): "same" | "near" | "other" {
  if ((a.scope ?? "round") !== (b.scope ?? "round")) return "other";
  // A month or a year stands for every day in it.
  const exact = Math.min(a.date.length, b.date.length);
  const close =
    exact < 10
      ? a.date.slice(0, exact) === b.date.slice(0, exact)
      : Math.abs(daysBetween(firstDay(a.date), firstDay(b.date))) <= SAME_WITHIN_DAYS;
  if (!close) return "other";
  if (a.count !== undefined && b.count !== undefined) {
    return Math.abs(a.count - b.count) <= SAME_WITHIN_PART * Math.max(a.count, b.count) ? "same" : "near";
  }
  if (a.percent !== undefined && a.percent === b.percent) return "same";
  return "near";
}
