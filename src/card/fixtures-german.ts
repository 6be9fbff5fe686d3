/** A German card, as `buildCard` made it from the dataset of 24 Nov 2026 and with fewer facts than a real one. */
import type { CardModel } from "../facts/card-model.ts";

export const german: CardModel = {
  companyId: "amazon-com",
  title: "Amazon Web Services",
  ownership: "Teil von Amazon",
  about: "Amazon's cloud computing business",
  aboutLang: "en",
  identity: "NASDAQ: AMZN · Seattle, Washington, Vereinigte Staaten",
  facts: [
    {
      id: "share:amazon-web-services",
      kind: "share",
      label: "Amazon Web Services, Anteil am Umsatz",
      figures: [
        {
          caption: "Bei Erscheinen des Artikels",
          figure: "14,2 %",
          detail: "24,2 Mrd. $ von 170 Mrd. $ Umsatz",
          period: "Q4 2023",
          asOf: "Stand: 31. Dezember 2023",
          source: {
            publisher: "Amazon (Business Wire)",
            title: "Amazon.com announces fourth quarter results (2023)",
            url: "https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results",
            published: "1. Februar 2024",
          },
        },
        {
          caption: "Heute",
          figure: "18,0 %",
          detail: "128,7 Mrd. $ von 716,9 Mrd. $ Umsatz",
          period: "GJ 2025",
          asOf: "Stand: 31. Dezember 2025",
          source: {
            publisher: "US SEC",
            title: "Amazon annual report (10-K) for 2025: segments",
            url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
            published: "6. Februar 2026",
          },
        },
      ],
      copyText:
        "Amazon Web Services, Anteil am Umsatz von Amazon: 14,2 % (Q4 2023), heute 18,0 % (GJ 2025). Quellen: Amazon (Business Wire), https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results; US SEC, https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
      picture: {
        type: "share-bar",
        text: "Umsatz nach Geschäftsbereichen, GJ 2025: North America 59,5 %, International 22,6 %, Amazon Web Services 18,0 %",
        items: [
          {
            name: "North America",
            share: 0.5946306721493492,
            value: "59,5 %",
            highlighted: false,
          },
          {
            name: "International",
            share: 0.2258175204066261,
            value: "22,6 %",
            highlighted: false,
          },
          {
            name: "Amazon Web Services",
            share: 0.17955180744402474,
            value: "18,0 %",
            highlighted: true,
          },
        ],
      },
    },
    {
      id: "layoffs:aws:2024-04-03",
      kind: "layoffs",
      label: "Jüngster Stellenabbau bei Amazon Web Services",
      figures: [
        {
          caption: "Bei Erscheinen des Artikels",
          figure: "Mehrere Hundert Stellen",
          detail: "Sales, marketing, global services; technology for physical stores",
          period: "3. April 2024",
          asOf: "3. April 2024",
          source: {
            publisher: "AP (KTEP)",
            title: "Amazon is cutting hundreds of jobs in its cloud computing unit AWS",
            url: "https://www.ktep.org/business/2024-04-03/amazon-is-cutting-hundreds-of-jobs-in-its-cloud-computing-unit-aws",
            published: "3. April 2024",
          },
        },
        {
          caption: "Seither",
          figure: "Mindestens Hunderte Stellen",
          detail: "At least hundreds, by people familiar with it",
          period: "17. Juli 2025",
          asOf: "17. Juli 2025",
          source: {
            publisher: "Reuters",
            title: "Amazon's AWS cloud computing unit cuts at least hundreds of jobs",
            url: "https://www.reuters.com/business/retail-consumer/amazons-aws-cloud-computing-unit-cuts-least-hundreds-jobs-sources-say-2025-07-17/",
            published: "17. Juli 2025",
          },
        },
      ],
      copyText:
        "Jüngster Stellenabbau bei Amazon Web Services (Amazon): Mehrere Hundert Stellen (3. April 2024), seither Mindestens Hunderte Stellen (17. Juli 2025). Quellen: AP (KTEP), https://www.ktep.org/business/2024-04-03/amazon-is-cutting-hundreds-of-jobs-in-its-cloud-computing-unit-aws; Reuters, https://www.reuters.com/business/retail-consumer/amazons-aws-cloud-computing-unit-cuts-least-hundreds-jobs-sources-say-2025-07-17/",
    },
  ],
  more: [],
  dataDate: "Fakten: Stand 21. August 2026",
};
