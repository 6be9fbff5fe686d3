/**
 * The dataset's one definition. Every file under `assets/dataset/` is read through these schemas: by the build, by
 * `npm run facts -- check`, and (as JSON Schema, `npm run facts -- schema`) by editors.
 *
 * Figures, never sentences: what a card says is computed from these by the rest of `src/facts/`.
 */
import * as z from "zod";

/** Kebab-case id of a company or brand; never reused for another one. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be kebab case: lower-case letters, digits and single hyphens");

/** A day, "2024-04-03". */
export const Day = z.iso.date();

/** A day, a month ("2024-04") or a year ("2020"): as exactly as the source tells it, and no more. */
export const PartialDate = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be a date like "2024-04-03", "2024-04" or "2024"',
  );

const Currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as USD");
const WholeMoney = z.int("money is a whole number of currency units, not thousands or millions");
const SourceId = Id.describe("a key of sources.json");
const OwnWords = z.string().min(1).max(160);

/** What a figure covers. `label` is how the company itself calls it ("FY2025", "Q4 2023"). */
export const Period = z.strictObject({
  start: Day,
  end: Day,
  label: z.string().min(2).max(24),
});

/** An alias the linker may use for a company or brand. */
export const Name = z
  .strictObject({
    text: z.string().min(1).max(80),
    /** `ambiguous`: also an ordinary word, a surname, a place, another firm. Linked only on evidence. */
    kind: z.enum(["distinctive", "ambiguous"]),
    /** What else the name may mean; required for an ambiguous one. */
    also: z.array(z.string().min(1).max(60)).optional(),
    /** The years in which the name was the company's (renamed firms). */
    from: PartialDate.optional(),
    until: PartialDate.optional(),
  })
  .refine((name) => name.kind === "distinctive" || (name.also?.length ?? 0) > 0, {
    message: 'an ambiguous name must say what else it may mean, e.g. "also": ["rainforest"]',
    path: ["also"],
  });

/** A product, service or subsidiary, with its own aliases and the time it has belonged to the company. */
export const Brand = z.strictObject({
  id: Id,
  name: z.string().min(1).max(60),
  kind: z.enum(["product", "service", "subsidiary", "brand", "unit"]),
  names: z.array(Name).min(1),
  /** The owner's dates, so that "Twitch" in a 2013 story is not Amazon's. Left out where no source tells. */
  from: PartialDate.optional(),
  until: PartialDate.optional(),
  /** The segment (an item's name in `segments`) that reports this brand's business: AWS → "Amazon Web Services". */
  segment: z.string().optional(),
  about: z.string().max(100).optional(),
  source: SourceId.optional(),
});

export const Revenue = z.strictObject({ period: Period, amount: WholeMoney, currency: Currency, source: SourceId });

/** One split of one period's revenue along one axis. Shares are computed from `amount` and `total`, never typed. */
export const Segments = z.strictObject({
  axis: z.enum(["business segment", "geography", "product or service"]),
  period: Period,
  currency: Currency,
  total: WholeMoney.positive(),
  items: z.array(z.strictObject({ name: z.string().min(1).max(60), amount: WholeMoney })).min(1),
  /** `whole`: the items sum to the total within 1.5 %. `rest`: the remainder is corporate, other or eliminations. `no share`: show amounts only. */
  coverage: z.enum(["whole", "rest", "no share"]),
  note: OwnWords.optional(),
  source: SourceId,
});

export const Layoff = z
  .strictObject({
    /** When it was reported or announced. */
    date: PartialDate,
    /** People. */
    count: z.int().positive().optional(),
    /** How the source words the count: exact, about, more than, up to. */
    countIs: z.enum(["exact", "about", "more than", "up to"]).optional(),
    percent: z.number().positive().max(100).optional(),
    /** What the percentage is of; the whole company where left out. */
    percentOf: z.string().min(1).max(60).optional(),
    /** Teams or places. */
    unit: z.string().min(1).max(120).optional(),
    /** The brand whose staff it was, by id: Twitch's cut inside Amazon's file. */
    brand: Id.optional(),
    /** `round`: one announcement. `total`: the sum of rounds told elsewhere in this list; never added to them. */
    scope: z.enum(["round", "total"]).default("round"),
    country: z.string().max(40).optional(),
    note: OwnWords.optional(),
    source: SourceId,
  })
  .refine((cut) => cut.count !== undefined || cut.percent !== undefined || cut.note !== undefined, {
    message: "needs a count, a percent, or a note in own words where the source gives no number",
  });

/** What a company put into AI. Stands in the investor's file; the investee's card shows it too. */
export const AiInvestment = z.strictObject({
  date: PartialDate,
  investee: z.strictObject({ name: z.string().min(1).max(60), company: Id.optional() }),
  amount: WholeMoney.positive().optional(),
  currency: Currency.optional(),
  /** `up to` and `in total` (cumulative) are shown as such and never added to others. */
  amountIs: z.enum(["exact", "about", "up to", "at least", "in total"]).optional(),
  kind: z.enum(["equity", "commitment", "round total", "capex", "acquisition"]),
  status: z.enum(["announced", "completed", "committed", "non-binding", "superseded"]).optional(),
  note: OwnWords.optional(),
  source: SourceId,
});

export const Headcount = z.strictObject({ asOf: Day, count: z.int().positive(), source: SourceId });

/** Something dated worth telling, in own words: a product introduced or ended, an owner changed. */
export const Event = z.strictObject({ date: PartialDate, text: OwnWords, brand: Id.optional(), source: SourceId });

export const Company = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** As news call it. */
  name: z.string().min(1).max(60),
  legalName: z.string().max(100).optional(),
  kind: z.enum(["public", "private", "subsidiary", "state-owned", "acquired", "defunct"]),
  /** What it is, in own words. */
  about: z.string().min(1).max(100),
  ids: z.strictObject({
    cik: z
      .string()
      .regex(/^\d{1,10}$/)
      .optional(),
    ticker: z.string().max(12).optional(),
    exchange: z.string().max(20).optional(),
    isin: z
      .string()
      .regex(/^[A-Z]{2}[A-Z0-9]{9}\d$/)
      .optional(),
    lei: z
      .string()
      .regex(/^[A-Z0-9]{20}$/)
      .optional(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    wikipedia: z.string().max(100).optional(),
  }),
  headquarters: z.strictObject({ city: z.string().max(60).optional(), country: z.string().max(40) }).optional(),
  founded: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  sector: z.string().max(60).optional(),
  website: z.url({ protocol: /^https$/ }).optional(),
  parent: Id.optional(),
  names: z.array(Name).min(1),
  brands: z.array(Brand).default([]),
  /** Companies that a reader would connect with this one, with the connection in own words. */
  related: z.array(z.strictObject({ company: Id, how: OwnWords, source: SourceId.optional() })).default([]),
  revenue: z.array(Revenue).default([]),
  segments: z.array(Segments).default([]),
  layoffs: z.array(Layoff).default([]),
  aiInvestments: z.array(AiInvestment).default([]),
  headcount: z.array(Headcount).default([]),
  events: z.array(Event).default([]),
});

export const Source = z.strictObject({
  title: z.string().min(1).max(200),
  publisher: z.string().min(1).max(80),
  url: z.url({ protocol: /^https$/, error: "must be a full https address" }),
  published: PartialDate.optional(),
  /** SEC accession number of a filing. */
  accession: z
    .string()
    .regex(/^\d{10}-\d{2}-\d{6}$/)
    .optional(),
  /** Through which reference table the figure came, where it was not read from the document itself. */
  via: z.string().max(120).optional(),
});

/** `sources.json`: id → source. */
export const Sources = z.record(Id, Source);

/** A story worth reading, title in own words unless the source gives one. */
export const Story = z.strictObject({
  title: z.string().min(1).max(160),
  url: z.url({ protocol: /^https$/ }),
  published: PartialDate,
  companies: z.array(Id).min(1),
  topic: z.enum(["layoffs", "ai", "earnings", "deals", "regulation", "product", "people"]),
});

/** A figure about a whole market: tech job cuts of a year. */
export const MarketFigure = z.strictObject({
  id: Id,
  label: OwnWords,
  period: Period,
  value: z.number(),
  unit: z.enum(["jobs", "percent"]),
  /** Change on the period before, in percent. */
  changePercent: z.number().optional(),
  topic: z.enum(["layoffs", "ai"]),
  source: SourceId,
});

/** `news-hosts.json`: hosts (without www.) on which the extension runs when installed. */
/** A site on which the extension runs when installed, and why it is one of them. */
export const NewsHost = z.strictObject({
  /** Without www. Hosts below it are meant too. */
  host: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
  name: z.string().min(1).max(60),
  /** ISO 3166-1 alpha-2: where the newsroom is. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO 639-1: of most of its stories. */
  language: z.string().regex(/^[a-z]{2}$/),
  scope: z.enum(["general", "business", "technology", "regional", "culture"]),
  /** Public lists of news sites that name it. */
  lists: z.array(z.enum(["ailayoffs", "curated", "fundus", "mbfc", "news-homepages", "us-news-domains"])).min(1),
});
export const NewsHosts = z.array(NewsHost);

export type Company = z.infer<typeof Company>;
export type Brand = z.infer<typeof Brand>;
export type Name = z.infer<typeof Name>;
export type Period = z.infer<typeof Period>;
export type Revenue = z.infer<typeof Revenue>;
export type Segments = z.infer<typeof Segments>;
export type Layoff = z.infer<typeof Layoff>;
export type AiInvestment = z.infer<typeof AiInvestment>;
export type Headcount = z.infer<typeof Headcount>;
export type Event = z.infer<typeof Event>;
export type Source = z.infer<typeof Source>;
export type Sources = z.infer<typeof Sources>;
export type Story = z.infer<typeof Story>;
export type MarketFigure = z.infer<typeof MarketFigure>;
export type NewsHost = z.infer<typeof NewsHost>;
export type NewsHosts = z.infer<typeof NewsHosts>;

/** The whole dataset, read and checked. Pure data; `src/maintain/` reads it from disk. */
export interface Dataset {
  companies: Company[];
  sources: Sources;
  stories: Story[];
  market: MarketFigure[];
  newsHosts: NewsHosts;
}
