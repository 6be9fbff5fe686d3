/** Names and brands across companies: what is claimed twice. */

import { overlap } from "./dates.ts";
import type { Finding } from "./finding.ts";
import type { Company } from "./schema.ts";

interface Claim {
  company: Company;
  distinctive: boolean;
  brand?: string;
  path: (string | number)[];
  from?: string | undefined;
  until?: string | undefined;
}

function claimsOf(company: Company): [string, Claim][] {
  const own = company.names.map((name, index): [string, Claim] => [
    name.text,
    {
      company,
      distinctive: name.kind === "distinctive",
      path: ["names", index, "text"],
      from: name.from,
      until: name.until,
    },
  ]);
  const branded = company.brands.flatMap((brand, position) =>
    brand.names.map((name, index): [string, Claim] => [
      name.text,
      {
        company,
        distinctive: name.kind === "distinctive",
        brand: brand.id,
        path: ["brands", position, "names", index, "text"],
        from: brand.from ?? name.from,
        until: brand.until ?? name.until,
      },
    ]),
  );
  return [...own, ...branded];
}

/** A distinctive name says that nothing else is called so: no other company may claim it at the same time. */
export function checkNames(companies: readonly Company[]): Finding[] {
  const byName = new Map<string, Claim[]>();
  const findings: Finding[] = [];
  for (const company of companies) {
    for (const [text, claim] of claimsOf(company)) {
      // Names that differ in case only are told apart by people, not by a headline in capitals.
      const key = text.normalize("NFKC").toLocaleLowerCase("en-US").replace(/\s+/g, " ").trim();
      const claims = byName.get(key) ?? [];
      byName.set(key, claims);
      const rival = claims.find((other) => rivals(claim, other));
      if (rival) findings.push(collision(text, claim, rival));
      const twin = claims.find(
        (other) => other.company === company && other.brand === claim.brand && overlap(other, claim),
      );
      // "Meta" and "META" may both be listed; the very same text twice is a slip.
      if (twin && textAt(company, twin.path) === text) {
        findings.push({
          where: { company: company.id },
          path: claim.path,
          message: `the name "${text}" is listed twice`,
          mend: "remove one of the two",
        });
      }
      claims.push(claim);
    }
  }
  return findings;
}

function rivals(a: Claim, b: Claim): boolean {
  return a.company !== b.company && (a.distinctive || b.distinctive) && overlap(a, b);
}

function collision(text: string, claim: Claim, rival: Claim): Finding {
  const called = rival.brand === undefined ? rival.company.name : `${rival.company.name} (${rival.brand})`;
  return {
    where: { company: claim.company.id },
    path: claim.path,
    message: `the name "${text}" also belongs to ${called}, and one of the two calls it distinctive`,
    mend: 'mark both as ambiguous with "also", or give the time in which each held it ("from", "until")',
  };
}

function textAt(company: Company, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], company);
}

/** A brand belongs to one company at a time; within one file its id stands once per time. */
export function checkOwners(companies: readonly Company[]): Finding[] {
  const seen = new Map<string, { company: Company; from?: string | undefined; until?: string | undefined }[]>();
  const findings: Finding[] = [];
  for (const company of companies) {
    for (const [index, brand] of company.brands.entries()) {
      const owners = seen.get(brand.id) ?? [];
      seen.set(brand.id, owners);
      const other = owners.find((owner) => overlap(owner, brand));
      if (other) {
        const same = other.company === company;
        findings.push({
          where: { company: company.id },
          path: ["brands", index, "id"],
          message: same
            ? `the brand "${brand.id}" is listed twice for the same time`
            : `the brand "${brand.id}" belongs to ${other.company.name} and ${company.name} at the same time`,
          mend: same
            ? "join the two entries"
            : 'give the day it changed hands: "until" at the old owner, "from" at the new one',
        });
      }
      owners.push({ company, from: brand.from, until: brand.until });
    }
  }
  return findings;
}
