/**
 * `npm run facts -- <command>`: the maintainer's command line for `assets/dataset/`. Each command is a file in facts/.
 * Exit codes: 0 fine, 1 findings, 2 wrong usage.
 */
import { askerOn } from "./facts/ask.ts";
import { runFacts } from "./facts/commands.ts";

// `facts export | head` closes the pipe early; that is no fault to report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await runFacts(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text.endsWith("\r") ? text : `${text}\n`),
  // Questions go to stderr: stdout stays what a command says, for pipes and files.
  asker: process.stdin.isTTY && process.stderr.isTTY ? askerOn(process.stdin, process.stderr) : undefined,
  live: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
});
