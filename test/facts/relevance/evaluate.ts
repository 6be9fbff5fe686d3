/**
 * `npm run evaluate:relevance`: how often the first fact of a card is of a kind that the sentence is about, on a company
 * with facts of every kind. `-- --misses` lists the held-out sentences that it gets wrong.
 */
import { firstKind } from "./complete-company.ts";
import { type Example, examples } from "./examples.ts";
import { crossValidated } from "./model.ts";

const sets = {
  training: examples("training"),
  earlier: examples("earlier"),
  development: examples("development"),
  "held-out": examples("held-out"),
};

function line(name: string, right: number, of: number): string {
  return `${name.padEnd(44)} ${String(right).padStart(3)} of ${of}  ${((100 * right) / of).toFixed(1)} %`;
}

const isRight = (example: Example): boolean => {
  const first = firstKind(example);
  return first !== undefined && example.first.includes(first);
};

const FOLDS = 7;
const given = [...sets.training, ...sets.earlier];
console.log("First fact right");
console.log(line("training (learned from)", sets.training.filter(isRight).length, sets.training.length));
console.log(line("earlier (learned from)", sets.earlier.filter(isRight).length, sets.earlier.length));
console.log(line("development (learned from)", sets.development.filter(isRight).length, sets.development.length));
console.log(
  line(
    `training and earlier, ${FOLDS}-fold cross-validated`,
    crossValidated(given, sets.development, FOLDS),
    given.length,
  ),
);
console.log(
  line(
    `development, ${FOLDS}-fold cross-validated`,
    crossValidated(sets.development, given, FOLDS),
    sets.development.length,
  ),
);
console.log(line("held-out (never learned from)", sets["held-out"].filter(isRight).length, sets["held-out"].length));
if (process.argv.includes("--misses")) {
  for (const example of sets["held-out"].filter((each) => !isRight(each))) {
    console.log(`  ${example.first.join(" or ")}, not ${firstKind(example)}: ${example.sentence}`);
  }
}
