/** A small dataset for tests. Figures and addresses are real ones, so that no test teaches an invented fact. */

import { compileDataset } from "../../src/facts/compile.ts";
import { Company, type Dataset, MarketFigure, type NewsHost, Sources, Story } from "../../src/facts/schema.ts";
import type { ShippedCompany, ShippedMarketFigure } from "../../src/facts/shipped.ts";

const million = 1_000_000;
const year = (fy: number) => ({ start: `${fy}-01-01`, end: `${fy}-12-31`, label: `FY${fy}` });
const q4of2023 = { start: "2023-10-01", end: "2023-12-31", label: "Q4 2023" };

export const sources = Sources.parse({
  "amazon-10k-2025": {
    title: "Amazon annual report 2025 (10-K)",
    publisher: "Amazon",
    url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
    accession: "0001018724-26-000004",
  },
  "amazon-q4-2023": {
    title: "Amazon fourth quarter results 2023",
    publisher: "Business Wire",
    url: "https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results",
    published: "2024-02-01",
  },
  "geekwire-2024-04-03": {
    title: "AWS cuts hundreds of jobs",
    publisher: "GeekWire",
    url: "https://www.geekwire.com/2024/amazon-web-services-cuts-hundreds-of-jobs-in-sales-training-and-physical-stores-technology/",
    published: "2024-04-03",
  },
  "cnbc-2023-03-20": {
    title: "Amazon to cut 9,000 more jobs",
    publisher: "CNBC",
    url: "https://www.cnbc.com/2023/03/20/amazon-layoffs-company-to-cut-off-9000-more-workers.html",
    published: "2023-03-20",
  },
  "bloomberg-2024-01-09": {
    title: "Twitch to cut 500 employees",
    publisher: "Bloomberg",
    url: "https://www.bloomberg.com/news/articles/2024-01-09/amazon-s-twitch-to-cut-500-employees-about-35-of-staff",
    published: "2024-01-09",
  },
  "cnbc-2025-10-28": {
    title: "Amazon cuts corporate jobs",
    publisher: "CNBC",
    url: "https://www.cnbc.com/2025/10/28/amazon-layoffs-corporate-workers-ai.html",
    published: "2025-10-28",
  },
  "amazon-2026-01-28": {
    title: "Amazon corporate layoffs, January 2026",
    publisher: "Amazon",
    url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
    published: "2026-01-28",
  },
  "westtimelines-2024-03": {
    title: "Amazon's investment in Anthropic",
    publisher: "West Times Lines",
    url: "https://westtimelines.com/amazons-biggest-venture-investment-yet-2-75-billion-spent-on-ai-startup-anthropic/amp",
    published: "2024-03-27",
  },
  "ndtv-2024-11": {
    title: "Amazon invests an additional $4 billion in Anthropic",
    publisher: "NDTV Profit",
    url: "https://www.ndtvprofit.com/business/amazon-invests-an-additional-4-billion-in-ai-firm-anthropic",
    published: "2024-11-22",
  },
  "openai-round-2026": {
    title: "OpenAI's round of 2026",
    publisher: "AI Blogs",
    url: "https://ai-blogs.org/news/2026-05-20-openai-122b-round.html",
    published: "2026-05-20",
  },
  "openai-8k-2026": {
    title: "Amazon 8-K on OpenAI",
    publisher: "Amazon",
    url: "https://www.sec.gov/Archives/edgar/data/1018724/000110465926021050/tm267374d1_8k.htm",
    published: "2026-02-27",
  },
  "visa-10k-2025": {
    title: "Visa annual report 2025 (10-K)",
    publisher: "Visa",
    url: "https://www.sec.gov/Archives/edgar/data/1403161/000140316125000089/v-20250930.htm",
    accession: "0001403161-25-000089",
  },
  "challenger-2023": {
    title: "Layoffs in 2023",
    publisher: "Recruiting News Network",
    url: "https://www.recruitingnewsnetwork.com/posts/layoffs-soared-98-in-2023-with-employers-in-cost-cutting-mode",
    published: "2024-01-05",
  },
});

const split = (fy: number, aws: number, total: number, rest: [string, number][]) => ({
  axis: "business segment",
  period: year(fy),
  currency: "USD",
  total: total * million,
  items: [...rest, ["Amazon Web Services", aws] as [string, number]].map(([name, amount]) => ({
    name,
    amount: amount * million,
  })),
  coverage: "whole",
  source: "amazon-10k-2025",
});

export const amazon = Company.parse({
  id: "amazon",
  name: "Amazon",
  kind: "public",
  about: "Online shops, cloud computing, devices and streaming",
  sector: "Online retail and cloud computing",
  ids: { ticker: "AMZN", exchange: "NASDAQ", cik: "1018724" },
  headquarters: { city: "Seattle", country: "United States" },
  names: [
    { text: "Amazon", kind: "ambiguous", also: ["rainforest", "river"] },
    { text: "Amazon.com", kind: "distinctive" },
  ],
  brands: [
    {
      id: "aws",
      name: "AWS",
      kind: "unit",
      segment: "Amazon Web Services",
      names: [
        { text: "AWS", kind: "distinctive" },
        { text: "Amazon Web Services", kind: "distinctive" },
      ],
    },
    {
      id: "twitch",
      name: "Twitch",
      kind: "service",
      from: "2014",
      names: [{ text: "Twitch", kind: "ambiguous", also: ["a twitch"], from: "2011" }],
    },
  ],
  revenue: [
    { period: year(2023), amount: 574_785 * million, currency: "USD", source: "amazon-10k-2025" },
    { period: year(2024), amount: 637_959 * million, currency: "USD", source: "amazon-10k-2025" },
    { period: year(2025), amount: 716_924 * million, currency: "USD", source: "amazon-10k-2025" },
    { period: q4of2023, amount: 169_961 * million, currency: "USD", source: "amazon-q4-2023" },
  ],
  segments: [
    split(2023, 90_757, 574_785, [
      ["North America", 352_828],
      ["International", 131_200],
    ]),
    split(2024, 107_556, 637_959, [
      ["North America", 387_497],
      ["International", 142_906],
    ]),
    split(2025, 128_725, 716_924, [
      ["North America", 426_305],
      ["International", 161_894],
    ]),
    {
      ...split(2023, 24_204, 169_961, []),
      period: q4of2023,
      coverage: "rest",
      source: "amazon-q4-2023",
    },
  ],
  layoffs: [
    { date: "2023-03-20", count: 9_000, source: "cnbc-2023-03-20" },
    {
      date: "2024-01-09",
      count: 500,
      countIs: "more than",
      percent: 35,
      brand: "twitch",
      source: "bloomberg-2024-01-09",
    },
    {
      date: "2024-04-03",
      note: "Hundreds in sales, training and shop technology at AWS",
      brand: "aws",
      source: "geekwire-2024-04-03",
    },
    { date: "2025-10-27", count: 14_000, unit: "corporate", source: "cnbc-2025-10-28" },
    { date: "2026-01-28", count: 16_000, source: "amazon-2026-01-28" },
    {
      date: "2026-01-28",
      count: 30_000,
      scope: "total",
      note: "October 2025 and January 2026",
      source: "amazon-2026-01-28",
    },
  ],
  aiInvestments: [
    {
      date: "2024-03-27",
      investee: { name: "Anthropic", company: "anthropic" },
      amount: 2_750 * million,
      currency: "USD",
      kind: "equity",
      status: "completed",
      source: "westtimelines-2024-03",
    },
    {
      date: "2024-11-22",
      investee: { name: "Anthropic", company: "anthropic" },
      amount: 4_000 * million,
      currency: "USD",
      kind: "equity",
      source: "ndtv-2024-11",
    },
    {
      date: "2026-03-31",
      investee: { name: "OpenAI" },
      amount: 122_000 * million,
      currency: "USD",
      kind: "round total",
      source: "openai-round-2026",
    },
    {
      date: "2026-02-27",
      investee: { name: "OpenAI" },
      amount: 35_000 * million,
      currency: "USD",
      kind: "commitment",
      status: "announced",
      source: "openai-8k-2026",
    },
  ],
  events: [
    {
      date: "2023-09-25",
      text: "Amazon says it will put up to $4 billion into Anthropic",
      source: "westtimelines-2024-03",
    },
  ],
});

export const anthropic = Company.parse({
  id: "anthropic",
  name: "Anthropic",
  kind: "private",
  about: "Makes the Claude models",
  ids: {},
  headquarters: { city: "San Francisco", country: "United States" },
  names: [{ text: "Anthropic", kind: "distinctive" }],
});

export const visa = Company.parse({
  id: "visa",
  name: "Visa",
  kind: "public",
  about: "Card payment network",
  ids: { ticker: "V", exchange: "NYSE", cik: "1403161" },
  names: [{ text: "Visa", kind: "ambiguous", also: ["travel visa"] }],
  segments: [
    {
      axis: "product or service",
      period: { start: "2024-10-01", end: "2025-09-30", label: "FY2025" },
      currency: "USD",
      total: 40_000 * million,
      items: [
        { name: "Data processing revenue", amount: 19_993 * million },
        { name: "Service revenue", amount: 17_539 * million },
        { name: "International transaction revenue", amount: 14_166 * million },
        { name: "Other revenue", amount: 4_053 * million },
      ],
      coverage: "no share",
      note: "Before client incentives",
      source: "visa-10k-2025",
    },
  ],
});

export const market = [
  MarketFigure.parse({
    id: "us-tech-cuts-2023",
    label: "US tech job cuts",
    period: { start: "2023-01-01", end: "2023-12-31", label: "2023" },
    value: 168_032,
    unit: "jobs",
    changePercent: 73,
    topic: "layoffs",
    source: "challenger-2023",
  }),
];

export const stories = [
  Story.parse({
    title: "Amazon Web Services cuts jobs in training and shop technology",
    url: "https://www.geekwire.com/2024/amazon-web-services-cuts-hundreds-of-jobs-in-sales-training-and-physical-stores-technology/",
    published: "2024-04-03",
    companies: ["amazon"],
    topic: "layoffs",
  }),
];

export const newsHost: NewsHost = {
  host: "cnbc.com",
  name: "CNBC",
  country: "US",
  language: "en",
  scope: "business",
  lists: ["fundus", "mbfc"],
};

export function dataset(change: Partial<Dataset> = {}): Dataset {
  return { companies: [visa, amazon, anthropic], sources, stories, market, newsHosts: [], ...change };
}

export function shipped(id: string, data: Dataset = dataset()): ShippedCompany {
  for (const shard of compileDataset(data).shards) {
    const company = shard[id];
    if (company) return company;
  }
  throw new Error(`no company ${id}`);
}

export function shippedMarket(): ShippedMarketFigure[] {
  return compileDataset(dataset()).index.market ?? [];
}
