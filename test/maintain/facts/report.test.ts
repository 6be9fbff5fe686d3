import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/maintain/facts/csv.ts";
import { facts, smallDataset, temporaryFolder } from "./small-dataset.ts";

async function report(change: (text: string) => string = (text) => text): Promise<Document> {
  const dir = await smallDataset();
  const file = path.join(dir, "companies/amazon.json");
  await writeFile(file, change(await readFile(file, "utf8")));
  const out = path.join(await temporaryFolder(), "report.html");
  expect(await facts(["report", "--out", out, "--dir", dir])).toMatchObject({ code: 0, err: "" });
  return new JSDOM(await readFile(out, "utf8")).window.document;
}

/** Cells of the table row that starts with `name`. */
function row(page: Document, name: string): string[] {
  const found = [...page.querySelectorAll("tr")].find((each) => each.cells[0]?.textContent === name);
  return [...(found?.cells ?? [])].map((cell) => cell.textContent ?? "");
}

describe("facts report", () => {
  it("counts companies, figures and their ages", async () => {
    const page = await report();
    expect(row(page, "Layoffs")).toEqual(["Layoffs", "1", "33\u00a0%", "6", "2026-01-28", "1", "0", "0", "0"]);
    expect(row(page, "Segment figures").slice(0, 4)).toEqual(["Segment figures", "2", "67\u00a0%", "14"]);
    expect(row(page, "Amazon")).toEqual(["Amazon", "4", "10", "6", "4", "0", "1"]);
    expect(row(page, "CNBC")).toEqual(["CNBC", "2", "2"]);
  });

  it("lists doubtful and stale rows", async () => {
    const text = (await report()).body.textContent ?? "";
    expect(text).toContain("layoffs 2024-04-03 without a number");
    expect(text).toContain("2 without a source: AWS, Twitch");
  });

  it("needs nothing from elsewhere and runs nothing", async () => {
    const page = await report((text) => text.replace('"name": "Amazon",', '"name": "<script>alert(1)</script>",'));
    expect(page.querySelectorAll("script, link, img, iframe, [src], [href]")).toHaveLength(0);
    expect(page.body.textContent).toContain("<script>alert(1)</script>");
    expect(page.querySelector("style")?.textContent).toContain("prefers-color-scheme: dark");
    const named = page.querySelectorAll(".chart, .wide");
    expect(named.length).toBe(9);
    for (const each of named) expect(each.getAttribute("aria-label")).toBeTruthy();
  });
});

describe("facts export", () => {
  it("gives all companies as JSON", async () => {
    const { out } = await facts(["export", "--dir", await smallDataset()]);
    expect(JSON.parse(out).map((company: object) => Object.keys(company))).toEqual(
      Array.from({ length: 3 }, () => ["id", "name", "names", "brands", "ids"]),
    );
  });

  it("gives all figures as CSV with their source's address", async () => {
    const dir = await smallDataset();
    const { out } = await facts(["export", "--csv", "--dir", dir]);
    const [header, ...records] = parseCsv("export.csv", out).map((record) => record.cells);
    expect(header?.at(-1)).toBe("url");
    expect(records).toHaveLength(29);
    expect(records).toContainEqual([
      "amazon",
      "Amazon",
      "layoffs",
      "2023-03-20",
      "",
      "9000",
      "jobs",
      "",
      "",
      "cnbc-2023-03-20",
      "CNBC",
      "https://www.cnbc.com/2023/03/20/amazon-layoffs-company-to-cut-off-9000-more-workers.html",
    ]);
    expect(records.every((cells) => cells.at(-1)?.startsWith("https://"))).toBe(true);
  });
});

describe("facts schema", () => {
  it("gives JSON Schema", async () => {
    expect(JSON.parse((await facts(["schema"])).out).required).toContain("about");
    expect(JSON.parse((await facts(["schema", "proposals"])).out).properties).toHaveProperty("doubtful");
  });
});
