/**
 * `npm run facts -- <command>`: the maintainer's command line for `assets/dataset/`. Each command is a file in facts/.
 * Exit codes: 0 fine, 1 findings, 2 wrong usage.
 */
import { type Asker, askerOn } from "./facts/ask.ts";
import { runFacts } from "./facts/commands.ts";

// `facts export | head` closes the pipe early; that is no fault to report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

let asker: Asker | undefined;

process.exitCode = await runFacts(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text.endsWith("\r") ? text : `${text}\n`),
  ask: process.stdin.isTTY
    ? (question) => {
        asker ??= askerOn(process.stdin, process.stderr);
        return asker.ask(question);
      }
    : undefined,
  live: Boolean(process.stderr.isTTY),
  today: new Date().toISOString().slice(0, 10),
});
asker?.close();
