/** Sentences that state a figure, and what may be said of each; their wording is made up, the sourced figures are the dataset's. */
import { readFileSync } from "node:fs";
import { compileDataset } from "../../../src/facts/compile.ts";
import { Company, Sources } from "../../../src/facts/schema.ts";
import type { ShippedCompany } from "../../../src/facts/shipped.ts";

export interface StatedSentence {
  company: string;
  via?: string;
  published: string;
  sentence: string;
  /** Null: nothing may be said. */
  verdict: "agrees" | "rounds to" | "differs" | null;
  /** What the comparison says of the source. */
  gives?: string;
}

export function statedSentences(): StatedSentence[] {
  return readFileSync(new URL("sentences.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as StatedSentence);
}

const dataset = new URL("../../../assets/dataset/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, dataset), "utf8"));

/** The companies of the sentences and their partners, from the dataset that ships. */
export function companiesOfSentences(): Map<string, ShippedCompany> {
  const ids = new Set([
    ...statedSentences().map((row) => row.company),
    "amazon-com",
    "microsoft",
    "alphabet",
    "openai",
  ]);
  const { shards } = compileDataset({
    companies: [...ids].map((id) => Company.parse(json(`companies/${id}.json`))),
    sources: Sources.parse(json("sources.json")),
    stories: [],
    market: [],
    newsHosts: [],
  });
  return new Map(shards.flatMap((shard) => Object.entries(shard)));
}
