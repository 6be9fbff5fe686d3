/** Job cuts: what had been announced when the story was published, what since, and all rounds as a timeline. */
import type { Words } from "../words/words.ts";
import type { FactView, FigureView, Picture } from "./card-model.ts";
import { countryText } from "./countries.ts";
import { daysBetween, firstDay, lastDay } from "./dates.ts";
import {
  brandNames,
  type Candidate,
  type DatedFigure,
  type FactContext,
  factView,
  focusOn,
  sourceView,
  thenAndNow,
} from "./fact-context.ts";
import type { Layoff } from "./schema.ts";
import type { ShippedMarketFigure } from "./shipped.ts";
import {
  asOfText,
  capitalised,
  changeText,
  dateText,
  detailLine,
  jobsText,
  percentText,
  periodText,
  type Qualifier,
  qualified,
} from "./wording.ts";

/** Brands the text is about with rounds of their own, then the company's other rounds, then sums of rounds. */
export function layoffsFacts(context: FactContext): Candidate[] {
  const { company, via, text } = context;
  const rounds = company.layoffs.filter((cut) => cut.scope === "round");
  const found: Candidate[] = [];
  const toldApart = new Set<string>();
  for (const brand of company.brands) {
    const own = rounds.filter((cut) => cut.brand === brand.id);
    const focus = focusOn(text, brandNames(brand));
    if (own.length === 0 || (focus === 0 && brand.id !== via?.id)) continue;
    const fact = roundsFact(context, own, brand.name, `${brand.id}:`);
    if (!fact) continue;
    toldApart.add(brand.id);
    found.push({ fact, focus, aboutVia: brand.id === via?.id });
  }
  const rest = rounds.filter((cut) => cut.brand === undefined || !toldApart.has(cut.brand));
  const fact = roundsFact(context, rest, company.name, "");
  if (fact) found.push({ fact, focus: 0, aboutVia: false });
  const largest = largestFact(context, rest);
  if (largest) found.push({ fact: largest, focus: 0, aboutVia: false });
  for (const total of company.layoffs.filter((cut) => cut.scope === "total")) {
    const sum = totalFact(context, total);
    if (sum) found.push({ fact: sum, focus: 0, aboutVia: false });
  }
  return found;
}

/** Newest first; of two on one date the larger. */
function newestFirst(rounds: readonly Layoff[]): Layoff[] {
  return [...rounds].sort(
    (a, b) => firstDay(b.date).localeCompare(firstDay(a.date)) || (b.count ?? 0) - (a.count ?? 0),
  );
}

function roundsFact(
  context: FactContext,
  rounds: readonly Layoff[],
  who: string,
  idPart: string,
): FactView | undefined {
  const { storyDay, words } = context;
  const sorted = newestFirst(rounds).filter((cut) => context.company.sources[cut.source] !== undefined);
  const newest = sorted[0];
  // A month or year counts as past when it is over: a round is never told as known before it surely was.
  const known = storyDay === undefined ? undefined : sorted.find((cut) => lastDay(cut.date) <= storyDay);
  const now = newest && figureOf(context, newest, who);
  if (!newest || !now) return undefined;
  const then = known === newest ? now : known && figureOf(context, known, who);
  // Then and now are two rounds, not one number that grew.
  const label = words(sorted.length > 1 ? "factLayoffsLatest" : "factLayoffs", who);
  const at = known ?? newest;
  return factView(
    words,
    "layoffs",
    `${idPart}${at.date}`,
    label,
    who === context.company.name ? label : `${label} (${context.company.name})`,
    thenAndNow(context, "layoffs", then, now),
    timeline(context, sorted, at),
  );
}

/** The largest round, where it is neither the last one of the story's day nor the last one of all. */
function largestFact(context: FactContext, rounds: readonly Layoff[]): FactView | undefined {
  const { storyDay, company, words } = context;
  const sorted = newestFirst(rounds).filter((cut) => company.sources[cut.source] !== undefined);
  const known = storyDay === undefined ? undefined : sorted.find((cut) => lastDay(cut.date) <= storyDay);
  const largest = sorted.reduce<Layoff | undefined>(
    (best, cut) => ((cut.count ?? 0) > (best?.count ?? 0) ? cut : best),
    undefined,
  );
  const figure = largest && largest !== sorted[0] && largest !== known ? figureOf(context, largest) : undefined;
  if (!largest || !figure) return undefined;
  const past = storyDay === undefined || lastDay(largest.date) <= storyDay ? figure : undefined;
  return factView(
    words,
    "layoffs",
    "largest",
    words("factLayoffsLargest", company.name),
    words("factLayoffsLargestOf", company.name),
    thenAndNow(context, "layoffs", past, figure),
  );
}

/** One round, or sum of rounds. `who`: whom the fact's label names already. */
function figureOf(context: FactContext, cut: Layoff, who?: string): DatedFigure | undefined {
  const source = sourceView(context, cut.source);
  if (!source) return undefined;
  const { words } = context;
  const detail = detailText(context, cut, who);
  const date = dateText(cut.date, words.locale);
  const view: FigureView = {
    figure: cutText(cut, words),
    ...(detail === "" ? {} : { detail }),
    period: date,
    asOf: date,
    source,
  };
  return { view, day: lastDay(cut.date), earliest: firstDay(cut.date) };
}

/** "about 500 jobs", "35% of staff"; a round without a number says so. */
function cutText(cut: Layoff, words: Words): string {
  if (cut.count !== undefined) return qualified(jobsText(cut.count, words), cut.countIs, words);
  if (cut.percent !== undefined) return partText(percentText(cut.percent, words.locale), cut.percentOf, words);
  // The source's own words for how many, where it has no figure: "Several hundred", "Dozens of jobs".
  const [, how, amount] = VAGUE_COUNT.exec(cut.note ?? "") ?? [];
  const vague = VAGUE_AMOUNTS[amount?.toLowerCase() as keyof typeof VAGUE_AMOUNTS];
  if (vague === undefined) return words("jobsNoNumber");
  return capitalised(qualified(words(vague), how?.toLowerCase() as Qualifier | undefined, words));
}

/** "35% of staff", "35% of corporate staff". */
function partText(percent: string, of: string | undefined, words: Words): string {
  return of === undefined || of === "staff" ? words("percentOfStaff", percent) : words("percentOfGroup", percent, of);
}

const VAGUE_COUNT = /^(?:(at least|about|more than|up to) )?((?:several|a few) hundred|hundreds|dozens|thousands)\b/i;
const VAGUE_AMOUNTS = {
  "several hundred": "jobsSeveralHundred",
  "a few hundred": "jobsFewHundred",
  hundreds: "jobsHundreds",
  dozens: "jobsDozens",
  thousands: "jobsThousands",
} as const;
/** What may follow such a count in a note that says nothing else. */
const NOTHING_ELSE = /^(?: of)?(?: jobs)?$/i;
const SAYS_NO_NUMBER = /^(?:no|without a) (?:exact )?number\b[^;,]*$/i;

function detailText({ company, words }: FactContext, cut: Layoff, who: string | undefined): string {
  const brand = company.brands.find((each) => each.id === cut.brand)?.name;
  const of = cut.percentOf ?? brand ?? "staff";
  const percent =
    cut.count !== undefined && cut.percent !== undefined
      ? of === brand || of === company.name
        ? words("percentOfStaffAt", percentText(cut.percent, words.locale), of)
        : partText(percentText(cut.percent, words.locale), of, words)
      : undefined;
  // A note that is nothing but the figure, or the lack of one, stands there already.
  const bare = cut.note?.replace(/\.$/, "").toLowerCase();
  const saysNoMore =
    SAYS_NO_NUMBER.test(bare ?? "") ||
    bare === cutText(cut, words).toLowerCase() ||
    (cut.count === undefined && cut.percent === undefined && isBareCount(bare ?? ""));
  const told = saysNoMore ? undefined : cut.note;
  // Where the unit is known, a note tells the reader of a card little more, at three times the length.
  const note = cut.unit === undefined ? told : undefined;
  const unit = cut.unit;
  const said = [who, percent, unit, note].some((part) => brand !== undefined && part?.includes(brand));
  const isAbroad = cut.country !== undefined && cut.country !== company.headquarters?.country;
  const abroad = isAbroad ? countryText(cut.country ?? "", words.locale) : undefined;
  return detailLine([percent, said ? undefined : brand, unit, note, abroad]);
}

function isBareCount(note: string): boolean {
  const found = VAGUE_COUNT.exec(note);
  return found !== null && NOTHING_ELSE.test(note.slice(found[0].length));
}

/** Rounds with a number, oldest first; sums of rounds never stand among them. */
function timeline({ words }: FactContext, rounds: readonly Layoff[], highlighted: Layoff): Picture | undefined {
  const points = rounds
    .flatMap((cut) => {
      if (cut.count === undefined) return [];
      const label = `${cutText(cut, words)}, ${dateText(cut.date, words.locale)}`;
      return [{ date: cut.date, label, size: cut.count, highlighted: cut === highlighted }];
    })
    .reverse();
  if (points.length < 2) return undefined;
  return {
    type: "timeline",
    text: words("pictureLayoffs", points.map((point) => point.label).join("; ")),
    points,
  };
}

function totalFact(context: FactContext, total: Layoff): FactView | undefined {
  const figure = figureOf(context, total);
  if (!figure) return undefined;
  // A sum that was told after the story is news to the story.
  const known = context.storyDay === undefined || lastDay(total.date) <= context.storyDay ? figure : undefined;
  const label = context.words("factLayoffsTotal");
  return factView(
    context.words,
    "layoffs",
    `total:${total.date}`,
    label,
    `${label}, ${context.company.name}`,
    thenAndNow(context, "layoffs", known, figure),
  );
}

/** The whole market beside the company: the newest figure whose period had ended by the story's day. */
export function marketFact(context: FactContext, market: readonly ShippedMarketFigure[]): Candidate | undefined {
  const figure = marketFigureAt(market, "layoffs", context.storyDay ?? context.today, [context.company]);
  if (!figure) return undefined;
  const { words } = context;
  const { source } = figure;
  const change = figure.changePercent === undefined ? undefined : changeText(figure.changePercent, words);
  const view: FigureView = {
    figure: figure.unit === "jobs" ? jobsText(figure.value, words) : percentText(figure.value, words.locale),
    ...(change === undefined ? {} : { detail: words("changeOnBefore", change) }),
    period: periodText(figure.period, words),
    asOf: asOfText(figure.period.end, words),
    source: {
      publisher: source.publisher,
      title: source.title,
      url: source.url,
      ...(source.published === undefined ? {} : { published: dateText(source.published, words.locale) }),
    },
  };
  return {
    fact: factView(words, "layoffs", `market:${figure.id}`, figure.label, figure.label, [view]),
    focus: 0,
    aboutVia: false,
  };
}

/** Industries that market figures are told of, by the figure's label, and whose companies they stand beside. */
const INDUSTRIES: readonly { label: RegExp; sector: RegExp }[] = [
  {
    label: /\btech(?:nology)?\b/i,
    sector:
      /\b(?:tech|technology|software|internet|online|cloud|computers?|computing|semiconductors?|chips?|electronics|artificial intelligence|AI|social)\b/i,
  },
  { label: /\bretail\b/i, sector: /\b(?:retail|stores?|supermarkets?|shops?|apparel|consumer defensive)\b/i },
  { label: /\bhealth care\b/i, sector: /\b(?:health|pharma|biotech|medical|drugs?)\w*/i },
];

/** A figure older than this says nothing about a story's time. */
const OLDEST_DAYS = 730;
/** A single month swings too much to stand for a market while something longer is known. */
const LONG_DAYS = 150;

/**
 * The market figure to tell on `day`: of the companies' own industry before all industries, over at least half a year
 * before a month, then the newest that was public. One industry's figure is never told beside another's company.
 */
export function marketFigureAt(
  market: readonly ShippedMarketFigure[],
  topic: ShippedMarketFigure["topic"],
  day: string,
  companies: readonly { sector?: string | undefined }[],
): ShippedMarketFigure | undefined {
  const industryOf = (figure: ShippedMarketFigure) => INDUSTRIES.find(({ label }) => label.test(figure.label));
  const isTold = (sector: RegExp): boolean => companies.some((company) => sector.test(company.sector ?? ""));
  const rank = (figure: ShippedMarketFigure): number =>
    (industryOf(figure) ? 2 : 0) + (daysBetween(figure.period.start, figure.period.end) >= LONG_DAYS ? 1 : 0);
  return market
    .filter((figure) => figure.topic === topic && figure.period.end <= day)
    .filter((figure) => daysBetween(figure.period.end, day) <= OLDEST_DAYS)
    .filter((figure) => figure.source.published === undefined || firstDay(figure.source.published) <= day)
    .filter((figure) => {
      const industry = industryOf(figure);
      return !industry || isTold(industry.sector);
    })
    .sort(
      (a, b) =>
        rank(b) - rank(a) || b.period.end.localeCompare(a.period.end) || a.period.start.localeCompare(b.period.start),
    )[0];
}
