import { describe, expect, it } from "vitest";
import { Company } from "../../../src/facts/schema.ts";
import { staleFacts, staleStories } from "../../../src/maintain/facts/stale-rules.ts";
import { amazon, visa } from "../../facts/fixture.ts";
import { facts, smallDataset } from "./small-dataset.ts";

const kinds = (company: Company, today: string) =>
  staleFacts({ companies: [company], stories: [] }, today).map((fact) => fact.kind);
const without = Company.parse({ ...amazon, brands: [], aiInvestments: [], layoffs: [] });

describe("stale facts", () => {
  it("a fiscal year that ended more than 15 months ago, and not one that ended 15 months ago", () => {
    expect(kinds(without, "2027-03-31")).toEqual([]);
    expect(kinds(without, "2027-04-30")).toEqual(["revenue", "segments"]);
  });

  it("not of a company that is gone", () => {
    expect(kinds(Company.parse({ ...without, kind: "acquired" }), "2029-01-01")).toEqual([]);
  });

  it("a split that lags behind the revenue", () => {
    const lagging = Company.parse({
      ...without,
      segments: amazon.segments.filter((row) => row.period.label !== "FY2025"),
    });
    expect(staleFacts({ companies: [lagging], stories: [] }, "2026-03-01")).toEqual([
      expect.objectContaining({ kind: "segments", message: "revenue is known for FY2025, its split only for FY2024" }),
    ]);
  });

  it("an investment that is still only announced after a year", () => {
    const deals = Company.parse({ ...without, aiInvestments: amazon.aiInvestments });
    expect(kinds(deals, "2027-02-27")).toEqual([]);
    expect(kinds(deals, "2027-03-28")).toEqual(["ai-investment"]);
  });

  it("the newest listed story on a company, once it is older than a year", () => {
    const story = (published: string, title: string) => ({
      title,
      url: `https://news.example/${published}`,
      published,
      companies: [visa.id],
      topic: "deals" as const,
    });
    const stories = [story("2022-05-01", "An old one"), story("2025-03-15", "The newest one")];
    const stale = (today: string) => staleStories({ companies: [visa], stories }, today);
    expect(stale("2026-03-31")).toEqual([]);
    expect(stale("2026-04-30")).toEqual([
      {
        company: visa.id,
        name: visa.name,
        kind: "story",
        months: 13,
        message: 'the newest listed story is of 2025-03-15, 13 months ago: "The newest one"; is there a newer one?',
      },
    ]);
  });

  it("a headcount of more than two years ago", () => {
    const staff = Company.parse({
      ...visa,
      segments: [],
      headcount: [{ asOf: "2023-09-30", count: 1, source: "visa-10k-2025" }],
    });
    expect(kinds(staff, "2025-09-30")).toEqual([]);
    expect(kinds(staff, "2025-10-31")).toEqual(["headcount"]);
  });

  it("recent cuts that have no number yet, unless they are a part of counted ones", () => {
    const source = "geekwire-2024-04-03";
    const cuts = (more: object[]) =>
      Company.parse({ ...without, layoffs: [{ date: "2026-06-01", note: "Hundreds", source }, ...more] });
    expect(kinds(cuts([]), "2026-11-22")).toEqual(["layoffs"]);
    expect(kinds(cuts([{ date: "2026-06-01", count: 900, source }]), "2026-11-22")).toEqual([]);
  });
});

describe("facts stale", () => {
  it("lists the companies that are most in the news first, for people and machines", async () => {
    const dir = await smallDataset();
    const { code, out } = await facts(["stale", "--json", "--dir", dir]);
    const listed = JSON.parse(out) as { company: string; newsworthiness: number }[];
    expect(listed.slice(0, 2)).toMatchObject([
      { company: "amazon", kind: "story" },
      { company: "amazon", kind: "brand", message: "2 without a source: AWS, Twitch" },
    ]);
    expect(listed.map((fact) => fact.newsworthiness)).toEqual(
      listed.map((fact) => fact.newsworthiness).toSorted((a, b) => b - a),
    );
    expect(code).toBe(1);
    expect((await facts(["stale", "--top", "1", "--dir", dir])).out).toMatch(/^Amazon: story: .*\n\d+ stale facts?/);
  });
});
