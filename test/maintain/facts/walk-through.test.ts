/** The walk-through in docs/dataset.md, done as it is written. */
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { facts, rows, smallDataset, TODAY } from "./small-dataset.ts";

/** The commands in the code blocks of a section, as a shell would hand them over. */
function commandsIn(text: string, heading: string): string[][] {
  const section = text.split(/^## /m).find((each) => each.startsWith(heading)) ?? "";
  const blocks = [...section.matchAll(/^```\n(.*?)^```$/gms)].map(([, block = ""]) => block.replace(/\\\n/g, " "));
  const lines = blocks.join("").split("\n");
  return lines
    .filter((line) => line.startsWith("npm run facts -- "))
    .map((line) =>
      [...line.slice("npm run facts -- ".length).matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b ?? ""),
    );
}

it("adds the layoff of the walk-through with exactly the commands it gives", async () => {
  const text = await readFile(new URL("../../../docs/dataset.md", import.meta.url), "utf8");
  const commands = commandsIn(text, "Walk-through");
  expect(commands.map(([name]) => name)).toEqual(["add", "add", "add", "check", "diff", "diff"]);
  const dir = await smallDataset();
  const top = path.dirname(dir);
  execFileSync("git", ["-C", top, "init", "-q"]);
  execFileSync("git", ["-C", top, "add", "."]);
  const who = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", top, ...who, "commit", "-q", "-m", "Start"]);
  let told = "";
  for (const command of commands) {
    const ran = await facts([...command, "--dir", dir]);
    expect(ran, command.join(" ")).toMatchObject({ code: 0, err: "" });
    told += ran.out;
  }
  expect(told).toContain("no findings");
  expect(await rows(dir, "example-corp", "layoffs")).toEqual([
    { date: TODAY, count: 500, countIs: "about", brand: "widgety", source: "example-example-corp-cuts-jobs" },
  ]);
  expect(await readFile(path.join(dir, "changes", `${TODAY}.md`), "utf8")).toContain("## Example Corp");
});
