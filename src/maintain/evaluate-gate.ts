/**
 * `npm run evaluate:gate -- <folder>`: how often stories are told from other pages, by the gate and then by the text. The
 * folder holds saved pages and `index.jsonl` with `{"file", "kind": "article" | "other", "url"?, "ambiguous"?}` per
 * line. Ambiguous pages (a company's blog, a press release, a how-to) are counted apart: people disagree about them too.
 */
import path from "node:path";
import { signalWords } from "../article/signal-words.ts";
import { labelledPages } from "./labelled-pages.ts";
import { readSavedPage } from "./saved-page.ts";
import { readTextFile, UsageError } from "./text-file.ts";

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new UsageError("npm run evaluate:gate -- <folder with saved pages and index.jsonl>");
  const rows = await labelledPages(folder);
  const sums = { found: 0, missed: 0, wrong: 0, left: 0, ambiguous: 0, ambiguousTaken: 0, withoutText: 0 };
  for (const { file, kind, url, ambiguous } of rows) {
    const { signals, stories } = readSavedPage(
      await readTextFile(path.join(folder, file)),
      url && URL.canParse(url) ? url : undefined,
    );
    const isArticle = kind === "article";
    if (isArticle && stories.flat().length < 3) sums.withoutText++;
    if (ambiguous) {
      sums.ambiguous++;
      if (signals.isStory) sums.ambiguousTaken++;
      continue;
    }
    if (isArticle) sums[signals.isStory ? "found" : "missed"]++;
    else sums[signals.isStory ? "wrong" : "left"]++;
    if (signals.isStory !== isArticle) {
      console.log(`${isArticle ? "missed" : "wrong "} ${file}: ${signals.score}; ${signalWords(signals).join("; ")}`);
    }
  }
  const share = (part: number, rest: number): string => `${((100 * part) / (part + rest)).toFixed(1)} %`;
  console.log(
    `${rows.length} pages: ${sums.found} stories found, ${sums.missed} missed; ${sums.left} other pages left alone, ` +
      `${sums.wrong} taken for stories; of ${sums.ambiguous} ambiguous ones ${sums.ambiguousTaken} taken for stories\n` +
      `precision ${share(sums.found, sums.wrong)}, recall ${share(sums.found, sums.missed)}; ` +
      `${sums.withoutText} stories with less than three blocks of text`,
  );
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
