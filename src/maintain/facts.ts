/**
 * `npm run facts -- <command>`: the maintainer's command line for `assets/dataset/`. Each command is a file in facts/.
 * Exit codes: 0 fine, 1 findings, 2 wrong usage.
 */
import { createInterface } from "node:readline/promises";
import { runFacts } from "./facts/commands.ts";

async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

// `facts export | head` closes the pipe early; that is no fault to report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runFacts(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text.endsWith("\r") ? text : `${text}\n`),
  ask: process.stdin.isTTY ? ask : undefined,
  live: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
});
