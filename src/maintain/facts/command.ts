/** What every `facts` command is made of. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { datasetDir } from "../load-dataset.ts";
import { UsageError } from "../text-file.ts";
import type { Asker } from "./ask.ts";

/** Where a command writes, and whom it may ask. Tests bring their own. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Asks a person; undefined where nobody sits at a terminal. */
  asker: Asker | undefined;
  /** Whether `err` goes to a screen that can redraw a line. */
  live: boolean;
  /** ISO day. */
  today: string;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** All of it: arguments, options, an example. */
  help: string;
  /** 0 fine, 1 findings. Throws a UsageError for wrong usage, a DatasetError for a broken dataset. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options of every command. */
const COMMON = { dir: { type: "string" } } as const satisfies Options;

/** Reads a command's arguments; throws a UsageError that names the command's help. */
export function readArgs<const T extends Options>(command: string, args: string[], options: T) {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...COMMON, ...options }, allowPositionals: true });
    return { values, positionals, dir: (values as { dir?: string }).dir ?? datasetDir };
  } catch (error) {
    const message = (error as Error).message.split(". ")[0];
    throw new UsageError(`${command}: ${message}. Mend: npm run facts -- help ${command}`);
  }
}

/** The wrong-usage error of a command, with where its help is. */
export function wrongUsage(command: string, message: string): UsageError {
  return new UsageError(`${command}: ${message} Mend: npm run facts -- help ${command}`);
}
