/** What a company is known by outside: numbers with a wrong check digit, and two companies with one number. */
import type { Finding } from "./finding.ts";
import type { Company } from "./schema.ts";

/** Digits stay, letters become 10 to 35: how ISO 6166 and ISO 17442 read their codes as numbers. */
function asDigits(code: string): string {
  return [...code].map((letter) => Number.parseInt(letter, 36)).join("");
}

/** Whether the last digit of an ISIN fits the others (Luhn's sum over its digits). */
function isinFits(isin: string): boolean {
  const sum = [...asDigits(isin)].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return sum % 10 === 0;
}

/** Whether the last two digits of a LEI fit the others (ISO 7064: the rest by 97 is 1). */
function leiFits(lei: string): boolean {
  return BigInt(asDigits(lei)) % 97n === 1n;
}

/** The forms of an id that stand for one company. */
const SHARED_BY_NOBODY: Record<string, (ids: Company["ids"]) => string | undefined> = {
  cik: ({ cik }) => cik?.replace(/^0+/, ""),
  isin: ({ isin }) => isin,
  lei: ({ lei }) => lei,
  wikidata: ({ wikidata }) => wikidata,
  wikipedia: ({ wikipedia }) => wikipedia?.replaceAll("_", " "),
  // One letter may stand for other shares at another exchange.
  ticker: ({ ticker, exchange }) =>
    ticker !== undefined && exchange !== undefined ? `${exchange}:${ticker}` : undefined,
};

/** Findings in `ids` of all companies: each number stands for one company and passes its own check. */
export function checkIds(companies: readonly Company[]): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, Company>();
  for (const company of companies) {
    const where = { company: company.id };
    for (const [kind, read] of Object.entries(SHARED_BY_NOBODY)) {
      const id = read(company.ids);
      if (id === undefined) continue;
      const other = owners.get(`${kind} ${id}`);
      if (other) {
        findings.push({
          where,
          path: ["ids", kind],
          message: `${other.name} (${other.id}) has the same ${kind}, ${id}`,
          mend: "look the number up and correct one of the two, leave the doubtful one out, or join the two files",
        });
      }
      owners.set(`${kind} ${id}`, company);
    }
    const { isin, lei } = company.ids;
    if ((isin !== undefined && !isinFits(isin)) || (lei !== undefined && !leiFits(lei))) {
      const kind = isin !== undefined && !isinFits(isin) ? "isin" : "lei";
      findings.push({
        where,
        path: ["ids", kind],
        message: `the check digit of the ${kind} ${company.ids[kind]} does not fit`,
        mend: "copy it again from the source, or leave it out",
      });
    }
  }
  return findings;
}
