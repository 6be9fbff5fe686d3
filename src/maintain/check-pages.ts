/**
 * `npm run check:pages -- FOLDER [--chromium | --firefox] [--scripts] [--json]`: every saved page of a folder (as
 * `evaluate:gate` takes it) at its own address in both browsers with the extension as it is built. Tells exceptions of
 * ours, whether a page's markup is the same as without the extension (once read, and after a card was open), and which
 * pages were taken for stories. The pages' own scripts do not run, for then no two loads are the same; with `--scripts`
 * they do, and markup is not compared. Exit code 1 where anything was thrown, changed, or no card opened.
 */
import { parseArgs } from "node:util";
import type { BrowserKind } from "./browsers/find-browser.ts";
import { checkInBrowser, type Finding } from "./check-pages/in-browser.ts";
import { scoreGate, scoreWords } from "./check-pages/score.ts";
import { servedPages } from "./check-pages/served-pages.ts";
import { UsageError } from "./text-file.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    chromium: { type: "boolean" },
    firefox: { type: "boolean" },
    scripts: { type: "boolean" },
    json: { type: "boolean" },
  },
});

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new UsageError("npm run check:pages -- <folder with saved pages and index.jsonl>");
  const pages = await servedPages(folder);
  const kinds = (["chromium", "firefox"] as const).filter(
    (kind) => values[kind] || !(values.chromium || values.firefox),
  );
  const all: Partial<Record<BrowserKind, Finding[]>> = {};
  for (const kind of kinds) {
    const findings = await checkInBrowser(kind, pages, {
      runsScripts: values.scripts === true,
      say: (line) => console.error(line),
    });
    all[kind] = findings;
    for (const { label, faults, isStory } of findings) {
      for (const fault of faults) {
        process.exitCode = 1;
        if (!values.json) console.log(`fault  ${kind} ${label.file}: ${fault}`);
      }
      if (!label.ambiguous && isStory !== (label.kind === "article") && !values.json)
        console.log(`${isStory ? "wrong " : "missed"} ${kind} ${label.file}`);
    }
    if (values.json) continue;
    const count = (of: (finding: Finding) => boolean): number => findings.filter(of).length;
    console.log(
      `${kind}: ${findings.length} pages; ${scoreWords(scoreGate(findings))}\n` +
        `${kind}: ${count(({ errors }) => errors > 0)} pages with exceptions of ours, ` +
        `${values.scripts ? "markup not compared" : `${count(({ isChanged }) => isChanged)} whose markup we changed`}; ` +
        `${count(({ marks }) => marks > 0)} with marks, a card opened on ${count(({ hasCard }) => hasCard)} of them`,
    );
  }
  if (values.json) console.log(JSON.stringify(all, null, 1));
}

try {
  await main(positionals[0]);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
