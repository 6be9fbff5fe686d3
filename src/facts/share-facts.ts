/** What part of the company a segment is: share of revenue where the split allows one, the amount where it does not. */
import type { Words } from "../words/words.ts";
import type { Picture } from "./card-model.ts";
import {
  brandNames,
  type Candidate,
  type DatedFigure,
  type FactContext,
  factView,
  focusOn,
  slug,
  sourceView,
  thenAndNow,
} from "./fact-context.ts";
import { axesOf, brandSegment, newestFirst, share, splitsWithItem, validAt } from "./figures.ts";
import { names } from "./relevance.ts";
import type { Brand, Segments } from "./schema.ts";
import { asOfText, detailLine, moneyText, periodText, possessive, shareText } from "./wording.ts";

/** An item to tell about, and why it was chosen. */
interface Choice {
  item: string;
  focus: 0 | 1 | 2;
  brand?: Brand;
}

/** Items a reader would not take for a business of its own. */
export const REMAINDER = /\b(?:other|others|corporate|eliminations?|unallocated|reconciling|hedging|rest of world)\b/i;
const CLOUD = /\b(?:cloud|web services)\b/i;
const MOST_BAR_ITEMS = 7;
/** What would be drawn as nothing and read as 0.0%. */
const LEAST_BAR_SHARE = 0.0005;

/** One fact per segment that the text or the card's brand is about, then the largest of each axis. */
export function shareFacts(context: FactContext): Candidate[] {
  const chosen = new Map<string, Choice>();
  for (const choice of choices(context)) {
    const known = chosen.get(choice.item);
    if (!known || known.focus < choice.focus) chosen.set(choice.item, { ...known, ...choice });
  }
  return [...chosen.values()].flatMap((choice) => segmentFact(context, choice) ?? []);
}

function choices({ company, via, text }: FactContext): Choice[] {
  const found: Choice[] = [];
  for (const brand of company.brands) {
    const item = brandSegment(company, brand.id);
    if (item === undefined) continue;
    const focus = focusOn(text, brandNames(brand));
    if (focus > 0 || brand.id === via?.id) found.push({ item, focus, brand });
  }
  for (const item of new Set(company.segments.flatMap((split) => split.items.map((each) => each.name)))) {
    const named = focusOn(text, [item]);
    // A sentence about the cloud is about the segment that sells it, by whatever name.
    const cloud = CLOUD.test(item) ? (CLOUD.test(text.sentence) ? 2 : CLOUD.test(text.headline) ? 1 : 0) : 0;
    const focus = Math.max(named, cloud) as 0 | 1 | 2;
    if (focus > 0) found.push({ item, focus });
  }
  for (const axis of axesOf(company)) {
    const newest = newestFirst(
      company.segments.filter((split) => split.axis === axis),
      "longer first",
    )[0];
    const largest = newest?.items
      .filter((item) => !REMAINDER.test(item.name))
      .reduce<Segments["items"][number] | undefined>(
        (best, item) => (!best || item.amount > best.amount ? item : best),
        undefined,
      );
    if (largest) found.push({ item: largest.name, focus: 0 });
  }
  return found;
}

function segmentFact(context: FactContext, choice: Choice): Candidate | undefined {
  const { company, via, storyDay, words } = context;
  const all = splitsWithItem(company, choice.item);
  const shared = all.filter((split) => share(split, choice.item) !== undefined);
  const isShare = shared.length > 0;
  const splits = isShare ? shared : all;
  const order = isShare ? "shorter first" : "longer first";
  // Now is the year where quarter and year end together: what "now" means is not three months.
  const newest = validAt(splits, undefined, company.sources, "longer first");
  const known = storyDay === undefined ? undefined : validAt(splits, storyDay, company.sources, order);
  if (!newest) return undefined;
  // A fourth quarter and its year are one disclosure; the one that fits the story stands for then and now.
  const last = known?.period.end === newest.period.end ? known : newest;
  const now = figureOf(context, last, choice.item);
  if (!now) return undefined;
  const then = known === last ? now : known && figureOf(context, known, choice.item);
  const kind = isShare ? "share" : "revenue";
  const name = withBrand(choice, words);
  const label = isShare ? words("factShare", name) : /revenue/i.test(name) ? name : words("factSegmentRevenue", name);
  // A segment that holds more than the brand tells of the owner, not of the brand.
  const aboutVia = via !== undefined && brandSegment(company, via.id) === choice.item && name === choice.item;
  return {
    fact: factView(
      words,
      kind,
      slug(choice.item),
      label,
      isShare ? words("factShareOf", name, possessive(company.name, words)) : `${label}, ${company.name}`,
      thenAndNow(context, kind, then, now),
      isShare ? shareBar(context, last, choice.item) : undefined,
    ),
    focus: choice.focus,
    aboutVia,
  };
}

/** "Google Services (includes YouTube)": a segment's share is not the brand's, and must not be taken for it. */
function withBrand({ item, brand }: Choice, words: Words): string {
  if (!brand || brandNames(brand).some((name) => name === item || names(item, name))) return item;
  return words("factSegmentIncludes", item, brand.name);
}

function figureOf(context: FactContext, split: Segments, item: string): DatedFigure | undefined {
  const source = sourceView(context, split.source);
  const amount = split.items.find((each) => each.name === item)?.amount;
  if (!source || amount === undefined) return undefined;
  const { words } = context;
  const { locale } = words;
  const part = share(split, item);
  const money = moneyText(amount, split.currency, locale);
  const detail =
    part === undefined
      ? split.note && detailLine([split.note])
      : words("amountOfRevenue", money, moneyText(split.total, split.currency, locale));
  return {
    view: {
      figure: part === undefined ? money : shareText(part, words.locale),
      ...(detail === undefined ? {} : { detail }),
      period: periodText(split.period, words),
      asOf: asOfText(split.period.end, words),
      source,
    },
    day: split.period.end,
  };
}

const PICTURES = {
  "business segment": "pictureByBusiness",
  "product or service": "pictureByProduct",
  geography: "pictureByGeography",
} as const satisfies Record<Segments["axis"], string>;

/** The whole split as a bar: largest first, what does not fit left as the bar's open rest. */
function shareBar({ words }: FactContext, split: Segments, highlighted: string): Picture {
  const items = split.items
    .flatMap((item) => {
      const part = share(split, item.name);
      return part === undefined || part < LEAST_BAR_SHARE
        ? []
        : [
            {
              name: item.name,
              share: part,
              value: shareText(part, words.locale),
              highlighted: item.name === highlighted,
            },
          ];
    })
    .sort((a, b) => b.share - a.share);
  const shown = items.filter((item, index) => index < MOST_BAR_ITEMS || item.highlighted);
  const told = shown.map((item) => `${item.name} ${item.value}`).join(", ");
  const text = words(PICTURES[split.axis], periodText(split.period, words), told);
  return { type: "share-bar", text, items: shown };
}
