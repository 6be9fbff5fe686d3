/** Every figure of the dataset as one flat row: for spreadsheets, the report and the drawing of samples. */
import type { Company, Dataset, Source } from "../../facts/schema.ts";

export type FigureKind = "revenue" | "segments" | "layoffs" | "aiInvestments" | "headcount" | "events";

export const FIGURE_KINDS: readonly FigureKind[] = [
  "revenue",
  "segments",
  "layoffs",
  "aiInvestments",
  "headcount",
  "events",
];

export interface FigureRow {
  company: Company;
  kind: FigureKind;
  /** The day or partial date it is as of: a period's end, the day of a report. */
  date: string;
  /** "FY2025", a segment's name, an investee: what tells it from others of its kind and date. */
  what: string;
  value?: number | undefined;
  unit?: string | undefined;
  /** Of a segment: the whole it is a part of. */
  total?: number | undefined;
  note?: string | undefined;
  sourceId: string;
  source?: Source | undefined;
}

/** One row per figure, a segment split giving one per item; in the dataset's order. */
export function figureRows(dataset: Pick<Dataset, "companies" | "sources">): FigureRow[] {
  return dataset.companies.flatMap((company) => companyRows(company, dataset.sources));
}

function companyRows(company: Company, sources: Dataset["sources"]): FigureRow[] {
  const base = (kind: FigureKind, row: { source: string }) => ({
    company,
    kind,
    sourceId: row.source,
    source: sources[row.source],
  });
  return [
    ...company.revenue.map((row) => ({
      ...base("revenue", row),
      date: row.period.end,
      what: row.period.label,
      value: row.amount,
      unit: row.currency,
    })),
    ...company.segments.flatMap((row) =>
      row.items.map((item) => ({
        ...base("segments", row),
        date: row.period.end,
        what: `${row.period.label} ${row.axis}: ${item.name}`,
        value: item.amount,
        unit: row.currency,
        total: row.total,
        note: row.note,
      })),
    ),
    ...company.layoffs.map((row) => ({
      ...base("layoffs", row),
      date: row.date,
      what: [row.scope === "total" ? "total of rounds" : "", row.brand, row.unit].filter(Boolean).join(", "),
      value: row.count ?? row.percent,
      unit: row.count === undefined ? (row.percent === undefined ? undefined : "percent") : "jobs",
      note: row.note,
    })),
    ...company.aiInvestments.map((row) => ({
      ...base("aiInvestments", row),
      date: row.date,
      what: `${row.investee.name}, ${row.kind}`,
      value: row.amount,
      unit: row.currency,
      note: row.note,
    })),
    ...company.headcount.map((row) => ({
      ...base("headcount", row),
      date: row.asOf,
      what: "",
      value: row.count,
      unit: "people",
    })),
    ...company.events.map((row) => ({ ...base("events", row), date: row.date, what: row.text })),
  ];
}
