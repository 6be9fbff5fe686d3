/** The shapes in which facts ship inside the extension (`data/*.json`): written by the build, read by the background. */
import type { Company, MarketFigure, Source } from "./schema.ts";

/** A company as shipped: the edited file plus what other files say about it. */
export interface ShippedCompany extends Company {
  /** AI investments that other companies made in this one, with the investor's name. */
  investedBy: { investorId: string; investorName: string; investment: Company["aiInvestments"][number] }[];
  /** The sources that this company's figures name, by id: a shard needs no second file. */
  sources: Record<string, Source>;
}

/** `data/facts/<shard>.json`: company id → company. */
export type FactShard = Record<string, ShippedCompany>;

/** `data/index.json`: what there is, read first. */
export interface DataIndex {
  version: 1;
  /** Day the dataset was last changed, ISO: the newest date found in it, so that a rebuild gives the same bytes. */
  dataDate: string;
  companyCount: number;
  /** Number of fact shards; `shardOf(id, shards)` tells which one holds a company. */
  shards: number;
  /** Company id → name, for wording ("also about Amazon and Anthropic"). */
  names: Record<string, string>;
  /** Whole-market figures (tech job cuts of a year); few, so they ship with the index. */
  market?: ShippedMarketFigure[];
}

/** A whole-market figure with its source inlined. */
export interface ShippedMarketFigure extends Omit<MarketFigure, "source"> {
  source: Source;
}

/** Which shard holds a company: FNV-1a over the id, so that adding a company moves no other. */
export function shardOf(companyId: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < companyId.length; i++) {
    hash ^= companyId.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % shards;
}
