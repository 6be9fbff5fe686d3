/** Finds the company a maintainer or a table means, by id, name, alias or brand, and near ones where nothing fits. */
import { firstDay, lastDay } from "../../facts/dates.ts";
import type { Company } from "../../facts/schema.ts";

/** A company meant by a text, perhaps through a brand of it. */
export interface CompanyHit {
  company: Company;
  brand?: string;
  /** Set where the name that fits is an ambiguous one, other than the company's usual name. */
  unsure?: true;
}

interface Claim extends CompanyHit {
  key: string;
  from?: string | undefined;
  until?: string | undefined;
}

/** Endings that tables write and news leave out. */
const LEGAL_FORM =
  /(?: (?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|lp|ag|se|sa|nv|bv|gmbh|kgaa|kg|spa|ab|asa|oyj|pte|pty))+$/;

/** Without case, accents, punctuation and "the": how names are compared. */
export function nameKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("en-US")
    .replace(/['’.]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /, "");
}

/** Edits (insert, delete, replace) between two short texts. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** An index over the names of all companies; build it once per command. */
export class CompanyNames {
  readonly #byId: Map<string, Company>;
  readonly #exact = new Map<string, Claim[]>();
  readonly #bare = new Map<string, Claim[]>();
  readonly #brands = new Map<string, Claim[]>();
  /** First letters and words → keys: where near names are looked for. */
  readonly #near = new Map<string, Set<string>>();

  constructor(companies: readonly Company[]) {
    this.#byId = new Map(companies.map((company) => [company.id, company]));
    for (const company of companies) {
      const own = [company.name, company.legalName, ...company.names.map((name) => name.text)];
      for (const text of own) if (text !== undefined) this.#learn(text, company);
      for (const brand of company.brands) {
        for (const { text, kind } of brand.names) {
          const unsure = kind === "ambiguous" ? { unsure: true as const } : {};
          const claim = {
            company,
            brand: brand.id,
            key: nameKey(text),
            from: brand.from,
            until: brand.until,
            ...unsure,
          };
          push(this.#brands, claim.key, claim);
        }
      }
    }
  }

  #learn(text: string, company: Company) {
    const key = nameKey(text);
    const name = company.names.find((each) => each.text === text);
    const unsure = name?.kind === "ambiguous" && text !== company.name ? { unsure: true as const } : {};
    const claim = { company, key, from: name?.from, until: name?.until, ...unsure };
    push(this.#exact, key, claim);
    push(this.#bare, key.replace(LEGAL_FORM, ""), claim);
    for (const clue of clues(key)) {
      const keys = this.#near.get(clue) ?? new Set();
      this.#near.set(clue, keys.add(key));
    }
  }

  /**
   * The companies that `text` may mean; one where it is clear, none where nothing is called so. With a date, only
   * those that were called so then. Companies win over brands, full names over shortened ones.
   */
  find(text: string, date?: string): CompanyHit[] {
    const byId = this.#byId.get(text.trim());
    if (byId) return [{ company: byId }];
    const key = nameKey(text);
    for (const [index, at] of [
      [this.#exact, key],
      [this.#bare, key.replace(LEGAL_FORM, "")],
      [this.#brands, key],
    ] as const) {
      const claims = (index.get(at) ?? []).filter((claim) => heldAt(claim, date));
      const distinct = [...new Map(claims.map((claim) => [claim.company.id, claim])).values()];
      if (distinct.length > 0) return distinct.map(hitOf);
    }
    return [];
  }

  /** Up to five "name (id)" that look like `text`, nearest first. */
  near(text: string): string[] {
    const key = nameKey(text);
    const keys = new Set(clues(key).flatMap((clue) => [...(this.#near.get(clue) ?? [])]));
    const scored = [...keys]
      .map((other) => ({
        other,
        edits: other.startsWith(key) || key.startsWith(`${other} `) ? 1 : distance(key, other),
      }))
      .filter(({ edits }) => edits <= Math.max(1, Math.floor(key.length / 4)))
      .sort((a, b) => a.edits - b.edits || a.other.length - b.other.length);
    const companies = new Map<string, Company>();
    for (const { other } of scored) {
      for (const { company } of this.#exact.get(other) ?? []) companies.set(company.id, company);
    }
    return [...companies.values()].slice(0, 5).map(({ name, id }) => `${name} (${id})`);
  }
}

function hitOf({ company, brand, unsure }: Claim): CompanyHit {
  return { company, ...(brand === undefined ? {} : { brand }), ...(unsure ? { unsure } : {}) };
}

function push(index: Map<string, Claim[]>, key: string, claim: Claim) {
  if (key === "") return;
  const claims = index.get(key);
  if (claims) claims.push(claim);
  else index.set(key, [claim]);
}

function clues(key: string): string[] {
  return [...new Set([key.slice(0, 2), key.slice(-3), ...key.split(" ").filter((word) => word.length > 3)])];
}

function heldAt({ from, until }: Claim, date: string | undefined): boolean {
  if (date === undefined) return true;
  return (
    (from === undefined || firstDay(from) <= lastDay(date)) && (until === undefined || lastDay(until) >= firstDay(date))
  );
}
