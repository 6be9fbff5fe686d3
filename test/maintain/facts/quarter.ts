/** Small quarters in the format of SEC's Financial Statement Data Sets, with Amazon's real figures (USD million). */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { temporaryFolder } from "./small-dataset.ts";

const SUB = ["adsh", "cik", "name", "fye", "form", "period", "fy", "fp", "filed"];
const NUM = ["adsh", "tag", "version", "ddate", "qtrs", "uom", "segments", "coreg", "value", "footnote"];

/** Amazon's annual report for 2025, and two whose accession numbers are made up. */
export const REPORT_2025 = "0001018724-26-000004";
export const REPORT_2023 = "0001018724-24-000008";
export const NINE_MONTHS_2023 = "0001018724-23-000000";

export const TAG = "RevenueFromContractWithCustomerExcludingAssessedTax";
const MEMBERS = { NorthAmericaSegment: 0, InternationalSegment: 1, AmazonWebServicesSegment: 2 };

export type NumRow = Partial<Record<(typeof NUM)[number], string | number>>;

export function num(
  adsh: string,
  ddate: string,
  qtrs: number,
  segments: string,
  millions: number,
  more: NumRow = {},
): NumRow {
  return {
    adsh,
    tag: TAG,
    version: "us-gaap/2025",
    ddate,
    qtrs,
    uom: "USD",
    segments,
    value: `${millions}000000.0000`,
    ...more,
  };
}

/** The total and the three segments (North America, International, AWS) of a period. */
export function period(adsh: string, ddate: string, qtrs: number, total: number, parts: readonly number[]): NumRow[] {
  const segment = (member: string) => `BusinessSegments=${member};ConsolidationItems=OperatingSegments;`;
  return [
    num(adsh, ddate, qtrs, "", total),
    ...Object.entries(MEMBERS).map(([member, index]) => num(adsh, ddate, qtrs, segment(member), parts[index] ?? 0)),
  ];
}

export const year2025 = period(REPORT_2025, "20251231", 4, 716_924, [426_305, 161_894, 128_725]);
export const year2023 = period(REPORT_2023, "20231231", 4, 574_785, [352_828, 131_200, 90_757]);
export const nineMonths2023 = period(NINE_MONTHS_2023, "20230930", 3, 404_824, [247_314, 90_957, 66_553]);

export const filings = [
  { adsh: REPORT_2025, form: "10-K", period: "20251231", fy: 2025, fp: "FY", filed: "20260206" },
  { adsh: REPORT_2023, form: "10-K", period: "20231231", fy: 2023, fp: "FY", filed: "20240202" },
  { adsh: NINE_MONTHS_2023, form: "10-Q", period: "20230930", fy: 2023, fp: "Q3", filed: "20231027" },
].map((filing) => ({ cik: "1018724", name: "AMAZON COM INC", fye: "1231", ...filing }));

function table(columns: readonly string[], rows: readonly Record<string, string | number>[]): string {
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.join("\t")}\n`)
    .join("");
}

/** A folder with sub.txt and num.txt. */
export async function quarterFolder(
  rows: readonly NumRow[],
  more: Partial<Record<"sub" | "num", string>> = {},
): Promise<string> {
  const folder = path.join(await temporaryFolder(), "2026q1");
  await mkdir(folder);
  await writeFile(path.join(folder, "sub.txt"), more.sub ?? table(SUB, filings));
  await writeFile(path.join(folder, "num.txt"), more.num ?? table(NUM, rows as Record<string, string | number>[]));
  return folder;
}

/** The folder's files as a zip beside it; the numbers stand before the filings, as nothing promises an order. */
export async function zipped(folder: string): Promise<string> {
  const text = (name: string) => readFile(path.join(folder, name), "utf8");
  const file = `${folder}.zip`;
  const members = {
    "readme.htm": strToU8("<p>"),
    "num.txt": strToU8(await text("num.txt")),
    "sub.txt": strToU8(await text("sub.txt")),
  };
  await writeFile(file, zipSync(members));
  return file;
}

/**
 * The same archive as large ones are written: every size and place stands in zip64 fields, the old ones say
 * "elsewhere". (APPNOTE 6.3.x of the format, sections 4.3.14, 4.3.15 and 4.5.3.)
 */
export function asZip64(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const directoryAt = zip.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = directoryAt; at < end; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    const next = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const head = Buffer.from(zip.subarray(at, at + 46 + nameLength));
    const extra = Buffer.alloc(36);
    // A field of another kind stands first, as some writers have it.
    extra.writeUInt16LE(0x9999, 0);
    extra.writeUInt16LE(4, 2);
    extra.writeUInt16LE(0x0001, 8);
    extra.writeUInt16LE(24, 10);
    for (const [index, from] of [24, 20, 42].entries()) {
      extra.writeBigUInt64LE(BigInt(head.readUInt32LE(from)), 12 + index * 8);
      head.writeUInt32LE(0xffffffff, from);
    }
    head.writeUInt16LE(extra.length, 30);
    head.writeUInt16LE(0, 32);
    entries.push(head, extra);
    at = next;
  }
  const directory = Buffer.concat(entries);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(directory.length), 40);
  record.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryAt + directory.length), 8);
  locator.writeUInt32LE(1, 16);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(0xffffffff, 12);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, directoryAt), directory, record, locator, last]);
}
