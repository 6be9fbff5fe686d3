/** The story index: listed stories, and those that stand behind the sources of layoffs, AI investments and deals. */
import type { IndexedStory } from "../stories/types.ts";
import { firstDay } from "./dates.ts";
import type { AiInvestment, Company, Dataset, Layoff, Source, Story } from "./schema.ts";
import { moneyText, numberText, percentText } from "./wording.ts";

/** The dataset is written in English, whatever the reader's locale. */
const LOCALE = "en-US";

/** Made once: a formatter costs far more than its use, and there are thousands of stories. */
const MONTH = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric", timeZone: "UTC" });

/** One entry per address, newest first. Filings are no stories and are left out. */
export function compileStories(
  companies: readonly Company[],
  sources: Dataset["sources"],
  listed: readonly Story[],
): IndexedStory[] {
  const names = new Map(companies.map((company) => [company.id, company.name]));
  const stories = new Map<string, IndexedStory>();
  const add = (story: IndexedStory) => {
    const key = withoutFragment(story.url);
    const known = stories.get(key);
    if (!known) stories.set(key, { ...story, companies: [...new Set(story.companies)] });
    // A title that someone wrote, or the first fact's, stays; what else the source tells adds its companies.
    else known.companies = [...new Set([...known.companies, ...story.companies])];
  };
  for (const story of listed) add({ ...story, companies: story.companies.filter((id) => names.has(id)) });
  for (const story of roundups(companies, sources)) add(story);
  for (const company of companies) {
    for (const cut of bySize(company.layoffs)) {
      const source = sources[cut.source];
      if (cut.scope === "total" || !isStory(source)) continue;
      add({
        title: layoffTitle(company, cut),
        url: source.url,
        published: source.published ?? cut.date,
        companies: [company.id],
        topic: "layoffs",
      });
    }
    for (const investment of company.aiInvestments) {
      const source = sources[investment.source];
      if (investment.status === "superseded" || !isStory(source)) continue;
      const investee = investment.investee.company;
      add({
        title: investmentTitle(company.name, investment),
        url: source.url,
        published: source.published ?? investment.date,
        companies: investee !== undefined && names.has(investee) ? [company.id, investee] : [company.id],
        topic: "ai",
      });
    }
  }
  for (const story of dealStories(companies, sources)) add(story);
  return [...stories.values()].sort(
    (a, b) => firstDay(b.published).localeCompare(firstDay(a.published)) || (a.url < b.url ? -1 : 1),
  );
}

/** The largest cut gives a story that tells several its title. */
function bySize(layoffs: readonly Layoff[]): Layoff[] {
  return [...layoffs].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

/** Filings, posts, encyclopedias, code and tables: fine as a source of a figure, nothing to read on. */
const NO_STORIES =
  /(?:^|\.)(?:sec\.gov|linkedin\.com|twitter\.com|x\.com|facebook\.com|reddit\.com|teamblind\.com|layoffs\.fyi|airtable\.com|docs\.google\.com|drive\.google\.com|notion\.site|github\.com|wikipedia\.org|wikidata\.org|owiki\.org|eth\.link)$/;

function isStory(source: Source | undefined): source is Source {
  return source !== undefined && !NO_STORIES.test(new URL(source.url).hostname);
}

/** A round-up is titled by whom it lists, not by the cut of one of them. */
function roundups(companies: readonly Company[], sources: Dataset["sources"]): IndexedStory[] {
  const cutsBySource = new Map<string, { company: Company; cut: Layoff }[]>();
  for (const company of companies) {
    for (const cut of company.layoffs) {
      if (cut.scope === "total" || !isStory(sources[cut.source])) continue;
      const cuts = cutsBySource.get(cut.source) ?? [];
      cutsBySource.set(cut.source, cuts);
      cuts.push({ company, cut });
    }
  }
  return [...cutsBySource].flatMap(([id, cuts]): IndexedStory[] => {
    const source = sources[id];
    const listed = [...new Set(cuts.map(({ company }) => company))];
    if (!source || listed.length < MANY) return [];
    cuts.sort((a, b) => (b.cut.count ?? 0) - (a.cut.count ?? 0));
    const [first, second] = [...new Set(cuts.map(({ company }) => company.name))];
    const newest =
      cuts
        .map(({ cut }) => cut.date)
        .sort()
        .at(-1) ?? "";
    const published = source.published ?? newest;
    return [
      {
        title:
          listed.length === 2
            ? `Job cuts at ${first} and ${second}, ${monthText(published)}`
            : `Job cuts at ${listed.length} companies, ${first} and ${second} among them, ${monthText(published)}`,
        url: source.url,
        published,
        companies: listed.map((company) => company.id),
        topic: "layoffs",
      },
    ];
  });
}

/** From this many companies on, a source is a round-up. */
const MANY = 2;

const DEAL = /\b(?:bought|sold|merged|merger|split|joint venture)\b/i;

/** How far a source may be from what it tells: later ones mention it in passing. */
const NEAR_DAYS = 120;

/** Purchases, mergers and splits that were reported when they happened. */
function dealStories(companies: readonly Company[], sources: Dataset["sources"]): IndexedStory[] {
  return companies.flatMap((company) =>
    company.events.flatMap((event): IndexedStory[] => {
      const source = event.source === undefined ? undefined : sources[event.source];
      if (!isStory(source) || source.published === undefined || !DEAL.test(event.text)) return [];
      const apart = Math.abs(Date.parse(firstDay(source.published)) - Date.parse(firstDay(event.date))) / 86_400_000;
      if (apart > NEAR_DAYS) return [];
      return [
        {
          title: dealTitle(company.name, event.text, event.date),
          url: source.url,
          published: source.published,
          companies: [company.id],
          topic: "deals",
        },
      ];
    }),
  );
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}

/** "October 2025", or the year alone where no month is known. */
function monthText(date: string): string {
  if (date.length === 4) return date;
  return MONTH.format(new Date(firstDay(date)));
}

/** "Amazon: 14,000 corporate jobs cut, October 2025". */
function layoffTitle(company: Company, cut: Layoff): string {
  const brand = company.brands.find((each) => each.id === cut.brand)?.name;
  const who = brand === undefined ? company.name : `${brand} (${company.name})`;
  return `${who}: ${cutText(cut)}, ${monthText(cut.date)}`;
}

function cutText(cut: Layoff): string {
  if (cut.count !== undefined) {
    const how = cut.countIs === undefined || cut.countIs === "exact" ? "" : `${cut.countIs} `;
    // "corporate" reads before the noun; a list of teams or places would not.
    const unit = cut.unit !== undefined && /^[a-z]+$/.test(cut.unit) ? `${cut.unit} ` : "";
    return `${how}${numberText(cut.count, LOCALE)} ${unit}${cut.count === 1 ? "job" : "jobs"} cut`;
  }
  if (cut.percent !== undefined) return `${percentText(cut.percent, LOCALE)} of ${cut.percentOf ?? "staff"} cut`;
  return "job cuts";
}

const ROUND_WORDS: Record<AiInvestment["kind"], (who: string, whom: string, money: string | undefined) => string> = {
  equity: (who, whom, money) => (money ? `${who} invests ${money} in ${whom}` : `${who} invests in ${whom}`),
  commitment: (who, whom, money) =>
    money ? `${who} commits ${money} to ${whom}` : `${who} makes a commitment to ${whom}`,
  "round total": (_who, whom, money) => (money ? `${whom} raises ${money} in one round` : `${whom} raises money`),
  capex: (who, whom, money) => (money ? `${who} to spend ${money} on ${whom}` : `${who} to spend on ${whom}`),
  acquisition: (who, whom, money) => (money ? `${who} buys ${whom} for ${money}` : `${who} buys ${whom}`),
};

/** "Amazon invests $2.75 billion in Anthropic, March 2024". */
function investmentTitle(investor: string, investment: AiInvestment): string {
  const { amount, currency, amountIs } = investment;
  const plain = amount !== undefined && currency !== undefined ? moneyText(amount, currency, LOCALE, 2) : undefined;
  const money =
    plain === undefined || amountIs === undefined || amountIs === "exact"
      ? plain
      : amountIs === "in total"
        ? `a total of ${plain}`
        : `${amountIs} ${plain}`;
  const planned = investment.kind === "equity" && ["announced", "non-binding"].includes(investment.status ?? "");
  const who = investment.investee.name;
  const what = planned
    ? `${investor} to invest ${money ?? ""} in ${who}`.replace("  ", " ")
    : ROUND_WORDS[investment.kind](investor, who, money);
  return `${what}, ${monthText(investment.date)}`;
}

/** "Mars: bought Kellanova, maker of Pringles and Pop-Tarts, December 2025". */
function dealTitle(company: string, text: string, date: string): string {
  const what = text.includes(company)
    ? text
    : `${company}: ${text.replace(/^(?:Bought|Sold|Merged|Merger|Split)\b/, (word) => word.toLowerCase())}`;
  return `${what}, ${monthText(date)}`;
}
