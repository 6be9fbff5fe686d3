/** Stories behind what happened to companies: purchases, mergers, splits, products that came or went. */
import type { IndexedStory } from "../stories/types.ts";
import type { Brand, Company, Dataset, Source } from "./schema.ts";
import { isReportedAtTheTime, isStory, monthText } from "./story-sources.ts";

const DEAL = /\b(?:bought|sold|merged|merger|split|joint venture|took over|spun off)\b/i;
const PRODUCT = /\b(?:closed|removed|retired|launched|discontinued|opened|ended)\b/i;

/** Events that were reported when they happened. New names alone are none: they belong to no topic. */
export function eventStories(companies: readonly Company[], sources: Dataset["sources"]): IndexedStory[] {
  return companies.flatMap((company) =>
    company.events.flatMap((event): IndexedStory[] => {
      const source = event.source === undefined ? undefined : sources[event.source];
      const topic = DEAL.test(event.text) ? "deals" : PRODUCT.test(event.text) ? "product" : undefined;
      if (!isStory(source) || topic === undefined || !isReportedAtTheTime(source, event.date)) return [];
      return [
        {
          title: eventTitle(company.name, event.text, event.date),
          url: source.url,
          published: source.published ?? event.date,
          companies: [company.id],
          topic,
        },
      ];
    }),
  );
}

/** "Mars: bought Kellanova, maker of Pringles and Pop-Tarts, December 2025". */
function eventTitle(company: string, text: string, date: string): string {
  const what = text.includes(company)
    ? text
    : `${company}: ${text.replace(/^(?:Bought|Sold|Merged|Merger|Split)\b/, (word) => word.toLowerCase())}`;
  return `${what}, ${monthText(date)}`;
}

/** Brands named in a title; a list of twenty says nothing. */
const MOST_NAMED = 3;

/** Brands that came to their owner when the source was published, one story a source. */
export function brandStories(companies: readonly Company[], sources: Dataset["sources"]): IndexedStory[] {
  return companies.flatMap((company) => {
    const bySource = new Map<Source, Brand[]>();
    for (const brand of company.brands) {
      const source = brand.source === undefined ? undefined : sources[brand.source];
      if (!isStory(source) || brand.from === undefined || !isReportedAtTheTime(source, brand.from)) continue;
      bySource.set(source, [...(bySource.get(source) ?? []), brand]);
    }
    return [...bySource].map(([source, brands]): IndexedStory => {
      const from = brands[0]?.from ?? "";
      return {
        title: `${company.name} now owns ${brandsText(brands)}, ${monthText(from)}`,
        url: source.url,
        published: source.published ?? from,
        companies: [company.id],
        topic: "deals",
      };
    });
  });
}

function brandsText(brands: readonly Brand[]): string {
  const names = brands.map(({ name }) => name);
  if (names.length > MOST_NAMED + 1) {
    return `${names.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more`;
  }
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
