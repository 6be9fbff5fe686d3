/** The command line on good and bad input: what it prints, and its exit codes (0 fine, 1 findings, 2 wrong usage). */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetDir } from "../../src/maintain/load-dataset.ts";
import { runCommand } from "./run-command.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "newsgloss-commands-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(dir, name);
  writeFileSync(file, content);
  return file;
};

describe("annotate", () => {
  test("reads a saved page: companies, facts with their source, what the page suggests", () => {
    const { status, out } = runCommand("annotate", [path.join(root, "assets/demo/story.html")]);
    expect(status).toBe(0);
    expect(out).toContain("Amazon (amazon-com): ");
    expect(out).toMatch(/14\.2.?%/);
    expect(out).toContain("https://");
    expect(out).toContain("Honda and Nissan join hands");
    // The headline says "cuts several hundred jobs in its cloud business": the jobs come first, the cloud's share second.
    const facts = out.split("\n").filter((line) => /^ {4}\S/.test(line) && !line.startsWith("    and "));
    expect(facts[0]).toContain("layoffs");
    expect(facts[1]).toContain("Amazon Web Services, share of revenue");
  });

  test("says how a number of the story compares with the sourced one", () => {
    const words = `Apple is cutting 614 jobs in California. ${"The company gave notice to the state. ".repeat(12)}`;
    const file = write(
      "stated.html",
      `<html lang="en"><head><meta property="article:published_time" content="2024-04-05T10:00:00Z"></head>
       <body><article><h1>Car project ends</h1><p>${words}</p><p>The jobs are in Santa Clara.</p></article></body></html>`,
    );
    expect(runCommand("annotate", [file]).out).toContain("Agrees with the story’s 614 jobs");
  });

  test("explains itself", () => {
    const file = write("plain.txt", "Amazon.com Inc. said it would cut jobs.\nThe Amazon rainforest is burning.");
    const { status, out } = runCommand("annotate", [file, "--explain"]);
    expect(status).toBe(0);
    expect(out).toMatch(/→ amazon-com, score [01]\.\d+/);
    expect(out).toMatch(/\[Amazon.*rainforest/);
  });

  test("a page with broken JSON-LD and one without body are read", () => {
    for (const html of [
      '<script type="application/ld+json">{"@type":</script><p>Nvidia said so.',
      "<frameset></frameset>",
    ]) {
      expect(runCommand("annotate", [write("odd.html", html)]).status).toBe(0);
    }
  });

  test.each([
    ["a missing file", ["no-such-file.html"], "no-such-file.html: cannot be read: there is no such file."],
    ["a folder", ["src"], "src: cannot be read: it is a folder."],
    ["no file", [], "npm run --silent annotate"],
    ["an option that is none", ["--loud"], 'There is no option "--loud".'],
    ["a date that is none", ["x.html", "--published", "soon"], "--published wants a date"],
  ])("%s: a clear line, exit code 2", (_, args, message) => {
    const { status, out, err } = runCommand("annotate", args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });

  test("a binary file: one clear line, exit code 2", () => {
    const file = write("picture.html", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const { status, err } = runCommand("annotate", [file]);
    expect(status).toBe(2);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("is not text");
  });

  test("--jsonl: a line out for each line in, a broken one told with its number", () => {
    const good = JSON.stringify({ id: "a", text: "Microsoft said it would buy shares. Then Nvidia did." });
    const { status, out, err } = runCommand("annotate", ["--jsonl"], `${good}\n{"id":\n${good}\n`);
    expect(status).toBe(1);
    const rows = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(2);
    expect(rows[0].mentions.map((mention: { company: string }) => mention.company)).toEqual(["microsoft", "nvidia"]);
    expect(err).toMatch(/\b2\b/);
  });
});

describe("facts", () => {
  test("check passes on the shipped dataset", () => {
    const { status, out } = runCommand("facts", ["check"]);
    expect(status, out).toBe(0);
    expect(out).toContain("no findings");
  });

  test("check places what the schema cannot see", () => {
    const copy = path.join(dir, "dataset");
    cpSync(datasetDir, copy, { recursive: true });
    const file = path.join(copy, "companies", "gap.json");
    const text = readFileSync(file, "utf8").replace(/"source": "[^"]*"/, '"source": "no-such-source"');
    writeFileSync(file, text);
    const line = text.slice(0, text.indexOf("no-such-source")).split("\n").length;
    const { status, err } = runCommand("facts", ["check", "--dir", copy]);
    expect(status).toBe(1);
    expect(err).toMatch(new RegExp(`gap\\.json:${line}:\\d+: .*no-such-source.* Mend: `));
  });

  test("schema is JSON Schema that names the fields", () => {
    const { status, out } = runCommand("facts", ["schema"]);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(out).properties)).toContain("aiInvestments");
  });

  test("export tells every company's names", () => {
    const rows = JSON.parse(runCommand("facts", ["export"]).out) as { id: string; names: unknown[] }[];
    expect(rows.find(({ id }) => id === "amazon-com")?.names.length).toBeGreaterThan(0);
  });

  test.each([[["fly"]], [["schema", "nothing"]], [[]]])("wrong usage %j: exit code 2", (args) => {
    const { status, err } = runCommand("facts", args);
    expect(status).toBe(2);
    expect(err).not.toBe("");
  });
});

test("the build stops at a wrong field, with its place and how to mend it, before it touches dist/", () => {
  const copy = path.join(dir, "broken");
  cpSync(datasetDir, copy, { recursive: true });
  const file = path.join(copy, "companies", "gap.json");
  const text = readFileSync(file, "utf8").replace('"kind": "public"', '"kind": "listed"');
  writeFileSync(file, text);
  const line = text.slice(0, text.indexOf('"listed"')).split("\n").length;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build.mjs", "--dataset", copy], {
    cwd: root,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(new RegExp(`gap\\.json:${line}:\\d+: kind: .* Mend: use one of "public"`));
});
