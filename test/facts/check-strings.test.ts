import { describe, expect, test } from "vitest";
import { checkDataset } from "../../src/facts/check.ts";
import { tidyText } from "../../src/facts/check-strings.ts";
import { Company } from "../../src/facts/schema.ts";
import { amazon, anthropic, dataset, newsHost, sources, visa } from "./fixture.ts";

const TODAY = "2026-11-22";
const about = (text: string) =>
  checkDataset(dataset({ companies: [Company.parse({ ...amazon, about: text }), anthropic, visa] }), TODAY);
const address = (url: string) =>
  checkDataset(
    dataset({ sources: { ...sources, "visa-10k-2025": { title: "T", publisher: "P", url } } }),
    TODAY,
  ).filter(({ path }) => path[0] === "visa-10k-2025");

describe("texts", () => {
  test.each([
    ["<b>Shops</b>", /markup/],
    ["Shops &amp; cloud", /markup/],
    ["<!-- x", /markup/],
    ["see javascript:alert(1)", /runs a program/],
    ["see data:text/html,x", /runs a program/],
    ["Shops \u202egnp.exe", /U\+202E, which turns the direction/],
    ["Shops\u200bonline", /U\+200B, which cannot be seen/],
    ["Shops\nonline", /U\+000A, which is no printable character/],
    ["Shop\ufffds", /U\+FFFD/],
    ["\u0410mazon's shops", /look like Latin/],
    ["Shops of \u0410\u0420\u0420\u0415", /look like Latin/],
    [" Shops", /spaces too many/],
    ["Cafe\u0301s", /in two parts/],
  ])("%j is objected to", (text, message) => {
    expect(about(text)).toMatchObject([
      { where: { company: "amazon" }, path: ["about"], message: expect.stringMatching(message) },
    ]);
  });

  test.each(["AT&T; shops", "R&D, 3 < 4", "Яндекс: поиск", "Société Générale", "東京エレクトロン", "Ω meters, µ-law"])(
    "%j is fine",
    (text) => expect(about(text)).toEqual([]),
  );

  test("names are looked at too", () => {
    const names = [{ text: "Am\u0430zon.com", kind: "distinctive" }];
    const companies = [Company.parse({ ...amazon, names }), anthropic, visa];
    expect(checkDataset(dataset({ companies }), TODAY)).toMatchObject([{ path: ["names", 0, "text"] }]);
  });

  test("what --fix may tidy", () => {
    expect(tidyText("  Cafe\u0301  and  bar ")).toBe("Café and bar");
  });
});

describe("addresses", () => {
  test.each([
    ["https://xn--80ak6aa92e.com/", /punycode/],
    ["https://\u0430pple.com/", /look like others/],
    ["https://sec.gov@evil.example/", /hides the real host/],
    ["https://127.0.0.1/a", /no public host/],
    ["https://localhost/a", /no public host/],
    ["https://example.org:8443/a", /port/],
    ["https://example.org/\u202ea", /characters that none has/],
    ['https://example.org/"><script>', /characters that none has/],
  ])("%s is objected to", (url, message) => {
    expect(address(url)).toContainEqual(
      expect.objectContaining({ path: ["visa-10k-2025", "url"], message: expect.stringMatching(message) }),
    );
  });

  test("a plain one is fine, also with letters written by number", () => {
    expect(address("https://www.example.co.uk/a_b/%C3%A9?x=1&y=2,3")).toEqual([]);
  });

  test("a news host in punycode", () => {
    const newsHosts = [{ ...newsHost, host: "xn--80ak6aa92e.com" }];
    expect(checkDataset(dataset({ newsHosts }), TODAY)).toMatchObject([{ path: [0, "host"] }]);
  });
});

test("days that no calendar has", () => {
  const cut = { ...amazon.layoffs[0], date: "2024-02-30" };
  const companies = [Company.parse({ ...amazon, layoffs: [cut] }), anthropic, visa];
  expect(checkDataset(dataset({ companies }), TODAY)).toContainEqual(
    expect.objectContaining({ path: ["layoffs", 0, "date"], message: "no calendar has the day 2024-02-30" }),
  );
});
