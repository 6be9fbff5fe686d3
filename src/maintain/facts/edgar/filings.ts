/** What the importer keeps of a quarter: filings of companies in the dataset, and their revenue figures. */
import { openTable } from "./quarter-files.ts";
import { readRows } from "./tab-rows.ts";

/** One row of sub.txt. Days are ISO; `period` is rounded to a month's end by the SEC. */
export interface Filing {
  accession: string;
  cik: string;
  form: string;
  period: string;
  /** The fiscal year the filer says it is about. */
  fiscalYear: number | undefined;
  /** Month in which the fiscal year ends, 1 to 12. */
  yearEndMonth: number | undefined;
  filed: string;
  annual: boolean;
  figures: RevenueFigure[];
}

/** One revenue amount of num.txt. */
export interface RevenueFigure {
  tag: string;
  end: string;
  quarters: number;
  currency: string;
  /** The business segment's member; undefined for the whole company. */
  member: string | undefined;
  /** Whether the row was marked as before corporate items and eliminations. */
  operating: boolean;
  amount: number;
}

/** Tags that hold a company's revenue, the total first. */
export const REVENUE_TAGS: readonly string[] = [
  "Revenues",
  "RevenuesNetOfInterestExpense",
  "RevenueFromContractWithCustomerExcludingAssessedTax",
  "SalesRevenueNet",
  "RevenueFromContractWithCustomerIncludingAssessedTax",
  "SalesRevenueGoodsNet",
  "Revenue",
];

const ANNUAL = /^(?:10-K|20-F|40-F)(?:\/A)?$/;
const QUARTERLY = /^10-Q(?:\/A)?$/;

function isoDay(text: string): string {
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/**
 * "BusinessSegments=Datacenter;ConsolidationItems=OperatingSegments;" → the segment, "" → the whole company. Undefined
 * for everything else: other axes, two axes at once, eliminations and corporate items.
 */
export function readSegments(text: string): Pick<RevenueFigure, "member" | "operating"> | undefined {
  if (text === "") return { member: undefined, operating: false };
  let member: string | undefined;
  let operating = false;
  for (const part of text.split(";")) {
    if (part === "") continue;
    const [axis, value = ""] = part.split("=");
    // The first of each pair is US GAAP's name, the second that of IFRS.
    if ((axis === "BusinessSegments" || axis === "Segments") && member === undefined) member = value;
    else if ((axis === "ConsolidationItems" || axis === "SegmentConsolidationItems") && value === "OperatingSegments") {
      operating = true;
    } else return undefined;
  }
  return member === undefined ? undefined : { member, operating };
}

/** A copy of its own: a piece of a read chunk would keep the whole chunk in memory as long as it lives. */
function own(text: string): string {
  return Buffer.from(text).toString();
}

/** Reads sub.txt: the annual and quarterly filings of these CIKs (without leading zeros), by accession number. */
export async function readFilings(input: string, ciks: ReadonlySet<string>): Promise<Map<string, Filing>> {
  const filings = new Map<string, Filing>();
  await readRows(await openTable(input, "sub.txt"), {
    columns: ["adsh", "cik", "form", "period", "fy", "fye", "filed"],
    wanted: () => true,
    row: ([accession = "", rawCik = "", form = "", period = "", fy = "", fye = "", filed = ""]) => {
      const cik = String(Number(rawCik));
      if (!ciks.has(cik) || !(ANNUAL.test(form) || QUARTERLY.test(form)) || period.length !== 8) return;
      filings.set(own(accession), {
        accession: own(accession),
        cik,
        form: own(form),
        period: isoDay(period),
        fiscalYear: /^\d{4}$/.test(fy) ? Number(fy) : undefined,
        yearEndMonth: /^\d{4}$/.test(fye) ? Number(fye.slice(0, 2)) : undefined,
        filed: isoDay(filed),
        annual: ANNUAL.test(form),
        figures: [],
      });
    },
  });
  return filings;
}

const DURATIONS = new Set(["1", "3", "4"]);

/** Reads num.txt into the filings' `figures`; returns the number of its rows. */
export async function readFigures(
  input: string,
  filings: ReadonlyMap<string, Filing>,
  progress: (part: number) => void,
): Promise<number> {
  const table = await openTable(input, "num.txt");
  const tags = new Set(REVENUE_TAGS);
  return readRows(table, {
    columns: ["adsh", "tag", "ddate", "qtrs", "uom", "segments", "coreg", "value"],
    wanted: (accession) => filings.has(accession),
    row: ([accession = "", tag = "", ddate = "", qtrs = "", uom = "", segments = "", coreg = "", value = ""]) => {
      if (coreg !== "" || value === "" || !tags.has(tag) || !DURATIONS.has(qtrs) || !/^[A-Z]{3}$/.test(uom)) return;
      const about = readSegments(segments);
      if (!about) return;
      filings.get(accession)?.figures.push({
        tag: own(tag),
        end: own(isoDay(ddate)),
        quarters: Number(qtrs),
        currency: own(uom),
        member: about.member === undefined ? undefined : own(about.member),
        operating: about.operating,
        amount: Math.round(Number(value)),
      });
    },
    progress: (bytes) => progress(table.size === 0 ? 1 : bytes / table.size),
  });
}
