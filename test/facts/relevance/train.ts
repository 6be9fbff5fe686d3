/** `npm run train:relevance`: learns the weights of the relevance model from all but the held-out sentences. */
import { writeFileSync } from "node:fs";
import { examples } from "./examples.ts";
import { learn } from "./model.ts";

const given = [...examples("training"), ...examples("earlier"), ...examples("development")];
const weights = learn(given);
const lines = [...weights].map(([feature, row]) => `  ${JSON.stringify(feature)}: [${row.join(", ")}]`);
const file = new URL("../../../src/facts/relevance-weights.json", import.meta.url);
writeFileSync(file, `{\n${lines.join(",\n")}\n}\n`);
console.log(`${given.length} sentences, ${weights.size} features`);
