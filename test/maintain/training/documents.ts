/** Documents for the tests of learning: marked text over the seed names. */
import { Company } from "../../../src/facts/schema.ts";
import { readMarkedText } from "../../../src/maintain/labelled-text.ts";
import { GoldCompanies, type GoldRecord } from "../../../src/maintain/score.ts";
import { seedLexicon } from "../../linking/seed-lexicon.ts";

/** The companies of the seed names, as the scoring knows them. */
export const companies = new GoldCompanies(
  seedLexicon.companies.map(({ id, name }) =>
    Company.parse({
      id,
      name,
      kind: "public",
      about: "A company.",
      ids: {},
      names: [{ text: name, kind: "distinctive" }],
    }),
  ),
);

/** A labelled document from text with marks. */
export function labelled(id: string, marked: string): GoldRecord {
  return readMarkedText({ id }, marked, id, (company) => seedLexicon.companies.some((each) => each.id === company));
}
