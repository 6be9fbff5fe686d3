/** Annual revenue and business-segment splits from quarters of SEC's Financial Statement Data Sets, as proposals. */
import path from "node:path";
import type { Company, Dataset, Source } from "../../../facts/schema.ts";
import { numberText } from "../../../facts/wording.ts";
import type { Terminal } from "../command.ts";
import { grouped } from "../grouped.ts";
import type { Doubtful, Proposal, Proposals } from "../proposals.ts";
import { uniqueId } from "../source-entry.ts";
import { type Filing, readFigures, readFilings } from "./filings.ts";
import { type PeriodFigures, periodsOf } from "./periods.ts";
import { revenueInDataset, rowsFor, splitInDataset } from "./rows.ts";

export interface EdgarImport {
  /** Zips or folders. */
  inputs: readonly string[];
  /** Whether to propose quarters too; the fourth is always derived where it can be. */
  quarters: boolean;
  dataset: Dataset;
  terminal: Terminal;
}

const BAR_CELLS = 30;

function bar(percent: number): string {
  const full = Math.round((percent / 100) * BAR_CELLS);
  return `[${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)}]`;
}

/** A bar that is redrawn in place at a terminal; elsewhere a line for every tenth. */
function progressLine(terminal: Terminal, input: string): (part: number) => void {
  let told = -1;
  return (part) => {
    const percent = Math.min(100, Math.floor(part * 100));
    const step = terminal.live ? percent : Math.floor(percent / 10) * 10;
    if (step === told) return;
    told = step;
    const name = path.basename(input);
    // The bar is left standing once it is full.
    if (terminal.live) terminal.err(`reading ${name} ${bar(step)} ${step} %${step < 100 ? "\r" : ""}`);
    else terminal.err(`reading ${name}: ${step} %`);
  };
}

/** Entries for filings: the one that has the accession number already, or a new one. */
class FilingSources {
  readonly #ids = new Map<string, string>();
  readonly #taken: Record<string, Source>;
  readonly fresh: Record<string, Source> = {};
  readonly #via: string;

  constructor(dataset: Dataset, via: string) {
    this.#taken = { ...dataset.sources };
    this.#via = via;
    for (const [id, { accession }] of Object.entries(dataset.sources)) if (accession) this.#ids.set(accession, id);
  }

  idFor(company: Company, { accession, cik, form, filed, period, fiscalYear }: Filing): string {
    const known = this.#ids.get(accession);
    if (known !== undefined) return known;
    const year = fiscalYear ?? period.slice(0, 4);
    const plainForm = form.replace("/A", " amended");
    const wanted = `${company.id}-${form.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${form.startsWith("10-Q") ? period : year}`;
    const id = uniqueId(wanted, this.#taken);
    const kind = form.startsWith("10-Q")
      ? `quarterly report (${plainForm}) to ${period}`
      : `annual report (${plainForm}) for ${year}`;
    const source: Source = {
      title: `${company.name} ${kind}`,
      publisher: "US SEC",
      url: `https://www.sec.gov/Archives/edgar/data/${cik}/${accession.replaceAll("-", "")}/`,
      published: filed,
      accession,
      via: this.#via,
    };
    this.fresh[id] = source;
    this.#taken[id] = source;
    this.#ids.set(accession, id);
    return id;
  }
}

function propose(company: Company, figures: PeriodFigures, sources: FilingSources, result: Proposals): void {
  const { filing, derived, unsound } = figures;
  const { revenue, segments } = rowsFor(company, figures, sources.idFor(company, filing));
  const why = `${filing.form} ${filing.accession}${derived ? `: ${derived.toLowerCase()}` : ""}`;
  const known = revenueInDataset(company, revenue);
  if (!known) result.proposals.push({ company: company.id, list: "revenue", row: revenue, why });
  else if (known.same) result.known++;
  else {
    const doubt = `${why}: the filing says ${numberText(revenue.amount, "en-US")}, the dataset ${numberText(known.have.amount, "en-US")}`;
    result.doubtful.push({ company: company.id, list: "revenue", row: revenue, have: known.have, why: doubt });
  }
  if (!segments) return;
  const split = splitInDataset(company, segments);
  const base = { company: company.id, list: "segments" as const, row: segments };
  if (split?.same) result.known++;
  else if (split) result.doubtful.push({ ...base, have: split.have, why: `${why}: differs from the dataset's split` });
  else if (unsound !== undefined) result.doubtful.push({ ...base, why: `${why}: ${unsound}` } satisfies Doubtful);
  else result.proposals.push({ ...base, why } satisfies Proposal);
}

function onlyUsed(sources: Record<string, Source>, { proposals, doubtful }: Proposals): Record<string, Source> {
  const used = new Set([...proposals, ...doubtful].map(({ row }) => row.source));
  return Object.fromEntries(
    Object.entries(sources)
      .filter(([id]) => used.has(id))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Reads the inputs as streams and compares what they say with the dataset. Writes nothing. */
export async function importEdgar({ inputs, quarters, dataset, terminal }: EdgarImport): Promise<Proposals> {
  const start = performance.now();
  const byCik = new Map<string, Company>();
  for (const company of dataset.companies) {
    if (company.ids.cik !== undefined) byCik.set(String(Number(company.ids.cik)), company);
  }
  const all = new Map<string, Filing>();
  let rows = 0;
  for (const input of inputs) {
    const filings = await readFilings(input, new Set(byCik.keys()));
    rows += await readFigures(input, filings, progressLine(terminal, input));
    for (const [accession, filing] of filings) {
      const known = all.get(accession);
      if (!known || known.figures.length < filing.figures.length) all.set(accession, filing);
    }
  }
  const names = inputs.map((input) => path.basename(input).replace(/\.zip$/, ""));
  const sources = new FilingSources(dataset, `SEC Financial Statement Data Sets ${names.join(", ")}`.slice(0, 120));
  const result: Proposals = {
    from: inputs.join(", "),
    made: terminal.today,
    proposals: [],
    doubtful: [],
    sources: {},
    unmatched: [],
    known: 0,
  };
  for (const [cik, filings] of grouped(all.values(), (filing) => filing.cik)) {
    const company = byCik.get(cik);
    if (!company) continue;
    for (const figures of periodsOf(filings)) {
      const wanted = figures.quarters === 4 || (figures.quarters === 1 && (quarters || figures.derived !== undefined));
      if (wanted && figures.end <= terminal.today) propose(company, figures, sources, result);
    }
    if (filings.every((filing) => filing.figures.length === 0)) {
      const [filing] = filings;
      result.unmatched.push({
        place: filing?.accession ?? "",
        name: company.name,
        why: "no revenue under a known tag",
      });
    }
  }
  result.sources = onlyUsed(sources.fresh, result);
  const seconds = (performance.now() - start) / 1_000;
  const peak = process.resourceUsage().maxRSS / 1_024;
  terminal.err(
    `${numberText(rows, "en-US")} rows, ${all.size} filings of companies in the dataset, ${seconds.toFixed(1)} s, peak memory ${peak.toFixed(0)} MB`,
  );
  return result;
}
