/** A small lexicon with the companies that readers asked for first. Names only; no figures. */
import type { LexiconData, LexiconName } from "../../src/linking/types.ts";

export interface Seed {
  id: string;
  name: string;
  ticker?: string;
  sector?: string;
  related?: string[];
  /** `~` before a name: ambiguous. `brand=name` for a brand's name; `@2014` after it: owned from then. */
  names: string[];
}

const SEEDS: readonly Seed[] = [
  {
    id: "amazon",
    name: "Amazon",
    ticker: "AMZN",
    related: ["microsoft", "alphabet", "anthropic"],
    names: [
      "~Amazon",
      "Amazon.com",
      "Amazon.com, Inc.",
      "aws=AWS",
      "aws=Amazon Web Services",
      "twitch=Twitch@2014",
      "prime-video=Prime Video",
      "mgm-studios=MGM Studios",
      "just-walk-out=Just Walk Out",
      "alexa=~Alexa",
      "whole-foods=Whole Foods",
    ],
  },
  {
    id: "microsoft",
    name: "Microsoft",
    ticker: "MSFT",
    related: ["openai"],
    names: ["Microsoft", "Microsoft Corporation"],
  },
  { id: "openai", name: "OpenAI", related: ["microsoft"], names: ["OpenAI", "chatgpt=ChatGPT"] },
  {
    id: "alphabet",
    name: "Alphabet",
    ticker: "GOOGL",
    related: ["microsoft", "amazon"],
    names: ["~Alphabet", "Alphabet Inc.", "Google", "youtube=YouTube"],
  },
  {
    id: "apple",
    name: "Apple",
    ticker: "AAPL",
    related: ["alphabet"],
    names: ["~Apple", "Apple Inc.", "iphone=iPhone"],
  },
  {
    id: "meta",
    name: "Meta",
    ticker: "META",
    related: ["alphabet"],
    names: ["~Meta", "Meta Platforms", "facebook=Facebook", "instagram=Instagram"],
  },
  { id: "anthropic", name: "Anthropic", related: ["amazon", "openai"], names: ["Anthropic", "claude=~Claude"] },
  { id: "nvidia", name: "Nvidia", ticker: "NVDA", names: ["Nvidia"] },
  { id: "honda", name: "Honda", ticker: "HMC", related: ["nissan"], names: ["Honda", "Honda Motor"] },
  { id: "nissan", name: "Nissan", related: ["honda"], names: ["Nissan", "Nissan Motor"] },
  { id: "bytedance", name: "ByteDance", names: ["ByteDance", "tiktok=TikTok"] },
  { id: "target", name: "Target", ticker: "TGT", names: ["~Target", "Target Corporation"] },
  { id: "visa", name: "Visa", ticker: "V", names: ["~Visa", "Visa Inc."] },
  { id: "ford", name: "Ford", ticker: "F", related: ["honda"], names: ["~Ford", "Ford Motor", "Ford Motor Company"] },
  { id: "shell", name: "Shell", ticker: "SHEL", names: ["~Shell", "Shell plc", "Royal Dutch Shell"] },
  { id: "gap", name: "Gap", ticker: "GAP", names: ["~Gap", "~The Gap", "Gap Inc."] },
];

function nameOf(entry: string, company: number): LexiconName {
  const [, brand, ambiguous, text, from] = /^(?:([a-z-]+)=)?(~?)(.+?)(?:@(\d{4}))?$/.exec(entry) ?? [];
  return {
    text: text ?? entry,
    ambiguous: ambiguous === "~",
    company,
    ...(brand === undefined ? {} : { brand }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The lexicon of these companies. */
export function lexiconOf(seeds: readonly Seed[]): LexiconData {
  return {
    version: 1,
    companies: seeds.map(({ id, name, ticker, sector, related }) => ({
      id,
      name,
      related: related ?? [],
      ...(ticker === undefined ? {} : { ticker }),
      ...(sector === undefined ? {} : { sector }),
    })),
    names: seeds.flatMap((seed, company) => seed.names.map((entry) => nameOf(entry, company))),
  };
}

export const seedLexicon: LexiconData = lexiconOf(SEEDS);
