/** A company that has a fact of every kind, so that only the text decides which comes first. Its figures are invented. */
import { buildCard } from "../../../src/facts/card.ts";
import type { FactKind } from "../../../src/facts/card-model.ts";
import { compileDataset } from "../../../src/facts/compile.ts";
import type { Surroundings } from "../../../src/facts/relevance.ts";
import { Company, Sources } from "../../../src/facts/schema.ts";
import { englishWords } from "../../../src/maintain/english-words.ts";

const source = "invented";
const day = "2026-01-31";
const period = { start: "2025-01-01", end: "2025-12-31", label: "FY2025" };

const company = Company.parse({
  id: "specimen",
  name: "Specimen Holdings",
  kind: "public",
  about: "Stands for any company",
  ids: {},
  names: [{ text: "Specimen Holdings", kind: "distinctive" }],
  related: [{ company: "neighbour", how: "Sells to the same customers", source }],
  revenue: [{ period, amount: 100, currency: "USD", source }],
  segments: [
    {
      axis: "business segment",
      period,
      currency: "USD",
      total: 100,
      items: [
        { name: "Segment Q", amount: 60 },
        { name: "Segment Z", amount: 40 },
      ],
      coverage: "whole",
      source,
    },
  ],
  layoffs: [{ date: day, count: 10, source }],
  aiInvestments: [{ date: day, investee: { name: "Investee Q" }, amount: 10, currency: "USD", kind: "equity", source }],
  headcount: [{ asOf: day, count: 100, source }],
  events: [{ date: day, text: "Something happened", source }],
});

const neighbour = Company.parse({
  id: "neighbour",
  name: "Neighbour Holdings",
  kind: "public",
  about: "Stands for any other company",
  ids: {},
  names: [{ text: "Neighbour Holdings", kind: "distinctive" }],
});

const { shards, index } = compileDataset({
  companies: [company, neighbour],
  sources: Sources.parse({
    [source]: { title: "Invented", publisher: "Nobody", url: "https://example.com/", published: day },
  }),
  stories: [],
  market: [],
  newsHosts: [],
});
const shipped = shards.map((shard) => shard.specimen).find((found) => found !== undefined);

/** The kind of the first fact on the card that the text brings up. */
export function firstKind({ sentence, paragraph, headline }: Surroundings): FactKind | undefined {
  if (!shipped) throw new Error("the specimen was not compiled");
  const card = buildCard({ companyId: "specimen", sentence, paragraph, headline }, shipped, {
    today: "2026-02-28",
    words: englishWords(),
    companyNames: index.names,
    dataDate: "2026-02-28",
  });
  return card.facts[0]?.kind;
}
