/** The labelled sentences, read from the files beside this one. They are made up for this purpose and claim nothing. */
import { readFileSync } from "node:fs";
import type { FactKind } from "../../../src/facts/card-model.ts";
import type { Surroundings } from "../../../src/facts/relevance-features.ts";

/** One sentence with its surroundings and the kinds of fact of which either may come first. */
export interface Example extends Surroundings {
  first: FactKind[];
}

export type ExampleSet = "training" | "earlier" | "development" | "held-out";

export function examples(set: ExampleSet): Example[] {
  return readFileSync(new URL(`${set}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Example);
}
