/**
 * `npm run --silent annotate -- <file>`: reads a saved page or a text and prints its companies, their facts and why
 * each was linked; `annotate --jsonl < in > out` does it line by line for other programs. It runs the code that ships.
 */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { buildCard } from "../facts/card.ts";
import { compileDataset } from "../facts/compile.ts";
import { sentenceAt } from "../facts/sentence.ts";
import { shardOf } from "../facts/shipped.ts";
import { compileNames } from "../linking/compiled.ts";
import { createLinker } from "../linking/linker.ts";
import type { LinkResult, TextBlock } from "../linking/types.ts";
import { annotateLines } from "./annotate-jsonl.ts";
import { AnnotateWorkers, annotateBatches, startAnnotateWorker, WorkerError } from "./annotate-workers.ts";
import { englishWords } from "./english-words.ts";
import { lineBatches, linesIn } from "./lines.ts";
import { DatasetError, loadDataset } from "./load-dataset.ts";
import { type AnnotatedStory, report } from "./report-story.ts";
import { readSavedPage } from "./saved-page.ts";
import { checkTextFile, readTextFile, UsageError } from "./text-file.ts";

const usage = `npm run --silent annotate -- <story.html | story.txt> [--explain] [--published YYYY-MM-DD]
npm run --silent annotate -- --jsonl [--explain] [--workers N] [file.jsonl]
  reads standard input where no file is given; --workers spreads the work over N threads, with the same output
`;

interface Options {
  file?: string;
  isJsonl: boolean;
  explain: boolean;
  published?: string;
  workers: number;
}

/** More threads than any machine here has cores would only cost memory. */
const MOST_WORKERS = 64;

function parse(args: string[]): Options {
  const options: Options = { isJsonl: false, explain: false, workers: 1 };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === "--jsonl") options.isJsonl = true;
    else if (arg === "--explain") options.explain = true;
    else if (arg === "--published") {
      const date = args[++i];
      if (!date || !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UsageError("--published wants a date like 2024-04-04.");
      options.published = date;
    } else if (arg === "--workers") {
      options.workers = Number(args[++i]);
      if (!Number.isInteger(options.workers) || options.workers < 1 || options.workers > MOST_WORKERS)
        throw new UsageError(`--workers wants a number of threads, 1 to ${MOST_WORKERS}.`);
    } else if (arg.startsWith("--")) throw new UsageError(`There is no option "${arg}".\n\n${usage}`);
    else if (options.file === undefined) options.file = arg;
    else throw new UsageError(`One file at a time; "${arg}" is a second one.\n\n${usage}`);
  }
  if (!options.file && !options.isJsonl) throw new UsageError(usage);
  if (options.workers > 1 && !options.isJsonl)
    throw new UsageError("--workers goes with --jsonl: one page is read at once.");
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
        words: englishWords(),
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

/** A reader that has seen enough (`| head -1`) is no error, and nobody is left to write for. */
function endQuietlyWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}

async function annotateJsonl({ file, explain, workers: count }: Options): Promise<number> {
  if (file) await checkTextFile(file); // Says plainly what is wrong with it, before any output.
  const { lexicon } = compileDataset(await loadDataset());
  const input: Readable = file ? createReadStream(file) : process.stdin;
  if (count === 1) return annotateLines(linesIn(input), createLinker(lexicon), written, { explain });
  const names = compileNames(lexicon);
  const workers = new AnnotateWorkers(
    count,
    () => startAnnotateWorker({ names, explain }),
    (error) => input.destroy(error),
  );
  try {
    return await annotateBatches(lineBatches(input), workers, written);
  } finally {
    // A thread that died leaves an input behind that may never end.
    input.on("error", () => {});
    input.destroy();
    await workers.close();
  }
}

async function main(args: string[]): Promise<number> {
  const options = parse(args);
  endQuietlyWithReader();
  if (options.isJsonl) return (await annotateJsonl(options)) > 0 ? 1 : 0;
  process.stdout.write(await annotateFile(options.file as string, options));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const known = [UsageError, DatasetError, WorkerError].some((kind) => error instanceof kind);
  if (!known || !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof DatasetError ? 1 : 2;
}
