/**
 * The extensions that are measured side by side, as unpacked folders: ours as it is built, one without any script, one
 * with an empty script, and two ways in which others mark names. All of them may run on every address, so that a saved
 * page of any host can be measured; nothing else differs from what is built.
 */

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadLexicon } from "../load-dataset.ts";

export type VariantName = "without" | "empty" | "newsgloss" | "by-hand" | "mark.js";

export interface Variant {
  name: VariantName;
  /** What it is, for the table. */
  label: string;
  /** Unpacked extension. */
  dir: string;
}

export interface Variants {
  all: Variant[];
  /** Why one is missing. */
  notes: string[];
  remove(): Promise<void>;
}

const everywhere = ["*://*/*"];

/** Names given to mark.js: it walks the whole page once for each name, and all of them would take minutes a page. */
export const markNames = 1_000;

export interface VariantOptions {
  /** `dist/chromium`. */
  dist: string;
  /** mark.js's browser bundle; without it the package is looked for. */
  markJs?: string | undefined;
  wanted?: readonly VariantName[];
}

/** Writes the wanted ones (all by default) below the system's temporary folder. */
export async function makeVariants({ dist, markJs, wanted }: VariantOptions): Promise<Variants> {
  const root = await mkdtemp(join(tmpdir(), "newsgloss-bench-"));
  const notes: string[] = [];
  const all: Variant[] = [];
  const isWanted = (name: VariantName): boolean => wanted?.includes(name) ?? true;
  const add = async (name: VariantName, label: string, script?: string): Promise<void> => {
    const dir = join(root, name);
    await mkdir(dir);
    if (script !== undefined) await writeFile(join(dir, "script.js"), script);
    await writeFile(join(dir, "manifest.json"), JSON.stringify(manifestOf(name, script !== undefined)));
    all.push({ name, label, dir });
  };
  if (isWanted("without")) await add("without", "no script at all");
  if (isWanted("empty")) await add("empty", "an empty content script", "");
  if (isWanted("newsgloss")) {
    const dir = join(root, "newsgloss");
    await cp(dist, dir, { recursive: true });
    const file = join(dir, "manifest.json");
    const manifest = JSON.parse(await readFile(file, "utf8"));
    manifest.content_scripts[0].matches = everywhere;
    manifest.host_permissions = everywhere;
    await writeFile(file, JSON.stringify(manifest));
    all.push({ name: "newsgloss", label: "this extension", dir });
  }
  const names = async (): Promise<string[]> => [...new Set((await loadLexicon()).names.map(({ text }) => text))];
  if (isWanted("by-hand")) {
    const known = await names();
    await add("by-hand", `${known.length} names wrapped by hand`, await byHand(known));
  }
  if (isWanted("mark.js")) {
    const bundle = markJs ?? installedMarkJs();
    if (bundle === undefined) notes.push("mark.js is not installed: left out (--mark-js FILE names its bundle)");
    else {
      const some = evenly(await names(), markNames);
      await add("mark.js", `mark.js with ${some.length} of the names`, await withMarkJs(bundle, some));
    }
  }
  return { all, notes, remove: () => rm(root, { recursive: true, force: true }) };
}

function manifestOf(name: string, hasScript: boolean): object {
  return {
    manifest_version: 3,
    name: `bench ${name}`,
    version: "1",
    ...(hasScript && { content_scripts: [{ matches: everywhere, js: ["script.js"], run_at: "document_idle" }] }),
  };
}

async function byHand(names: readonly string[]): Promise<string> {
  const source = fileURLToPath(new URL("rivals/wrap-by-hand.ts", import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { wrapNames } from ${JSON.stringify(source)};\nwrapNames(${JSON.stringify(names)});`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

async function withMarkJs(bundle: string, names: readonly string[]): Promise<string> {
  const options = { separateWordSearch: false, accuracy: "exactly", diacritics: false, caseSensitive: true };
  return `${await readFile(bundle, "utf8")}\nnew Mark(document.body).mark(${JSON.stringify(names)}, ${JSON.stringify(options)});`;
}

function installedMarkJs(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("mark.js/dist/mark.min.js");
  } catch {
    return undefined;
  }
}

/** So many of the list, from all over it: the shipped names are in alphabetical order. */
function evenly(list: readonly string[], count: number): string[] {
  const step = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * step)] as string);
}
