/**
 * `npm run --silent annotate -- <file>`: reads a saved page or a text and prints its companies, their facts and why
 * each was linked; `annotate --jsonl < in > out` does it line by line for other programs. It runs the code that ships.
 */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { sentenceAt } from "../article/sentence.ts";
import { buildCard } from "../facts/card.ts";
import { compileDataset } from "../facts/compile.ts";
import { shardOf } from "../facts/shipped.ts";
import { createLinker } from "../linking/linker.ts";
import type { LinkResult, TextBlock } from "../linking/types.ts";
import { annotateLines } from "./annotate-jsonl.ts";
import { DatasetError, loadDataset } from "./load-dataset.ts";
import { type AnnotatedStory, report } from "./report-story.ts";
import { readSavedPage } from "./saved-page.ts";
import { readTextFile, UsageError } from "./text-file.ts";

const usage = `npm run --silent annotate -- <story.html | story.txt> [--explain] [--published YYYY-MM-DD]
npm run --silent annotate -- --jsonl [--explain] [file.jsonl]      (reads standard input where no file is given)
`;

interface Options {
  file?: string;
  isJsonl: boolean;
  explain: boolean;
  published?: string;
}

function parse(args: string[]): Options {
  const options: Options = { isJsonl: false, explain: false };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--jsonl") options.isJsonl = true;
    else if (arg === "--explain") options.explain = true;
    else if (arg === "--published") {
      const date = args[++i];
      if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UsageError("--published wants a date like 2024-04-04.");
      options.published = date;
    } else if (arg.startsWith("--")) throw new UsageError(`There is no option "${arg}".\n\n${usage}`);
    else if (options.file === undefined) options.file = arg;
    else throw new UsageError(`One file at a time; "${arg}" is a second one.\n\n${usage}`);
  }
  if (!options.file && !options.isJsonl) throw new UsageError(usage);
  return options;
}

async function annotateFile(file: string, { explain, published: given }: Options): Promise<string> {
  const text = await readTextFile(file);
  const dataset = await loadDataset();
  const data = compileDataset(dataset);
  const isHtml = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html)/i.test(text);
  const page = isHtml ? readSavedPage(text) : undefined;
  const stories = page?.stories ?? [text.split("\n").map((line) => ({ text: line, kind: "paragraph" as const }))];
  const published = given ?? page?.metadata.published;
  const linker = createLinker(data.lexicon);
  // Story by story, as in a tab; one list of blocks for the report.
  const blocks: TextBlock[] = [];
  const result: LinkResult = { mentions: [], rejected: [] };
  for (const [i, story] of stories.entries()) {
    const linked = linker.link(
      {
        blocks: story,
        ...(page && i === 0 && { title: page.metadata.title }),
        ...(page && { url: page.metadata.url }),
        ...(page?.metadata.language && { language: page.metadata.language }),
        ...(published && { published }),
      },
      { explain: true },
    );
    const shift = <Placed extends { block: number }>(placed: Placed): Placed => ({
      ...placed,
      block: placed.block + blocks.length,
    });
    result.mentions.push(...linked.mentions.map(shift));
    result.rejected.push(...linked.rejected.map(shift));
    blocks.push(...story);
  }
  const headline = page?.metadata.title ?? blocks[0]?.text ?? "";
  const annotated: AnnotatedStory = {
    ...(page && { page }),
    blocks,
    result,
    cards: [],
    names: data.index.names,
  };
  for (const mention of result.mentions) {
    if (annotated.cards.some(({ mention: { company, via } }) => company === mention.company && via === mention.via))
      continue;
    const company = data.shards[shardOf(mention.company, data.index.shards)]?.[mention.company];
    const paragraph = blocks[mention.block]?.text ?? "";
    if (!company) continue;
    const card = buildCard(
      {
        companyId: mention.company,
        ...(mention.via !== undefined && { via: mention.via }),
        sentence: sentenceAt(paragraph, mention.start, page?.metadata.language),
        paragraph,
        headline,
        ...(published && { published }),
      },
      company,
      {
        today: new Date().toISOString().slice(0, 10),
        locale: "en",
        companyNames: data.index.names,
        dataDate: data.index.dataDate,
        ...(data.index.market && { market: data.index.market }),
      },
    );
    annotated.cards.push({ mention, card });
  }
  return report(annotated, explain);
}

/** Writes to standard output; a promise while the reader at the other end is slower, so that nothing piles up. */
function written(text: string): unknown {
  return process.stdout.write(text) ? undefined : once(process.stdout, "drain");
}

async function main(args: string[]): Promise<number> {
  const options = parse(args);
  if (!options.isJsonl) {
    process.stdout.write(await annotateFile(options.file as string, options));
    return 0;
  }
  if (options.file) await readTextFile(options.file); // Says plainly what is wrong with it, before any output.
  const linker = createLinker(compileDataset(await loadDataset()).lexicon);
  // Opened last: a reader of lines that nobody listens to yet drops what it reads.
  const input = options.file ? createReadStream(options.file, "utf8") : process.stdin;
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const broken = await annotateLines(lines, linker, written, { explain: options.explain });
  return broken > 0 ? 1 : 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError) && !(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
