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

/** `development`: the rules were made on these; `held-out`: written afterwards and not looked at while making them. */
export function statedSentences(set: "development" | "held-out" = "development"): StatedSentence[] {
  return readFileSync(new URL(`${set}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as StatedSentence);
}

const dataset = new URL("../../../assets/dataset/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, dataset), "utf8"));

/** The companies of the sentences and their partners, from the dataset that ships. */
export function companiesOfSentences(): Map<string, ShippedCompany> {
  const rows = [...statedSentences("development"), ...statedSentences("held-out"), { company: "openai" }];
  const ids = new Set(rows.map((row) => row.company));
  const { shards } = compileDataset({
    companies: [...ids].map((id) => Company.parse(json(`companies/${id}.json`))),
    sources: Sources.parse(json("sources.json")),
    stories: [],
    market: [],
    newsHosts: [],
  });
  return new Map(shards.flatMap((shard) => Object.entries(shard)));
}
