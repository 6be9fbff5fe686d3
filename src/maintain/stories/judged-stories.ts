/** The evaluation set of the related stories, as test/stories/evaluation/README.md describes it. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { Story } from "../../facts/schema.ts";
import type { IndexedStory, StoryQuery } from "../../stories/types.ts";
import { InputError } from "../labelled-files.ts";

export const evaluationDir = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../../test/stories/evaluation",
);

const ReadStory = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.url(),
  published: z.iso.date(),
  companies: z.array(z.strictObject({ id: z.string(), count: z.int().positive(), inHeadline: z.boolean() })).min(1),
});

const Judgement = z.strictObject({
  story: z.string(),
  url: z.url(),
  grade: z.int().min(0).max(3),
  why: z.string().min(1),
  title: z.string(),
});

/** One story that is read, with its judged candidates. */
export interface JudgedStory {
  id: string;
  query: StoryQuery;
  /** Grade by the candidate's address: 3 the same event … 0 irrelevant. */
  grades: Map<string, number>;
}

export interface EvaluationSet {
  stories: JudgedStory[];
  /** Candidates that stand beside the real index. */
  invented: IndexedStory[];
}

async function readLines<T>(dir: string, name: string, schema: z.ZodType<T>): Promise<T[]> {
  const file = path.join(dir, name);
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (error) {
      throw new InputError(`${path.relative(process.cwd(), file)}:${at + 1}: ${(error as Error).message}`);
    }
  });
}

/** Reads the set; `names`: company id → name. Throws an InputError with file and line for what does not fit. */
export async function readEvaluationSet(
  names: Readonly<Record<string, string>>,
  dir: string = evaluationDir,
): Promise<EvaluationSet> {
  const read = await readLines(dir, "stories.jsonl", ReadStory);
  const judged = await readLines(dir, "judgements.jsonl", Judgement);
  const invented = await readLines(dir, "invented.jsonl", Story);
  const stories = read.map(({ id, companies, ...story }): JudgedStory => {
    const unknown = companies.find((company) => names[company.id] === undefined);
    if (unknown) throw new InputError(`stories.jsonl: ${id} names "${unknown.id}", which is no company of the dataset`);
    return {
      id,
      query: {
        ...story,
        companies: companies.map((company) => ({ ...company, name: names[company.id] ?? company.id })),
        links: [],
      },
      grades: new Map(judged.filter((each) => each.story === id).map(({ url, grade }) => [url, grade])),
    };
  });
  return { stories, invented };
}
