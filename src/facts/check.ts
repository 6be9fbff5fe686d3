/**
 * What the schemas cannot see: references between files, names that collide, sums that do not add up, dates out of
 * order. Pure; the maintainer's command adds file, line and column.
 */
import { checkCompanyFigures } from "./check-figures.ts";
import { checkIds } from "./check-ids.ts";
import { checkNames, checkOwners } from "./check-names.ts";
import { checkStrings } from "./check-strings.ts";
import { sourceIds } from "./compile.ts";
import { firstDay } from "./dates.ts";
import { type Finding, inFuture } from "./finding.ts";
import type { Company, Dataset } from "./schema.ts";

/** Checks the whole dataset as of `today` (ISO day). Empty when there is nothing to mend. */
export function checkDataset(dataset: Dataset, today: string): Finding[] {
  const ids = new Set(dataset.companies.map((company) => company.id));
  return [
    ...duplicateIds(dataset.companies),
    ...parentLoops(dataset.companies),
    ...checkIds(dataset.companies),
    ...checkNames(dataset.companies),
    ...checkOwners(dataset.companies),
    ...dataset.companies.flatMap((company) => [
      ...references(company, ids, dataset.sources),
      ...checkCompanyFigures(company, today),
    ]),
    ...checkSources(dataset, today),
    ...checkStories(dataset, ids, today),
    ...checkHosts(dataset),
    ...checkStrings(dataset),
  ];
}

function duplicateIds(companies: readonly Company[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { id } of companies) {
    if (seen.has(id)) {
      findings.push({
        where: { company: id },
        path: ["id"],
        message: `the id "${id}" is used by two companies`,
        mend: "give one of them another id; ids are never reused",
      });
    }
    seen.add(id);
  }
  return findings;
}

/** A company that would belong to itself by way of others. */
function parentLoops(companies: readonly Company[]): Finding[] {
  const parents = new Map(companies.map(({ id, parent }) => [id, parent]));
  return companies.flatMap(({ id, parent }) => {
    const seen = new Set<string>();
    let at = parent === id ? undefined : parent;
    while (at !== undefined && at !== id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at);
    }
    if (at !== id) return [];
    return [
      {
        where: { company: id },
        path: ["parent"],
        message: `${id} belongs to itself, by way of ${[...seen].join(", ")}`,
        mend: "correct or remove one of these parents",
      },
    ];
  });
}

const DATED_LISTS = [
  "related",
  "revenue",
  "segments",
  "layoffs",
  "aiInvestments",
  "headcount",
  "events",
  "brands",
] as const;

function references(company: Company, ids: ReadonlySet<string>, sources: Dataset["sources"]): Finding[] {
  const findings: Finding[] = [];
  const where = { company: company.id };
  for (const list of DATED_LISTS) {
    for (const [index, row] of company[list].entries()) {
      if (row.source === undefined || Object.hasOwn(sources, row.source)) continue;
      findings.push({
        where,
        path: [list, index, "source"],
        message: `there is no source "${row.source}"`,
        mend: "add it to sources.json, or correct the id",
      });
    }
  }
  const noCompany = (id: string | undefined, path: (string | number)[]) => {
    if (id === undefined || (ids.has(id) && id !== company.id)) return;
    findings.push({
      where,
      path,
      message: id === company.id ? "a company cannot name itself here" : `there is no company "${id}"`,
      mend: "add that company's file, correct the id, or leave the field out",
    });
  };
  noCompany(company.parent, ["parent"]);
  for (const [i, row] of company.related.entries()) noCompany(row.company, ["related", i, "company"]);
  for (const [i, row] of company.aiInvestments.entries()) {
    noCompany(row.investee.company, ["aiInvestments", i, "investee", "company"]);
  }
  const brands = new Set(company.brands.map((brand) => brand.id));
  for (const list of ["layoffs", "events"] as const) {
    for (const [index, row] of company[list].entries()) {
      if (row.brand === undefined || brands.has(row.brand)) continue;
      findings.push({
        where,
        path: [list, index, "brand"],
        message: `${company.name} has no brand "${row.brand}"`,
        mend: `use one of its brands' ids (${[...brands].join(", ") || "none yet"})`,
      });
    }
  }
  const items = new Set(company.segments.flatMap((split) => split.items.map((item) => item.name)));
  for (const [index, brand] of company.brands.entries()) {
    if (brand.segment === undefined || items.has(brand.segment)) continue;
    findings.push({
      where,
      path: ["brands", index, "segment"],
      message: `no split in "segments" has an item "${brand.segment}"`,
      mend: `use an item's exact name (${[...items].join(", ") || "none yet"})`,
    });
  }
  return findings;
}

function checkSources(dataset: Dataset, today: string): Finding[] {
  const used = new Set(dataset.companies.flatMap(sourceIds));
  for (const figure of dataset.market) used.add(figure.source);
  const findings: Finding[] = [];
  for (const [id, source] of Object.entries(dataset.sources)) {
    if (!used.has(id)) {
      findings.push({
        where: { file: "sources.json" },
        path: [id],
        message: `nothing uses the source "${id}"`,
        mend: "remove it, or name it at the figure it belongs to",
      });
    }
    if (source.published !== undefined && firstDay(source.published) > today) {
      findings.push(inFuture({ file: "sources.json" }, [id, "published"], source.published, today));
    }
  }
  for (const [index, figure] of dataset.market.entries()) {
    const where = { file: "market.json" as const };
    if (!Object.hasOwn(dataset.sources, figure.source)) {
      findings.push({
        where,
        path: [index, "source"],
        message: `there is no source "${figure.source}"`,
        mend: "add it to sources.json, or correct the id",
      });
    }
    if (figure.period.end < figure.period.start) {
      findings.push({
        where,
        path: [index, "period", "end"],
        message: `the period ends (${figure.period.end}) before it starts (${figure.period.start})`,
        mend: "correct one of the two days",
      });
    }
    if (figure.period.end > today) findings.push(inFuture(where, [index, "period", "end"], figure.period.end, today));
    if ((figure.changePercent ?? 0) < -100 || (figure.unit === "jobs" && figure.value < 0)) {
      findings.push({
        where,
        path: [index, figure.value < 0 ? "value" : "changePercent"],
        message: figure.value < 0 ? "a number of jobs cannot be negative" : "nothing can fall by more than 100 %",
        mend: "look the figure up again",
      });
    }
  }
  return findings;
}

function checkStories(dataset: Dataset, ids: ReadonlySet<string>, today: string): Finding[] {
  const where = { file: "stories" as const };
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, story] of dataset.stories.entries()) {
    for (const [position, id] of story.companies.entries()) {
      if (ids.has(id)) continue;
      findings.push({
        where,
        path: [index, "companies", position],
        message: `there is no company "${id}"`,
        mend: "add that company's file, or correct the id",
      });
    }
    if (seen.has(story.url)) {
      findings.push({
        where,
        path: [index, "url"],
        message: "this story is listed twice",
        mend: "keep one entry and put all its companies there",
      });
    }
    seen.add(story.url);
    if (firstDay(story.published) > today) {
      findings.push(inFuture(where, [index, "published"], story.published, today));
    }
  }
  return findings;
}

function checkHosts(dataset: Dataset): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const [index, { host }] of dataset.newsHosts.entries()) {
    if (seen.has(host) || host.startsWith("www.")) {
      findings.push({
        where: { file: "news-hosts.json" },
        path: [index, "host"],
        message: seen.has(host) ? `"${host}" is listed twice` : `"${host}" starts with www.`,
        mend: seen.has(host) ? "remove one of them" : "leave www. out; it is matched anyway",
      });
    }
    seen.add(host);
  }
  return findings;
}
