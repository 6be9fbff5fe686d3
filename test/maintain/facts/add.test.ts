import { describe, expect, it } from "vitest";
import { contents, facts, json, rows, smallDataset, TODAY } from "./small-dataset.ts";

const report = [
  "--url",
  "https://www.cnbc.com/2026/11/22/amazon-cuts-jobs.html?utm_source=x#top",
  "--title",
  "Amazon cuts jobs",
];
const cut = ["add", "layoff", "--company", "Amazon.com", "--date", "today", "--count", "1,200"];

describe("facts add layoff", () => {
  it("writes the entry and its source, and shows both", async () => {
    const dir = await smallDataset();
    const { code, out } = await facts([...cut, ...report, "--dir", dir]);
    expect(out).toContain("Amazon: + layoffs 2026-11-22, 1,200 jobs (cnbc.com)");
    expect(out).toContain('+       "count": 1200,');
    expect(code).toBe(0);
    expect((await rows(dir, "amazon", "layoffs"))[0]).toEqual({
      date: TODAY,
      count: 1200,
      source: "cnbc-amazon-cuts-jobs",
    });
    expect((await json(dir, "sources.json"))["cnbc-amazon-cuts-jobs"]).toEqual({
      title: "Amazon cuts jobs",
      publisher: "CNBC",
      url: "https://www.cnbc.com/2026/11/22/amazon-cuts-jobs.html",
    });
    expect((await facts(["check", "--dir", dir])).code).toBe(0);
  });

  it("uses a source again that has the address already", async () => {
    const dir = await smallDataset();
    const known = "https://cnbc.com/2025/10/28/amazon-layoffs-corporate-workers-ai.html/";
    expect((await facts([...cut, "--url", known, "--dir", dir])).code).toBe(0);
    expect((await rows(dir, "amazon", "layoffs"))[0]?.source).toBe("cnbc-2025-10-28");
  });

  it("writes nothing with --dry-run", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const { code, out } = await facts([...cut, ...report, "--dry-run", "--dir", dir]);
    expect(out).toContain("nothing was written");
    expect(code).toBe(0);
    expect(await contents(dir)).toEqual(before);
  });

  it.each<[string, string[], RegExp]>([
    ["no number", ["--count", "several"], /--count: "several" is no whole number.*Mend: .*--note/],
    ["no date", ["--date", "yesterday"], /--date: "yesterday" is no date/],
    ["too many percent", ["--percent", "120"], /--percent: .*Mend: at most 100/],
    ["an unknown choice", ["--count-is", "roughly"], /--count-is: .*Mend: use one of exact, about/],
    ["a near miss", ["--company", "Amzon"], /no company is called "Amzon"\. Mend: did you mean Amazon \(amazon\)/],
    ["no address", ["--url", "cnbc.com"], /--url: "cnbc\.com" is no full https address/],
  ])("refuses %s", async (_what, flags, message) => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const { code, err } = await facts([...cut, ...report, ...flags, "--dir", dir]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(await contents(dir)).toEqual(before);
  });

  it("refuses cuts without any number or note", async () => {
    const { code, err } = await facts([
      "add",
      "layoff",
      "--company",
      "Visa",
      "--date",
      "2026-01",
      ...report,
      "--dir",
      await smallDataset(),
    ]);
    expect(err).toContain("needs a count, a percent, or a note");
    expect(code).toBe(2);
  });

  it("refuses what the checks object to, with the place, and writes nothing", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const { code, err } = await facts([...cut, ...report, "--date", "2027-03-01", "--dir", dir]);
    expect(err).toMatch(/amazon\.json:\d+:\d+: layoffs\.0\.date: 2027-03-01 is in the future/);
    expect(code).toBe(1);
    expect(await contents(dir)).toEqual(before);
  });

  it("asks twice before the same cuts are entered again", async () => {
    const dir = await smallDataset();
    const again = [
      "add",
      "layoff",
      "--company",
      "amazon",
      "--date",
      "2025-10-30",
      "--count",
      "14500",
      ...report,
      "--dir",
      dir,
    ];
    expect(await facts(again)).toMatchObject({ code: 2, err: expect.stringContaining("--anyway") });
    expect((await facts([...again, "--anyway"])).code).toBe(0);
  });

  it("says which flags are missing where nobody can be asked", async () => {
    const { code, err } = await facts(["add", "layoff", "--count", "5", "--dir", await smallDataset()]);
    expect(err).toContain("layoff needs --company, --date, --url, --title.");
    expect(code).toBe(2);
  });

  it("asks at a terminal for what is missing, and again where an answer is wrong", async () => {
    const dir = await smallDataset();
    const answers = [
      "Amzon",
      "Twitch",
      "soon",
      "2026-11-20",
      "lots",
      "500",
      "about",
      "",
      "",
      "",
      "https://www.example.org/twitch",
      "Twitch cuts 500",
      "",
      "yes",
    ];
    const { code, err, questions } = await facts(["add", "layoff", "--dir", dir], answers);
    expect(err).toContain("did you mean");
    expect(err).toContain('"soon" is no date');
    expect(questions).toHaveLength(answers.length);
    expect(code).toBe(0);
    expect((await rows(dir, "amazon", "layoffs"))[0]).toMatchObject({
      date: "2026-11-20",
      count: 500,
      countIs: "about",
      brand: "twitch",
    });
  });

  it("asks for own words where there is no number, and leaves what has no sense unasked", async () => {
    const dir = await smallDataset();
    const source = ["https://www.example.org/visa", "Visa cuts jobs", ""];
    const answers = ["Visa", "2026-11-20", "", "", "", "", "Several hundred jobs.", ...source, "yes"];
    const { code, err, questions } = await facts(["add", "layoff", "--dir", dir], answers);
    expect(err).toBe("This is needed.\n");
    expect(questions.map((question) => question.split(":")[0])).not.toContain("count-is");
    expect(code).toBe(0);
    expect((await rows(dir, "visa", "layoffs"))[0]).toMatchObject({ note: "Several hundred jobs." });
  });

  it("asks whether cuts that seem to be there are others", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const again = ["add", "layoff", "--company", "amazon", "--count", "14500", ...report, "--dir", dir];
    const asked = ["2025-10-30", "", "", "", ""];
    expect(await facts(again, [...asked, "", "no"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("--anyway"),
    });
    expect(await facts(again, [...asked, "", "yes", "no"])).toMatchObject({ code: 1, err: "Nothing was written.\n" });
    expect(await contents(dir)).toEqual(before);
    expect(await facts(again, [...asked, "", "yes", "yes"])).toMatchObject({ code: 0 });
  });

  it("writes nothing where the person leaves, and ends with 1", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    expect(await facts(["add", "layoff", "--dir", dir], ["Visa", "^C"])).toMatchObject({
      code: 1,
      err: "Left without an answer; nothing was written.\n",
    });
    expect(await contents(dir)).toEqual(before);
  });
});

describe("facts add", () => {
  it("an investment, with the amount in words and the other company's id", async () => {
    const dir = await smallDataset();
    const args = ["--company", "Amazon", "--investee", "Anthropic", "--date", "2024-11", "--kind", "equity"];
    const money = ["--amount", "2.75 billion", "--currency", "USD"];
    const { code, out } = await facts(["add", "investment", ...args, ...money, ...report, "--dir", dir]);
    expect(out).toContain("Amazon: + AI investment 2024-11, $2.75 billion in Anthropic, equity (cnbc.com)");
    expect(code).toBe(0);
    const added = (await rows(dir, "amazon", "aiInvestments")).find((row) => row.date === "2024-11");
    expect(added).toMatchObject({ amount: 2_750_000_000, investee: { name: "Anthropic", company: "anthropic" } });
  });

  it("a brand with an ambiguous name", async () => {
    const dir = await smallDataset();
    const args = [
      "--company",
      "amazon",
      "--name",
      "Echo",
      "--kind",
      "product",
      "--ambiguous",
      "Echo=reflected sound|a nymph",
    ];
    const { code, out } = await facts(["add", "brand", ...args, "--dir", dir]);
    expect(out).toContain("Amazon: + brand Echo, product");
    expect(code).toBe(0);
    expect((await rows(dir, "amazon", "brands")).at(-1)).toEqual({
      id: "echo",
      name: "Echo",
      kind: "product",
      names: [{ text: "Echo", kind: "ambiguous", also: ["reflected sound", "a nymph"] }],
    });
  });

  it("refuses a brand that another company owns", async () => {
    const args = ["--company", "visa", "--name", "Twitch", "--kind", "service", "--dir", await smallDataset()];
    const { code, err } = await facts(["add", "brand", ...args]);
    expect(err).toContain("belongs to Amazon and Visa at the same time");
    expect(code).toBe(1);
  });

  it("a company as a new file, and never over another one", async () => {
    const dir = await smallDataset();
    const args = [
      "add",
      "company",
      "--name",
      "Müller & Co",
      "--kind",
      "private",
      "--about",
      "Dairy",
      "--country",
      "Germany",
      "--dir",
      dir,
    ];
    expect(await facts(args)).toMatchObject({
      code: 0,
      out: expect.stringContaining("companies/muller-co.json (new)"),
    });
    expect(await json(dir, "companies/muller-co.json")).toMatchObject({
      name: "Müller & Co",
      headquarters: { country: "Germany" },
    });
    expect(await facts(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is a company "muller-co" already'),
    });
  });

  it("a company whose name means something else, asked for at a terminal", async () => {
    const dir = await smallDataset();
    const answers = ["Visa", "Gap", "public", "Clothes shops", "", "", "an opening | a shortfall", "yes"];
    const { code, err } = await facts(["add", "company", "--dir", dir], answers);
    expect(err).toContain('there is a company "visa" already');
    expect(code).toBe(0);
    expect(await json(dir, "companies/gap.json")).toMatchObject({
      names: [{ text: "Gap", kind: "ambiguous", also: ["an opening", "a shortfall"] }],
    });
  });

  it("a source alone, saying that nothing uses it yet", async () => {
    const dir = await smallDataset();
    const { code, out } = await facts(["add", "source", ...report, "--dir", dir]);
    expect(out).toContain("is used by no figure yet");
    expect(code).toBe(0);
    expect(await json(dir, "sources.json")).toHaveProperty("cnbc-amazon-cuts-jobs");
    expect((await facts(["add", "source", ...report, "--dir", dir])).out).toContain("is there already");
  });
});
