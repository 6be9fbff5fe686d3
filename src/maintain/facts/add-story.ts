/** `facts add story`: a story worth reading, for the index behind the popup's related stories. */
import { Story } from "../../facts/schema.ts";
import { storyAddress } from "../../stories/address.ts";
import { topicsOf } from "../../stories/topics.ts";
import { UsageError } from "../text-file.ts";
import type { Answers } from "./add-answers.ts";
import { checkRow, choicesOf, type Field, readFitting } from "./add-fields.ts";
import { companyNamed } from "./company-named.ts";
import type { CompanyNames } from "./company-names.ts";
import type { Draft, Fields } from "./draft.ts";
import { plainUrl } from "./source-entry.ts";

/** The flags of a story. Its topic is read from its title where it is left out. */
export const STORY_FIELDS: readonly Field[] = [
  {
    flag: "url",
    into: "url",
    reading: "text",
    about: "https address of the story; may also stand right after the word story",
    need: "needed",
  },
  { flag: "title", into: "title", reading: "text", about: "what it tells, in own words", need: "needed" },
  { flag: "published", into: "published", reading: "date", about: "when", need: "needed" },
  {
    flag: "companies",
    into: "companies",
    reading: "text",
    about: "ids, names or aliases of the companies it is about, with commas between them",
    need: "needed",
  },
  {
    flag: "topic",
    into: "topic",
    reading: "text",
    about: `${Story.shape.topic.options.join(" | ")}; left out: read from the title`,
    need: ({ title }) => (topicsOf(String(title)).size === 0 ? "needed" : undefined),
  },
];

/** Puts the story into the file of its year. Throws a UsageError for what does not fit or is there already. */
export async function fillStory(
  answers: Answers,
  names: CompanyNames,
  known: readonly Story[],
  draft: Draft,
  today: string,
): Promise<void> {
  const row: Fields = {};
  for (const field of STORY_FIELDS) {
    const read = (text: string): unknown => {
      if (field.flag === "url") return readAddress(text, known);
      if (field.flag === "companies") return readCompanies(text, names);
      return readFitting(Story, field, text, today);
    };
    const value = await answers.get(field, read, row, choicesOf(Story, field));
    if (value !== undefined) row[field.flag] = value;
  }
  row.topic ??= [...topicsOf(String(row.title))][0];
  if (row.topic === undefined) {
    throw new UsageError(
      `--topic: the title does not tell it. Mend: use one of ${Story.shape.topic.options.join(", ")}`,
    );
  }
  checkRow(Story, row, STORY_FIELDS, "story");
  draft.stories(String(row.published).slice(0, 4)).unshift(row);
}

function readAddress(text: string, known: readonly Story[]): string {
  const url = plainUrl(text);
  const address = url === undefined ? undefined : storyAddress(url);
  if (url === undefined || !address) {
    throw new UsageError(`--url: "${text}" is no full https address. Mend: copy it from the browser.`);
  }
  const there = known.find((story) => storyAddress(story.url)?.key === address.key);
  if (there) {
    throw new UsageError(`--url: that story is listed already: "${there.title}", ${there.published}. Mend: edit it.`);
  }
  return url;
}

function readCompanies(text: string, names: CompanyNames): string[] {
  // A whole name may hold a comma itself: "Tiffany & Co., Inc.".
  const whole = names.find(text.trim());
  if (whole.length === 1 && whole[0]) return [whole[0].company.id];
  const parts = text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  return [...new Set(parts.map((part) => companyNamed(names, part, "companies").company.id))];
}
