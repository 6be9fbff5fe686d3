/**
 * Groups of words and phrases that mean one thing in business news, however it is put. What a group says about the kind
 * of fact is not decided here: `relevance-weights.json` has that, learned by `npm run train:relevance`.
 */
import type { Concept } from "./concept.ts";
import { BUSINESS_CONCEPTS } from "./concepts-business.ts";
import { DEALS_CONCEPTS } from "./concepts-deals.ts";
import { PEOPLE_CONCEPTS } from "./concepts-people.ts";
import { RELATIONS_CONCEPTS } from "./concepts-relations.ts";

export const CONCEPTS: readonly Concept[] = [
  ...PEOPLE_CONCEPTS,
  ...BUSINESS_CONCEPTS,
  ...DEALS_CONCEPTS,
  ...RELATIONS_CONCEPTS,
];
