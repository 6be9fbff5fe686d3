/** What the linker should know of a name beyond its text: what else it is by kind, and how known its company is. */
import type { LexiconName } from "../linking/types.ts";
import type { Company, Name } from "./schema.ts";

type Senses = NonNullable<LexiconName["senses"]>;

const PERSON =
  /\b(?:surname|given name|person|people|nickname|president|philosopher|singer|actor|writer|emperor|goddess|god)\b/i;
const PLACE =
  /\b(?:place|city|cities|town|village|river|county|state|country|region|island|mountain|lake|district|port)s?\b/i;
/** What the rules that first marked the names write where only a long list of words and names knew one. */
const RARE = /^rare word, person or place$/;
const INITIALS = /\b(?:initials|short forms?|abbreviation)\b/i;

/** "Gerald Ford, US president", "Abraham Lincoln": somebody of that name. */
function isSomebody(also: string, text: string): boolean {
  return new RegExp(`^[A-Z][a-z]+ ${text.replaceAll(/[^\p{L}\p{N} ]/gu, ".")}\\b`, "u").test(also);
}

/** The kinds of other things that `also` tells of, in a fixed order. Words that tell no kind are ordinary words. */
export function sensesOf({ text, also = [] }: Name): Senses {
  const found = new Set<Senses[number]>();
  for (const each of also) {
    if (RARE.test(each)) {
      found.add("rare");
      continue;
    }
    if (PERSON.test(each) || isSomebody(each, text)) found.add("surname");
    if (PLACE.test(each)) found.add("place");
    if (INITIALS.test(each)) found.add("initials");
    // "Fruit", "rainforest", "ordinary word": what has no capital of its own beyond the first.
    if (/\bwords?\b/i.test(each) || !/[A-Z]/.test(each.slice(1))) {
      if (!PERSON.test(each) && !PLACE.test(each) && !INITIALS.test(each)) found.add("word");
      if (/\bword\b/i.test(each)) found.add("word");
    }
  }
  return (["surname", "place", "word", "initials", "rare"] as const).filter((sense) => found.has(sense));
}

/**
 * How much a company is in the news, 0 … 3, guessed from how much the dataset knows of it: nobody counts news here, but
 * maintainers collect most about the companies that readers meet. A ninth of the companies has 2 or more.
 */
export function prominenceOf(company: Company): number {
  const points =
    Math.min(10, company.brands.length) +
    company.names.length / 2 +
    2 * company.aiInvestments.length +
    company.related.length +
    (company.revenue.length > 0 ? 3 : 0) +
    (company.segments.length > 0 ? 3 : 0) +
    (company.ids.wikipedia === undefined ? 0 : 2) +
    Math.min(3, company.layoffs.length);
  return points >= 10.5 ? 3 : points >= 7 ? 2 : points >= 3.5 ? 1 : 0;
}
