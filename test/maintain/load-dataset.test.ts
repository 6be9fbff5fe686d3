/** A maintainer's mistakes: each is told with file, line, column, field and how to mend it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { DatasetError, datasetDir, loadDataset } from "../../src/maintain/load-dataset.ts";
import { parsePlaced } from "../../src/maintain/placed-json.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "newsgloss-dataset-"));
  cpSync(datasetDir, dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const gap = (): string => path.join(dir, "companies", "gap.json");

async function findingsAfter(file: string, change: (text: string) => string): Promise<DatasetError["findings"]> {
  writeFileSync(file, change(readFileSync(file, "utf8")));
  try {
    await loadDataset(dir);
  } catch (error) {
    if (error instanceof DatasetError) return error.findings;
    throw error;
  }
  return [];
}

/** Where a text first stands in a file, as editors count. */
function lineOf(file: string, text: string): number {
  return readFileSync(file, "utf8").slice(0, readFileSync(file, "utf8").indexOf(text)).split("\n").length;
}

test("the shipped dataset loads", async () => {
  expect((await loadDataset(dir)).companies.length).toBeGreaterThanOrEqual(16);
});

test("a wrong value: line, field, what is allowed", async () => {
  const findings = await findingsAfter(gap(), (text) => text.replace('"kind": "public"', '"kind": "listed"'));
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({ field: "kind", line: lineOf(gap(), '"listed"') });
  expect(finding?.file).toContain("gap.json");
  expect(finding?.mend).toContain('"public"');
});

test("a misspelt field is no new field", async () => {
  const [finding] = await findingsAfter(gap(), (text) => text.replace('"sector"', '"sektor"'));
  expect(finding?.message).toContain("sektor");
  expect(finding?.mend).toContain("docs/dataset.md");
});

test("a missing field is told at the object that lacks it", async () => {
  const [finding] = await findingsAfter(gap(), (text) => text.replace(/ {2}"about": "[^"]*",\n/, ""));
  expect(finding).toMatchObject({ field: "about", line: 1 });
});

test("a wrong type deep inside", async () => {
  const [finding] = await findingsAfter(path.join(dir, "companies", "amazon-com.json"), (text) =>
    text.replace(/"amount": (\d+)/, '"amount": "$1"'),
  );
  expect(finding?.field).toMatch(/amount$/);
  expect(finding?.mend).toContain("a number, without quotes");
});

test.each([
  ["an http source", "sources.json", '"url": "https://', '"url": "http://', "https"],
  ["a source in words", "sources.json", '"url": "https://', '"url": "see https://', "https"],
  ["a date that is none", "companies/amazon-com.json", '"date": "2024-', '"date": "2024-13-', "date"],
])("%s", async (_, file, from, to, message) => {
  const [finding] = await findingsAfter(path.join(dir, file), (text) => text.replace(from, to));
  expect(finding?.message).toContain(message);
});

test("broken JSON: the line, and the file is left alone", async () => {
  const broken = (text: string): string => text.replace('"sector":', '"sector"');
  const [finding] = await findingsAfter(gap(), broken);
  expect(finding).toMatchObject({ line: lineOf(gap(), '"sector"') });
  expect(finding?.message).toContain("is not JSON");
});

test("an empty file and a missing one", async () => {
  expect(() => parsePlaced("x.json", "")).toThrow(/x\.json:1:1: file: is not JSON/);
  rmSync(path.join(dir, "sources.json"));
  const [finding] = await findingsAfter(gap(), (text) => text);
  expect(finding?.file).toContain("sources.json");
  expect(finding?.message).toContain("is missing");
});

test("a file under another name than its company", async () => {
  const [finding] = await findingsAfter(gap(), (text) => text.replace('"id": "gap"', '"id": "the-gap"'));
  expect(finding?.mend).toContain("the-gap.json");
});

test("mistakes in several files are told together", async () => {
  writeFileSync(gap(), readFileSync(gap(), "utf8").replace('"kind": "public"', '"kind": "listed"'));
  const findings = await findingsAfter(path.join(dir, "companies", "visa.json"), (text) =>
    text.replace('"kind": "public"', '"kind": "listed"'),
  );
  expect(findings).toHaveLength(2);
});
