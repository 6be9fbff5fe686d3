import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { idFor, readCases, writeCases } from "../../src/maintain/case-file.ts";
import { readLabelledTexts } from "../../src/maintain/labelled-text.ts";
import { main } from "../../src/maintain/linking-case.ts";
import { seedLexicon } from "../linking/seed-lexicon.ts";
import { runCommand } from "./run-command.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "newsgloss-case-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(argv: string[], input?: string): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(argv, {
    folder,
    loadLexicon: async () => seedLexicon,
    readInput: async () => input,
    write: (text) => void out.push(text),
    writeError: (text) => void err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const kept = (name: string): Promise<string> => readFile(path.join(folder, `${name}.txt`), "utf8").catch(() => "");
const RIGHT = "[[Honda|honda]] met Harrison {{Ford|surname}}.";
/** The linker cannot know this month. */
const WRONG = "{{Nissan|month}} is the first month of spring.";

describe("linking:case", () => {
  it("shows what the linker says, and keeps what it gets right as required", async () => {
    const { code, out } = await run([RIGHT, "--published", "2024-02-03", "--title", "It rained"]);
    expect(code).toBe(0);
    expect(out).toMatch(/"Honda" → honda, score 0\.\d\d\n {2}"Ford" not marked.*: part of "Harrison Ford"/);
    expect(out).toContain("The linker agrees");
    expect(await kept("reported")).toBe(
      `id: honda-met-harrison-ford\ntitle: It rained\npublished: 2024-02-03\n\n${RIGHT}\n`,
    );
  });

  it("keeps what the linker gets wrong too, for that is the point, and exits with 1", async () => {
    const { code, out } = await run([WRONG]);
    expect(code).toBe(1);
    expect(out).toContain('the linker marks "Nissan" as nissan, which is not marked here (month)');
    expect(await kept("reported")).toContain(WRONG);
  });

  it("keeps what has to wait apart, until it is required", async () => {
    expect((await run([WRONG, "--wanted"])).code).toBe(0);
    expect(await kept("reported")).toBe("");
    expect(readCases(await kept("wanted")).map(({ marked }) => marked)).toEqual([WRONG]);
    expect((await run([WRONG])).out).toContain("it was wanted until now");
    expect(await kept("wanted")).toBe("");
    expect(readCases(await kept("reported")).map(({ id }) => id)).toEqual(["nissan-is-the-first-month-of"]);
  });

  it("does not want what is right already", async () => {
    const { code, err } = await run([RIGHT, "--wanted"]);
    expect(code).toBe(2);
    expect(err).toContain("leave out --wanted");
    expect(existsSync(path.join(folder, "wanted.txt"))).toBe(false);
  });

  it("keeps a text once, and gives every other one an id of its own", async () => {
    await run([RIGHT]);
    const before = await kept("reported");
    expect((await run([RIGHT])).out).toContain('kept already, as "honda-met-harrison-ford"');
    expect(await kept("reported")).toBe(before);
    await run(["[[Honda|honda]] met Harrison ((Ford|an actor))."]);
    const records = readLabelledTexts(await kept("reported"), "reported.txt", () => true);
    expect(records.map(({ id }) => id)).toEqual(["honda-met-harrison-ford", "honda-met-harrison-ford-2"]);
  });

  it("reads from a file or from standard input", async () => {
    const file = path.join(folder, "story.txt");
    await writeFile(file, `${RIGHT}\r\n\r\nIt rained.\r\n`);
    expect((await run(["--file", file])).code).toBe(0);
    expect(readCases(await kept("reported"))[0]?.marked).toBe(`${RIGHT}\n\nIt rained.`);
    expect((await run([], "[[Nissan|nissan]] left.\n")).code).toBe(0);
    expect(readCases(await kept("reported"))).toHaveLength(2);
  });

  it.each<[string, string[], RegExp]>([
    ["nothing", [], /^usage: /],
    ["two texts", ["Honda", "won."], /^One text at a time/],
    ["an option that is none", ["Honda", "--loud"], /^There is no option "--loud"/],
    ["an option without value", ["Honda", "--title"], /^--title wants a value/],
    ["a title of two lines", ["Honda", "--title", "a\nid: b"], /^--title wants a value of one line/],
    ["a date that is none", ["Honda", "--published", "today"], /^--published wants a date/],
    ["an address that is none", ["Honda", "--url", "here"], /^--url wants/],
    ["a text that parts two", ["One.\n===\nTwo."], /^One text at a time/],
    ["a company that is none", ["It rained.\n[[Honda|hondo]] won."], /^the text:2: there is no company "hondo"/],
    ["a mark left open", ["[[Honda won."], /^the text:1: "\[\[" belongs to no label/],
    ["a file that is not there", ["--file", "nowhere.txt"], /^nowhere\.txt: cannot be read/],
  ])("wrong usage, %s: exit code 2 and nothing kept", async (_what, argv, message) => {
    const { code, err, out } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(existsSync(path.join(folder, "reported.txt"))).toBe(false);
  });

  it("starts as a command", () => {
    const { status, err } = runCommand("linking-case", ["--loud"]);
    expect(status).toBe(2);
    expect(err).toMatch(/^There is no option "--loud"/);
  });
});

describe("what counts as agreement", () => {
  it.each<[string, string, RegExp | undefined]>([
    ["a full stop more or less", "[[Visa Inc.|visa]] won.", undefined],
    ["a brand where none is told", "[[YouTube|alphabet]] grew.", undefined],
    [
      "another brand",
      "[[YouTube|alphabet/google]] grew.",
      /is alphabet\/google: the linker marks .* alphabet\/youtube/,
    ],
    ["another company", "[[Honda|nissan]] won.", /is nissan: the linker marks "Honda" as honda/],
    ["a shorter span", "[[Honda|honda]] Motor won.", /the linker marks "Honda Motor" as honda/],
    ["a company not found", "The old [[gap|gap]] was closed.", /is gap: the linker does not mark it/],
    ["a company that the dataset lacks", "[[Honda|?Honda Bank]] won.", /Honda Bank, which the dataset lacks/],
    ["what was not marked at all", "Honda won.", /\(no company\)/],
    ["what may be argued about", "((Honda|car or firm)) won.", undefined],
  ])("%s", async (_what, text, difference) => {
    const { code, out } = await run([text]);
    expect(code).toBe(difference === undefined ? 0 : 1);
    expect(out).toMatch(difference ?? /The linker agrees/);
  });
});

describe("the files", () => {
  it("are written as they were read", () => {
    const source = "id: a\n\nOne.\n===\nid: b\npublished: 2024-01-01\n\nTwo.\n\nThree.\n";
    expect(writeCases(readCases(source))).toBe(source);
    expect(readCases(source)[1]).toMatchObject({ id: "b", marked: "Two.\n\nThree." });
    expect(readCases("")).toEqual([]);
    expect(writeCases([])).toBe("");
  });

  it("call a text by its words", () => {
    expect(idFor("“Nestlé’s” new café: it’s open", new Set())).toBe("nestles-new-cafe-its-open");
    expect(idFor("日本", new Set(["text"]))).toBe("text-2");
  });
});
