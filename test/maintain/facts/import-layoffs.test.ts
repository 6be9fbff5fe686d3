import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Proposals } from "../../../src/maintain/facts/proposals.ts";
import { contents, facts, json, rows, smallDataset, temporaryFolder } from "./small-dataset.ts";

const HEADER = "Company,Location,# Laid Off,Date,%,Source,Country";

async function imported(lines: string[], flags: string[] = [], header = HEADER) {
  const dir = await smallDataset();
  const folder = await temporaryFolder();
  const csv = path.join(folder, "table.csv");
  const out = path.join(folder, "proposals.json");
  await writeFile(csv, [header, ...lines].join("\r\n"));
  const ran = await facts(["import", "layoffs", csv, "--out", out, "--dir", dir, ...flags]);
  const proposals = ran.code === 0 ? ((await json(folder, "proposals.json")) as unknown as Proposals) : undefined;
  return { dir, csv, out, ran, proposals };
}

describe("facts import layoffs", () => {
  it("proposes new cuts, by the names and brands that companies have, with their source", async () => {
    const { proposals } = await imported(
      [
        '"Amazon.com, Inc.",Seattle,"1,110",7/22/2026,,https://www.msn.com/en-us/amazon-cuts?ocid=1,United States',
        "AWS,,20,2026-03-02,,https://www.cnbc.com/aws,",
      ],
      ["--via", "Example table (CC BY)"],
    );
    expect(proposals?.proposals.map(({ company, row }) => ({ company, ...row }))).toEqual([
      { company: "amazon", date: "2026-07-22", count: 1110, country: "United States", source: "msn-amazon-cuts" },
      { company: "amazon", date: "2026-03-02", count: 20, brand: "aws", source: "cnbc-aws" },
    ]);
    expect(proposals?.sources["msn-amazon-cuts"]).toEqual({
      title: "Report on job cuts at Amazon, 2026-07-22",
      publisher: "msn.com",
      url: "https://www.msn.com/en-us/amazon-cuts",
      via: "Example table (CC BY)",
    });
    expect(proposals?.sources["cnbc-aws"]?.publisher).toBe("CNBC");
  });

  it("knows the same cuts within 7 days and 10 %, and doubts others of that week", async () => {
    const { proposals } = await imported([
      "Amazon,,14500,2025-11-03,,https://example.org/a,",
      "Amazon,,14500,2025-11-04,,https://example.org/b,",
      "Amazon,,600,2025-10-29,,https://example.org/c,",
      "Amazon,,14600,2025-11-05,,https://example.org/d,",
    ]);
    expect(proposals?.known).toBe(2);
    expect(proposals?.proposals.map(({ row }) => row.source)).toEqual(["example-b"]);
    expect(proposals?.doubtful.map(({ row, why }) => [row.source, why.replace(/^.*: /, "")])).toEqual([
      ["example-c", "within a week of the entry of 2025-10-27 with 14,000 jobs"],
    ]);
  });

  it("doubts a name that may be something else", async () => {
    const { proposals } = await imported(["Twitch,,12,2026-02-01,,https://example.org/a,"]);
    expect(proposals?.proposals).toEqual([]);
    expect(proposals?.doubtful[0]?.why).toContain(`"Twitch" may be something else than Amazon's twitch`);
  });

  it("matches a brand only in its owner's time", async () => {
    const { proposals } = await imported(["Twitch,,12,2012-02-01,,https://example.org/a,"]);
    expect(proposals?.unmatched[0]?.why).toContain("no company of that name");
  });

  it("reports rows that fit nothing, with line, reason and near names", async () => {
    const { csv, ran, proposals } = await imported([
      "Anthropics,,5,2026-02-01,,https://example.org/a,",
      "Visa,,5,soon,,https://example.org/b,",
      "Visa,,5,2026-02-01,,Internal memo,",
      "Visa,,,2026-02-01,,https://example.org/c,",
      "Visa,,5,2027-02-01,,https://example.org/d,",
    ]);
    expect(proposals?.unmatched).toEqual([
      { place: `${csv}:2:1`, name: "Anthropics", why: "no company of that name; near: Anthropic (anthropic)" },
      { place: `${csv}:3:1`, name: "Visa", why: '"soon" is no date' },
      { place: `${csv}:4:1`, name: "Visa", why: "names no https source" },
      { place: `${csv}:5:1`, name: "Visa", why: expect.stringContaining("needs a count") },
      { place: `${csv}:6:1`, name: "Visa", why: "2027-02-01 is in the future" },
    ]);
    expect(ran.out).toContain("0 proposed, 0 doubtful or in conflict, 0 there already, 5 left out");
    expect(proposals?.sources).toEqual({});
  });

  it("takes columns by the names it is given", async () => {
    const { proposals } = await imported(
      ["Visa,2026-02-01,7,https://example.org/a"],
      ["--map", "company=Employer of record", "--map", "count=Heads"],
      "Employer of record,Date,Heads,Link",
    );
    expect(proposals?.proposals[0]?.row).toMatchObject({ count: 7 });
  });

  it.each<[string, string, string[], RegExp]>([
    [
      "no company column",
      "Who,Date,Link",
      [],
      /no column for company among Who, Date, Link\. Mend: .*--map company="Who"/,
    ],
    [
      "a mapped column that is not there",
      HEADER,
      ["--map", "company=Employer"],
      /no column is called "Employer"\. Mend: the columns are Company/,
    ],
    ["a field that is none", HEADER, ["--map", "firm=Company"], /there is no field "firm"\. Mend: use one of company/],
  ])("refuses %s", async (_what, header, flags, message) => {
    const { ran } = await imported([], flags, header);
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(2);
  });

  it("tells the place of a quotation mark that is never closed", async () => {
    const { ran, csv } = await imported(["Visa,,5,2026-02-01,,https://example.org/a,", 'Visa,"New York']);
    expect(ran.err).toContain(`${csv}:3:6: file: this quotation mark is never closed.`);
    expect(ran.code).toBe(1);
  });

  it("changes nothing itself", async () => {
    const { dir } = await imported(["Visa,,5,2026-02-01,,https://example.org/a,"]);
    expect(await contents(dir)).toEqual(await contents(await smallDataset()));
  });
});

describe("facts import --apply", () => {
  const lines = ["Visa,,5,2026-02-01,,https://example.org/a,", "Amazon,,600,2025-10-29,,https://example.org/c,"];

  it("writes what is proposed, once, with only the sources it needs", async () => {
    const { dir, out } = await imported(lines);
    const first = await facts(["import", "--apply", out, "--dir", dir]);
    expect(first.out).toContain("Visa: + layoffs 2026-02-01, 5 jobs (example.org)");
    expect(first.code).toBe(0);
    expect(await rows(dir, "visa", "layoffs")).toHaveLength(1);
    expect(await rows(dir, "amazon", "layoffs")).toHaveLength(6);
    expect(await json(dir, "sources.json")).not.toHaveProperty("example-c");
    expect((await facts(["check", "--dir", dir])).code).toBe(0);
    const once = await contents(dir);
    expect((await facts(["import", "--apply", out, "--dir", dir])).out).toContain("0 added");
    expect(await contents(dir)).toEqual(once);
  });

  it("takes a doubtful row only where a person said so", async () => {
    const { dir, out, proposals } = await imported(lines);
    await writeFile(
      out,
      JSON.stringify({ ...proposals, doubtful: proposals?.doubtful.map((row) => ({ ...row, take: true })) }),
    );
    expect((await facts(["import", "--apply", out, "--dir", dir])).out).toContain("2 added");
    expect(await rows(dir, "amazon", "layoffs")).toHaveLength(7);
  });

  it("writes nothing where one row is wrong, and says which", async () => {
    const { dir, out, proposals } = await imported(lines);
    const broken = {
      ...proposals,
      proposals: proposals?.proposals.map((each) => ({ ...each, row: { ...each.row, count: -5 } })),
    };
    await writeFile(out, JSON.stringify(broken, null, 2));
    const { code, err } = await facts(["import", "--apply", out, "--dir", dir]);
    expect(err).toMatch(/proposals\.json:\d+:\d+: proposals\.0\.row\.count: /);
    expect(code).toBe(1);
    expect(await contents(dir)).toEqual(await contents(await smallDataset()));
  });
});
