/** The pages that are measured: a folder of saved pages, each served at the address under which it was published. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface SavedStory {
  /** File or folder name. */
  name: string;
  /** https, without fragment. */
  url: string;
  html: string;
}

/**
 * Reads a folder of either kind: `<name>/page.html` with `expected.json` (as test/pages), or `*.html`, whose addresses
 * stand in an `index.jsonl` (`file`, `url`, `kind`) or in the pages themselves. Those that are known to be no story are
 * left out, as are pages that tell no address.
 *
 * @throws Error when the folder cannot be read or holds no story.
 */
export function savedStories(folder: string): SavedStory[] {
  const stories = [...inFolders(folder), ...inFiles(folder)].sort((a, b) => a.name.localeCompare(b.name));
  if (stories.length === 0) throw new Error(`No saved story in ${folder}: *.html, or <name>/page.html, is wanted.`);
  return stories;
}

function* inFolders(folder: string): Generator<SavedStory> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const page = join(folder, entry.name, "page.html");
    const expected = join(folder, entry.name, "expected.json");
    if (!entry.isDirectory() || !existsSync(page) || !existsSync(expected)) continue;
    const { url, isStory } = JSON.parse(readFileSync(expected, "utf8")) as { url: string; isStory: boolean };
    if (isStory) yield { name: entry.name, url: plainAddress(url), html: readFileSync(page, "utf8") };
  }
}

function* inFiles(folder: string): Generator<SavedStory> {
  const index = join(folder, "index.jsonl");
  const listed = new Map<string, { url: string; kind?: string }>();
  for (const line of existsSync(index) ? readFileSync(index, "utf8").split("\n") : []) {
    if (line.trim() === "") continue;
    const { file, ...rest } = JSON.parse(line) as { file: string; url: string; kind?: string };
    listed.set(file, rest);
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const known = listed.get(file);
    if (known?.kind !== undefined && known.kind !== "article") continue;
    const html = readFileSync(join(folder, file), "utf8");
    const url = known?.url ?? addressIn(html);
    if (url && URL.canParse(url)) yield { name: file, url: plainAddress(url), html };
  }
}

/** The address under which a page says it was published. */
function addressIn(html: string): string | undefined {
  const canonical = /<link[^>]+rel=["']?canonical["']?[^>]*href=["']?(https?:[^"'\s>]+)/i.exec(html);
  return (canonical ?? /<meta[^>]+property=["']og:url["'][^>]*content=["'](https?:[^"']+)/i.exec(html))?.[1];
}

/** The server speaks https only, and never sees a fragment. */
function plainAddress(url: string): string {
  const plain = new URL(url);
  plain.protocol = "https:";
  plain.hash = "";
  return plain.href;
}
