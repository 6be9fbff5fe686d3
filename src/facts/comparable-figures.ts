/** The sourced figures that a claim of the story may be held against, by kind, company, period and unit. */
import { addDays, firstDay, lastDay } from "./dates.ts";
import { brandNames, type FactContext, slug } from "./fact-context.ts";
import { disclosedOn, newestFirst, share, splitsWithItem } from "./figures.ts";
import { names } from "./relevance.ts";
import type { AiInvestment, Layoff } from "./schema.ts";
import { REMAINDER } from "./share-facts.ts";
import { fits, isCertain, statedPeriod } from "./stated-period.ts";
import type { Claim, ClaimNames } from "./story-claims.ts";
import { dateText, jobsText, moneyText, percentText, periodText, qualified, shareText } from "./wording.ts";

/** One figure to compare with. */
export interface Comparable {
  /** In the claim's unit. */
  value: number;
  /** The value as the card words it: 15.8 for 15.7897. */
  shown: number;
  /** "14.2% of revenue". */
  told: string;
  /** "Q4 2023", "4 Jan 2023". */
  when: string;
  source: string;
  /** What the id of the fact that tells it starts with. */
  factId: string;
}

/** What a claim is held against: figures that may bear it out, and those of which one alone may contradict it. */
export interface Comparables {
  may: Comparable[];
  /** Empty where a difference could have another reason: another period, scope or round. */
  must: Comparable[];
  /** How far the story must be from these to be told as different, as a part of its number. */
  leastDifference: number;
}

/** Names by which the sentence may speak of this company, its segments, brands and partners. */
export function claimNames({ company }: FactContext): ClaimNames {
  const own = [...new Set([company.name, ...company.names.map((name) => name.text)])];
  const segments = new Map<string, string[]>();
  for (const item of new Set(company.segments.flatMap((split) => split.items.map((each) => each.name)))) {
    if (REMAINDER.test(item)) continue;
    // A brand inside a larger segment ("YouTube" in "Google Services") is not that segment.
    const brands = company.brands.filter(
      (brand) => brand.segment === item && brandNames(brand).some((name) => name === item || names(item, name)),
    );
    segments.set(item, [...new Set([item, ...brands.flatMap(brandNames)])]);
  }
  return {
    company: own,
    brands: new Map(company.brands.map((brand) => [brand.id, brandNames(brand)])),
    segments,
    pairs: [
      ...company.aiInvestments.map((row) => ({
        investor: company.name,
        investee: row.investee.name,
        investors: own,
        investees: [row.investee.name],
      })),
      ...company.investedBy.map((row) => ({
        investor: row.investorName,
        investee: company.name,
        investors: [row.investorName],
        investees: own,
      })),
    ],
  };
}

/** Figures for a claim; `storyDay` is the story's ISO day, without which nothing can be compared. */
export function comparablesOf(context: FactContext, claim: Claim, storyDay: string): Comparables {
  switch (claim.kind) {
    case "share":
      return shares(context, claim, storyDay);
    case "revenue":
      return revenues(context, claim, storyDay);
    case "layoffs":
      return layoffs(context, claim, storyDay);
    case "ai-investment":
      return investments(context, claim, storyDay);
  }
}

const NONE: Comparables = { may: [], must: [], leastDifference: 0 };

function shares(context: FactContext, claim: Extract<Claim, { kind: "share" }>, storyDay: string): Comparables {
  const { company, words, text } = context;
  const period = statedPeriod(text.sentence, storyDay);
  const rows = newestFirst(splitsWithItem(company, claim.segment), "shorter first").flatMap((split) => {
    const part = share(split, claim.segment);
    if (part === undefined || !fits(period, split.period, storyDay)) return [];
    if (disclosedOn(split, company.sources) > storyDay) return [];
    const comparable: Comparable = {
      value: part * 100,
      shown: Math.round(part * 1_000) / 10,
      told: words("shareOfRevenue", shareText(part, words.locale)),
      when: periodText(split.period, words),
      source: split.source,
      factId: `share:${slug(claim.segment)}`,
    };
    return [{ comparable, split }];
  });
  const may = rows.map((row) => row.comparable);
  const isClear =
    period.type === "none" ||
    (period.type === "year" && claim.isDated && rows.every(({ split }) => isCertain(period, split.period)));
  // "Earnings" may be profit: such a share may fit revenue's, but it cannot contradict it.
  const must = claim.isRevenue && isClear ? may : [];
  return { may, must, leastDifference: period.type === "none" ? 0.25 : 0.1 };
}

function revenues(context: FactContext, claim: Extract<Claim, { kind: "revenue" }>, storyDay: string): Comparables {
  const { company, words, text } = context;
  const { quantity } = claim;
  const period = statedPeriod(text.sentence, storyDay);
  // An amount without its period fits any of them by chance.
  if (period.type === "none" || quantity.type !== "money") return NONE;
  const rows = company.revenue.filter(
    (row) =>
      row.currency === quantity.currency &&
      fits(period, row.period, storyDay) &&
      disclosedOn(row, company.sources) <= storyDay,
  );
  const may = newestFirst(rows, "longer first").map((row) => ({
    value: row.amount,
    shown: Number(row.amount.toPrecision(row.amount >= 1e11 ? 4 : 3)),
    told: words("amountRevenue", moneyText(row.amount, row.currency, words.locale)),
    when: periodText(row.period, words),
    source: row.source,
    factId: "revenue:total",
  }));
  return {
    may,
    must: claim.isDated && rows.every((row) => isCertain(period, row.period)) ? may : [],
    leastDifference: 0.1,
  };
}

/** Days around the story within which an announcement is the one it tells of. */
const BEFORE_DAYS = 45;
const AFTER_DAYS = 3;
/** Sums are told for longer. */
const SUM_DAYS = 400;

const LARGE_CUT = 1_000;

const MONTH = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function layoffs(context: FactContext, claim: Extract<Claim, { kind: "layoffs" }>, storyDay: string): Comparables {
  const { company, words, text } = context;
  const years = [...text.sentence.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => match[0]);
  const isElsewhen = years.length > 0 || MONTH.test(text.sentence) || /\b(?:last|a) year\b/i.test(text.sentence);
  const isPercent = claim.quantity.type === "percent";
  const near = (row: Layoff, before: number) =>
    lastDay(row.date) >= addDays(storyDay, -before) && firstDay(row.date) <= addDays(storyDay, AFTER_DAYS);
  const comparable = (row: Layoff): Comparable[] => {
    const value = isPercent ? (row.percentOf === undefined ? row.percent : undefined) : row.count;
    if (value === undefined) return [];
    const told = isPercent
      ? words("percentOfStaff", percentText(value, words.locale))
      : qualified(jobsText(value, words), row.countIs, words);
    const factId = row.scope === "total" ? `layoffs:total:${row.date}` : `layoffs:${row.brand ?? ""}`;
    return [{ value, shown: value, told, when: dateText(row.date, words.locale), source: row.source, factId }];
  };
  // "Google cut 12,000 jobs" stands in Alphabet's file as the company's own round; small numbers meet by chance.
  const isOwn = (row: Layoff) =>
    row.brand === claim.brand || (row.brand === undefined && (row.count ?? 0) >= LARGE_CUT);
  const own = company.layoffs.filter((row) => isOwn(row) && (row.scope === "total") === claim.isTotal);
  const inTime = own.filter((row) =>
    claim.isTotal
      ? near(row, SUM_DAYS)
      : isElsewhen
        ? firstDay(row.date) <= addDays(storyDay, AFTER_DAYS) && isInStatedTime(row, text.sentence, years, storyDay)
        : near(row, BEFORE_DAYS),
  );
  const around = company.layoffs.filter((row) => near(row, BEFORE_DAYS));
  const only = around.length === 1 ? around[0] : undefined;
  const isPlain =
    only !== undefined &&
    only.unit === undefined &&
    only.brand === claim.brand &&
    only.scope === "round" &&
    only.note === undefined &&
    (only.country === undefined || only.country === company.headquarters?.country) &&
    (only.countIs === undefined || only.countIs === "exact" || only.countIs === "about");
  const isClear =
    claim.isWhole && !claim.isTotal && !isElsewhen && !/\b(?:another|more|further)\b/i.test(text.sentence);
  return {
    may: inTime.flatMap(comparable),
    must: isClear && isPlain ? comparable(only) : [],
    leastDifference: 0.2,
  };
}

function isInStatedTime(row: Layoff, sentence: string, years: readonly string[], storyDay: string): boolean {
  if (years.length > 1) return false;
  const lastYear = String(Number(storyDay.slice(0, 4)) - 1);
  const month = MONTH.exec(sentence)?.[1];
  const year = years[0] ?? (/\b(?:last|a) year\b/i.test(sentence) ? lastYear : undefined);
  if (year !== undefined && !row.date.startsWith(year)) return false;
  if (month === undefined) return year !== undefined;
  const number = String(new Date(`${month} 1, 2000 UTC`).getUTCMonth() + 1).padStart(2, "0");
  const isRecent = year !== undefined || firstDay(row.date) > addDays(storyDay, -365);
  return isRecent && row.date.slice(5, 7) === number;
}

function investments(
  context: FactContext,
  claim: Extract<Claim, { kind: "ai-investment" }>,
  storyDay: string,
): Comparables {
  const { company, words, text } = context;
  const { quantity, investor, investee } = claim;
  if (quantity.type !== "money") return NONE;
  const all = [
    ...company.aiInvestments.map((row) => ({
      row,
      by: company.name,
      into: row.investee.name,
      other: row.investee.name,
    })),
    ...company.investedBy.map(({ investorName, investment }) => ({
      row: investment,
      by: investorName,
      into: company.name,
      other: investorName,
    })),
  ].filter(({ row, by, into }) => by === investor && into === investee && row.status !== "superseded");
  const year = /\b20\d\d\b/.exec(text.sentence)?.[0];
  const rows = all.filter(
    ({ row }) =>
      // A round's total is no one investor's money, and spending on data centres is no stake.
      row.kind !== "round total" &&
      row.kind !== "capex" &&
      row.currency === quantity.currency &&
      firstDay(row.date) <= addDays(storyDay, AFTER_DAYS) &&
      (year === undefined || row.date.startsWith(year)) &&
      (row.amountIs === "in total") === claim.isTotal,
  );
  const comparable = ({ row, other }: { row: AiInvestment; other: string }): Comparable[] =>
    row.amount === undefined || row.currency === undefined
      ? []
      : [
          {
            value: row.amount,
            shown: row.amount,
            told: qualified(moneyText(row.amount, row.currency, words.locale, 2), row.amountIs, words),
            when: dateText(row.date, words.locale),
            source: row.source,
            factId: `ai-investment:${slug(other)}`,
          },
        ];
  const only = all.length === 1 ? rows[0] : undefined;
  const isRecent = only !== undefined && lastDay(only.row.date) >= addDays(storyDay, -BEFORE_DAYS);
  const isPlain = only?.row.amountIs === undefined || only.row.amountIs === "exact";
  return {
    may: rows.flatMap(comparable),
    must: only !== undefined && isRecent && isPlain && !claim.isTotal ? comparable(only) : [],
    leastDifference: 0.2,
  };
}
