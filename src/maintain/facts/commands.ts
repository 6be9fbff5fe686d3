/** All commands by name, their help, and how one is run. */
import { DatasetError } from "../load-dataset.ts";
import { UsageError } from "../text-file.ts";
import { add } from "./add.ts";
import { CancelledError } from "./ask.ts";
import { check } from "./check.ts";
import type { Command, Terminal } from "./command.ts";
import { diff } from "./diff.ts";
import { exportDataset } from "./export.ts";
import { importFacts } from "./import.ts";
import { report } from "./report.ts";
import { schema } from "./schema.ts";
import { stale } from "./stale.ts";

const commands: readonly Command[] = [check, add, stale, diff, importFacts, report, exportDataset, schema];

function overview(): string {
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`);
  return `npm run facts -- <command>

${rows.join("\n")}
  help      what a command takes: npm run facts -- help add

Every command takes --dir DIR for a dataset folder other than assets/dataset.
Exit codes: 0 fine, 1 findings (or left without an answer), 2 wrong usage.`;
}

/** Runs one command line; prints its errors and returns the exit code. */
export async function runFacts([name, ...args]: string[], terminal: Terminal): Promise<number> {
  const wantsHelp = name === "help" || args.includes("--help") || args.includes("-h");
  const asked = name === "help" ? args[0] : name;
  const command = commands.find((each) => each.name === asked);
  if (name === "--help" || name === "-h" || (name === "help" && asked === undefined)) {
    terminal.out(overview());
    return 0;
  }
  if (!command) {
    terminal.err(asked === undefined ? overview() : `There is no command "${asked}".\n\n${overview()}`);
    return 2;
  }
  if (wantsHelp) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(args, terminal);
  } catch (error) {
    const expected = [UsageError, DatasetError, CancelledError].some((kind) => error instanceof kind);
    if (!expected || !(error instanceof Error)) throw error;
    terminal.err(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}
