/**
 * `npm run bench:linking [file.jsonl | file.txt]…`: how fast the shipped linker is on one core, decisions included, beside
 * other ways to find names; how its time grows with the number of names; and its worst cases. Without files it reads the
 * labelled texts of the project. Best of several runs each, so that a busy machine disturbs less.
 */
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import AhoCorasick from "modern-ahocorasick";
import { lexiconOf } from "../linking/lexicon.ts";
import { linkerOver } from "../linking/linker.ts";
import type { LexiconData, LinkDocument, Linker } from "../linking/types.ts";
import { documentOf } from "./annotate-jsonl.ts";
import { InputError, labelledRecords } from "./labelled-files.ts";
import { loadLexicon } from "./load-dataset.ts";

const OWN_TEXTS = ["business.txt", "life.txt"].map((name) =>
  fileURLToPath(new URL(`../../test/linking/texts/${name}`, import.meta.url)),
);
/** Enough text that a run takes long enough to be timed. */
const LEAST_UNITS = 2_000_000;
const RUNS = 7;

interface Material {
  documents: LinkDocument[];
  texts: string[];
  /** UTF-8 bytes of one pass. */
  bytes: number;
  passes: number;
}

async function materialOf(files: readonly string[]): Promise<Material> {
  const documents: LinkDocument[] = [];
  const texts: string[] = [];
  for (const file of files) {
    for await (const record of labelledRecords(file, () => true)) {
      documents.push(documentOf(record).document);
      texts.push(record.text);
    }
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { documents, texts, bytes, passes: Math.max(1, Math.ceil(LEAST_UNITS / bytes)) };
}

/** The shortest of several runs, in milliseconds. */
function best(run: () => void, runs = RUNS): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < runs; index++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const rate = (bytes: number, ms: number): string => `${(bytes / 1000 / ms).toFixed(1).padStart(7)} MB/s`;

/** Names that no text has, built like real ones. */
function inventedNames(count: number): LexiconData {
  const syllables = [
    "ba",
    "cor",
    "dex",
    "fin",
    "gal",
    "hex",
    "lum",
    "mor",
    "nex",
    "plo",
    "quil",
    "ra",
    "sto",
    "tri",
    "vex",
    "zu",
  ];
  const word = (seed: number): string => {
    let left = seed;
    let text = "";
    for (let index = 0; index < 4; index++) {
      text += syllables[left % syllables.length];
      left = Math.floor(left / syllables.length);
    }
    return `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  const kinds = ["Group", "Systems", "Holdings", "Energy", "Bank", "Foods"];
  return {
    version: 1,
    companies: [{ id: "nobody", name: "Nobody", related: [] }],
    names: Array.from({ length: count }, (_, index) => ({
      text: index % 3 === 0 ? word(index) : `${word(index)} ${kinds[index % kinds.length]}`,
      ambiguous: index % 9 === 0,
      company: 0,
    })),
  };
}

function merged(a: LexiconData, b: LexiconData): LexiconData {
  const offset = a.companies.length;
  return {
    version: 1,
    companies: [...a.companies, ...b.companies],
    names: [...a.names, ...b.names.map((name) => ({ ...name, company: name.company + offset }))],
  };
}

function passOver({ documents, passes }: Material, linker: Linker): void {
  for (let pass = 0; pass < passes; pass++) for (const document of documents) linker.link(document);
}

/** Other ways over one pass of the texts; they find names and decide nothing. */
async function others(names: readonly string[], { texts, bytes }: Material): Promise<void> {
  const escaped = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(`\\b(?:${escaped.join("|")})\\b`, "g");
  const sample = texts.slice(0, 12);
  const sampleBytes = sample.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const regExpTime = best(() => {
    for (const text of sample) text.match(pattern);
  }, 2);
  console.log(`${rate(sampleBytes, regExpTime)}  one RegExp of all names (${sample.length} texts)`);
  const automaton = new AhoCorasick([...new Set(names)]);
  const automatonTime = best(() => {
    for (const text of texts) automaton.search(text);
  }, 3);
  console.log(`${rate(bytes, automatonTime)}  modern-ahocorasick, all occurrences`);
  const { default: nlp } = await import("compromise");
  const compromiseTime = best(() => {
    for (const text of sample) nlp(text).organizations().out("array");
  }, 2);
  console.log(`${rate(sampleBytes, compromiseTime)}  compromise, organizations() (${sample.length} texts)`);
  const { default: wink } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const winkNlp = wink(model);
  winkNlp.learnCustomEntities([{ name: "name", patterns: ["PROPN"] }]);
  const winkTime = best(() => {
    for (const text of sample) winkNlp.readDoc(text).customEntities().out();
  }, 2);
  console.log(`${rate(sampleBytes, winkTime)}  wink-nlp, proper nouns (${sample.length} texts)`);
}

function growth(data: LexiconData, material: Material): void {
  console.log("\nnames      time of one pass");
  const shipped = data.names.length;
  let first: number | undefined;
  for (const count of [1000, shipped, 50_000, 200_000]) {
    const names =
      count <= shipped ? { ...data, names: data.names.slice(0, count) } : merged(data, inventedNames(count - shipped));
    const linker = linkerOver(lexiconOf(names));
    const time = best(() => passOver({ ...material, passes: 1 }, linker));
    // From the shipped names on the same names are found; fewer find less and so decide less.
    if (count === shipped) first = time;
    const ratio = first === undefined ? "" : `  ${(time / first).toFixed(2)} × the shipped names`;
    console.log(`${String(count).padStart(7)}  ${time.toFixed(1).padStart(8)} ms${ratio}`);
  }
}

function worstCases(linker: Linker): void {
  console.log("\nworst cases, 1 MB each in one paragraph, and twice as much");
  const cases: Record<string, (units: number) => string> = {
    '"Amazon " again and again': (units) => "Amazon ".repeat(units / 7),
    "one letter": (units) => "a".repeat(units),
    emoji: (units) => "😀".repeat(units / 2),
    "combining marks": (units) => `A${"\u0301".repeat(units)}`,
    '"Wells Fargo Wells "': (units) => "Wells Fargo Wells ".repeat(units / 18),
    "capitals and stops": (units) => "A. ".repeat(units / 3),
  };
  for (const [name, make] of Object.entries(cases)) {
    const time = (units: number): number => {
      const document: LinkDocument = { blocks: [{ text: make(units), kind: "paragraph" }] };
      return best(() => void linker.link(document), 3);
    };
    const once = time(1_000_000);
    console.log(`${once.toFixed(0).padStart(7)} ms  × ${(time(2_000_000) / once).toFixed(1)}  ${name}`);
  }
}

try {
  const files = process.argv.slice(2);
  const material = await materialOf(files.length > 0 ? files : OWN_TEXTS);
  const data = await loadLexicon();
  const linker = linkerOver(lexiconOf(data));
  console.log(`${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`);
  console.log(
    `${material.documents.length} texts, ${(material.bytes / 1000).toFixed(0)} kB, ${data.names.length} names of ${data.companies.length} companies\n`,
  );
  let units = 0;
  const baseline = best(() => {
    for (const text of material.texts) for (let at = 0; at < text.length; at++) units += text.charCodeAt(at);
  });
  console.log(
    `${rate(material.bytes, baseline)}  baseline: looking at every character (${units % 2 === 0 ? "even" : "odd"} sum)`,
  );
  passOver(material, linker);
  const linking = best(() => passOver(material, linker));
  console.log(`${rate(material.bytes * material.passes, linking)}  this linker, decisions included (budget 20)`);
  await others(
    data.names.map(({ text }) => text),
    material,
  );
  growth(data, material);
  worstCases(linker);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
