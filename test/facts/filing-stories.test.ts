import { describe, expect, test } from "vitest";
import { Company } from "../../src/facts/schema.ts";
import { compileStories } from "../../src/facts/source-stories.ts";

const filing = "https://www.sec.gov/Archives/edgar/data/1/000000000126000001/alpha-20251231.htm";
const filed = { title: "Alpha: annual report", publisher: "US SEC", url: filing, accession: "0000000001-26-000001" };
const year = (label: string, of: number) => ({ label, start: `${of}-01-01`, end: `${of}-12-31` });
const alpha = (facts: object) =>
  Company.parse({
    id: "alpha",
    name: "Alpha",
    kind: "public",
    about: "a company",
    ids: {},
    names: [{ text: "Alpha", kind: "distinctive" }],
    ...facts,
  });
const revenue = (period: object) => ({ period, amount: 1_000, currency: "USD", source: "report" });

describe("annual reports", () => {
  test("stand once, by the newest year they tell, in the year they were filed", () => {
    const company = alpha({ revenue: [revenue(year("FY2025", 2025)), revenue(year("FY2024", 2024))] });
    expect(compileStories([company], { report: filed }, [])).toEqual([
      {
        title: "Alpha: annual report for the year to December 2025",
        url: filing,
        published: "2026",
        companies: ["alpha"],
        topic: "earnings",
      },
    ]);
  });

  test("have their day where it is known", () => {
    const company = alpha({ revenue: [revenue(year("FY2025", 2025))] });
    expect(compileStories([company], { report: { ...filed, published: "2026-02-06" } }, [])).toMatchObject([
      { published: "2026-02-06" },
    ]);
  });

  test.each([
    [
      "a search for filings",
      { ...filed, url: "https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=1&type=10-K" },
    ],
    ["a table of figures", { ...filed, url: "https://stockanalysis.com/stocks/alpha/metrics/" }],
    ["a filing whose year nobody knows", { title: "Alpha", publisher: "US SEC", url: filing }],
  ])("are not made of %s", (_, source) => {
    const company = alpha({ revenue: [revenue(year("FY2025", 2025))] });
    expect(compileStories([company], { report: source }, [])).toEqual([]);
  });

  test("are not made of a quarter", () => {
    const quarter = { label: "Q4 2025", start: "2025-10-01", end: "2025-12-31" };
    expect(compileStories([alpha({ revenue: [revenue(quarter)] })], { report: filed }, [])).toEqual([]);
  });
});

test("an investment that a filing tells is listed, and says where it is told", () => {
  const investment = {
    date: "2025-09",
    investee: { name: "Beta" },
    amount: 2_000_000_000,
    currency: "USD",
    kind: "equity",
    status: "completed",
    source: "report",
  };
  expect(compileStories([alpha({ aiInvestments: [investment] })], { report: filed }, [])).toMatchObject([
    { title: "Alpha invests $2 billion in Beta, September 2025 (told in a filing)", published: "2026", topic: "ai" },
  ]);
});
