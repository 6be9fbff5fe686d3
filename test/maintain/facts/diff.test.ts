import { execFileSync } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { facts, smallDataset, TODAY } from "./small-dataset.ts";

function git(dir: string, ...args: string[]): void {
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", dir, ...who, ...args], { stdio: "pipe" });
}

/** A dataset below the top of a repository, committed. */
async function committed(): Promise<string> {
  const dir = await smallDataset();
  const top = path.dirname(dir);
  git(top, "init", "-q");
  git(top, "add", ".");
  git(top, "commit", "-q", "-m", "Start");
  return dir;
}

async function edit(dir: string, name: string, change: (text: string) => string): Promise<void> {
  const file = path.join(dir, name);
  await writeFile(file, change(await readFile(file, "utf8")));
}

const add = ["add", "layoff", "--company", "amazon", "--date", "2026-07-22", "--count", "1110"];

describe("facts diff", () => {
  it("says that nothing changed", async () => {
    expect(await facts(["diff", "--dir", await committed()])).toMatchObject({
      code: 0,
      out: "no change of the dataset since HEAD\n",
    });
  });

  it("tells added, changed and removed facts in words, by company", async () => {
    const dir = await committed();
    await facts([...add, "--url", "https://www.msn.com/amazon", "--title", "T", "--dir", dir]);
    await edit(dir, "companies/amazon.json", (text) =>
      text.replace('"count": 9000', '"count": 9100').replace('"about": "Online', '"about": "Web'),
    );
    await rm(path.join(dir, "companies/visa.json"));
    await edit(dir, "stories/2024.json", () => "[]\n");
    const { out } = await facts(["diff", "--dir", dir]);
    expect(out.trim().split("\n")).toEqual([
      "Amazon: ~ about: Online shops, cloud computing, devices and streaming → Web shops, cloud computing, devices and streaming",
      "Amazon: + layoffs 2026-07-22, 1,110 jobs (msn.com)",
      "Amazon: ~ layoffs 2023-03-20, 9,100 jobs (cnbc.com): count 9000 → 9100",
      "Visa: − company visa with all its figures",
      "Stories: − 2024-04-03 Amazon Web Services cuts jobs in training and shop technology",
      "Sources: + 1 source: msn.com",
    ]);
  });

  it("sees order and format as no change", async () => {
    const dir = await committed();
    await edit(dir, "companies/amazon.json", (text) => {
      const value = JSON.parse(text);
      return JSON.stringify(
        Object.fromEntries(Object.entries({ ...value, layoffs: value.layoffs.toReversed() }).reverse()),
      );
    });
    expect((await facts(["diff", "--dir", dir])).out).toContain("no change");
  });

  it("compares with any commit and writes the dated file for the changelog", async () => {
    const dir = await committed();
    await facts([...add, "--url", "https://www.msn.com/amazon", "--title", "T", "--dir", dir]);
    git(dir, "add", ".");
    git(dir, "commit", "-q", "-m", "More");
    expect((await facts(["diff", "--dir", dir])).out).toContain("no change");
    expect((await facts(["diff", "HEAD~1", "--markdown", "--dir", dir])).out).toContain(
      "## Amazon\n\n- + layoffs 2026-07-22",
    );
    expect((await facts(["diff", "HEAD~1", "--write", "--dir", dir])).code).toBe(0);
    const text = await readFile(path.join(dir, "changes", `${TODAY}.md`), "utf8");
    expect(text).toMatch(/^# Data changes of 2026-11-22\n\n## Amazon\n/);
  });

  it("keeps the file of an earlier change of the same day", async () => {
    const dir = await committed();
    const first = path.join(dir, "changes", `${TODAY}.md`);
    await facts([...add, "--url", "https://www.msn.com/amazon", "--title", "T", "--dir", dir]);
    await facts(["diff", "--write", "--dir", dir]);
    // Written again before the commit, it is the same change.
    await facts(["diff", "--write", "--dir", dir]);
    expect(await readdir(path.join(dir, "changes"))).toEqual([`${TODAY}.md`]);
    git(dir, "add", ".");
    git(dir, "commit", "-q", "-m", "Morning");
    const morning = await readFile(first, "utf8");
    await edit(dir, "companies/amazon.json", (text) => text.replace('"about": "Online', '"about": "Web'));
    expect((await facts(["diff", "--write", "--dir", dir])).out).toContain(`${TODAY}-2.md`);
    expect(await readFile(first, "utf8")).toBe(morning);
    expect(await readFile(path.join(dir, "changes", `${TODAY}-2.md`), "utf8")).toContain("about: Online");
  });

  it("tells the whole dataset, as if it were new", async () => {
    const { code, out } = await facts(["diff", "--all", "--dir", await smallDataset()]);
    expect(out).toContain("Amazon: + company amazon: Online shops");
    expect(out).toContain("Visa: + company visa: ");
    expect(code).toBe(0);
    expect((await facts(["diff", "HEAD", "--all"])).code).toBe(2);
  });

  it("tells a change too long to read in numbers, unless all of it is wanted", async () => {
    const dir = await committed();
    const layoffs = Array.from({ length: 401 }, (_, index) => ({
      date: `20${10 + (index % 2)}`,
      count: 1000 + index,
      source: "cnbc-2023-03-20",
    }));
    await edit(dir, "companies/visa.json", (text) => JSON.stringify({ ...JSON.parse(text), layoffs }));
    const short = await facts(["diff", "--dir", dir]);
    expect(short.out).toBe(
      "Companies: ~ 1 company\nNames, brands and figures: + 401 layoffs of 1 company: 2010 201, 2011 200\n",
    );
    expect(short.err).toBe("401 changes in numbers; --full lists them.\n");
    expect((await facts(["diff", "--full", "--dir", dir])).out.trim().split("\n")).toHaveLength(401);
  });

  it("says where git has no such commit", async () => {
    const { code, err } = await facts(["diff", "no-such-branch", "--dir", await committed()]);
    expect(err).toMatch(/git knows no commit "no-such-branch".*Mend/);
    expect(code).toBe(2);
  });
});
