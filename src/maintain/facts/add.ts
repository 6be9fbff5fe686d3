/** `facts add`: one figure, brand, company, source or story, from flags or asked for at a terminal, checked before it is written. */
import { loadPlacedDataset, type PlacedDataset } from "../load-dataset.ts";
import { formatFinding } from "../placed-json.ts";
import { UsageError } from "../text-file.ts";
import { Answers } from "./add-answers.ts";
import { checkRow, choicesOf, type Field, put, readFitting, type Values } from "./add-fields.ts";
import { type Form, forms, SOURCE_FIELDS } from "./add-forms.ts";
import { sourceByAddress } from "./add-source.ts";
import { fillStory } from "./add-story.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { companyNamed } from "./company-named.ts";
import { CompanyNames } from "./company-names.ts";
import { changesAsText, datasetChanges } from "./dataset-words.ts";
import { Draft, type Fields } from "./draft.ts";
import { compareLayoffs, type LayoffFigure } from "./similar-layoffs.ts";
import { kebab, plainUrl, SourceIndex } from "./source-entry.ts";
import { textDiff } from "./text-diff.ts";
import { writeDataset } from "./write-dataset.ts";

const meanings = (text: string): string[] =>
  text
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);

/** Name entries from --also, --alias and --ambiguous; the main name as distinctive where none is given. */
async function nameEntries(answers: Answers, name: string, alsoField: Field | undefined): Promise<Fields[]> {
  const named = answers.texts("ambiguous").length + answers.texts("alias").length > 0;
  const also = alsoField && !named ? await answers.get(alsoField, meanings) : undefined;
  if (also && also.length > 0) return [{ text: name, kind: "ambiguous", also }];
  const ambiguous = answers.texts("ambiguous").map((text) => {
    const [alias = "", also = ""] = text.split("=");
    return {
      text: alias.trim(),
      kind: "ambiguous",
      also: meanings(also),
    };
  });
  const distinctive = answers.texts("alias").map((text) => ({ text, kind: "distinctive" }));
  const entries = [...ambiguous, ...distinctive];
  return entries.length > 0 ? entries : [{ text: name, kind: "distinctive" }];
}

/** `refuse` throws a UsageError for what no schema can know. */
async function fillRow(
  form: Form,
  answers: Answers,
  today: string,
  refuse: (field: Field, value: unknown) => void,
): Promise<Fields> {
  const row: Fields = {};
  for (const field of form.fields) {
    if (field.into === undefined) continue;
    const read = (text: string) => {
      const value = readFitting(form.schema, field, text, today);
      refuse(field, value);
      return value;
    };
    const value = await answers.get(field, read, row, choicesOf(form.schema, field));
    if (value !== undefined) put(row, field.into, value);
  }
  return row;
}

async function refuseSimilar(rows: readonly Fields[], row: Fields, answers: Answers): Promise<void> {
  const twin = rows.find(
    (other) => compareLayoffs(other as unknown as LayoffFigure, row as unknown as LayoffFigure) === "same",
  );
  if (!twin) return;
  if (await answers.agreed(`These cuts seem to be there already: ${JSON.stringify(twin)}. Add them all the same?`))
    return;
  throw new UsageError(
    `add layoff: these cuts seem to be there already: ${JSON.stringify(twin)}. Mend: edit that entry, or add --anyway.`,
  );
}

/** Puts the new row or file into the draft; of a source alone, its id. */
async function fillDraft(form: Form, answers: Answers, placed: PlacedDataset, draft: Draft, terminal: Terminal) {
  if (form.kind === "source") {
    const id = await answers.get({ flag: "id", reading: "text", about: "" }, kebab);
    return sourceByAddress(answers, placed.dataset.sources, draft, terminal.today, id);
  }
  const names = new CompanyNames(placed.dataset.companies);
  if (form.kind === "story") {
    await fillStory(answers, names, placed.dataset.stories, draft, terminal.today);
    return undefined;
  }
  const companyField = form.fields.find(({ flag }) => flag === "company");
  const meant = companyField && (await answers.get(companyField, (text) => companyNamed(names, text, "company")));
  const owner = meant?.company.id;
  const idTaken = (id: string) => placed.files.has(`companies/${id}.json`);
  const row = await fillRow(form, answers, terminal.today, ({ flag }, value) => {
    if (form.kind !== "company" || flag !== "name" || answers.has("id") || !idTaken(kebab(String(value)))) return;
    throw new UsageError(
      `--name: there is a company "${kebab(String(value))}" already. Mend: give another --id; ids are never reused.`,
    );
  });
  if (form.kind === "layoff" && meant?.brand !== undefined) row.brand ??= meant.brand;
  if (form.kind === "brand" || form.kind === "company") {
    row.id ??= kebab(String(row.name));
    const alsoField = form.fields.find(({ flag }) => flag === "also");
    row.names = await nameEntries(answers, String(row.name), alsoField);
    if (form.kind === "company") row.ids ??= {};
  }
  const investee = row.investee as Fields | undefined;
  if (investee) {
    const [hit, ...others] = names.find(String(investee.name));
    if (hit && others.length === 0 && hit.brand === undefined && hit.company.id !== owner)
      investee.company = hit.company.id;
  }
  if (form.sourced === "needed" || (form.sourced === "possible" && (answers.has("source") || answers.has("url")))) {
    const given = await answers.get({ flag: "source", reading: "text", about: "" }, (text) => text.trim());
    row.source = given ?? (await sourceByAddress(answers, placed.dataset.sources, draft, terminal.today));
  }
  checkRow(form.schema, row, form.fields, form.kind);
  if (form.list && owner !== undefined) {
    if (form.kind === "layoff" && !answers.has("anyway")) {
      await refuseSimilar(draft.rows(owner, form.list), row, answers);
    }
    // Brands have no date: a new one goes to the end, where a reader of the file looks for it.
    if (form.kind === "brand") draft.rows(owner, form.list).push(row);
    else draft.addRow(owner, form.list, row);
  } else {
    if (idTaken(String(row.id))) {
      throw new UsageError(
        `--id: there is a company "${String(row.id)}" already. Mend: choose another id; ids are never reused.`,
      );
    }
    draft.addCompany(row as Fields & { id: string });
  }
  return undefined;
}

async function run([kind, ...rest]: string[], terminal: Terminal): Promise<number> {
  const form = forms.find((each) => each.kind === kind);
  if (!form)
    throw wrongUsage(
      "add",
      `${kind === undefined ? "say what to add" : `there is no "${kind}" to add`}: ${forms.map((each) => each.kind).join(", ")}.`,
    );
  const fields = form.kind === "source" || form.sourced === "no" ? form.fields : [...form.fields, ...SOURCE_FIELDS];
  const { values, positionals, dir } = readArgs("add", rest, {
    ...Object.fromEntries(
      fields.map(({ flag, reading }) => [
        flag,
        { type: reading === "flag" ? ("boolean" as const) : ("string" as const), multiple: reading === "texts" },
      ]),
    ),
    source: { type: "string" },
    "dry-run": { type: "boolean" },
  });
  const given: Values = { ...(values as Values) };
  // The address is what one has at hand: `add story https://…`.
  if (form.kind === "story" && positionals[0] !== undefined) given.url ??= positionals[0];
  const sourceGiven = given.source !== undefined || (form.sourced === "possible" && given.url === undefined);
  const placed = await loadPlacedDataset(dir);
  const addressKnown =
    form.kind !== "story" &&
    typeof given.url === "string" &&
    new SourceIndex(placed.dataset.sources).idOf(plainUrl(given.url) ?? "") !== undefined;
  const missing = fields.filter(({ flag, need }) => {
    if (need !== "needed" || given[flag] !== undefined) return false;
    const isSource = form.kind !== "story" && SOURCE_FIELDS.some((field) => field.flag === flag);
    return !(isSource && (sourceGiven || (addressKnown && form.kind !== "source")));
  });
  if (missing.length > 0 && !terminal.asker) {
    throw wrongUsage("add", `${form.kind} needs ${missing.map(({ flag }) => `--${flag}`).join(", ")}.`);
  }
  const draft = new Draft(dir, placed);
  const answers = new Answers(given, missing.length > 0 ? terminal.asker : undefined, terminal.today);
  const newSource = await fillDraft(form, answers, placed, draft, terminal);
  const changes = draft.changes();
  if (changes.length === 0) {
    terminal.out(`that source is there already: ${newSource}`);
    return 0;
  }
  const findings = draft.findings(terminal.today);
  const { before, after } = draft.states();
  terminal.out(`${changesAsText(datasetChanges(before, after))}\n`);
  terminal.out(changes.map(textDiff).join("\n"));
  const objections = findings.filter(({ field }) => newSource === undefined || field !== newSource);
  for (const finding of objections) terminal.err(formatFinding(finding));
  if (objections.length > 0) {
    terminal.err("Nothing was written. The lines above are those of the files as they would be.");
    return 1;
  }
  if (given["dry-run"] === true) {
    terminal.out("\nnothing was written (--dry-run)");
    return 0;
  }
  await answers.mustAgree("Write this?");
  await writeDataset(dir, changes);
  terminal.out(`\nwrote ${changes.map(({ name }) => name).join(", ")}`);
  if (newSource !== undefined)
    terminal.out(`"${newSource}" is used by no figure yet; check says so until one names it.`);
  return 0;
}

function formHelp({ kind, fields, sourced, example }: Form): string {
  const rows = fields.map(
    ({ flag, about, need }) => `  --${flag.padEnd(13)}${need === "needed" ? "needed. " : ""}${about}`,
  );
  return `add ${kind}\n${rows.join("\n")}${sourced === "no" ? "" : "\n  and a source, as below"}\n  ${example}`;
}

export const add: Command = {
  name: "add",
  summary: "a layoff, an investment, a brand, a company, a source or a story",
  help: `npm run facts -- add layoff|investment|brand|company|source|story [flags] [--dry-run] [--dir DIR]

At a terminal, what is needed and not given is asked for; Ctrl+C leaves without writing (exit code 1). The change is
checked, shown and written; with --dry-run only shown. Everything is written, or nothing.

${forms.map(formHelp).join("\n\n")}

a source of a figure or brand: either --source ID of sources.json, or
${SOURCE_FIELDS.map(({ flag, about }) => `  --${flag.padEnd(13)}${about}`).join("\n")}
An address that sources.json has already is used again.`,
  run,
};
