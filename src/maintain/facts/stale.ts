/** `facts stale`: what is too old for its kind, the companies that news name most often first. */
import { loadDataset } from "../load-dataset.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { newsworthiness } from "./newsworthiness.ts";
import { LIMITS, staleFacts } from "./stale-rules.ts";

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, dir } = readArgs("stale", args, { json: { type: "boolean" }, top: { type: "string" } });
  const top = values.top === undefined ? Number.POSITIVE_INFINITY : Number(values.top);
  if (!(top > 0)) throw wrongUsage("stale", `--top ${values.top} is no number of lines.`);
  const dataset = await loadDataset(dir);
  const points = newsworthiness(dataset);
  const facts = staleFacts(dataset, terminal.today)
    .map((fact) => ({ ...fact, newsworthiness: points.get(fact.company) ?? 0 }))
    .sort(
      (a, b) =>
        b.newsworthiness - a.newsworthiness || a.company.localeCompare(b.company) || (b.months ?? 0) - (a.months ?? 0),
    );
  const shown = facts.slice(0, top);
  if (values.json) terminal.out(JSON.stringify(shown, null, 2));
  else {
    for (const { name, kind, message } of shown) terminal.out(`${name}: ${kind}: ${message}`);
    const more = facts.length > shown.length ? `, the first ${shown.length} shown` : "";
    const companies = new Set(facts.map((fact) => fact.company)).size;
    terminal.out(
      facts.length === 0 ? "nothing is stale" : `${facts.length} stale facts of ${companies} companies${more}`,
    );
  }
  return facts.length === 0 ? 0 : 1;
}

export const stale: Command = {
  name: "stale",
  summary: "what is older than its kind allows, sorted by how much in the news the company is",
  help: `npm run facts -- stale [--json] [--top N] [--dir DIR]

Lists
  revenue, segments  the newest fiscal year ended more than ${LIMITS.fiscalYear} months ago, or the split lags behind the revenue
  ai-investment      announced or non-binding for more than ${LIMITS.investment} months: did it happen?
  headcount          newest one older than ${LIMITS.headcount} months
  layoffs            cuts of the last year that have no number yet
  brand              brands without a source
  story              the newest story of stories/ on a company is older than ${LIMITS.story} months

Sorted by how often news are likely to name the company. Nobody counts news here: it is guessed from the dataset (its
layoffs, stories, names, brands, deals), and only the order means something.

Exit codes: 0 nothing is stale, 1 something is.`,
  run,
};
