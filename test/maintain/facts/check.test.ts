import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contents, facts, rows, smallDataset } from "./small-dataset.ts";

async function edited(name: string, edit: (text: string) => string): Promise<string> {
  const dir = await smallDataset();
  const file = path.join(dir, name);
  const before = await readFile(file, "utf8");
  const after = edit(before);
  expect(after, "the edit must change the file").not.toBe(before);
  await writeFile(file, after);
  return dir;
}

const amazonFile = "companies/amazon.json";

describe("facts check", () => {
  it("finds nothing in a sound dataset", async () => {
    const { code, out } = await facts(["check", "--dir", await smallDataset()]);
    expect(out).toMatch(/3 companies, \d+ figures, 13 sources: no findings/);
    expect(code).toBe(0);
  });

  it.each<[what: string, file: string, edit: (text: string) => string, message: RegExp]>([
    [
      "a comma too few",
      amazonFile,
      (t) => t.replace('"name": "Amazon",', '"name": "Amazon"'),
      /amazon\.json:4:3: file: is not JSON: a comma is missing/,
    ],
    ["a comma too many", "market.json", (t) => t.replace("}\n]", "},\n]"), /market\.json:\d+:1: file: is not JSON/],
    ["an empty file", "news-hosts.json", () => "", /news-hosts\.json:1:1: file: is not JSON: the file is empty/],
    [
      "a field twice",
      amazonFile,
      (t) => t.replace('"kind": "public",', '"kind": "public",\n  "kind": "private",'),
      /amazon\.json:5:3: kind: stands twice/,
    ],
    [
      "an unknown field",
      amazonFile,
      (t) => t.replace('"about"', '"abuot"'),
      /amazon\.json:1:1: file: .*abuot.*Mend: remove or correct "abuot"/,
    ],
    [
      "a wrong kind",
      amazonFile,
      (t) => t.replace('"kind": "public"', '"kind": "listed"'),
      /amazon\.json:4:11: kind: .*Mend: use one of "public"/,
    ],
    [
      "a number in quotes",
      amazonFile,
      (t) => t.replace('"count": 9000', '"count": "9000"'),
      /amazon\.json:\d+:16: layoffs\.5\.count: .*Mend: give a (?:whole )?number/,
    ],
    [
      "an ambiguous name without what else",
      amazonFile,
      (t) => t.replace(/,\s*"also": \[[^\]]*\]/, ""),
      /names\.0.*must say what else/,
    ],
    [
      "a text too long",
      amazonFile,
      (t) => t.replace(/"about": "[^"]*"/, `"about": "${"x".repeat(101)}"`),
      /amazon\.json:5:12: about: .*Mend: shorten it to at most 100/,
    ],
    [
      "an id unlike the file's name",
      amazonFile,
      (t) => t.replace('"id": "amazon"', '"id": "amazon-com"'),
      /amazon\.json:2:9: id: is "amazon-com" but the file/,
    ],
    [
      "a source that is not there",
      amazonFile,
      (t) => t.replaceAll("cnbc-2023-03-20", "cnbc-2023"),
      /amazon\.json:\d+:17: layoffs\.5\.source: there is no source "cnbc-2023"/,
    ],
    [
      "an address without https",
      "sources.json",
      (t) => t.replace("https://www.geekwire", "http://www.geekwire"),
      /sources\.json:\d+:12: geekwire-2024-04-03\.url: must be a full https address/,
    ],
    [
      "a source that nothing uses",
      "sources.json",
      (t) => t.replace(/^\{/, '{\n"spare": {"title": "T", "publisher": "P", "url": "https://example.org/"},'),
      /sources\.json:2:10: spare: nothing uses/,
    ],
    [
      "a date in the future",
      amazonFile,
      (t) => t.replace('"date": "2026-01-28"', '"date": "2027-01-28"'),
      /amazon\.json:\d+:15: layoffs\.0\.date: 2027-01-28 is in the future/,
    ],
    [
      "items over the total",
      amazonFile,
      (t) => t.replace("128725000000", "928725000000"),
      /amazon\.json:\d+:16: segments\.0\.items: the items sum to/,
    ],
    ["a percentage over 100", amazonFile, (t) => t.replace('"percent": 35', '"percent": 135'), /layoffs\.4\.percent: /],
    [
      "a name of two companies",
      "companies/visa.json",
      (t) => t.replace('"text": "Visa"', '"text": "Amazon.com"'),
      /also belongs to/,
    ],
    [
      "an unknown company in a story",
      "stories/2024.json",
      (t) => t.replace('"amazon"', '"amazn"'),
      /2024\.json:\d+:7: 0\.companies\.0: there is no company "amazn"/,
    ],
    [
      "an unknown host",
      "news-hosts.json",
      () =>
        '[{"host": "www.cnn.com", "name": "CNN", "country": "US", "language": "en", "scope": "general", "lists": ["mbfc"]}]',
      /news-hosts\.json:1:11: 0\.host: .*www\./,
    ],
    [
      "a link that runs a program",
      "sources.json",
      (t) => t.replace(/"https:\/\/www\.geekwire[^"]*"/, '"javascript:alert(1)"'),
      /sources\.json:\d+:12: geekwire-2024-04-03\.url: must be a full https address/,
    ],
    [
      "a host of look-alike letters",
      "sources.json",
      (t) => t.replace("https://www.geekwire.com", "https://www.xn--gekwire-9za.com"),
      /sources\.json:\d+:12: geekwire-2024-04-03\.url: the host .* \(punycode\)/,
    ],
    ["markup", amazonFile, (t) => t.replace('"about": "', '"about": "<b>'), /amazon\.json:5:12: about: holds markup/],
    [
      "the CIK of another company",
      "companies/visa.json",
      (t) => t.replace(/"cik": "\d+"/, '"cik": "0001018724"'),
      /visa\.json:\d+:12: ids\.cik: Amazon \(amazon\) has the same cik/,
    ],
    [
      "a figure without its period",
      amazonFile,
      (t) => t.replace(/("revenue": \[\s*\{)\s*"period": \{[^}]*\},/, "$1"),
      /amazon\.json:\d+:5: revenue\.0\.period: /,
    ],
    [
      "a period too long for its label",
      amazonFile,
      (t) => t.replace('"start": "2025-01-01"', '"start": "2024-01-01"'),
      /has 731 days, which is no year/,
    ],
  ])("says where %s is and how to mend it", async (_what, file, edit, message) => {
    const { code, err } = await facts(["check", "--dir", await edited(file, edit)]);
    expect(err).toMatch(message);
    expect(err).toContain("Mend: ");
    expect(code).toBe(1);
  });

  it("names a file that is missing", async () => {
    const dir = await smallDataset();
    await rm(path.join(dir, "market.json"));
    const { code, err } = await facts(["check", "--dir", dir]);
    expect(err).toMatch(/market\.json:1:1: file: is missing/);
    expect(code).toBe(1);
  });

  it("tells all that is wrong at once", async () => {
    const dir = await edited(amazonFile, (text) => text.replace('"kind": "public"', '"kind": "listed"'));
    await writeFile(path.join(dir, "market.json"), "[");
    expect((await facts(["check", "--dir", dir])).err.trim().split("\n")).toHaveLength(2);
  });
});

describe("facts check --fix", () => {
  it("takes out spaces too many, and no word", async () => {
    const dir = await edited(amazonFile, (text) =>
      text.replace('"about": "Online shops,', '"about": " Online  shops,'),
    );
    const { code, out } = await facts(["check", "--fix", "--dir", dir]);
    expect(out).toContain("put in order: companies/amazon.json");
    expect(code).toBe(0);
    expect(await contents(dir)).toEqual(await contents(await smallDataset()));
  });

  it("puts a file in order without losing what the schema does not know", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const amazon = JSON.parse(before["companies/amazon.json"] ?? "");
    const reversed = Object.fromEntries(Object.entries({ ...amazon, layoffs: amazon.layoffs.toReversed() }).reverse());
    await writeFile(path.join(dir, "companies/amazon.json"), JSON.stringify(reversed));
    const { code, out } = await facts(["check", "--fix", "--dir", dir]);
    expect(out).toContain("put in order: companies/amazon.json");
    expect(code).toBe(0);
    expect((await rows(dir, "amazon", "layoffs")).map((row) => row.date)[0]).toBe("2026-01-28");
    const fixed = await contents(dir);
    expect(JSON.parse(fixed["companies/amazon.json"] ?? "").revenue).toEqual(amazon.revenue);
    expect({ ...fixed, "companies/amazon.json": "" }).toEqual({ ...before, "companies/amazon.json": "" });
  });

  it("leaves a number alone that it could not write back", async () => {
    const long = '{ "$schema": "x", "layoffs": [{ "count": 12345678901234567890 }] }';
    const dir = await edited("companies/visa.json", () => long);
    expect((await facts(["check", "--fix", "--dir", dir])).code).toBe(1);
    expect((await contents(dir))["companies/visa.json"]).toBe(long);
  });

  it("touches no file that is in order, and none that it cannot read", async () => {
    const dir = await edited("companies/visa.json", (text) => text.replace("{", "{,"));
    const before = await contents(dir);
    const { code, out } = await facts(["check", "--fix", "--dir", dir]);
    expect(code).toBe(1);
    expect(out).not.toContain("put in order");
    expect(await contents(dir)).toEqual(before);
  });
});

describe("the command line", () => {
  it("explains itself", async () => {
    expect((await facts(["help"])).out).toContain("stale");
    expect((await facts(["help", "stale"])).out).toContain("--json");
    expect(await facts(["stale", "--help"])).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    [[]],
    [["chekc"]],
    [["check", "--fxi"]],
    [["add"]],
    [["add", "rumour"]],
    [["import", "layoffs"]],
    [["schema", "x"]],
  ])("calls %j wrong usage", async (args) => {
    const { code, err } = await facts(args);
    expect(code).toBe(2);
    expect(err).toMatch(/help/);
  });
});
