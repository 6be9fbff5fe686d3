/** `npm run evaluate:comparison`: what is said of figures that sentences state, on the development and held-out ones. */
import { compared } from "./compare.ts";
import { statedSentences } from "./sentences.ts";

for (const set of ["development", "held-out"] as const) {
  const rows = statedSentences(set).map((row) => {
    const comparison = compared(row)[0]?.comparison;
    return { row, said: comparison?.verdict ?? null, text: comparison?.text };
  });
  const silent = rows.filter(({ row }) => row.verdict === null);
  const speaking = rows.filter(({ row }) => row.verdict !== null);
  const wrong = rows.filter(({ row, said }) => said !== null && said !== row.verdict);
  const missed = speaking.filter(({ said }) => said === null);
  console.log(
    `${set}: ${rows.length} sentences; said rightly ${speaking.length - missed.length - wrong.filter(({ row }) => row.verdict !== null).length} of ${speaking.length}, ` +
      `rightly silent ${silent.filter(({ said }) => said === null).length} of ${silent.length}, wrongly said ${wrong.length}, ` +
      `of these wrongly "differs" ${wrong.filter(({ said }) => said === "differs").length}`,
  );
  for (const { row, text } of wrong) console.log(`    wrong: ${row.sentence} → ${text}`);
  for (const { row } of missed) console.log(`    missed (${row.verdict}): ${row.sentence}`);
}
