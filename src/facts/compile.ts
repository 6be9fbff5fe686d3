/** Turns the edited dataset into what ships: index, lexicon, fact shards, story index. The same input, the same bytes. */

import type { LexiconData } from "../linking/types.ts";
import type { IndexedStory } from "../stories/types.ts";
import { firstDay, later } from "./dates.ts";
import { compileLexicon } from "./lexicon-data.ts";
import type { Company, Dataset, Source } from "./schema.ts";
import { type DataIndex, type FactShard, type ShippedCompany, shardOf } from "./shipped.ts";
import { compileStories } from "./source-stories.ts";

const COMPANIES_PER_SHARD = 60;

export interface CompiledDataset {
  index: DataIndex;
  lexicon: LexiconData;
  /** Position = shard number. */
  shards: FactShard[];
  /** Newest first. */
  stories: IndexedStory[];
}

/** Compiles a checked dataset. References that lead nowhere are dropped; `checkDataset` reports them. */
export function compileDataset(dataset: Dataset): CompiledDataset {
  const companies = [...dataset.companies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shardCount = Math.max(1, Math.ceil(companies.length / COMPANIES_PER_SHARD));
  const shards: FactShard[] = Array.from({ length: shardCount }, () => ({}));
  const names: Record<string, string> = {};
  const investors = investmentsByInvestee(companies);
  for (const company of companies) {
    names[company.id] = company.name;
    const shard = shards[shardOf(company.id, shardCount)];
    if (shard) shard[company.id] = shipCompany(company, investors.get(company.id) ?? [], dataset.sources);
  }
  const market = dataset.market.flatMap((figure) => {
    const source = dataset.sources[figure.source];
    return source ? [{ ...figure, source }] : [];
  });
  return {
    index: {
      version: 1,
      dataDate: newestDate(dataset),
      companyCount: companies.length,
      shards: shardCount,
      names,
      ...(market.length > 0 ? { market } : {}),
    },
    lexicon: compileLexicon(companies),
    shards,
    stories: compileStories(companies, dataset.sources, dataset.stories),
  };
}

/** Investee's id → who invested in it. Gathered once: asking every company about every other costs more than all else at full size. */
function investmentsByInvestee(companies: readonly Company[]): Map<string, ShippedCompany["investedBy"]> {
  const byInvestee = new Map<string, ShippedCompany["investedBy"]>();
  for (const investor of companies) {
    for (const investment of investor.aiInvestments) {
      const id = investment.investee.company;
      if (id === undefined || id === investor.id) continue;
      const rows = byInvestee.get(id) ?? [];
      byInvestee.set(id, rows);
      rows.push({ investorId: investor.id, investorName: investor.name, investment });
    }
  }
  return byInvestee;
}

function shipCompany(
  company: Company,
  investedBy: ShippedCompany["investedBy"],
  sources: Dataset["sources"],
): ShippedCompany {
  const own: Record<string, Source> = {};
  for (const id of [...sourceIds(company), ...investedBy.map((row) => row.investment.source)].sort()) {
    const source = sources[id];
    if (source) own[id] = source;
  }
  const { $schema: _editorsOnly, ...facts } = company;
  return { ...facts, investedBy, sources: own };
}

/** Every source id that a company's file names, with repetitions. */
export function sourceIds(company: Company): string[] {
  const rows = [
    ...company.brands,
    ...company.related,
    ...company.revenue,
    ...company.segments,
    ...company.layoffs,
    ...company.aiInvestments,
    ...company.headcount,
    ...company.events,
  ];
  return rows.flatMap((row) => (row.source === undefined ? [] : [row.source]));
}

/** The newest date anywhere in the data: the day its facts are "as of". */
function newestDate(dataset: Dataset): string {
  const dates = dataset.companies.flatMap((company) => [
    ...[...company.layoffs, ...company.aiInvestments, ...company.events].map((row) => row.date),
    ...[...company.revenue, ...company.segments].map((row) => row.period.end),
    ...company.headcount.map((row) => row.asOf),
  ]);
  for (const source of Object.values(dataset.sources)) if (source.published) dates.push(source.published);
  for (const story of dataset.stories) dates.push(story.published);
  for (const figure of dataset.market) dates.push(figure.period.end);
  return dates.map(firstDay).reduce(later, "1970-01-01");
}
