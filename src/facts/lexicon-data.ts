/** The names and relations of all companies in the linker's form. */
import type { LexiconCompany, LexiconData, LexiconName } from "../linking/types.ts";
import { firstDay, lastDay } from "./dates.ts";
import { prominenceOf, sensesOf } from "./name-senses.ts";
import type { Company, Name } from "./schema.ts";

interface Span {
  from?: string | undefined;
  until?: string | undefined;
}

/** Builds the lexicon; `companies` in the order that fixes their numbers. */
export function compileLexicon(companies: readonly Company[]): LexiconData {
  const related = relations(companies);
  const names: LexiconName[] = [];
  for (const [index, company] of companies.entries()) {
    for (const name of company.names) {
      names.push({ ...spelled(name), company: index, ...dated(name) });
    }
    for (const brand of company.brands) {
      for (const name of brand.names) {
        const span = intersection(brand, name);
        if (!span) continue;
        names.push({ ...spelled(name), company: index, brand: brand.id, ...dated(span) });
      }
    }
  }
  return { version: 1, companies: companies.map((company) => lexiconCompany(company, related)), names };
}

function spelled(name: Name): Pick<LexiconName, "text" | "ambiguous" | "senses"> {
  const senses = sensesOf(name);
  return { text: name.text, ambiguous: name.kind === "ambiguous", ...(senses.length > 0 && { senses }) };
}

function lexiconCompany(company: Company, related: ReadonlyMap<string, ReadonlySet<string>>): LexiconCompany {
  const { ticker, exchange } = company.ids;
  return {
    id: company.id,
    name: company.name,
    ...(ticker === undefined ? {} : { ticker }),
    ...(exchange === undefined ? {} : { exchange }),
    ...(company.sector === undefined ? {} : { sector: company.sector }),
    prominence: prominenceOf(company),
    related: [...(related.get(company.id) ?? [])].sort(),
  };
}

function dated({ from, until }: Span): { from?: string; until?: string } {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}

/** The time in which the brand was the company's and the name was the brand's; undefined where there is none. */
function intersection(a: Span, b: Span): Span | undefined {
  const from = pick(a.from, b.from, (x, y) => firstDay(x) >= firstDay(y));
  const until = pick(a.until, b.until, (x, y) => lastDay(x) <= lastDay(y));
  if (from !== undefined && until !== undefined && firstDay(from) > lastDay(until)) return undefined;
  return { from, until };
}

function pick(
  a: string | undefined,
  b: string | undefined,
  wins: (x: string, y: string) => boolean,
): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return wins(a, b) ? a : b;
}

/** Parents, related companies and AI partners, each way. */
function relations(companies: readonly Company[]): Map<string, Set<string>> {
  const related = new Map(companies.map((company) => [company.id, new Set<string>()]));
  const connect = (a: string, b: string | undefined) => {
    if (b === undefined || a === b || !related.has(b)) return;
    related.get(a)?.add(b);
    related.get(b)?.add(a);
  };
  for (const company of companies) {
    connect(company.id, company.parent);
    for (const row of company.related) connect(company.id, row.company);
    for (const row of company.aiInvestments) connect(company.id, row.investee.company);
  }
  return related;
}
