import { describe, expect, test } from "vitest";
import { buildCard } from "../../src/facts/card.ts";
import type { CardModel, CardRequest, FactView } from "../../src/facts/card-model.ts";
import { Company } from "../../src/facts/schema.ts";
import { englishWords } from "../../src/maintain/english-words.ts";
import type { Words } from "../../src/words/words.ts";
import { germanWords } from "../words/german-words.ts";
import { amazon, dataset, shipped, shippedMarket, visa } from "./fixture.ts";

const NAMES = { amazon: "Amazon", anthropic: "Anthropic", visa: "Visa" };

function card(
  sentence: string,
  request: Partial<CardRequest> & { published?: string } = {},
  company = shipped(request.companyId ?? "amazon"),
  words: Words = englishWords("en-GB"),
): CardModel {
  return buildCard({ companyId: company.id, sentence, paragraph: sentence, headline: "", ...request }, company, {
    today: "2026-11-22",
    words,
    companyNames: NAMES,
    market: shippedMarket(),
    dataDate: "2026-11-22",
  });
}

const all = (model: CardModel) => [...model.facts, ...model.more];
const fact = (model: CardModel, id: string): FactView => {
  const found = all(model).find((each) => each.id === id);
  if (!found) throw new Error(`no fact ${id} in ${all(model).map((each) => each.id)}`);
  return found;
};
const told = (view: FactView) => view.figures.map(({ caption, figure, period }) => [caption, figure, period]);

describe("head", () => {
  test("company", () => {
    expect(card("Amazon said so.")).toMatchObject({
      companyId: "amazon",
      title: "Amazon",
      about: "Online shops, cloud computing, devices and streaming",
      identity: "NASDAQ: AMZN · Seattle, United States",
      dataDate: "Facts as of 22 Nov 2026",
    });
    expect(card("Amazon said so.").ownership).toBeUndefined();
    expect(card("Anthropic said so.", { companyId: "anthropic" }).identity).toBe(
      "Private company · San Francisco, United States",
    );
  });
  test("brand", () => {
    expect(card("Twitch said so.", { via: "twitch" })).toMatchObject({
      title: "Twitch",
      ownership: "owned by Amazon since 2014",
    });
    expect(card("AWS said so.", { via: "aws" }).ownership).toBe("part of Amazon");
    const sold = shipped(
      "amazon",
      dataset({
        companies: [Company.parse({ ...amazon, brands: amazon.brands.map((brand) => ({ ...brand, until: "2020" })) })],
      }),
    );
    expect(card("Twitch said so.", { via: "twitch" }, sold).ownership).toBe("owned by Amazon from 2014 to 2020");
    const undated = shipped(
      "amazon",
      dataset({
        companies: [Company.parse({ ...amazon, brands: amazon.brands.map(({ from: _, ...brand }) => brand) })],
      }),
    );
    expect(card("Twitch said so.", { via: "twitch" }, undated).ownership).toBe("owned by Amazon");
  });
  test("a company without figures has no facts", () => {
    const bare = { ...shipped("anthropic"), investedBy: [] };
    expect(all(card("Anthropic cut jobs in its cloud business.", {}, bare))).toEqual([]);
  });
});

describe("share", () => {
  const sentence = "AWS is the largest cloud business.";

  test("what was known when the story was published, and now", () => {
    const model = card(sentence, { published: "2024-04-03T14:00:00-07:00" });
    expect(model.facts[0]).toMatchObject({
      id: "share:amazon-web-services",
      kind: "share",
      label: "Amazon Web Services, share of revenue",
      copyText:
        "Amazon Web Services, share of Amazon's revenue: 14.2% (Q4 2023), now 18.0% (FY2025). Sources: Business Wire, " +
        "https://markets.financialcontent.com/guymondailyherald/article/bizwire-2024-2-1-amazoncom-announces-fourth-quarter-results; " +
        "Amazon, https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
      figures: [
        {
          caption: "When this was published",
          figure: "14.2%",
          detail: "US$24.2 billion of US$170 billion revenue",
          period: "Q4 2023",
          asOf: "as of 31 Dec 2023",
          source: { publisher: "Business Wire", published: "1 Feb 2024" },
        },
        { caption: "Now", figure: "18.0%", period: "FY2025", asOf: "as of 31 Dec 2025" },
      ],
    });
  });
  test("one figure without a date, with the same one, or with a story older than all figures", () => {
    const id = "share:amazon-web-services";
    expect(told(fact(card(sentence), id))).toEqual([[undefined, "18.0%", "FY2025"]]);
    expect(told(fact(card(sentence, { published: "yesterday" }), id))).toEqual([[undefined, "18.0%", "FY2025"]]);
    expect(told(fact(card(sentence, { published: "2026-06-01" }), id))).toEqual([[undefined, "18.0%", "FY2025"]]);
    expect(told(fact(card(sentence, { published: "2013-06-01" }), id))).toEqual([["Now", "18.0%", "FY2025"]]);
  });
  test("the bar has the whole split with the segment highlighted", () => {
    const { picture } = fact(card(sentence), "share:amazon-web-services");
    expect(picture).toMatchObject({
      type: "share-bar",
      text: "Revenue by business segment in FY2025: North America 59.5%, International 22.6%, Amazon Web Services 18.0%",
    });
    expect(picture?.type === "share-bar" && picture.items.map((item) => item.highlighted)).toEqual([
      false,
      false,
      true,
    ]);
  });
  test("an old figure says its age, a recent one does not", () => {
    const old = shipped(
      "amazon",
      dataset({ companies: [Company.parse({ ...amazon, segments: amazon.segments.slice(0, 2) })] }),
    );
    expect(fact(card(sentence, {}, old), "share:amazon-web-services").figures[0]?.age).toBe("22 months old");
    expect(fact(card(sentence), "share:amazon-web-services").figures[0]?.age).toBeUndefined();
  });
  test("amounts where the split allows no share", () => {
    const model = card("Visa posted higher profits.", { companyId: "visa" });
    const view = fact(model, "revenue:data-processing-revenue");
    expect(view).toMatchObject({
      kind: "revenue",
      label: "Data processing revenue",
      figures: [{ figure: "US$20 billion", detail: "Before client incentives", period: "FY2025" }],
    });
    expect(view.picture).toBeUndefined();
    expect(JSON.stringify(model)).not.toMatch(/\d ?%|share/);
    expect(visa.segments[0]?.coverage).toBe("no share");
  });
  test("a segment that holds more than the brand says so", () => {
    const brands = amazon.brands.map((brand) =>
      brand.id === "twitch" ? { ...brand, segment: "North America" } : brand,
    );
    const model = card(
      "Twitch grew its advertising business.",
      { via: "twitch" },
      shipped("amazon", dataset({ companies: [Company.parse({ ...amazon, brands })] })),
    );
    expect(fact(model, "share:north-america").label).toBe("North America (includes Twitch), share of revenue");
  });
});

describe("investments as rows", () => {
  test("stand once on a card, with all partners, the story's own lit", () => {
    const model = card("Amazon invests in Anthropic.", { published: "2024-12-01" });
    const rows = [...model.facts, ...model.more].flatMap(({ picture }) => (picture?.type === "rows" ? [picture] : []));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.rows.length).toBeGreaterThan(1);
    expect(rows[0]?.rows.filter((row) => row.highlighted)).toHaveLength(1);
    const highlighted = rows[0]?.rows.find((row) => row.highlighted);
    expect(highlighted?.label).toMatch(/^Anthropic, /);
    for (const { label, value } of rows[0]?.rows ?? []) expect(rows[0]?.text).toContain(`${label}: ${value}`);
  });
});

describe("layoffs", () => {
  test("the story's own round, then the newest; sums apart and never in the timeline", () => {
    const model = card("Amazon cut 14,000 jobs.", { published: "2025-10-28" });
    expect(model.facts[0]?.id).toBe("layoffs:2025-10-27");
    expect(model.facts[0] && told(model.facts[0])).toEqual([
      ["When this was published", "14,000 jobs", "27 Oct 2025"],
      ["Since then", "16,000 jobs", "28 Jan 2026"],
    ]);
    const picture = model.facts[0]?.picture;
    expect(picture?.type === "timeline" && picture.points.map((point) => [point.size, point.highlighted])).toEqual([
      [9_000, false],
      [500, false],
      [14_000, true],
      [16_000, false],
    ]);
    expect(told(fact(model, "layoffs:total:2026-01-28"))).toEqual([
      ["Since this was published", "30,000 jobs", "28 Jan 2026"],
    ]);
  });
  test("on the day itself, not the day before", () => {
    const first = (published: string) =>
      fact(
        card("Amazon cut jobs.", { published }),
        published === "2026-01-28" ? "layoffs:2026-01-28" : "layoffs:2025-10-27",
      );
    expect(told(first("2026-01-28"))).toEqual([[undefined, "16,000 jobs", "28 Jan 2026"]]);
    expect(told(first("2026-01-27"))[0]).toEqual(["When this was published", "14,000 jobs", "27 Oct 2025"]);
  });
  test("a brand's own rounds first when the sentence names it or the card is the brand's", () => {
    const named = card("Twitch, too, laid off staff.", { published: "2024-01-10" });
    expect(named.facts[0]).toMatchObject({
      id: "layoffs:twitch:2024-01-09",
      label: "Layoffs at Twitch",
      figures: [{ figure: "more than 500 jobs", detail: "35% of Twitch staff" }],
    });
    expect(card("A spokesman declined to comment.", { via: "twitch", published: "2024-01-10" }).facts[0]?.id).toBe(
      "layoffs:twitch:2024-01-09",
    );
  });
  test("a round without a number is told in the source's words", () => {
    const model = card("AWS is laying off people.", { published: "2024-04-03" });
    expect(fact(model, "layoffs:aws:2024-04-03").figures[0]).toMatchObject({
      figure: "Hundreds of jobs",
      detail: "Hundreds in sales, training and shop technology at AWS",
    });
  });
  test("the market stands behind, and only in a story about cuts", () => {
    const model = card("Amazon cut jobs.", { published: "2024-04-03" });
    expect(model.facts.map((each) => each.id)).not.toContain("layoffs:market:us-tech-cuts-2023");
    expect(fact(model, "layoffs:market:us-tech-cuts-2023").figures[0]).toMatchObject({
      figure: "168,032 jobs",
      detail: "up 73% on the period before",
    });
    expect(all(card("Amazon opened a shop.")).map((each) => each.id)).not.toContain("layoffs:market:us-tech-cuts-2023");
  });
});

describe("events", () => {
  const source = "westtimelines-2024-03";
  const withEvents = (...events: object[]) =>
    shipped("amazon", dataset({ companies: [Company.parse({ ...amazon, events })] }));

  test("of the month of the story are claimed neither as before nor as after it", () => {
    const company = withEvents(
      { date: "2024-04", text: "In the same month", source },
      { date: "2024-05", text: "In the next", source },
    );
    const model = card("Amazon said so.", { published: "2024-04-03" }, company);
    expect(fact(model, "event:2024-04:0").figures[0]?.caption).toBeUndefined();
    expect(fact(model, "event:2024-05:1").figures[0]?.caption).toBe("Since this was published");
  });
  test("of a brand are among the three when the sentence names it and they are recent", () => {
    const shown = (date: string) =>
      card(
        "Amazon said that Twitch was fine.",
        { published: "2024-04-03" },
        withEvents({ date, text: "Something ended", brand: "twitch", source }),
      ).facts.map((each) => each.kind);
    expect(shown("2024-03-30")).toContain("event");
    expect(shown("2015-03-30")).not.toContain("event");
  });
});

describe("AI investments", () => {
  test("the investee that the sentence names comes first, with what the story could know", () => {
    const model = card("Amazon has also invested in Anthropic.", { published: "2024-04-03" });
    expect(model.facts[0]).toMatchObject({
      id: "ai-investment:anthropic",
      label: "Amazon's latest investment in Anthropic",
    });
    expect(model.facts[0] && told(model.facts[0])).toEqual([
      ["When this was published", "US$2.75 billion", "27 Mar 2024"],
      ["Since then", "US$4 billion", "22 Nov 2024"],
    ]);
  });
  test("a round's total is never one investor's stake", () => {
    const model = card("Amazon put money into OpenAI, the AI startup.");
    const round = fact(model, "ai-investment:openai:round");
    expect(round).toMatchObject({
      label: "OpenAI funding round, all investors together",
      figures: [{ figure: "US$122 billion" }],
    });
    expect(fact(model, "ai-investment:openai:commitment").label).toBe("Amazon's commitment to OpenAI");
    expect(
      all(model).filter((each) => each.label.includes("Amazon") && JSON.stringify(each).includes("122 billion")),
    ).toEqual([]);
  });
  test("the investee's card tells who invested", () => {
    const model = card("Anthropic said so.", { companyId: "anthropic" });
    expect(model.facts[0]).toMatchObject({
      id: "ai-investment:amazon:in",
      label: "Amazon's latest investment in Anthropic",
    });
  });
});

describe("the whole card", () => {
  test("at most three facts, the rest behind, ids unique, each with an https source", () => {
    for (const sentence of ["Amazon cut jobs.", "The cloud business AWS grew.", "Amazon backs AI startups.", ""]) {
      const model = card(sentence, { published: "2024-04-03" });
      expect(model.facts).toHaveLength(3);
      const ids = all(model).map((each) => each.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const view of all(model).flatMap((each) => each.figures)) expect(view.source.url).toMatch(/^https:/);
    }
  });
  test("a figure whose source is missing is not shown", () => {
    expect(all(card("Amazon opened a shop.", {}, { ...shipped("amazon"), sources: {} }))).toEqual([]);
  });
  test("revenue compares years with years", () => {
    expect(told(fact(card("Amazon's sales rose.", { published: "2024-04-03" }), "revenue:total"))).toEqual([
      ["When this was published", "US$574.8 billion", "FY2023"],
      ["Now", "US$716.9 billion", "FY2025"],
    ]);
    expect(fact(card("Amazon's sales rose."), "revenue:total").figures[0]?.detail).toBe("up 12.4% on FY2024");
  });
  test("figures follow the language", () => {
    const view = fact(card("AWS is a cloud.", {}, shipped("amazon"), germanWords), "share:amazon-web-services")
      .figures[0];
    expect(view?.figure.replace(/\s/g, " ")).toBe("18,0 %");
    expect(view?.detail?.replace(/\s/g, " ")).toContain("128,7 Mrd. $ von 716,9 Mrd. $ Umsatz");
  });
});
