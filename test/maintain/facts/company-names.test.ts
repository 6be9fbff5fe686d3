import { describe, expect, it } from "vitest";
import { Company } from "../../../src/facts/schema.ts";
import { CompanyNames, nameKey } from "../../../src/maintain/facts/company-names.ts";
import { newSourceId, plainUrl, SourceIndex } from "../../../src/maintain/facts/source-entry.ts";
import { amazon, anthropic, sources, visa } from "../../facts/fixture.ts";

const renamed = Company.parse({
  ...anthropic,
  id: "other",
  name: "Other",
  names: [
    { text: "Example Group", kind: "distinctive", until: "2020" },
    { text: "Nestlé & Söhne", kind: "distinctive" },
  ],
});
const twin = Company.parse({
  ...anthropic,
  id: "twin",
  name: "Twin",
  legalName: "Visa Ltd",
  names: [{ text: "Twin", kind: "distinctive" }],
});
const names = new CompanyNames([amazon, anthropic, visa, renamed, twin]);
const ids = (text: string, date?: string) => names.find(text, date).map(({ company }) => company.id);

describe("company names", () => {
  it("are compared without case, accents, punctuation and legal form", () => {
    expect(nameKey("The Nestlé & Söhne, Inc.")).toBe("nestle and sohne inc");
    expect(ids("nestle and sohne Inc.")).toEqual(["other"]);
    expect(ids("AMAZON")).toEqual(["amazon"]);
    expect(ids("nothing")).toEqual([]);
  });

  it("count only in their time", () => {
    expect(ids("Example Group", "2019-05-01")).toEqual(["other"]);
    expect(ids("Example Group", "2021-05-01")).toEqual([]);
  });

  it("win as full names over shortened ones, and are all told where several fit", () => {
    expect(ids("Visa")).toEqual(["visa"]);
    expect(ids("Visa Corporation").sort()).toEqual(["twin", "visa"]);
  });

  it("lead from a brand to its owner, unsure where the brand's name is ambiguous", () => {
    expect(names.find("AWS")).toEqual([{ company: amazon, brand: "aws" }]);
    expect(names.find("Twitch")).toEqual([{ company: amazon, brand: "twitch", unsure: true }]);
  });

  it("are found again when they are nearly right", () => {
    expect(names.near("Antropic")).toEqual(["Anthropic (anthropic)"]);
    expect(names.near("Amazn")).toEqual(["Amazon (amazon)"]);
    expect(names.near("Zebra")).toEqual([]);
  });
});

describe("source entries", () => {
  it("keep the address without what tracks the reader", () => {
    expect(plainUrl(" http://www.example.org/a?id=3&utm_source=x&fbclid=1#top ")).toBe(
      "https://www.example.org/a?id=3",
    );
    expect(plainUrl("example.org/a")).toBeUndefined();
    expect(plainUrl("javascript:alert(1)")).toBeUndefined();
  });

  it("get an id from host and words of the address, and never one that is taken", () => {
    const url = "https://www.bbc.co.uk/news/12345/amazon-cuts-jobs.html";
    expect(newSourceId(url, {})).toBe("bbc-amazon-cuts-jobs");
    expect(newSourceId(url, { "bbc-amazon-cuts-jobs": 1 })).toBe("bbc-amazon-cuts-jobs-2");
    expect(newSourceId(`https://example.org/${"long-".repeat(40)}`, {}).length).toBeLessThanOrEqual(64);
  });

  it("are found by address, and name publishers as before", () => {
    const index = new SourceIndex(sources);
    expect(index.idOf("https://cnbc.com/2025/10/28/amazon-layoffs-corporate-workers-ai.html")).toBe("cnbc-2025-10-28");
    expect(index.publisherOf("https://www.bloomberg.com/x")).toBe("Bloomberg");
    expect(index.publisherOf("https://www.example.org/x")).toBe("example.org");
  });
});
