/**
 * What each cue is worth, as a summand of the log-odds that a mention is right. Set by hand against development text;
 * a training command may replace the numbers, the names of the cues are the contract.
 */
export const WEIGHTS = {
  // The name itself.
  distinctive: 3.2,
  ambiguous: -1.6,
  "all capitals": -0.7,
  "other case": -0.4,
  "legal suffix": 4,
  "its ticker follows": 4,
  "another ticker follows": -3,
  "web address": 2.4,
  possessive: 0.3,
  "sentence start": -0.7,
  "capital inside a sentence": 0.5,
  // Beside it: for a company.
  "corporate noun follows": 3,
  "product noun follows": 1.6,
  "corporate verb follows": 3,
  "speech verb follows": 2.9,
  "statement of an organisation": 1.2,
  "apposition names a business": 2.4,
  "business word before": 2.5,
  "corporate phrase before": 2.4,
  "corporate verb before": 1.6,
  "preposition before": 0.6,
  "compound with the name": 2,
  "prefix before": 0.6,
  "beside a known company": 2.4,
  "owner of the brand that follows": 3,
  "beside a likely company": 1.2,
  "company words in the sentence": 0.45,
  "words of its sector in the sentence": 0.5,
  "price change follows": 3,
  "subject without an article": 0.8,
  "model designation follows": 1,
  "one of its products": 1.2,
  // Beside it: against.
  "word of another sense follows": -4.5,
  "word of perhaps another sense follows": -2,
  "followed by of": -3.8,
  "place preposition before": -1.5,
  "state or country follows": -4,
  "article before": -2.8,
  "article before a noun phrase": -0.5,
  "other compound": -1.5,
  "part of a double name": -3,
  "unknown capitalised word before": -2.3,
  "part of a longer name before": -2.9,
  "unknown capitalised word follows": -0.9,
  "given name with a surname": -4,
  "ampersand with another name": -1.5,
  "verb of a person follows": -3,
  "pronoun of a person": -2.4,
  "personal possession": -3,
  "age follows": -3.5,
  "plain noun use": -2.5,
  // The document.
  "company named without doubt": 3,
  "company named without doubt, capital unproven": 1.3,
  "ticker in the story": 2.5,
  "same name clearly a company elsewhere": 3,
  "again and again": 0.5,
  "same name clearly another thing elsewhere": -3.2,
  "another thing again and again": -0.7,
  "related company in the story": 0.6,
  "story about companies": 0.5,
  "section of business": 0.5,
  "section of other things": -0.6,
  "story of markets": 0.5,
  "words of its sector in the story": 0.5,
  "story of a landscape": -0.9,
} as const satisfies Record<string, number>;

export type Cue = keyof typeof WEIGHTS;

/**
 * Marks need this probability. Above one half, because a wrong mark costs a reader more than a missing one; not
 * higher, because on development text the wrong ones above it come from names that are wrong throughout, which a
 * higher bar does not stop.
 */
export const THRESHOLD = 0.6;

/** Two companies of one name: the better must lead by this much in log-odds. */
export const LEAD = 0.7;

/** Log-odds → probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
