import { describe, expect, test } from "vitest";
import { checkDataset } from "../../src/facts/check.ts";
import type { Finding } from "../../src/facts/finding.ts";
import { Company, type Dataset } from "../../src/facts/schema.ts";
import { amazon, anthropic, dataset, newsHost, sources, stories, visa } from "./fixture.ts";

const TODAY = "2026-11-22";

/** Findings that a change to Amazon's file brings. */
function changed(change: object, others: Company[] = [anthropic, visa]): Finding[] {
  return checkDataset(dataset({ companies: [Company.parse({ ...amazon, ...change }), ...others] }), TODAY);
}

function expectOne(findings: Finding[], path: (string | number)[], message: RegExp) {
  const found = findings.filter((finding) => message.test(finding.message));
  expect(found.map((finding) => finding.path)).toEqual([path]);
  expect(found[0]?.mend).not.toBe("");
}

test("a sound dataset has no findings", () => {
  expect(checkDataset(dataset(), TODAY)).toEqual([]);
});

describe("references", () => {
  test("duplicate company ids", () => {
    expectOne(checkDataset(dataset({ companies: [...dataset().companies, anthropic] }), TODAY), ["id"], /used by two/);
  });
  test("sources", () => {
    expectOne(
      changed({ layoffs: [{ ...amazon.layoffs[0], source: "nowhere" }] }),
      ["layoffs", 0, "source"],
      /no source "nowhere"/,
    );
    // Object.prototype's names are no sources.
    expectOne(
      changed({ layoffs: [{ ...amazon.layoffs[0], source: "constructor" }] }),
      ["layoffs", 0, "source"],
      /no source "constructor"/,
    );
  });
  test("companies", () => {
    expectOne(changed({ parent: "nobody" }), ["parent"], /no company "nobody"/);
    expectOne(changed({ parent: "amazon" }), ["parent"], /itself/);
    expectOne(
      changed({ related: [{ company: "nobody", how: "sells to it" }] }),
      ["related", 0, "company"],
      /no company/,
    );
    const investment = { ...amazon.aiInvestments[0], investee: { name: "X", company: "nobody" } };
    expectOne(changed({ aiInvestments: [investment] }), ["aiInvestments", 0, "investee", "company"], /no company/);
  });
  test("brands and segments", () => {
    expectOne(
      changed({ layoffs: [{ ...amazon.layoffs[0], brand: "kindle" }] }),
      ["layoffs", 0, "brand"],
      /no brand "kindle"/,
    );
    expectOne(
      changed({ brands: [{ ...amazon.brands[0], segment: "Cloud" }], layoffs: [] }),
      ["brands", 0, "segment"],
      /no split/,
    );
  });
  test("unused and future sources", () => {
    const extra = { ...sources, spare: { title: "T", publisher: "P", url: "https://example.org/", published: "2027" } };
    const findings = checkDataset(dataset({ sources: extra }), TODAY);
    expectOne(findings, ["spare"], /nothing uses/);
    expectOne(findings, ["spare", "published"], /in the future/);
  });
  test("stories and hosts", () => {
    const [story] = stories as [Dataset["stories"][number]];
    const findings = checkDataset(
      dataset({
        stories: [story, { ...story, companies: ["nobody"] }],
        newsHosts: [newsHost, newsHost],
      }),
      TODAY,
    );
    expectOne(findings, [1, "companies", 0], /no company/);
    expectOne(findings, [1, "url"], /story is listed twice/);
    expectOne(findings, [1, "host"], /"cnbc.com" is listed twice/);
  });
});

describe("names and owners", () => {
  const rival = (names: object[], brands: object[] = []) =>
    Company.parse({ ...anthropic, id: "rival", name: "Rival", names, brands });

  test("a distinctive name of two companies, in whatever case", () => {
    const findings = changed({}, [anthropic, visa, rival([{ text: "AMAZON.COM", kind: "distinctive" }])]);
    expectOne(findings, ["names", 0, "text"], /also belongs to Amazon/);
  });
  test("ambiguous names may be shared, and names may pass on", () => {
    const shared = rival([{ text: "Amazon", kind: "ambiguous", also: ["the shop"] }]);
    expect(changed({}, [anthropic, visa, shared])).toEqual([]);
    const later = rival([{ text: "Amazon.com", kind: "distinctive", from: "2024" }]);
    const names = [{ text: "Amazon.com", kind: "distinctive", until: "2024" }];
    expect(changed({ names }, [anthropic, visa, later])).toEqual([]);
  });
  test("the same name twice in one file", () => {
    expectOne(
      changed({ names: [...amazon.names, amazon.names[1]] }),
      ["names", 2, "text"],
      /"Amazon.com" is listed twice/,
    );
  });
  test("a brand with two owners at once", () => {
    const twitch = {
      id: "twitch",
      name: "Twitch",
      kind: "service",
      names: [{ text: "Twitch", kind: "ambiguous", also: ["a twitch"] }],
    };
    const names = [{ text: "Rival", kind: "distinctive" }];
    expectOne(
      changed({}, [anthropic, visa, rival(names, [twitch])]),
      ["brands", 0, "id"],
      /belongs to Amazon and Rival at the same time/,
    );
    expect(changed({}, [anthropic, visa, rival(names, [{ ...twitch, until: "2014" }])])).toEqual([]);
  });
});

describe("figures", () => {
  const [first] = amazon.segments as [Company["segments"][number]];
  const items = (factor: number) => first.items.map((item) => ({ ...item, amount: Math.round(item.amount * factor) }));

  test("sums within 1.5 % pass, others do not", () => {
    const brands = { brands: amazon.brands };
    expect(changed({ ...brands, segments: [{ ...first, items: items(1.014) }] })).not.toContainEqual(
      expect.objectContaining({ path: ["segments", 0, "items"] }),
    );
    expectOne(
      changed({ segments: [{ ...first, items: items(1.016) }] }),
      ["segments", 0, "items"],
      /more than the total/,
    );
    expectOne(
      changed({ segments: [{ ...first, items: items(0.98) }] }),
      ["segments", 0, "items"],
      /less than the total/,
    );
    expectOne(
      changed({ segments: [{ ...first, items: items(1.2), coverage: "rest" }] }),
      ["segments", 0, "items"],
      /more than the total/,
    );
    expect(
      changed({ segments: [{ ...first, items: items(0.9), coverage: "rest" }] }).map((finding) => finding.message),
    ).not.toContainEqual(expect.stringMatching(/total/));
    expect(
      changed({ segments: [{ ...first, items: items(1.2), coverage: "no share" }] }).map((finding) => finding.message),
    ).not.toContainEqual(expect.stringMatching(/total/));
  });
  test("periods of a wrong length, ending before they start, or not over", () => {
    const withPeriod = (period: object) => changed({ revenue: [{ ...amazon.revenue[0], period }] });
    expectOne(
      withPeriod({ start: "2023-01-01", end: "2023-12-31", label: "Q4 2023" }),
      ["revenue", 0, "period"],
      /365 days, which is no quarter/,
    );
    expectOne(
      withPeriod({ start: "2023-10-01", end: "2023-12-31", label: "FY2023" }),
      ["revenue", 0, "period"],
      /92 days, which is no year/,
    );
    expectOne(
      withPeriod({ start: "2023-12-31", end: "2023-01-01", label: "FY2023" }),
      ["revenue", 0, "period", "end"],
      /before it starts/,
    );
    expectOne(
      withPeriod({ start: "2026-01-01", end: "2026-12-31", label: "FY2026" }),
      ["revenue", 0, "period", "end"],
      /in the future/,
    );
    // Retailers' years of 53 weeks.
    expect(
      withPeriod({ start: "2023-01-29", end: "2024-02-03", label: "FY2023" }).filter(
        (finding) => finding.path[0] === "revenue",
      ),
    ).toEqual([]);
  });
  test("dates in the future or out of order", () => {
    expectOne(
      changed({ layoffs: [{ ...amazon.layoffs[0], date: "2026-12" }] }),
      ["layoffs", 0, "date"],
      /in the future/,
    );
    const names = [{ text: "Amazon.com", kind: "distinctive", from: "2024-05", until: "2024-03" }];
    expectOne(changed({ names }), ["names", 0, "until"], /before "from"/);
  });
  test("percents that cannot be", () => {
    expectOne(
      changed({ layoffs: [{ date: "2024-01-09", percent: 0.05, source: "cnbc-2023-03-20" }] }),
      ["layoffs", 0, "percent"],
      /fraction/,
    );
    const headcount = [{ asOf: "2023-12-31", count: 10_000, source: "amazon-q4-2023" }];
    const cut = { date: "2024-01-09", count: 500, percent: 35, source: "cnbc-2023-03-20" };
    expectOne(changed({ headcount, layoffs: [cut] }), ["layoffs", 0, "percent"], /5.0 %, not 35 %/);
    expect(
      changed({ headcount, layoffs: [{ ...cut, percent: 5 }] }).filter((finding) => finding.path[0] === "layoffs"),
    ).toEqual([]);
  });
  test("more cuts than people", () => {
    const headcount = [{ asOf: "2023-12-31", count: 10_000, source: "amazon-q4-2023" }];
    const cut = { date: "2024-01-09", count: 10_001, source: "cnbc-2023-03-20" };
    expectOne(
      changed({ headcount, layoffs: [cut] }),
      ["layoffs", 0, "count"],
      /more than the 10000 people of 2023-12-31/,
    );
    for (const fine of [
      { ...cut, count: 10_000 },
      { ...cut, date: "2026-01-09" },
      { ...cut, scope: "total" },
    ]) {
      expect(changed({ headcount, layoffs: [fine] }).filter(({ path }) => path[0] === "layoffs")).toEqual([]);
    }
    // The smaller company after the cuts says nothing about how many there were.
    const later = [{ asOf: "2024-06-30", count: 5_000, source: "amazon-q4-2023" }];
    expect(changed({ headcount: later, layoffs: [cut] }).filter(({ path }) => path[0] === "layoffs")).toEqual([]);
  });
  test("owners' dates and founding years in the future", () => {
    const [brand] = amazon.brands;
    expectOne(
      changed({ brands: [{ ...brand, until: "2027" }, ...amazon.brands.slice(1)] }),
      ["brands", 0, "until"],
      /future/,
    );
    expectOne(changed({ founded: "2027" }), ["founded"], /future/);
  });
  test("an amount without its currency", () => {
    const { currency: _, ...row } = amazon.aiInvestments[0] as NonNullable<(typeof amazon.aiInvestments)[number]>;
    expectOne(changed({ aiInvestments: [row] }), ["aiInvestments", 0], /go together/);
  });
});
