/**
 * The story index: listed stories, and those that stand behind the sources of layoffs, AI investments, deals, events and
 * annual figures.
 */
import type { IndexedStory } from "../stories/types.ts";
import { firstDay } from "./dates.ts";
import { brandStories, eventStories } from "./event-stories.ts";
import { annualReports, filedIn, isFiling } from "./filing-stories.ts";
import type { AiInvestment, Company, Dataset, Layoff, Story } from "./schema.ts";
import { isStory, monthText } from "./story-sources.ts";
import { moneyText, numberText, percentText } from "./wording.ts";

/** The dataset is written in English, whatever the reader's locale. */
const LOCALE = "en-US";

/** One entry per address, newest first. */
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
      if (investment.status === "superseded" || (!isStory(source) && !isFiling(source))) continue;
      const investee = investment.investee.company;
      add({
        title: investmentTitle(company.name, investment) + (isFiling(source) ? " (told in a filing)" : ""),
        url: source.url,
        published: source.published ?? filedIn(source) ?? investment.date,
        companies: investee !== undefined && names.has(investee) ? [company.id, investee] : [company.id],
        topic: "ai",
      });
    }
  }
  for (const story of eventStories(companies, sources)) add(story);
  for (const story of brandStories(companies, sources)) add(story);
  for (const story of annualReports(companies, sources)) add(story);
  return [...stories.values()].sort(
    (a, b) => firstDay(b.published).localeCompare(firstDay(a.published)) || (a.url < b.url ? -1 : 1),
  );
}

/** The largest cut gives a story that tells several its title. */
function bySize(layoffs: readonly Layoff[]): Layoff[] {
  return [...layoffs].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
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

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
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
