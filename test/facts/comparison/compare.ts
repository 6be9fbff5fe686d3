import { buildCard } from "../../../src/facts/card.ts";
import type { FactView } from "../../../src/facts/card-model.ts";
import { englishWords } from "../../../src/maintain/english-words.ts";
import { companiesOfSentences, type StatedSentence } from "./sentences.ts";

const companies = companiesOfSentences();

/** The facts of the sentence's card that compare themselves with it. */
export function compared({ company, via, published, sentence }: StatedSentence): FactView[] {
  const shipped = companies.get(company);
  if (!shipped) throw new Error(`no company ${company}`);
  const card = buildCard(
    {
      companyId: company,
      ...(via === undefined ? {} : { via }),
      sentence,
      paragraph: sentence,
      headline: "",
      published,
    },
    shipped,
    { today: "2026-11-22", words: englishWords("en-GB"), companyNames: {}, dataDate: "2026-11-22" },
  );
  return [...card.facts, ...card.more].filter((fact) => fact.comparison !== undefined);
}
