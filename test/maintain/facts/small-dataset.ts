/** Temporary copies of a small dataset on disk, and the command line run on them as a maintainer would. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { type Asker, CancelledError } from "../../../src/maintain/facts/ask.ts";
import { runFacts } from "../../../src/maintain/facts/commands.ts";
import { datasetText } from "../../../src/maintain/facts/dataset-order.ts";
import { dataset } from "../../facts/fixture.ts";

export const TODAY = "2026-11-22";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder of its own that is removed after the tests of the file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "newsgloss-facts-"));
  folders.push(folder);
  return folder;
}

/** The dataset of test/facts/fixture.ts (Amazon, Anthropic, Visa) as files in the dataset's order. */
export async function smallDataset(): Promise<string> {
  const dir = path.join(await temporaryFolder(), "dataset");
  const { companies, sources, stories, market, newsHosts } = dataset();
  const files: [string, unknown][] = [
    ...companies.map((company): [string, unknown] => [`companies/${company.id}.json`, company]),
    ["sources.json", sources],
    ["market.json", market],
    ["news-hosts.json", newsHosts],
    ["stories/2024.json", stories],
  ];
  for (const [name, value] of files) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, datasetText(name, value));
  }
  return dir;
}

/** Every file below a folder with its text, to see that nothing changed. */
export async function contents(dir: string): Promise<Record<string, string>> {
  const names = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  return Object.fromEntries(files.map((file, index) => [path.relative(dir, file), texts[index] ?? ""]));
}

/** A file's JSON. */
export async function json(dir: string, name: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(path.join(dir, name), "utf8"));
}

/** The rows of a list in a company's file. */
export async function rows(dir: string, company: string, list: string): Promise<Record<string, unknown>[]> {
  return ((await json(dir, `companies/${company}.json`))[list] ?? []) as Record<string, unknown>[];
}

export interface Ran {
  code: number;
  out: string;
  err: string;
  questions: string[];
}

/**
 * Runs one command line; with `answers`, a person sits at the terminal and gives them in turn. An answer that is
 * objected to is told in `err`, and the next one is tried. "^C" leaves.
 */
export async function facts(args: string[], answers?: string[]): Promise<Ran> {
  const ran: Ran = { code: 0, out: "", err: "", questions: [] };
  const left = [...(answers ?? [])];
  const answerTo = (question: string) => {
    ran.questions.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`nobody answers "${question}"`);
    if (answer === "^C") throw new CancelledError("Left without an answer; nothing was written.");
    return answer;
  };
  const asker: Asker = {
    async ask({ message, optional, choices, objection }) {
      for (;;) {
        const answer = answerTo(message);
        if (choices && answer !== "" && !choices.includes(answer)) throw new Error(`"${answer}" is no choice`);
        const wrong = answer === "" ? (optional ? undefined : "This is needed.") : objection(answer);
        if (wrong === undefined) return answer;
        ran.err += `${wrong}\n`;
      }
    },
    confirm: async (question) => answerTo(question) === "yes",
  };
  ran.code = await runFacts(args, {
    out: (text) => {
      ran.out += `${text}\n`;
    },
    err: (text) => {
      ran.err += `${text}\n`;
    },
    asker: answers && asker,
    live: false,
    today: TODAY,
  });
  if (left.length > 0) throw new Error(`nobody asked for ${JSON.stringify(left)}`);
  return ran;
}
