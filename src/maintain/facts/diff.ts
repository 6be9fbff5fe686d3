/** `facts diff`: what changed in the dataset since a commit, in words a reviewer reads in a minute. */
import path from "node:path";
import { changeSummary } from "./change-summary.ts";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { type ChangeGroup, changesAsMarkdown, changesAsText, datasetChanges } from "./dataset-words.ts";
import { changesSince, isCommitted, wholeState } from "./git-dataset.ts";
import { writeWhole } from "./write-dataset.ts";

/** Beyond this nobody reads line by line. */
const MOST_LINES = 400;

const lineCount = (groups: readonly ChangeGroup[]) => groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** The file of the day that no commit holds yet: an earlier change of the same day keeps its own. */
async function fileOfTheDay(dir: string, today: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = `changes/${today}${number === 1 ? "" : `-${number}`}.md`;
    if (!(await isCommitted(dir, name))) return path.join(dir, name);
  }
}

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals, dir } = readArgs("diff", args, {
    markdown: { type: "boolean" },
    write: { type: "boolean" },
    all: { type: "boolean" },
    full: { type: "boolean" },
  });
  if (positionals.length > 1) throw wrongUsage("diff", "takes one commit.");
  if (values.all && positionals.length > 0) throw wrongUsage("diff", "takes a commit or --all, not both.");
  const ref = positionals[0] ?? "HEAD";
  const { before, after } = values.all ? await wholeState(dir) : await changesSince(dir, ref);
  const groups = datasetChanges(before, after);
  if (groups.length === 0) {
    terminal.out(`no change of the dataset since ${ref}`);
    return 0;
  }
  const short = lineCount(groups) > MOST_LINES && !values.full;
  const told = short ? changeSummary(before, after) : groups;
  const markdown = () => changesAsMarkdown(told, `Data changes of ${terminal.today}`);
  if (values.write) {
    const file = await fileOfTheDay(dir, terminal.today);
    await writeWhole(file, markdown());
    terminal.out(`wrote ${path.relative(process.cwd(), file)}`);
    return 0;
  }
  terminal.out(values.markdown ? markdown() : changesAsText(told));
  if (short) terminal.err(`${lineCount(groups)} changes in numbers; --full lists them.`);
  return 0;
}

export const diff: Command = {
  name: "diff",
  summary: "what changed since a commit, in words",
  help: `npm run facts -- diff [REF | --all] [--markdown | --write] [--full] [--dir DIR]

Compares the dataset at a commit (default HEAD) with the files as they are now, grouped by company:
  Amazon: + layoffs 2026-07-22, 1,110 jobs (msn.com)

  --markdown   the same as Markdown
  --write      writes the Markdown to assets/dataset/changes/<today>.md (or <today>-2.md …, where a commit holds that
               already), for the commit with the data
  --all        the whole dataset, as if all of it were new
  --full       every line, also of a change of more than ${MOST_LINES}; without it such a change is told in numbers`,
  run,
};
