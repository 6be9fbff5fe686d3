/** The story index: listed stories, and those that stand behind the sources of layoffs and AI investments. */
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
  return [...stories.values()].sort(
    (a, b) => firstDay(b.published).localeCompare(firstDay(a.published)) || (a.url < b.url ? -1 : 1),
  );
}

/** The largest cut gives a story that tells several its title. */
function bySize(layoffs: readonly Layoff[]): Layoff[] {
  return [...layoffs].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

function isStory(source: Source | undefined): source is Source {
  return source !== undefined && !/(?:^|\.)sec\.gov$/.test(new URL(source.url).hostname);
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
