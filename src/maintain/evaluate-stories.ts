/** `npm run evaluate:stories`: how good the related stories are on judged ones, beside three simple rankings. */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { compileDataset } from "../facts/compile.ts";
import type { IndexedStory } from "../stories/types.ts";
import { InputError } from "./labelled-files.ts";
import { loadDataset } from "./load-dataset.ts";
import { type EvaluationSet, type JudgedStory, readEvaluationSet } from "./stories/judged-stories.ts";
import { type Ranker, rankers, shippedRanker } from "./stories/rankers.ts";
import { meanScore, type RankingScore, scoreRanking, TOP } from "./stories/ranking-score.ts";
import { tuneWeights } from "./stories/tune.ts";

const USAGE = `usage: evaluate:stories [--json] [--worst <n>] [--tune]
  Ranks the judged candidates of test/stories/evaluation and prints nDCG@${TOP} and irrelevant entries among the first ${TOP}.
  --json       the same numbers for machines
  --worst <n>  also the n stories with the lowest score, with what is listed first
  --tune       looks for better weights on the first half and prints them (src/stories/score.ts holds those in use)`;

/** The judged candidates of a story, as far as the index still holds them. */
function candidatesOf(story: JudgedStory, byUrl: ReadonlyMap<string, IndexedStory>): IndexedStory[] {
  return [...story.grades.keys()].flatMap((url) => byUrl.get(url) ?? []);
}

interface Evaluation {
  all: readonly IndexedStory[];
  byUrl: ReadonlyMap<string, IndexedStory>;
  stories: readonly JudgedStory[];
}

function scoreOf(story: JudgedStory, ranker: Ranker, { all, byUrl }: Evaluation): RankingScore {
  const gradeOf = ({ url }: IndexedStory): number => story.grades.get(url) ?? 0;
  const candidates = candidatesOf(story, byUrl);
  return scoreRanking(ranker(story.query, candidates, all).map(gradeOf), candidates.map(gradeOf));
}

/** Both halves, by position: the first is for tuning, the second only reported. */
export function halves<T>(stories: readonly T[]): { first: T[]; second: T[] } {
  const middle = Math.ceil(stories.length / 2);
  return { first: stories.slice(0, middle), second: stories.slice(middle) };
}

export interface RankerRow {
  name: string;
  first: { ndcg: number; irrelevant: number };
  second: { ndcg: number; irrelevant: number };
}

/** Every ranking's scores on both halves. `stories` is the shipped index. */
export function evaluateRankers(stories: readonly IndexedStory[], set: EvaluationSet): RankerRow[] {
  const evaluation = evaluationOf(stories, set);
  const parts = halves(set.stories);
  const mean = (part: readonly JudgedStory[], ranker: Ranker) =>
    meanScore(part.map((story) => scoreOf(story, ranker, evaluation)));
  return rankers.map(({ name, ranker }) => ({
    name,
    first: mean(parts.first, ranker),
    second: mean(parts.second, ranker),
  }));
}

function evaluationOf(stories: readonly IndexedStory[], set: EvaluationSet): Evaluation {
  const all = [...stories, ...set.invented];
  return { all, byUrl: new Map(all.map((story) => [story.url, story])), stories: set.stories };
}

function table(rows: readonly RankerRow[]): string {
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const cells = [
    ["", "1st half nDCG@5", "irrelevant", "2nd half nDCG@5", "irrelevant"],
    ...rows.map(({ name, first, second }) => [
      name,
      first.ndcg.toFixed(3),
      percent(first.irrelevant),
      second.ndcg.toFixed(3),
      percent(second.irrelevant),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
    )
    .join("\n");
}

function worstText(evaluation: Evaluation, count: number): string {
  const ranker = shippedRanker();
  const scored = evaluation.stories.map((story) => ({ story, score: scoreOf(story, ranker, evaluation) }));
  scored.sort((a, b) => a.score.ndcg - b.score.ndcg);
  return scored
    .slice(0, count)
    .map(({ story, score }) => {
      const listed = ranker(story.query, candidatesOf(story, evaluation.byUrl), evaluation.all);
      const lines = listed.map(
        ({ url, title, published }) => `  ${story.grades.get(url) ?? 0}  ${published}  ${title}`,
      );
      return [`\n${story.id}  ${score.ndcg.toFixed(3)}  ${story.query.published}  ${story.query.title}`, ...lines].join(
        "\n",
      );
    })
    .join("\n");
}

/** Runs the command. Resolves to its exit code: 0 scored, 2 wrong usage or a file that cannot be read. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { json: { type: "boolean" }, worst: { type: "string" }, tune: { type: "boolean" } },
    });
    const worst = Number(values.worst ?? 0);
    if (!Number.isInteger(worst) || worst < 0) throw new InputError(USAGE);
    const { index, stories } = compileDataset(await loadDataset());
    const set = await readEvaluationSet(index.names);
    const evaluation = evaluationOf(stories, set);
    const rows = evaluateRankers(stories, set);
    const judged = set.stories.reduce((sum, story) => sum + story.grades.size, 0);
    const held = set.stories.reduce((sum, story) => sum + candidatesOf(story, evaluation.byUrl).length, 0);
    if (values.json) console.log(JSON.stringify({ stories: set.stories.length, judged, held, rows }, undefined, 2));
    else {
      console.log(
        `${set.stories.length} stories, ${judged} judged candidates, ${judged - held} no longer in the index`,
      );
      console.log(`\n${table(rows)}`);
      if (worst > 0) console.log(worstText(evaluation, worst));
    }
    if (values.tune) {
      const { first } = halves(set.stories);
      const found = tuneWeights((weights) => {
        const { ndcg, irrelevant } = meanScore(first.map((each) => scoreOf(each, shippedRanker(weights), evaluation)));
        return ndcg - irrelevant / 4;
      });
      console.log(JSON.stringify(found, undefined, 2));
    }
    return 0;
  } catch (error) {
    const expected = error instanceof InputError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    if (!expected) throw error;
    console.error((error as Error).message, `\n${USAGE}`);
    return 2;
  }
}

// Tests import the parts; only the command itself runs it.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
