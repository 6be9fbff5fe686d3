/**
 * `npm run evaluate:gate -- <folder>`: how often the gate tells stories from other pages. The folder holds saved pages
 * and `index.jsonl` with `{"file", "kind": "article" | "other", "url"?, "ambiguous"?}` per line.
 */
import path from "node:path";
import { signalWords } from "../article/signal-words.ts";
import { readSavedPage } from "./saved-page.ts";
import { readTextFile, UsageError } from "./text-file.ts";

interface Row {
  file: string;
  kind: string;
  url?: string;
  ambiguous?: boolean;
}

async function main(folder: string | undefined): Promise<void> {
  if (!folder) throw new UsageError("npm run evaluate:gate -- <folder with saved pages and index.jsonl>");
  const index = await readTextFile(path.join(folder, "index.jsonl"));
  const rows = index
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const sums = { right: 0, missed: 0, wrong: 0, withoutText: 0 };
  for (const { file, kind, url, ambiguous } of rows) {
    const { signals, stories } = readSavedPage(
      await readTextFile(path.join(folder, file)),
      url && URL.canParse(url) ? url : undefined,
    );
    const isArticle = kind === "article";
    if (isArticle && stories.flat().length < 3) sums.withoutText++;
    if (signals.isStory === isArticle) sums.right++;
    else {
      if (isArticle) sums.missed++;
      else sums.wrong++;
      console.log(
        `${isArticle ? "missed" : "wrong "} ${file}${ambiguous ? " (ambiguous)" : ""}: ${signals.score}; ${signalWords(signals).join("; ")}`,
      );
    }
  }
  console.log(
    `${rows.length} pages: ${sums.right} right, ${sums.missed} stories missed, ${sums.wrong} other pages taken for stories; ` +
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
