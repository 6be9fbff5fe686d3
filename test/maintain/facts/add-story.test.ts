import { describe, expect, it } from "vitest";
import { contents, facts, json, smallDataset } from "./small-dataset.ts";

const story = [
  "add",
  "story",
  "https://www.reuters.com/business/amazon-doubles-its-stake?utm_source=mail#top",
  "--title",
  "Amazon doubles its stake in a maker of models",
  "--published",
  "2024-11-22",
  "--companies",
  "Amazon.com",
];

describe("facts add story", () => {
  it("writes it into the file of its year, newest first, with the topic its title tells", async () => {
    const dir = await smallDataset();
    const { code, out } = await facts([...story, "--dir", dir]);
    expect(out).toContain("Stories: + 2024-11-22 Amazon doubles its stake in a maker of models");
    expect(code).toBe(0);
    const listed = (await json(dir, "stories/2024.json")) as unknown as Record<string, unknown>[];
    expect(listed[0]).toEqual({
      title: "Amazon doubles its stake in a maker of models",
      url: "https://www.reuters.com/business/amazon-doubles-its-stake",
      published: "2024-11-22",
      companies: ["amazon"],
      topic: "deals",
    });
    expect((await facts(["check", "--dir", dir])).code).toBe(0);
  });

  it("starts a file for a year that has none", async () => {
    const dir = await smallDataset();
    const { code } = await facts([...story, "--published", "2021-02-03", "--topic", "ai", "--dir", dir]);
    expect(code).toBe(0);
    expect(await json(dir, "stories/2021.json")).toMatchObject([{ published: "2021-02-03", topic: "ai" }]);
  });

  it("refuses a story that is listed already, also under another edition's address", async () => {
    const dir = await smallDataset();
    expect((await facts([...story, "--dir", dir])).code).toBe(0);
    const before = await contents(dir);
    const again = story.with(2, "http://m.reuters.com/business/amazon-doubles-its-stake/");
    const { code, err } = await facts([...again, "--dir", dir]);
    expect(err).toMatch(/--url: that story is listed already.*2024-11-22\. Mend: edit it/);
    expect(code).toBe(2);
    expect(await contents(dir)).toEqual(before);
  });

  it.each<[string, string[], RegExp]>([
    ["a near miss", ["--companies", "Amazon, Amzon"], /--companies: no company is called "Amzon"\. Mend: did you mean/],
    ["a script", ["--url", "javascript:alert(1)"], /--url: .*is no full https address/],
    ["an unknown topic", ["--topic", "sport"], /--topic: .*Mend: use one of layoffs/],
    ["a title that tells no topic", ["--title", "Amazon in pictures"], /--topic: the title does not tell it/],
    ["no date", ["--published", "lately"], /--published: "lately" is no date/],
  ])("refuses %s", async (_what, flags, message) => {
    const dir = await smallDataset();
    const before = await contents(dir);
    const { code, err } = await facts([...story, ...flags, "--dir", dir]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(await contents(dir)).toEqual(before);
  });

  it("refuses a date that is still to come, and writes nothing", async () => {
    const dir = await smallDataset();
    const before = await contents(dir);
    expect((await facts([...story, "--published", "2999-01-01", "--dir", dir])).code).not.toBe(0);
    expect(await contents(dir)).toEqual(before);
  });
});
