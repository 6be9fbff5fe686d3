import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { InputError, labelledRecords } from "../../src/maintain/labelled-files.ts";
import type { GoldRecord } from "../../src/maintain/score.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "newsgloss-labelled-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array): Promise<GoldRecord[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const records: GoldRecord[] = [];
  for await (const record of labelledRecords(file, (id) => id === "ford-motor")) records.push(record);
  return records;
}

const row = (id: string, text: string): string => JSON.stringify({ id, text, mentions: [], complete: true });

describe("labelled files", () => {
  it("are lines of JSON, packed or not", async () => {
    const content = `${row("a", "One.")}\n\n${row("b", "Two.\u2028Still two.")}`;
    const texts = (records: GoldRecord[]) => records.map(({ id, text }) => [id, text]);
    const wanted = [
      ["a", "One."],
      ["b", "Two.\u2028Still two."],
    ];
    expect(texts(await read("a.jsonl", content))).toEqual(wanted);
    expect(texts(await read("a.jsonl.gz", gzipSync(content)))).toEqual(wanted);
  });

  it("are texts with marks where they end in .txt", async () => {
    const [record] = await read("a.txt", "id: a\n\n[[Ford|ford-motor]] won.");
    expect(record).toMatchObject({ text: "Ford won.", mentions: [{ id: "ford-motor", start: 0, end: 4 }] });
  });

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ["a mark", "b.txt", "id: a\n\n[[Ford|ford]] won.", /b\.txt:3: there is no company "ford"/],
    ["JSON", "b.jsonl", `${row("a", "One.")}\n\n{`, /b\.jsonl:3: is not JSON/],
    [
      "an archive that was cut",
      "b.jsonl.gz",
      gzipSync(Array.from({ length: 50 }, (_, at) => row(`${at}`, `${Math.sin(at)}`)).join("\n")).subarray(0, 300),
      /b\.jsonl\.gz:\d+: cannot be read \(unexpected end of file\)/,
    ],
  ])("name the line of what is wrong: %s", async (_what, name, content, message) => {
    const error = await read(name, content).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect((error as Error).message).toMatch(message);
  });

  it.each(["nowhere.txt", "nowhere.jsonl"])("that are not there: %s", async (name) => {
    const records = labelledRecords(path.join(folder, name), () => true);
    await expect(records.next()).rejects.toThrow(/nowhere\.\w+: /);
  });
});
