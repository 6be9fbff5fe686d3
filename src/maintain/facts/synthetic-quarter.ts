/**
 * Writes an invented quarter in the format of SEC's Financial Statement Data Sets, as large as a real one, to prove
 * that the importer reads it in constant memory. Its numbers are made up and marked so; never apply what comes of it.
 *
 *   npx tsx src/maintain/facts/synthetic-quarter.ts --out FOLDER [--filings 6500] [--rows 3500000] [--dir DATASET]
 *
 * The filings of companies in the dataset have a year, two years before and segments; all others are noise.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { datasetDir, loadDataset } from "../load-dataset.ts";

const SUB_COLUMNS =
  "adsh cik name sic countryba stprba cityba zipba bas1 bas2 baph countryma stprma cityma zipma mas1 mas2 countryinc stprinc ein former changed afs wksi fye form period fy fp filed accepted prevrpt detail instance nciks aciks".split(
    " ",
  );
const NUM_COLUMNS = "adsh tag version ddate qtrs uom segments coreg value footnote".split(" ");
const REVENUE = "RevenueFromContractWithCustomerExcludingAssessedTax";

/** The same numbers at every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lines to a file, waiting where the disk is slower. */
class Lines {
  readonly #stream;
  #buffer: string[] = [];
  rows = -1;

  constructor(file: string) {
    this.#stream = createWriteStream(file);
  }

  async write(cells: readonly (string | number)[]): Promise<void> {
    this.rows++;
    this.#buffer.push(cells.join("\t"));
    if (this.#buffer.length >= 5_000) await this.#flush();
  }

  async #flush(): Promise<void> {
    const text = `${this.#buffer.join("\n")}\n`;
    this.#buffer = [];
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }

  async end(): Promise<void> {
    if (this.#buffer.length > 0) await this.#flush();
    this.#stream.end();
    await once(this.#stream, "close");
  }
}

export interface SyntheticQuarter {
  out: string;
  /** CIKs that get annual reports with revenue and segments. */
  ciks: readonly string[];
  /** All filings, those of `ciks` included. */
  filings: number;
  /** About as many rows of num.txt. */
  rows: number;
}

/** Writes sub.txt and num.txt to the folder `out`; returns the rows of num.txt. */
export async function writeSyntheticQuarter({ out, ciks, filings, rows }: SyntheticQuarter): Promise<number> {
  await mkdir(out, { recursive: true });
  const random = randomNumbers(20_260_401);
  const sub = new Lines(path.join(out, "sub.txt"));
  const num = new Lines(path.join(out, "num.txt"));
  await sub.write(SUB_COLUMNS);
  await num.write(NUM_COLUMNS);
  const total = Math.max(filings, ciks.length);
  const rowsEach = Math.max(1, Math.round(rows / total));
  for (let index = 0; index < total; index++) {
    const cik = ciks[index] ?? String(9_000_000 + index);
    const accession = `${cik.padStart(10, "0")}-26-${String(index % 1_000_000).padStart(6, "0")}`;
    const cells: Record<string, string | number> = { adsh: accession, cik, name: `INVENTED ${index} INC`, sic: "7372" };
    Object.assign(cells, { countryba: "US", fye: "1231", form: "10-K", period: "20251231", fy: 2025, fp: "FY" });
    Object.assign(cells, { filed: "20260213", accepted: "2026-02-13 16:00:00.0", prevrpt: 0, detail: 1, nciks: 1 });
    await sub.write(SUB_COLUMNS.map((column) => cells[column] ?? ""));
    let written = 0;
    const row = (tag: string, ddate: string, qtrs: number, segments: string, value: number) => {
      written++;
      return num.write([accession, tag, "us-gaap/2025", ddate, qtrs, "USD", segments, "", `${value}.0000`, ""]);
    };
    if (index < ciks.length) {
      for (const [age, year] of ["20251231", "20241231", "20231231"].entries()) {
        const part = Math.floor(random() * 1e9) + 1_000_000 - age;
        await row(REVENUE, year, 4, "", part * 3);
        for (const member of ["Alpha", "BetaAndGammaSegment"]) {
          const amount = member === "Alpha" ? part : part * 2;
          await row(REVENUE, year, 4, `BusinessSegments=${member};ConsolidationItems=OperatingSegments;`, amount);
          await row(REVENUE, year, 4, `BusinessSegments=${member};ProductOrService=Service;`, 1);
        }
      }
    }
    while (written < rowsEach) {
      const tag = `InventedConceptOfTheBalanceSheetNumber${written % 400}`;
      await row(
        tag,
        "20251231",
        0,
        random() < 0.5 ? "" : "EquityComponents=RetainedEarnings;",
        Math.floor(random() * 1e10),
      );
    }
  }
  await Promise.all([sub.end(), num.end()]);
  return num.rows;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      out: { type: "string" },
      filings: { type: "string", default: "6500" },
      rows: { type: "string", default: "3500000" },
      dir: { type: "string", default: datasetDir },
    },
  });
  if (values.out === undefined) {
    console.error("Say where to: --out FOLDER");
    process.exitCode = 2;
  } else {
    const { companies } = await loadDataset(values.dir);
    const ciks = companies.flatMap(({ ids }) => (ids.cik === undefined ? [] : [String(Number(ids.cik))]));
    const rows = await writeSyntheticQuarter({
      out: values.out,
      ciks,
      filings: Number(values.filings),
      rows: Number(values.rows),
    });
    console.log(`${rows.toLocaleString("en-US")} rows in ${path.join(values.out, "num.txt")}`);
  }
}
