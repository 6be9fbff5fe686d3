/**
 * How often news are likely to name a company, guessed from the dataset alone: nobody counts news here. Companies that
 * were worth many layoffs, stories, brands and names to the maintainers are the ones readers meet.
 */
import type { Dataset } from "../../facts/schema.ts";

/** Points by company id; only their order means something. */
export function newsworthiness({ companies, stories }: Pick<Dataset, "companies" | "stories">): Map<string, number> {
  const points = new Map<string, number>();
  const give = (id: string | undefined, some: number) => {
    if (id !== undefined) points.set(id, (points.get(id) ?? 0) + some);
  };
  for (const company of companies) {
    give(company.id, 3 * company.layoffs.length + company.names.length + company.brands.length);
    give(company.id, 2 * company.events.length + 2 * company.aiInvestments.length + company.related.length);
    for (const { investee } of company.aiInvestments) give(investee.company, 2);
    for (const { company: other } of company.related) give(other, 1);
  }
  for (const story of stories) for (const id of story.companies) give(id, 3);
  return points;
}
