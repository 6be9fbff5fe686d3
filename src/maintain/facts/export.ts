/** `facts export`: the dataset for other programs. */
import { loadDataset } from "../load-dataset.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { csvLine } from "./csv.ts";
import { figureRows } from "./figure-table.ts";

const COLUMNS = [
  "company",
  "name",
  "kind",
  "date",
  "what",
  "value",
  "unit",
  "total",
  "note",
  "source",
  "publisher",
  "url",
];

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, dir } = readArgs("export", args, { json: { type: "boolean" }, csv: { type: "boolean" } });
  if (values.json && values.csv) throw wrongUsage("export", "--json and --csv exclude each other.");
  const dataset = await loadDataset(dir);
  if (values.csv) {
    const lines = figureRows(dataset).map((row) =>
      csvLine([
        row.company.id,
        row.company.name,
        row.kind,
        row.date,
        row.what,
        row.value,
        row.unit,
        row.total,
        row.note,
        row.sourceId,
        row.source?.publisher,
        row.source?.url,
      ]),
    );
    terminal.out([csvLine(COLUMNS), ...lines].join("\n"));
    return 0;
  }
  const rows = dataset.companies.map(({ id, name, names, brands, ids }) => ({ id, name, names, brands, ids }));
  terminal.out(JSON.stringify(rows, null, 2));
  return 0;
}

export const exportDataset: Command = {
  name: "export",
  summary: "companies as JSON, or all figures as CSV, for other programs",
  help: `npm run facts -- export [--json | --csv] [--dir DIR]

  --json   (default) all companies: id, name, names, brands, ids
  --csv    one line per figure with its source's address: ${COLUMNS.join(", ")}`,
  run,
};
