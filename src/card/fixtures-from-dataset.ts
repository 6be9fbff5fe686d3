/**
 * More card models, as `buildCard` made them from the dataset of 24 Nov 2026 and with fewer facts than a real card:
 * fixed here, so that a change of the facts changes no picture of a test.
 */
import type { CardModel, Picture } from "../facts/card-model.ts";

/** What the cards of one company share. */
const amazon = {
  companyId: "amazon-com",
  title: "Amazon",
  about: "Online shop, cloud computing (AWS), streaming and devices; owner of Whole Foods and Twitch",
  identity: "NASDAQ: AMZN · Seattle, Washington, United States",
};

const cloudShare = {
  figure: "18.0%",
  detail: "$128.7 billion of $716.9 billion revenue",
  period: "FY2025",
  asOf: "as of Dec 31, 2025",
  source: {
    publisher: "US SEC",
    title: "Amazon annual report (10-K) for 2025: segments",
    url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
    published: "Feb 6, 2026",
  },
};

const amazonSegments: Picture = {
  type: "share-bar",
  text: "Revenue by business segment in FY2025: North America 59.5%, International 22.6%, Amazon Web Services 18.0%",
  items: [
    { name: "North America", share: 0.5946306721493492, value: "59.5%", highlighted: false },
    { name: "International", share: 0.2258175204066261, value: "22.6%", highlighted: false },
    { name: "Amazon Web Services", share: 0.17955180744402474, value: "18.0%", highlighted: true },
  ],
};

export const subsidiary: CardModel = {
  companyId: "x",
  title: "X, formerly Twitter",
  about: "US social network, formerly called Twitter",
  identity: "Part of SpaceX · SF Bay Area, United States",
  facts: [
    {
      id: "layoffs:2023-02-25",
      kind: "layoffs",
      label: "Latest layoffs at X, formerly Twitter",
      figures: [
        {
          figure: "200 jobs",
          detail: "10% of staff",
          period: "Feb 25, 2023",
          asOf: "Feb 25, 2023",
          source: {
            publisher: "The New York Times",
            title: "Report on job cuts at Twitter, February 2023",
            url: "https://www.nytimes.com/2023/02/26/technology/twitter-layoffs.html",
            published: "Feb 25, 2023",
          },
        },
      ],
      copyText:
        "Latest layoffs at X, formerly Twitter: 200 jobs (Feb 25, 2023). Source: The New York Times, https://www.nytimes.com/2023/02/26/technology/twitter-layoffs.html",
      picture: {
        type: "timeline",
        text: "Rounds of layoffs: 3,700 jobs, Nov 4, 2022; 40 jobs, Jan 5, 2023; 200 jobs, Feb 25, 2023",
        points: [
          { date: "2022-11-04", label: "3,700 jobs, Nov 4, 2022", size: 3700, highlighted: false },
          { date: "2023-01-05", label: "40 jobs, Jan 5, 2023", size: 40, highlighted: false },
          { date: "2023-02-25", label: "200 jobs, Feb 25, 2023", size: 200, highlighted: true },
        ],
      },
    },
    {
      id: "event:2026-02-02:0",
      kind: "event",
      label: "Event",
      figures: [
        {
          figure: "SpaceX bought xAI, and with it X",
          period: "Feb 2, 2026",
          asOf: "Feb 2, 2026",
          source: {
            publisher: "Center Consulting",
            title: "SpaceX acquires xAI",
            url: "https://centerconsulting.com/ai-library/milestones/2026-spacex-acquires-xai",
            published: "Feb 2, 2026",
          },
        },
      ],
      copyText:
        "X, formerly Twitter: SpaceX bought xAI, and with it X (Feb 2, 2026). Source: Center Consulting, https://centerconsulting.com/ai-library/milestones/2026-spacex-acquires-xai",
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};

export const investor: CardModel = {
  companyId: "nvidia",
  title: "Nvidia",
  about: "Graphics and AI chips, with the software and networks around them",
  identity: "NASDAQ: NVDA · Santa Clara, California, United States",
  facts: [
    {
      id: "ai-investment:openai",
      kind: "ai-investment",
      label: "Nvidia's investment in OpenAI",
      figures: [
        {
          figure: "$30 billion",
          detail: "Part of a round of $110 billion · announced",
          period: "Feb 27, 2026",
          asOf: "Feb 27, 2026",
          source: {
            publisher: "CNA (Reuters)",
            title: "OpenAI clinches $840 billion valuation in mega funding from Amazon, Nvidia, SoftBank",
            url: "https://www.channelnewsasia.com/business/openai-clinches-840-billion-valuation-mega-funding-amazon-nvidia-softbank-5958876",
            published: "Feb 27, 2026",
          },
        },
      ],
      copyText:
        "Nvidia's investment in OpenAI: $30 billion (Feb 27, 2026). Source: CNA (Reuters), https://www.channelnewsasia.com/business/openai-clinches-840-billion-valuation-mega-funding-amazon-nvidia-softbank-5958876",
      picture: {
        type: "rows",
        text: "Investments: Nebius, Mar 11, 2026: about $2 billion; OpenAI, Feb 27, 2026: $30 billion; CoreWeave, Jan 2026: $2 billion; Intel, Dec 26, 2025: $5 billion; Anthropic, Nov 18, 2025: up to $10 billion",
        rows: [
          {
            label: "Nebius, Mar 11, 2026",
            value: "about $2 billion",
            size: 2000000000,
            isCeiling: false,
            highlighted: false,
          },
          {
            label: "OpenAI, Feb 27, 2026",
            value: "$30 billion",
            size: 30000000000,
            isCeiling: false,
            highlighted: true,
          },
          { label: "CoreWeave, Jan 2026", value: "$2 billion", size: 2000000000, isCeiling: false, highlighted: false },
          { label: "Intel, Dec 26, 2025", value: "$5 billion", size: 5000000000, isCeiling: false, highlighted: false },
          {
            label: "Anthropic, Nov 18, 2025",
            value: "up to $10 billion",
            size: 10000000000,
            isCeiling: true,
            highlighted: false,
          },
        ],
      },
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};

export const investedIn: CardModel = {
  companyId: "anthropic",
  title: "Anthropic",
  about: "Maker of the Claude models for artificial intelligence",
  identity: "Private company · San Francisco, California, United States",
  facts: [
    {
      id: "ai-investment:alphabet:in",
      kind: "ai-investment",
      label: "Alphabet's latest investment in Anthropic",
      figures: [
        {
          figure: "up to $40 billion",
          detail: "In cash and computing; $10 billion at once, the rest on milestones · announced",
          period: "Apr 24, 2026",
          asOf: "Apr 24, 2026",
          source: {
            publisher: "TechCrunch",
            title: "Google to invest up to $40B in Anthropic in cash and compute",
            url: "https://techcrunch.com/2026/04/24/google-to-invest-up-to-40b-in-anthropic-in-cash-and-compute/",
            published: "Apr 24, 2026",
          },
        },
      ],
      copyText:
        "Alphabet's latest investment in Anthropic: up to $40 billion (Apr 24, 2026). Source: TechCrunch, https://techcrunch.com/2026/04/24/google-to-invest-up-to-40b-in-anthropic-in-cash-and-compute/",
      picture: {
        type: "rows",
        text: "Investments: Alphabet, Apr 24, 2026: up to $40 billion; Amazon, Apr 20, 2026: $5 billion; Microsoft, Nov 18, 2025: up to $5 billion; Nvidia, Nov 18, 2025: up to $10 billion; Amazon, Nov 22, 2024: $4 billion; Amazon, Mar 27, 2024: $2.75 billion",
        rows: [
          {
            label: "Alphabet, Apr 24, 2026",
            value: "up to $40 billion",
            size: 40000000000,
            isCeiling: true,
            highlighted: true,
          },
          {
            label: "Amazon, Apr 20, 2026",
            value: "$5 billion",
            size: 5000000000,
            isCeiling: false,
            highlighted: false,
          },
          {
            label: "Microsoft, Nov 18, 2025",
            value: "up to $5 billion",
            size: 5000000000,
            isCeiling: true,
            highlighted: false,
          },
          {
            label: "Nvidia, Nov 18, 2025",
            value: "up to $10 billion",
            size: 10000000000,
            isCeiling: true,
            highlighted: false,
          },
          {
            label: "Amazon, Nov 22, 2024",
            value: "$4 billion",
            size: 4000000000,
            isCeiling: false,
            highlighted: false,
          },
          {
            label: "Amazon, Mar 27, 2024",
            value: "$2.75 billion",
            size: 2750000000,
            isCeiling: false,
            highlighted: false,
          },
        ],
        rest: "and 2 earlier ones",
      },
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};

export const storyAgrees: CardModel = {
  ...amazon,
  facts: [
    {
      id: "share:amazon-web-services",
      kind: "share",
      label: "Amazon Web Services, share of revenue",
      figures: [
        {
          caption: "When this was published",
          figure: "14.2%",
          detail: "$24.2 billion of $170 billion revenue",
          period: "Q4 2023",
          asOf: "as of Dec 31, 2023",
          source: {
            publisher: "Amazon (Business Wire)",
            title: "Amazon.com announces fourth quarter results (2023)",
            url: "https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results",
            published: "Feb 1, 2024",
          },
        },
        {
          caption: "Now",
          ...cloudShare,
        },
      ],
      copyText:
        "Amazon Web Services, share of Amazon's revenue: 14.2% (Q4 2023), now 18.0% (FY2025). Sources: Amazon (Business Wire), https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results; US SEC, https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
      comparison: {
        verdict: "agrees",
        text: "Agrees with the story’s 14.2%: Amazon (Business Wire) gives 14.2% of revenue (Q4 2023)",
      },
      picture: amazonSegments,
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};

export const storyDiffers: CardModel = {
  ...amazon,
  facts: [
    {
      id: "share:amazon-web-services",
      kind: "share",
      label: "Amazon Web Services, share of revenue",
      figures: [
        {
          ...cloudShare,
        },
      ],
      copyText:
        "Amazon Web Services, share of Amazon's revenue: 18.0% (FY2025). Source: US SEC, https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
      comparison: { verdict: "differs", text: "The story says 30%; the filing gives 18.0% of revenue (FY2025)" },
      picture: amazonSegments,
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};

export const manyParts: CardModel = {
  companyId: "berkshire-hathaway",
  title: "Berkshire Hathaway",
  about: "US holding company for insurance, railways, energy and shares",
  identity: "NYSE: BRK-B · Omaha, Nebraska, United States",
  facts: [
    {
      id: "share:insurance-group-geico-berkshire-hathaway-primary-and-reins",
      kind: "share",
      label: "Insurance group (GEICO, Berkshire Hathaway Primary and Reins, share of revenue",
      figures: [
        {
          figure: "28.1%",
          detail: "$104.2 billion of $371.4 billion revenue",
          period: "FY2025",
          asOf: "as of Dec 31, 2025",
          source: {
            publisher: "US SEC",
            title: "Berkshire Hathaway: annual report for the year to 31 December 2025",
            url: "https://www.sec.gov/Archives/edgar/data/1067983/000119312526083899/",
          },
        },
      ],
      copyText:
        "Insurance group (GEICO, Berkshire Hathaway Primary and Reins, share of Berkshire Hathaway's revenue: 28.1% (FY2025). Source: US SEC, https://www.sec.gov/Archives/edgar/data/1067983/000119312526083899/",
      picture: {
        type: "share-bar",
        text: "Revenue by business segment in FY2025: Insurance group (GEICO, Berkshire Hathaway Primary and Reins 28.1%, Manufacturing businesses 21.1%, McLane 13.7%, Service and retailing 11.5%, Pilot Travel Centers 11.4%, Berkshire Hathaway Energy 7.1%, BNSF 6.3%",
        items: [
          {
            name: "Insurance group (GEICO, Berkshire Hathaway Primary and Reins",
            share: 0.2805591152367517,
            value: "28.1%",
            highlighted: true,
          },
          { name: "Manufacturing businesses", share: 0.21130237667050752, value: "21.1%", highlighted: false },
          { name: "McLane", share: 0.13729660460257806, value: "13.7%", highlighted: false },
          { name: "Service and retailing", share: 0.11481407695372654, value: "11.5%", highlighted: false },
          { name: "Pilot Travel Centers", share: 0.11360528101140414, value: "11.4%", highlighted: false },
          { name: "Berkshire Hathaway Energy", share: 0.07079667459967047, value: "7.1%", highlighted: false },
          { name: "BNSF", share: 0.06335544523535176, value: "6.3%", highlighted: false },
        ],
      },
    },
  ],
  more: [],
  dataDate: "Facts as of Aug 21, 2026",
};
