/** Filings that stand behind annual figures: to read on where a story is about a company's business. */
import type { IndexedStory } from "../stories/types.ts";
import { periodDays } from "./figures.ts";
import type { Company, Dataset, Period, Source } from "./schema.ts";
import { monthText } from "./story-sources.ts";

/** Whether the source is one filing, not a search for a company's filings. */
export function isFiling(source: Source | undefined): source is Source {
  if (source === undefined) return false;
  const { hostname, pathname } = new URL(source.url);
  return hostname === "www.sec.gov" && pathname.startsWith("/Archives/edgar/data/");
}

/** The year in which a filing was filed, from its accession number: all that is known where nobody has noted the day. */
export function filedIn({ accession }: Source): string | undefined {
  const year = /^\d{10}-(\d{2})-/.exec(accession ?? "")?.[1];
  return year === undefined ? undefined : `${Number(year) > 90 ? 19 : 20}${year}`;
}

/** A quarter's figures do not make an annual report. */
const YEAR_DAYS = 300;

/** Annual reports that revenue or its split was taken from, one entry a filing, titled by the newest year it tells. */
export function annualReports(companies: readonly Company[], sources: Dataset["sources"]): IndexedStory[] {
  return companies.flatMap((company) => {
    const newest = new Map<Source, Period>();
    for (const { period, source: id } of [...company.revenue, ...company.segments]) {
      const source = sources[id];
      if (!isFiling(source) || periodDays(period) < YEAR_DAYS) continue;
      const known = newest.get(source);
      if (!known || known.end < period.end) newest.set(source, period);
    }
    return [...newest].flatMap(([source, period]): IndexedStory[] => {
      const published = source.published ?? filedIn(source);
      if (published === undefined) return [];
      return [
        {
          title: `${company.name}: annual report for the year to ${monthText(period.end)}`,
          url: source.url,
          published,
          companies: [company.id],
          topic: "earnings",
        },
      ];
    });
  });
}
