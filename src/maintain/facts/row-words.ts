/** Each kind of row in one short phrase, for reviewers: "layoffs 2026-07-22, 1,110 jobs (msn.com)". */
import * as z from "zod";
import {
  AiInvestment,
  Brand,
  Event,
  Headcount,
  Layoff,
  Name,
  type Period,
  Revenue,
  Segments,
  type Source,
} from "../../facts/schema.ts";
import { moneyText, numberText, percentText, shareText } from "../../facts/wording.ts";
import type { Fields } from "./draft.ts";
import { hostOf } from "./source-entry.ts";

const LOCALE = "en-US";

/** How the rows of a list are called, told apart and worded. */
interface RowWords {
  label: string;
  /** Rows with one key are one row that changed. */
  key(row: Fields): string;
  /** What stands behind the label; undefined where the row does not fit its schema. */
  text(row: Fields): string | undefined;
}

const money = (amount: number, currency: string) => moneyText(amount, currency, LOCALE, 2);
const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(", ");
const spanText = (from: string | undefined, until: string | undefined) =>
  joined(from !== undefined && `from ${from}`, until !== undefined && `until ${until}`);

function words<T>(schema: z.ZodType<T>, label: string, key: RowWords["key"], text: (row: T) => string): RowWords {
  return {
    label,
    key,
    text: (row) => {
      const parsed = schema.safeParse(row);
      return parsed.success ? text(parsed.data) : undefined;
    },
  };
}

const periodKey = ({ period }: Fields) => {
  const { start, end } = (period ?? {}) as Partial<Period>;
  return `${String(start).slice(0, 7)} ${String(end).slice(0, 7)}`;
};

const Related = z.object({ company: z.string(), how: z.string() });

const LISTS: Record<string, RowWords> = {
  names: words(
    Name,
    "name",
    (row) => String(row.text),
    (row) => joined(`"${row.text}" (${row.kind})`, spanText(row.from, row.until)),
  ),
  brands: words(
    Brand,
    "brand",
    (row) => String(row.id),
    (row) => joined(row.name, row.kind, spanText(row.from, row.until)),
  ),
  related: words(
    Related,
    "related",
    (row) => String(row.company),
    (row) => `${row.company} (${row.how})`,
  ),
  revenue: words(
    Revenue,
    "revenue",
    periodKey,
    (row) => `${row.period.label} to ${row.period.end}, ${money(row.amount, row.currency)}`,
  ),
  segments: words(
    Segments,
    "split",
    (row) => `${row.axis} ${periodKey(row)}`,
    (row) => {
      const largest = [...row.items].sort((a, b) => b.amount - a.amount)[0];
      const told =
        largest && row.coverage !== "no share"
          ? `${largest.name} ${shareText(largest.amount / row.total, LOCALE)}`
          : largest?.name;
      return joined(
        `${row.period.label} by ${row.axis}`,
        `${row.items.length} items of ${money(row.total, row.currency)}`,
        told && `largest ${told}`,
      );
    },
  ),
  layoffs: words(
    Layoff,
    "layoffs",
    (row) => [row.date, row.scope ?? "round", row.brand ?? "", row.unit ?? "", row.country ?? ""].join(" "),
    (row) =>
      joined(
        row.date,
        row.count !== undefined &&
          `${row.countIs && row.countIs !== "exact" ? `${row.countIs} ` : ""}${numberText(row.count, LOCALE)} jobs`,
        row.percent !== undefined && `${percentText(row.percent, LOCALE)} of ${row.percentOf ?? "staff"}`,
        row.scope === "total" && "total of rounds",
        row.brand,
        row.unit,
        row.count === undefined && row.percent === undefined && row.note,
      ),
  ),
  aiInvestments: words(
    AiInvestment,
    "AI investment",
    (row) => `${row.date} ${(row.investee as Fields | undefined)?.name} ${row.kind}`,
    (row) =>
      joined(
        row.date,
        row.amount !== undefined && row.currency !== undefined
          ? `${row.amountIs && row.amountIs !== "exact" ? `${row.amountIs} ` : ""}${money(row.amount, row.currency)} in ${row.investee.name}`
          : row.investee.name,
        row.kind,
        row.status,
      ),
  ),
  headcount: words(
    Headcount,
    "headcount",
    (row) => String(row.asOf),
    (row) => `${row.asOf}, ${numberText(row.count, LOCALE)} people`,
  ),
  events: words(
    Event,
    "event",
    (row) => `${row.date} ${row.text}`,
    (row) => `${row.date}, ${row.text}`,
  ),
};

/** The lists of a company's file that have words. */
export const WORDED_LISTS: readonly string[] = Object.keys(LISTS);

/** What tells a row of a list from the others of that list. */
export function rowKey(list: string, row: Fields): string {
  return LISTS[list]?.key(row) ?? JSON.stringify(row);
}

/** "layoffs 2026-07-22, 1,110 jobs (msn.com)"; the raw JSON where the row does not fit its schema. */
export function rowWords(list: string, row: Fields, sources: Readonly<Record<string, Source>>): string {
  const source = typeof row.source === "string" ? sources[row.source] : undefined;
  const text = LISTS[list]?.text(row) ?? JSON.stringify(row);
  return `${LISTS[list]?.label ?? list} ${text}${source ? ` (${hostOf(source.url)})` : ""}`;
}
