/** `facts diff`: what changed in the dataset since a commit, in words a reviewer reads in a minute. */
import path from "node:path";
import { type Command, readArgs, type Terminal, wrongUsage } from "./command.ts";
import { changesAsMarkdown, changesAsText, datasetChanges } from "./dataset-words.ts";
import { changesSince } from "./git-dataset.ts";
import { writeWhole } from "./write-dataset.ts";

async function run(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals, dir } = readArgs("diff", args, {
    markdown: { type: "boolean" },
    write: { type: "boolean" },
  });
  if (positionals.length > 1) throw wrongUsage("diff", "takes one commit.");
  const ref = positionals[0] ?? "HEAD";
  const { before, after } = await changesSince(dir, ref);
  const groups = datasetChanges(before, after);
  if (groups.length === 0) {
    terminal.out(`no change of the dataset since ${ref}`);
    return 0;
  }
  const markdown = () => changesAsMarkdown(groups, `Data changes of ${terminal.today}`);
  if (values.write) {
    const file = path.join(dir, "changes", `${terminal.today}.md`);
    await writeWhole(file, markdown());
    terminal.out(`wrote ${path.relative(process.cwd(), file)}`);
    return 0;
  }
  terminal.out(values.markdown ? markdown() : changesAsText(groups));
  return 0;
}

export const diff: Command = {
  name: "diff",
  summary: "what changed since a commit, in words",
  help: `npm run facts -- diff [REF] [--markdown | --write] [--dir DIR]

Compares the dataset at a commit (default HEAD) with the files as they are now, grouped by company:
  Amazon: + layoffs 2026-07-22, 1,110 jobs (msn.com)

  --markdown   the same as Markdown
  --write      writes the Markdown to assets/dataset/changes/<today>.md, for the commit with the data`,
  run,
};
