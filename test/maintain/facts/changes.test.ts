/** The dated files that go with each change of the data. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { datasetDir } from "../../../src/maintain/load-dataset.ts";

const folder = path.join(datasetDir, "changes");

it("tells of at least one change, each in a file of its day that a person can read", async () => {
  const names = await readdir(folder);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const day = /^(\d{4}-\d{2}-\d{2})(?:-[2-9])?\.md$/.exec(name)?.[1];
    expect(day, name).toBeDefined();
    const lines = (await readFile(path.join(folder, name), "utf8")).trimEnd().split("\n");
    expect(lines[0]).toBe(`# Data changes of ${day}`);
    expect(
      lines.filter((line) => !/^(?:# .+|## .+|- [+~−] .+|)$/.test(line)),
      name,
    ).toEqual([]);
    expect(lines.filter((line) => line.startsWith("- ")).length, name).toBeGreaterThan(0);
    expect(lines.length, name).toBeLessThan(1_300);
  }
});
