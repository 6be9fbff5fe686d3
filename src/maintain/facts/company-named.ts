/** The one company that a flag means. */
import { UsageError } from "../text-file.ts";
import type { CompanyHit, CompanyNames } from "./company-names.ts";

/** The company with this id, name or alias. Throws a UsageError that names the flag where it is none or several. */
export function companyNamed(names: CompanyNames, text: string, flag: string): CompanyHit {
  const hits = names.find(text);
  const [hit] = hits;
  if (hit && hits.length === 1) return hit;
  if (hits.length > 1) {
    const which = hits.map(({ company }) => `${company.name} (${company.id})`).join(", ");
    throw new UsageError(`--${flag}: "${text}" may be ${which}. Mend: give the id.`);
  }
  const near = names.near(text);
  const mend = near.length > 0 ? `did you mean ${near.join(", ")}?` : "add it first: npm run facts -- help add";
  throw new UsageError(`--${flag}: no company is called "${text}". Mend: ${mend}`);
}
