import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSegments } from "../../../src/maintain/facts/edgar/filings.ts";
import { itemName, nearestMonthEnd, periodFor } from "../../../src/maintain/facts/edgar/rows.ts";
import type { Proposals } from "../../../src/maintain/facts/proposals.ts";
import { writeSyntheticQuarter } from "../../../src/maintain/facts/synthetic-quarter.ts";
import { amazon } from "../../facts/fixture.ts";
import * as quarter from "./quarter.ts";
import { contents, facts, json, rows, smallDataset, temporaryFolder } from "./small-dataset.ts";

const MILLION = 1_000_000;

/** The small dataset without the figures that the filings tell. */
async function withoutFigures(keep: (row: { period: { label: string } }) => boolean = () => false): Promise<string> {
  const dir = await smallDataset();
  const file = path.join(dir, "companies/amazon.json");
  const company = JSON.parse(await readFile(file, "utf8"));
  const brands = company.brands.map(({ segment: _none, ...brand }: { segment?: string }) => brand);
  const change = { revenue: company.revenue.filter(keep), segments: company.segments.filter(keep), brands };
  await writeFile(file, JSON.stringify({ ...company, ...change }));
  return dir;
}

async function imported(dir: string, inputs: string[], flags: string[] = []) {
  const folder = await temporaryFolder();
  const out = path.join(folder, "proposals.json");
  const ran = await facts(["import", "edgar", ...inputs, "--out", out, "--dir", dir, ...flags]);
  return {
    out,
    ran,
    proposals: ran.code === 0 ? ((await json(folder, "proposals.json")) as unknown as Proposals) : undefined,
  };
}

const year2025 = {
  axis: "business segment",
  period: { start: "2025-01-01", end: "2025-12-31", label: "FY2025" },
  currency: "USD",
  total: 716_924 * MILLION,
  items: [
    { name: "North America", amount: 426_305 * MILLION },
    { name: "International", amount: 161_894 * MILLION },
    { name: "Amazon Web Services", amount: 128_725 * MILLION },
  ],
  coverage: "whole",
  source: "amazon-10k-2025",
};

describe("facts import edgar", () => {
  it("proposes a year's revenue and split, with the filing's own source", async () => {
    const { proposals, ran } = await imported(await withoutFigures(), [await quarter.quarterFolder(quarter.year2025)]);
    expect(proposals?.proposals.map((each) => each.row)).toEqual([
      { period: year2025.period, amount: 716_924 * MILLION, currency: "USD", source: "amazon-10k-2025" },
      year2025,
    ]);
    expect(ran.err).toMatch(/4 rows, 3 filings of companies in the dataset, [\d.]+ s, peak memory \d+ MB/);
  });

  it("reads the zip as it reads the folder", async () => {
    const folder = await quarter.quarterFolder([...quarter.year2025, ...quarter.year2023]);
    const dir = await withoutFigures();
    const fromFolder = await imported(dir, [folder]);
    const fromZip = await imported(dir, [await quarter.zipped(folder)]);
    expect(fromFolder.proposals?.proposals).toHaveLength(4);
    expect({ ...fromZip.proposals, from: "" }).toEqual({ ...fromFolder.proposals, from: "" });
  });

  it("makes a source for a filing that has none", async () => {
    const { proposals } = await imported(await withoutFigures(), [await quarter.quarterFolder(quarter.year2023)]);
    expect(proposals?.sources).toEqual({
      "amazon-10-k-2023": {
        title: "Amazon annual report (10-K) for 2023",
        publisher: "US SEC",
        url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872424000008/",
        published: "2024-02-02",
        accession: "0001018724-24-000008",
        via: "SEC Financial Statement Data Sets 2026q1",
      },
    });
  });

  it("derives the fourth quarter from the year and its nine months, also across inputs", async () => {
    const dir = await withoutFigures();
    const inputs = [await quarter.quarterFolder(quarter.nineMonths2023), await quarter.quarterFolder(quarter.year2023)];
    const { proposals } = await imported(dir, inputs);
    const q4 = proposals?.proposals
      .map((each) => each.row)
      .filter((row) => "period" in row && row.period.label === "Q4 2023");
    expect(q4).toEqual([
      expect.objectContaining({
        amount: 169_961 * MILLION,
        period: { start: "2023-10-01", end: "2023-12-31", label: "Q4 2023" },
      }),
      expect.objectContaining({
        total: 169_961 * MILLION,
        items: expect.arrayContaining([{ name: "Amazon Web Services", amount: 24_204 * MILLION }]),
        coverage: "whole",
        note: "Fiscal year less the nine months before",
        source: "amazon-10-k-2023",
      }),
    ]);
  });

  it("leaves eliminations, other axes, co-registrants and other durations out", async () => {
    const { REPORT_2025: report, num } = quarter;
    const noise = [
      num(report, "20251231", 4, "BusinessSegments=NorthAmericaSegment;ConsolidationItems=IntersegmentElimination;", 9),
      num(report, "20251231", 4, "BusinessSegments=NorthAmericaSegment;ProductOrService=Service;", 9),
      num(report, "20251231", 4, "ProductOrService=Service;", 9),
      num(report, "20251231", 4, "BusinessSegments=ReportableSegments;ConsolidationItems=OperatingSegments;", 716_924),
      num(report, "20251231", 4, "", 9, { coreg: "Subsidiary" }),
      num(report, "20251231", 2, "", 9),
      num(report, "20251231", 0, "", 9),
      num(report, "20251231", 4, "", 9, { uom: "shares" }),
      num(report, "20251231", 4, "", 9, { tag: "InventedRevenue" }),
      num("0000000000-26-000001", "20251231", 4, "", 9),
    ];
    const { proposals } = await imported(await withoutFigures(), [
      await quarter.quarterFolder([...noise, ...quarter.year2025]),
    ]);
    expect(proposals?.proposals.map((each) => each.row).at(-1)).toEqual(year2025);
    expect(proposals?.proposals).toHaveLength(2);
  });

  it("takes the broadest total: not net sales beside revenues, not sales with the taxes passed on", async () => {
    const { REPORT_2025: report, num } = quarter;
    const other = (tag: string, millions: number) => num(report, "20251231", 4, "", millions, { tag });
    const totals = async (...rows: quarter.NumRow[]) => {
      const { proposals } = await imported(await withoutFigures(), [await quarter.quarterFolder(rows)]);
      return proposals?.proposals.map(({ row }) => "amount" in row && row.amount);
    };
    const [sales] = quarter.year2025;
    expect(await totals(sales ?? {}, other("Revenues", 800_000))).toEqual([800_000 * MILLION]);
    expect(await totals(sales ?? {}, other("Revenues", 100_000))).toEqual([716_924 * MILLION]);
    const taxed = other("RevenueFromContractWithCustomerIncludingAssessedTax", 800_000);
    expect(await totals(sales ?? {}, taxed)).toEqual([716_924 * MILLION]);
  });

  it("calls a split that leaves a rest so, and doubts one that exceeds the total", async () => {
    const rest = quarter.period(quarter.REPORT_2025, "20251231", 4, 716_924, [426_305, 161_894, 28_725]);
    const over = quarter.period(quarter.REPORT_2025, "20251231", 4, 716_924, [426_305, 161_894, 928_725]);
    const first = await imported(await withoutFigures(), [await quarter.quarterFolder(rest)]);
    expect(first.proposals?.proposals.at(-1)?.row).toMatchObject({ coverage: "rest" });
    const second = await imported(await withoutFigures(), [await quarter.quarterFolder(over)]);
    expect(second.proposals?.proposals.map((each) => each.list)).toEqual(["revenue"]);
    expect(second.proposals?.doubtful[0]).toMatchObject({
      list: "segments",
      why: expect.stringMatching(/the segments make 211\.6 % of the total/),
    });
  });

  it("knows what the dataset has, and never replaces what differs unless a person takes it", async () => {
    const dir = await smallDataset();
    const other = quarter.year2023.map((row) => (row.segments === "" ? { ...row, value: "575000000000.0000" } : row));
    const { proposals, out } = await imported(dir, [await quarter.quarterFolder([...quarter.year2025, ...other])]);
    expect(proposals?.known).toBe(3);
    expect(proposals?.proposals).toEqual([]);
    expect(proposals?.doubtful).toEqual([
      expect.objectContaining({
        list: "revenue",
        have: expect.objectContaining({ amount: 574_785 * MILLION }),
        why: "10-K 0001018724-24-000008: the filing says 575,000,000,000, the dataset 574,785,000,000",
        row: expect.objectContaining({ amount: 575_000 * MILLION }),
      }),
    ]);
    const before = await contents(dir);
    await facts(["import", "--apply", out, "--dir", dir]);
    expect(await contents(dir)).toEqual(before);
    await writeFile(
      out,
      JSON.stringify({ ...proposals, doubtful: proposals?.doubtful.map((row) => ({ ...row, take: true })) }),
    );
    expect((await facts(["import", "--apply", out, "--dir", dir])).out).toContain("0 added, 1 replaced");
    expect((await rows(dir, "amazon", "revenue")).map((row) => row.amount)).toContain(575_000 * MILLION);
  });

  it("keeps the days and labels that the company's other figures have", async () => {
    const dir = await withoutFigures((row) => row.period.label === "FY2024");
    const file = path.join(dir, "companies/amazon.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replaceAll("2024-12-31", "2024-12-28").replaceAll("FY2024", "FY2025"));
    const { proposals } = await imported(dir, [
      await quarter.quarterFolder([
        ...quarter.year2025,
        ...quarter.period(quarter.REPORT_2025, "20241231", 4, 637_959, []),
      ]),
    ]);
    expect(proposals?.known).toBe(1);
    expect(proposals?.proposals[0]?.row).toMatchObject({ period: { label: "FY2026" } });
  });

  it.each<[string, () => Promise<string>, RegExp, number]>([
    ["a missing file", async () => "/nowhere/2026q1.zip", /there is no such file or folder\. Mend/, 2],
    ["a folder without tables", temporaryFolder, /holds no sub\.txt\. Mend/, 2],
    [
      "a line cut off",
      () =>
        quarter.quarterFolder([], {
          num: "adsh\ttag\tversion\tddate\tqtrs\tuom\tsegments\tcoreg\tvalue\tfootnote\n0001018724-26-000004\tReven",
        }),
      /num\.txt:2:1: file: has 2 cells, the header 10\..*Mend/,
      1,
    ],
    [
      "a table of before 2024-11, without segments",
      () => quarter.quarterFolder([], { num: "adsh\ttag\tversion\tddate\tqtrs\tuom\tcoreg\tvalue\tfootnote\n" }),
      /num\.txt:1:1: file: has no column "segments"\. Mend/,
      1,
    ],
  ])("refuses %s", async (_what, input, message, exit) => {
    const { ran, out } = await imported(await smallDataset(), [await input()]);
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(exit);
    expect(await readdir(path.dirname(out))).toEqual([]);
  });

  it("reads a zip64, as archives over four gigabytes are, and refuses half of one", async () => {
    const zip = await quarter.zipped(await quarter.quarterFolder([...quarter.year2025, ...quarter.year2023]));
    const dir = await withoutFigures();
    const plain = await imported(dir, [zip]);
    expect(plain.proposals?.proposals.length).toBeGreaterThan(0);
    const bytes = quarter.asZip64(await readFile(zip));
    await writeFile(zip, bytes);
    const { ran, proposals } = await imported(dir, [zip]);
    expect(ran.code, ran.err).toBe(0);
    expect(proposals?.proposals).toEqual(plain.proposals?.proposals);
    // The end is whole, but what it leads to is not there.
    await writeFile(zip, bytes.subarray(bytes.length - 98));
    expect((await imported(dir, [zip])).ran).toMatchObject({
      code: 2,
      err: expect.stringContaining("no whole zip file"),
    });
  });

  it("says how to mend a zip that is packed by a rare method", async () => {
    const zip = await quarter.zipped(await quarter.quarterFolder([...quarter.year2025]));
    const bytes = await readFile(zip);
    for (let at = bytes.indexOf("PK\u0001\u0002"); at !== -1; at = bytes.indexOf("PK\u0001\u0002", at + 1)) {
      bytes.writeUInt16LE(9, at + 10);
    }
    await writeFile(zip, bytes);
    const { ran } = await imported(await smallDataset(), [zip]);
    expect(ran.err).toContain("is packed by method 9, which is not read here. Mend: unpack it and give the folder.");
    expect(ran.code).toBe(2);
  });

  it.each<[string, (zip: Buffer) => Buffer, RegExp]>([
    ["half a zip", (zip) => zip.subarray(0, zip.length / 2), /is no whole zip file\. Mend: download it again/],
    [
      "a zip with a wrong byte",
      (zip) => {
        const at = zip.indexOf("num.txt") + 60;
        zip.writeUInt8(zip.readUInt8(at) ^ 0x55, at);
        return zip;
      },
      /num\.txt: is damaged.*Mend: download it again|num\.txt:\d+:1/,
    ],
  ])("refuses %s", async (_what, damage, message) => {
    const zip = await quarter.zipped(await quarter.quarterFolder([...quarter.year2025, ...quarter.year2023]));
    await writeFile(zip, damage(await readFile(zip)));
    const { ran } = await imported(await smallDataset(), [zip]);
    expect(ran.err).toMatch(message);
    expect(ran.code).not.toBe(0);
  });
});

describe("an interrupted import", () => {
  const command = fileURLToPath(new URL("../../../src/maintain/facts.ts", import.meta.url));

  async function firstTold(child: ChildProcess): Promise<string> {
    const [told] = await once(child.stderr ?? child, "data");
    return String(told);
  }

  it("leaves the dataset as it was, and no half proposals file", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const folder = await temporaryFolder();
    const input = path.join(folder, "quarter");
    await writeSyntheticQuarter({ out: input, ciks: ["1018724"], filings: 300, rows: 150_000 });
    const args = [command, "import", "edgar", input, "--out", path.join(folder, "proposals.json"), "--dir", dir];
    const child = spawn(process.execPath, ["--import", "tsx", ...args], { stdio: ["ignore", "ignore", "pipe"] });
    const exit = once(child, "exit");
    expect(await firstTold(child)).toMatch(/reading quarter: /);
    child.kill("SIGKILL");
    expect((await exit)[1]).toBe("SIGKILL");
    expect(await contents(dir)).toEqual(before);
    expect(await readdir(folder)).toEqual(["quarter"]);
  }, 60_000);
});

describe("reading filings", () => {
  it("takes one axis at a time", () => {
    expect(readSegments("")).toEqual({ member: undefined, operating: false });
    expect(readSegments("BusinessSegments=Datacenter;")).toEqual({ member: "Datacenter", operating: false });
    expect(readSegments("BusinessSegments=A;ConsolidationItems=OperatingSegments;")).toEqual({
      member: "A",
      operating: true,
    });
    expect(readSegments("BusinessSegments=A;ConsolidationItems=CorporateNonSegment;")).toBeUndefined();
    expect(readSegments("BusinessSegments=A;Geographical=US;")).toBeUndefined();
    expect(readSegments("LegalEntity=X;")).toBeUndefined();
    expect(readSegments("SegmentConsolidationItems=OperatingSegments;Segments=A;")).toEqual({
      member: "A",
      operating: true,
    });
  });

  it("rounds a day to the month's end as the data sets do", () => {
    expect(["2025-09-27", "2026-01-02", "2025-12-31", "2026-02-01", "2024-02-20"].map(nearestMonthEnd)).toEqual([
      "2025-09-30",
      "2025-12-31",
      "2025-12-31",
      "2026-01-31",
      "2024-02-29",
    ]);
  });

  it("labels quarters by the fiscal year they are in", () => {
    const label = (end: string, yearEndMonth: number, fiscalYear: number, annual = false) => {
      const filing = {
        accession: "",
        cik: "",
        form: "",
        filed: "",
        figures: [],
        period: end,
        annual,
        fiscalYear,
        yearEndMonth,
      };
      const company = { ...amazon, revenue: [], segments: [] };
      const quarters = annual ? 4 : 1;
      return periodFor(company, { end, quarters, currency: "USD", total: 1, items: new Map(), filing });
    };
    expect(label("2025-09-30", 6, 2026)).toEqual({ start: "2025-07-01", end: "2025-09-30", label: "Q1 FY2026" });
    expect(label("2026-06-30", 6, 2026).label).toBe("Q4 FY2026");
    expect(label("2025-10-31", 1, 2025).label).toBe("Q3 FY2026");
    expect(label("2025-03-31", 12, 2025).label).toBe("Q1 2025");
    expect(label("2026-01-31", 1, 2025, true)).toEqual({ start: "2025-02-01", end: "2026-01-31", label: "FY2025" });
  });

  it("words a member, with the dataset's name where it has one", () => {
    expect(itemName(amazon, "AmazonWebServicesSegment")).toBe("Amazon Web Services");
    expect(itemName(amazon, "AWSAndOtherSegment")).toBe("AWS and Other");
    expect(itemName(amazon, "EMEAMember")).toBe("EMEA");
  });
});
