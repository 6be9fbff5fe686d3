/** The findings of the pure checks, with the file, line and column each is about. */
import { checkDataset } from "../../facts/check.ts";
import type { Finding } from "../../facts/finding.ts";
import type { PlacedDataset } from "../load-dataset.ts";
import type { DataFinding, PlacedJson } from "../placed-json.ts";

function place({ where, path: steps, message, mend }: Finding, placed: PlacedDataset): DataFinding {
  let json: PlacedJson | undefined;
  let inFile = steps;
  if ("company" in where) json = placed.companyFiles.get(where.company);
  else if (where.file === "stories") {
    const [position, ...rest] = steps;
    const story = placed.storyFiles[Number(position)];
    json = story?.json;
    inFile = story ? [story.index, ...rest] : [];
  } else json = placed.files.get(where.file);
  const at = json?.place(inFile) ?? { line: 1, column: 1 };
  return { file: json?.file ?? "assets/dataset", ...at, field: inFile.join("."), message: `${message}.`, mend };
}

/** Everything `checkDataset` objects to as of `today` (ISO day), placed. */
export function placedFindings(placed: PlacedDataset, today: string): DataFinding[] {
  return checkDataset(placed.dataset, today).map((finding) => place(finding, placed));
}

/** How many figures of all kinds the dataset holds. */
export function figureCount({ dataset }: Pick<PlacedDataset, "dataset">): number {
  return dataset.companies.reduce(
    (sum, { revenue, segments, layoffs, aiInvestments, headcount, events }) =>
      sum + revenue.length + segments.length + layoffs.length + aiInvestments.length + headcount.length + events.length,
    0,
  );
}
