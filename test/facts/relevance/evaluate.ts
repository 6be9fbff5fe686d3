/**
 * `npm run evaluate:relevance`: how often the first fact of a card is of a kind that the sentence is about, on a company
 * with facts of every kind. `-- --misses` lists what cross-validation and the held-out sentences get wrong.
 */
import type { FactKind } from "../../../src/facts/card-model.ts";
import { firstKind } from "./complete-company.ts";
import { type Example, examples } from "./examples.ts";
import { crossValidated } from "./model.ts";

const FOLDS = 7;
const listsMisses = process.argv.includes("--misses");

function told(name: string, of: number, misses: { example: Example; first: FactKind | undefined }[]): void {
  const right = of - misses.length;
  console.log(`${name.padEnd(46)} ${String(right).padStart(3)} of ${of}  ${((100 * right) / of).toFixed(1)} %`);
}

function list(misses: { example: Example; first: FactKind | undefined }[]): void {
  for (const { example, first } of misses) {
    console.log(`    ${example.first.join(" or ")}, not ${first}: ${example.sentence}`);
  }
}

/** On the card, with the weights that ship. */
function missesOnCard(set: readonly Example[]) {
  return set
    .map((example) => ({ example, first: firstKind(example) }))
    .filter(({ example, first }) => first === undefined || !example.first.includes(first));
}

const learned = { training: examples("training"), earlier: examples("earlier"), development: examples("development") };
const heldOut = examples("held-out");

console.log("First fact right");
for (const [name, set] of Object.entries(learned)) told(`${name} (learned from)`, set.length, missesOnCard(set));
const rest = [...learned.training, ...learned.earlier];
const restMisses = crossValidated(rest, learned.development, FOLDS);
told(`training and earlier, ${FOLDS}-fold cross-validated`, rest.length, restMisses);
const developmentMisses = crossValidated(learned.development, rest, FOLDS);
told(`development, ${FOLDS}-fold cross-validated`, learned.development.length, developmentMisses);
if (listsMisses) list([...developmentMisses, ...restMisses]);
const heldOutMisses = missesOnCard(heldOut);
told("held-out (never learned from)", heldOut.length, heldOutMisses);
if (listsMisses) list(heldOutMisses);
