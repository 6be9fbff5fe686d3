/** `facts report`: the state of the dataset on one page, for people. */
import { loadDataset } from "../load-dataset.ts";
import { type Command, readArgs, type Terminal } from "./command.ts";
import { coverageOf } from "./coverage.ts";
import { newsworthiness } from "./newsworthiness.ts";
import { reportPage } from "./report-page.ts";
import { staleFacts } from "./stale-rules.ts";
import { writeWhole } from "./write-dataset.ts";

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, dir } = readArgs("report", args, { out: { type: "string" } });
  const dataset = await loadDataset(dir);
  const points = newsworthiness(dataset);
  const page = reportPage({
    today: terminal.today,
    companies: dataset.companies.length,
    sources: Object.keys(dataset.sources).length,
    coverage: coverageOf(dataset, terminal.today),
    stale: staleFacts(dataset, terminal.today).sort(
      (a, b) => (points.get(b.company) ?? 0) - (points.get(a.company) ?? 0),
    ),
  });
  const out = values.out ?? "facts-report.html";
  await writeWhole(out, page);
  terminal.out(`wrote ${out}`);
  return 0;
}

export const report: Command = {
  name: "report",
  summary: "one HTML page: coverage, freshness, sources, doubtful rows",
  help: `npm run facts -- report [--out FILE.html] [--dir DIR]

Writes one page (default facts-report.html) that needs nothing beside it and looks right in light and dark.`,
  run,
};
