/**
 * Card models for tests and for looking at the card. Real figures with the documents they were taken from, so that a
 * screenshot never shows an invented one; they are examples and never ship.
 */
import type { CardModel, FactView, FigureView, SourceView } from "../facts/card-model.ts";

const annualReport2025: SourceView = {
  publisher: "SEC",
  title: "Amazon annual report 2025 (10-K)",
  url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
};

const annualReport2023: SourceView = {
  publisher: "SEC",
  title: "Amazon annual report 2023 (10-K)",
  url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872424000008/0001018724-24-000008.txt",
  published: "2 Feb 2024",
};

const quarter2023: SourceView = {
  publisher: "Business Wire",
  title: "Amazon.com announces fourth quarter results",
  url: "https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results",
  published: "1 Feb 2024",
};

const awsThen: FigureView = {
  caption: "When this was published",
  figure: "14.2 %",
  detail: "$24.2bn of $170.0bn revenue",
  period: "Q4 2023",
  asOf: "as of 31 Dec 2023",
  source: quarter2023,
};

const awsNow: FigureView = {
  caption: "Now",
  figure: "18.0 %",
  detail: "$128.7bn of $716.9bn revenue",
  period: "FY2025",
  asOf: "as of 31 Dec 2025",
  source: annualReport2025,
};

export const shareFact: FactView = {
  id: "share:amazon-web-services",
  kind: "share",
  label: "Amazon Web Services, share of revenue",
  figures: [awsThen, awsNow],
  picture: {
    type: "share-bar",
    text: "Revenue by business segment in FY2025: North America 59.5 %, International 22.6 %, Amazon Web Services 18.0 %",
    items: [
      { name: "North America", share: 426_305 / 716_924, value: "59.5 %", highlighted: false },
      { name: "International", share: 161_894 / 716_924, value: "22.6 %", highlighted: false },
      { name: "Amazon Web Services", share: 128_725 / 716_924, value: "18.0 %", highlighted: true },
    ],
  },
  copyText:
    "Amazon Web Services: 18.0 % of Amazon's revenue in FY2025 ($128.7bn of $716.9bn). Source: SEC, Amazon annual report 2025 (10-K), " +
    annualReport2025.url,
};

export const layoffsFact: FactView = {
  id: "layoffs:2026-01-28",
  kind: "layoffs",
  label: "Latest large job cut",
  figures: [
    {
      figure: "16,000 jobs",
      detail: "Corporate staff",
      period: "28 Jan 2026",
      asOf: "28 Jan 2026",
      source: {
        publisher: "Amazon",
        title: "Amazon layoffs, January 2026",
        url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
        published: "28 Jan 2026",
      },
    },
  ],
  picture: {
    type: "timeline",
    text: "Large job cuts: Nov 2022 10,000; Jan 2023 8,000; Mar 2023 9,000; Oct 2025 14,000; Jan 2026 16,000",
    points: [
      { date: "2022-11-16", label: "10,000", size: 10_000, highlighted: false },
      { date: "2023-01-04", label: "8,000", size: 8_000, highlighted: false },
      { date: "2023-03-20", label: "9,000", size: 9_000, highlighted: false },
      { date: "2025-10-27", label: "14,000", size: 14_000, highlighted: false },
      { date: "2026-01-28", label: "16,000", size: 16_000, highlighted: true },
    ],
  },
  copyText:
    "Amazon: 16,000 jobs cut, 28 Jan 2026. Source: Amazon, https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
};

export const investmentFact: FactView = {
  id: "ai-investment:anthropic:2026-04-20",
  kind: "ai-investment",
  label: "Investment in Anthropic",
  figures: [
    {
      caption: "When this was published",
      figure: "$2.75 billion",
      detail: "Second part of an up-to-$4bn deal",
      period: "27 Mar 2024",
      asOf: "27 Mar 2024",
      source: {
        publisher: "Western Times",
        title: "Amazon's largest venture investment: a further $2.75 billion for Anthropic",
        url: "https://westtimelines.com/amazons-biggest-venture-investment-yet-2-75-billion-spent-on-ai-startup-anthropic/amp",
      },
    },
    {
      caption: "Now",
      figure: "$5 billion",
      detail: "First part of up to $25bn more",
      period: "20 Apr 2026",
      asOf: "20 Apr 2026",
      source: {
        publisher: "TechCrunch",
        title: "Anthropic takes $5bn from Amazon",
        url: "https://techcrunch.com/2026/04/20/anthropic-takes-5b-from-amazon-and-pledges-100b-in-cloud-spending-in-return/",
        published: "20 Apr 2026",
      },
    },
  ],
  copyText: "Amazon put $5 billion into Anthropic, 20 Apr 2026. Source: TechCrunch",
};

const openAiFact: FactView = {
  id: "ai-investment:openai:2026-02-27",
  kind: "ai-investment",
  label: "Investment in OpenAI",
  figures: [
    {
      figure: "$50 billion",
      detail: "$15bn first, $35bn on conditions",
      period: "27 Feb 2026",
      asOf: "27 Feb 2026",
      source: {
        publisher: "CNA",
        title: "OpenAI's funding round",
        url: "https://www.channelnewsasia.com/business/openai-clinches-840-billion-valuation-mega-funding-amazon-nvidia-softbank-5958876",
        published: "27 Feb 2026",
      },
    },
  ],
  copyText: "Amazon agreed to put $50 billion into OpenAI, 27 Feb 2026. Source: CNA",
};

const revenueFact: FactView = {
  id: "revenue:2025",
  kind: "revenue",
  label: "Revenue",
  figures: [{ figure: "$716.9 billion", period: "FY2025", asOf: "as of 31 Dec 2025", source: annualReport2025 }],
  copyText: `Amazon: revenue of $716.9 billion in FY2025. Source: SEC, ${annualReport2025.url}`,
};

/** A company with three facts, two of them then and now, and two more behind a click. */
export const company: CardModel = {
  companyId: "amazon",
  title: "Amazon",
  about: "Online shop, marketplace and cloud provider",
  identity: "NASDAQ: AMZN · Seattle, Washington",
  facts: [shareFact, layoffsFact, investmentFact],
  more: [openAiFact, revenueFact],
  dataDate: "Facts as of 22 Jul 2026",
};

/** A brand's card: the heading is the brand, the owner stands under it. Year of the deal: announced 25 Aug 2014. */
export const brand: CardModel = {
  companyId: "amazon",
  title: "Twitch",
  ownership: "owned by Amazon since 2014",
  about: "Live video streaming, mostly of games",
  identity: "Amazon · NASDAQ: AMZN · Seattle, Washington",
  facts: [
    {
      id: "layoffs:2024-01-09",
      kind: "layoffs",
      label: "Job cut at Twitch",
      figures: [
        {
          figure: "500 jobs",
          detail: "35 % of Twitch's staff",
          period: "9 Jan 2024",
          asOf: "9 Jan 2024",
          age: "2 years old",
          source: {
            publisher: "Bloomberg",
            title: "Twitch to cut 500 jobs, 35 % of its staff",
            url: "https://www.bloomberg.com/news/articles/2024-01-09/amazon-s-twitch-to-cut-500-employees-about-35-of-staff",
            published: "9 Jan 2024",
          },
        },
      ],
      copyText: "Twitch (Amazon): 500 jobs cut, 35 % of staff, 9 Jan 2024. Source: Bloomberg",
    },
  ],
  more: [],
  dataDate: "Facts as of 22 Jul 2026",
};

/** A company that is known by name only. */
export const withoutFigures: CardModel = {
  companyId: "joint-stock-commercial-bank-for-foreign-trade-of-vietnam",
  title: "Joint Stock Commercial Bank for Foreign Trade of Vietnam",
  about: "Bank",
  identity: "Vietnam",
  facts: [],
  more: [],
  dataDate: "Facts as of 22 Jul 2026",
};

/** Names and labels that need several lines. */
export const longNames: CardModel = {
  companyId: "service",
  title: "Service Corporation International",
  about: "Funeral homes and cemeteries, and contracts for both that customers sign and pay for in advance",
  identity: "NYSE: SCI",
  facts: [
    {
      id: "share:cemetery-recognized-preneed-merchandise-and-service-revenue",
      kind: "share",
      label: "Cemetery Recognized Preneed Merchandise and Service Revenue, share of revenue",
      figures: [
        {
          figure: "9.8 %",
          detail: "$421.7m of $4,309.2m revenue",
          period: "FY2025 (to 31 Dec 2025)",
          asOf: "as of 31 Dec 2025",
          source: {
            publisher: "U.S. Securities and Exchange Commission",
            title: "Service Corporation International annual report 2025 (10-K)",
            url: "https://www.sec.gov/Archives/edgar/data/89089/000162828026007695/sci-20251231.htm",
          },
        },
      ],
      picture: {
        type: "share-bar",
        text: "Cemetery Recognized Preneed Merchandise and Service Revenue 9.8 %, Cemetery Recognized Preneed Property Revenue 20.8 % of revenue; the rest is not shown",
        items: [
          {
            name: "Cemetery Recognized Preneed Merchandise and Service Revenue",
            share: 421_696 / 4_309_234,
            value: "9.8 %",
            highlighted: true,
          },
          {
            name: "Cemetery Recognized Preneed Property Revenue",
            share: 896_166 / 4_309_234,
            value: "20.8 %",
            highlighted: false,
          },
        ],
      },
      copyText: "Service Corporation International: 9.8 % of revenue in FY2025. Source: SEC",
    },
  ],
  more: [],
  dataDate: "Facts as of 22 Jul 2026",
};

/** One old figure, said to be old. */
export const stale: CardModel = {
  ...company,
  facts: [
    {
      id: "share:amazon-web-services",
      kind: "share",
      label: "Amazon Web Services, share of revenue",
      figures: [
        {
          figure: "15.8 %",
          detail: "$90.8bn of $574.8bn revenue",
          period: "FY2023",
          asOf: "as of 31 Dec 2023",
          age: "2 years old",
          source: annualReport2023,
        },
      ],
      copyText: `Amazon Web Services: 15.8 % of Amazon's revenue in FY2023. Source: SEC, ${annualReport2023.url}`,
    },
  ],
  more: [],
};

/** Every state by name, for tests and for a page that shows them all. */
export const fixtures = { company, brand, withoutFigures, longNames, stale };
