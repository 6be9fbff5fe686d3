/** The source of what is added: an entry that is there already, or a new one. */
import { Source, type Sources } from "../../facts/schema.ts";
import { UsageError } from "../text-file.ts";
import type { Answers } from "./add-answers.ts";
import { checkRow, readFitting } from "./add-fields.ts";
import { SOURCE_FIELDS } from "./add-forms.ts";
import type { Draft, Fields } from "./draft.ts";
import { newSourceId, plainUrl, SourceIndex } from "./source-entry.ts";

function readUrl(text: string): string {
  const plain = plainUrl(text);
  if (plain !== undefined) return plain;
  throw new UsageError(`--url: "${text}" is no full https address. Mend: copy it from the browser.`);
}

/**
 * Id of the entry with the address that is given or asked for; a new entry is put into the draft, under `wantedId`
 * where there is one. Throws a UsageError where the entry would not fit, or its id is taken.
 */
export async function sourceByAddress(
  answers: Answers,
  known: Sources,
  draft: Draft,
  today: string,
  wantedId?: string,
): Promise<string> {
  const index = new SourceIndex(known);
  const source: Fields = {};
  for (const field of SOURCE_FIELDS) {
    const read = (text: string) => (field.flag === "url" ? readUrl(text) : readFitting(Source, field, text, today));
    const value = await answers.get(field, read, source);
    if (value !== undefined) source[field.flag] = value;
    const there = field.flag === "url" ? index.idOf(String(value)) : undefined;
    if (there !== undefined) return there;
  }
  const url = String(source.url);
  source.publisher ??= index.publisherOf(url);
  checkRow(Source, source, SOURCE_FIELDS, "source");
  const sources = draft.sources();
  const id = wantedId ?? newSourceId(url, sources);
  if (Object.hasOwn(sources, id)) {
    throw new UsageError(`--id: there is a source "${id}" already. Mend: choose another.`);
  }
  sources[id] = source;
  return id;
}
