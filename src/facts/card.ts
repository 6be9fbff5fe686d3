/** A card for one mention: who it is, and at most three facts, what the sentence is about first. */
import type { Words } from "../words/words.ts";
import type { CardModel, CardRequest, FactKind, FactView } from "./card-model.ts";
import { eventFacts, headcountFact, relatedFacts, revenueFact } from "./company-facts.ts";
import { countryText } from "./countries.ts";
import { dayOf, firstDay, lastDay } from "./dates.ts";
import type { Candidate, FactContext } from "./fact-context.ts";
import { investmentFacts } from "./investment-facts.ts";
import { layoffsFacts, marketFact } from "./layoffs-facts.ts";
import { BY_DEFAULT, HINT, rankKinds } from "./relevance.ts";
import type { Brand, Company } from "./schema.ts";
import { shareFacts } from "./share-facts.ts";
import type { ShippedCompany, ShippedMarketFigure } from "./shipped.ts";
import { compareWithStory, withComparison } from "./story-comparison.ts";
import { dateText } from "./wording.ts";

export interface CardContext {
  /** ISO day. */
  today: string;
  words: Words;
  /** Kinds that the reader does not want to see. */
  hiddenKinds?: readonly FactKind[];
  /** Company id → name. */
  companyNames: Readonly<Record<string, string>>;
  /** Whole-market figures, from the index. */
  market?: readonly ShippedMarketFigure[];
  /** ISO day, from the index. */
  dataDate: string;
}

const MOST_FACTS = 3;

/** Builds a mention's card. A figure whose source is not at hand is left out; nothing is filled in. */
export function buildCard(request: CardRequest, company: ShippedCompany, context: CardContext): CardModel {
  const via = company.brands.find((brand) => brand.id === request.via);
  const text = { sentence: request.sentence, paragraph: request.paragraph, headline: request.headline };
  const { today, words, companyNames, hiddenKinds = [] } = context;
  const facts: FactContext = { company, via, text, storyDay: dayOf(request.published), today, words };
  const kinds = rankKinds(text);
  const scoreOf = (kind: FactKind) => kinds.find((ranked) => ranked.kind === kind)?.score ?? 0;
  const known = [
    ...layoffsFacts(facts),
    ...investmentFacts(facts),
    revenueFact(facts),
    ...shareFacts(facts),
    ...eventFacts(facts),
    headcountFact(facts),
    ...relatedFacts(facts, companyNames),
    // The market beside the company's own cuts, and only in a story about such.
    scoreOf("layoffs") >= HINT && company.layoffs.length > 0 ? marketFact(facts, context.market ?? []) : undefined,
  ].filter((candidate) => candidate !== undefined);
  const candidates = known.filter(({ fact }) => !hiddenKinds.includes(fact.kind));
  const found = compareWithStory(facts);
  const compared = withComparison(
    candidates.map(({ fact }) => fact),
    found,
  );
  const ordered = withoutRepeatedRows(
    order(
      candidates.map((candidate, i) => ({ ...candidate, fact: compared[i] ?? candidate.fact })),
      scoreOf,
    ),
  );
  return {
    companyId: company.id,
    title: via?.name ?? company.name,
    ...(via ? { ownership: ownershipText(via, company.name, today, words) } : {}),
    ...(via && via.about === undefined
      ? { about: words(BRANDS[via.kind], company.name) }
      : { about: via?.about ?? company.about, aboutLang: "en" }),
    identity: identityText(company, companyNames, words),
    facts: ordered.slice(0, MOST_FACTS),
    more: ordered.slice(MOST_FACTS),
    ...(known.length > candidates.length ? { hasHidden: true } : {}),
    dataDate: words("factsAsOf", dateText(context.dataDate, words.locale)),
  };
}

/** Investments with all partners are one picture, which the first fact about one of them shows. */
function withoutRepeatedRows(facts: readonly FactView[]): FactView[] {
  const shown = new Set<string>();
  return facts.map(({ picture, ...fact }) => {
    if (!picture || (picture.type === "rows" && shown.has(picture.text))) return fact;
    shown.add(picture.text);
    return { ...fact, picture };
  });
}

/** What the text names weighs like words about it: an investee named is the investment meant, nearly always. */
const FOCUS_WEIGHTS: Partial<Record<FactKind, readonly [number, number, number]>> = {
  "ai-investment": [0, 8, 40],
  share: [0, 5, 15],
  event: [0, 3, 14],
  related: [0, 1, 8],
};
const FOCUS_DEFAULT = [0, 4, 12] as const;
/** Keeps a brand's facts before its owner's, for the first two of a kind. */
const ABOUT_VIA = 1_000;
const MOST_VIA_PER_KIND = 2;
/** A second fact of one kind says less than a first of another; one that the sentence names loses less. */
const REPEATED = 25;
const REPEATED_IF_NAMED = 10;
/** A figure of the sentence's own is what its reader asks about. */
const STATED = 20;
/** What only came after the story stands behind what its writer could know. */
const LATER = 15;
/** The largest round, rounds' sums and the whole market stand behind the rounds themselves. */
const BEHIND: readonly [RegExp, number][] = [
  [/^layoffs:largest$/, 1],
  [/^layoffs:total:/, 2],
  [/^layoffs:market:/, 28],
];

/** Whether a brand's fact belongs on top of its card: known to the story, and no old event that nobody asked about. */
function isToThePoint(fact: FactView, scoreOf: (kind: FactKind) => number): boolean {
  return !isLater(fact) && (fact.kind !== "event" || scoreOf("event") >= HINT);
}

function isLater(fact: FactView): boolean {
  return fact.figures.every((figure) => figure.isLater);
}

/** Greedy by score, each choice making further facts of its kind worth less. Ties keep the makers' order. */
function order(candidates: readonly Candidate[], scoreOf: (kind: FactKind) => number): FactView[] {
  const open = [...candidates];
  const taken = new Map<FactKind, number>();
  const ordered: FactView[] = [];
  while (open.length > 0) {
    let best = 0;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const [index, { fact, focus, aboutVia }] of open.entries()) {
      const before = taken.get(fact.kind) ?? 0;
      const score =
        scoreOf(fact.kind) +
        BY_DEFAULT[fact.kind] +
        (FOCUS_WEIGHTS[fact.kind] ?? FOCUS_DEFAULT)[focus] +
        (aboutVia && before < MOST_VIA_PER_KIND && isToThePoint(fact, scoreOf) ? ABOUT_VIA : 0) +
        (fact.comparison ? STATED : 0) -
        (isLater(fact) ? LATER : 0) -
        (focus === 2 ? REPEATED_IF_NAMED : REPEATED) * before -
        (BEHIND.find(([id]) => id.test(fact.id))?.[1] ?? 0);
      if (score > bestScore) [best, bestScore] = [index, score];
    }
    const [chosen] = open.splice(best, 1);
    if (!chosen) break;
    taken.set(chosen.fact.kind, (taken.get(chosen.fact.kind) ?? 0) + 1);
    ordered.push(chosen.fact);
  }
  return ordered;
}

/** "owned by Amazon since 2014"; a brand that was sold says until when, a unit was never bought. */
function ownershipText(brand: Brand, owner: string, today: string, words: Words): string {
  if (brand.kind === "unit" && brand.until === undefined) return words("ownershipPart", owner);
  const from = brand.from?.slice(0, 4);
  if (brand.until !== undefined && lastDay(brand.until) < today) {
    const until = brand.until.slice(0, 4);
    return from === undefined ? words("ownershipUntil", owner, until) : words("ownershipFromUntil", owner, from, until);
  }
  return from === undefined || firstDay(from) > today
    ? words("ownershipOwned", owner)
    : words("ownershipSince", owner, from);
}

/** What a brand is, where the dataset has no line about it. */
const BRANDS = {
  product: "aboutProduct",
  service: "aboutService",
  subsidiary: "aboutSubsidiary",
  brand: "aboutBrand",
  unit: "aboutUnit",
} as const satisfies Record<Brand["kind"], string>;

const KINDS = {
  public: undefined,
  private: "kindPrivate",
  subsidiary: "kindSubsidiary",
  "state-owned": "kindStateOwned",
  acquired: "kindAcquired",
  defunct: "kindDefunct",
} as const satisfies Record<Company["kind"], string | undefined>;

/** "NASDAQ: AMZN · Seattle, United States". */
function identityText(company: Company, companyNames: Readonly<Record<string, string>>, words: Words): string {
  const { ticker, exchange } = company.ids;
  const { city, country } = company.headquarters ?? {};
  const parent = company.parent === undefined ? undefined : companyNames[company.parent];
  const kind = KINDS[company.kind];
  const listing = ticker === undefined ? undefined : exchange === undefined ? ticker : `${exchange}: ${ticker}`;
  const place = [city, country && countryText(country, words.locale)].filter((part) => part !== undefined);
  const status =
    parent !== undefined
      ? words(company.kind === "acquired" ? "acquiredBy" : "partOfCompany", parent)
      : kind && words(kind);
  return [listing, status, place.length > 0 ? place.join(", ") : undefined]
    .filter((part) => part !== undefined)
    .join(" · ");
}
