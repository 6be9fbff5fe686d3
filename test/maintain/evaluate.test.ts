import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Company } from "../../src/facts/schema.ts";
import { createLinker } from "../../src/linking/linker.ts";
import { annotateLines, documentOf } from "../../src/maintain/annotate-jsonl.ts";
import { main } from "../../src/maintain/evaluate.ts";
import { sentenceWithSpan } from "../../src/maintain/evaluate-explain.ts";
import { seedLexicon } from "../linking/seed-lexicon.ts";

const companies = seedLexicon.companies.map(({ id, name }, position) =>
  Company.parse({
    id,
    name,
    kind: "public",
    about: "A company.",
    ids: id === "microsoft" ? { wikidata: "Q2283" } : {},
    names: seedLexicon.names
      .filter((entry) => entry.company === position)
      .map((entry) => ({ text: entry.text, kind: "distinctive" })),
  }),
);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "newsgloss-evaluate-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Buffer): Promise<string> {
  const at = path.join(folder, name);
  await writeFile(at, content);
  return at;
}

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await main(argv, {
    loadLexicon: async () => seedLexicon,
    loadCompanies: async () => companies,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

interface Label {
  surface: string;
  [field: string]: unknown;
}

function line(text: string, labels: Label[], more: Record<string, unknown> = {}): string {
  const spans = (list: Label[]) =>
    list.map((label) => ({
      ...label,
      start: text.indexOf(label.surface),
      end: text.indexOf(label.surface) + label.surface.length,
    }));
  const { traps, ...rest } = more;
  return JSON.stringify({
    id: "1",
    text,
    mentions: spans(labels),
    complete: true,
    ...(traps ? { traps: spans(traps as Label[]) } : {}),
    ...rest,
  });
}

async function counts(content: string): Promise<Record<string, unknown>> {
  const { code, out } = await run(await file("set.jsonl", content), "--json");
  expect(code).toBe(0);
  return JSON.parse(out).sets[0];
}

describe("counting", () => {
  it("counts found, missed, unknown and wrong", async () => {
    const text = "Microsoft and Honda met Acme. A Visa form lay there; Nissan was out.";
    const labels = [
      { surface: "Microsoft", company: "Microsoft" },
      { surface: "Honda", company: "Honda" },
      { surface: "Acme", company: "Acme Corp" },
      { surface: "Visa", company: "Visa" },
    ];
    expect(await counts(line(text, labels))).toMatchObject({
      set: "set",
      documents: 1,
      gold: 3,
      goldOfAll: 4,
      found: 2,
      wrong: 1,
      marked: 2,
      precision: 2 / 3,
      recall: 2 / 3,
      markedOfAll: 0.5,
    });
  });

  it.each<[string, string, Label[], Record<string, unknown>, { found: number; wrong: number }]>([
    ["another company named", "Honda won.", [{ surface: "Honda", company: "Nissan" }], {}, { found: 0, wrong: 1 }],
    [
      "an owner that labellers accept",
      "YouTube won.",
      [{ surface: "YouTube", company: "YT", accept: ["Alphabet"] }],
      {},
      { found: 1, wrong: 0 },
    ],
    [
      "a Wikidata id before names",
      "Microsoft won.",
      [{ surface: "Microsoft", wikidata: "Q2283", company: "Nissan" }],
      {},
      { found: 1, wrong: 0 },
    ],
    [
      "a borderline label",
      "Honda won.",
      [{ surface: "Honda", company: "Acme", borderline: true }],
      {},
      { found: 0, wrong: 0 },
    ],
    ["a label nobody is sure of", "Honda won.", [{ surface: "Honda", is_company: null }], {}, { found: 0, wrong: 0 }],
    ["a thing that is no company", "Honda won.", [{ surface: "Honda", is_company: false }], {}, { found: 0, wrong: 1 }],
    ["an unlabelled name in an incomplete set", "Honda won.", [], { complete: false }, { found: 0, wrong: 0 }],
    [
      "a brand where only companies are labelled",
      "YouTube met Honda.",
      [{ surface: "Honda", is_company: true }],
      {},
      { found: 1, wrong: 0 },
    ],
    [
      "a brand where brands are labelled too",
      "YouTube met Honda.",
      [{ surface: "Honda", company: "Honda" }],
      { traps: [] },
      { found: 1, wrong: 1 },
    ],
    [
      "a legal suffix in the label",
      "Honda Motor Co. won.",
      [{ surface: "Honda Motor Co.", is_company: true }],
      {},
      { found: 1, wrong: 0 },
    ],
  ])("judges %s", async (_what, text, labels, more, expected) => {
    expect(await counts(line(text, labels, more))).toMatchObject(expected);
  });

  it("counts traps and names them among the errors", async () => {
    const text = "Nissan is a Hebrew month.";
    const scored = await counts(line(text, [], { traps: [{ surface: "Nissan", sense: "month" }] }));
    expect(scored).toMatchObject({
      traps: 1,
      trapsMarked: 1,
      wrong: 1,
      worst: [{ what: "Nissan → nissan (trap: month)", times: 1 }],
    });
  });
});

describe("the command", () => {
  it("prints a row per set, packed files too", async () => {
    const content = line("Microsoft won.", [{ surface: "Microsoft", company: "Microsoft" }]);
    const { code, out } = await run(await file("a.jsonl", content), await file("b.jsonl.gz", gzipSync(content)));
    expect(code).toBe(0);
    expect(out).toMatch(/^a +1 +100\.0 % +100\.0 %/m);
    expect(out).toMatch(/^b +1 +100\.0 % +100\.0 %/m);
  });

  it.each([[[]], [["--nonsense", "x.jsonl"]], [["x.jsonl", "--worst", "many"]]])(
    "explains its usage for %j",
    async (argv) => {
      const { code, err, out } = await run(...argv);
      expect(code).toBe(2);
      expect(err).toMatch(/^usage: evaluate/);
      expect(out).toBe("");
    },
  );

  it.each<[string, string, string | Buffer, RegExp]>([
    ["broken JSON", "broken.jsonl", `${line("Honda won.", [])}\n{"id":`, /broken\.jsonl:2: is not JSON\n$/],
    ["a missing field", "field.jsonl", '{"id":"1","mentions":[],"complete":true}', /field\.jsonl:1: text: .+\n$/],
    [
      "wrong offsets",
      "off.jsonl",
      '{"id":"1","text":"Honda","mentions":[{"start":1,"end":3,"surface":"Honda"}],"complete":true}',
      /off\.jsonl:1: mentions: "Honda" is not what stands at 1–3\n$/,
    ],
    ["binary", "picture.jsonl", Buffer.from([0x89, 0x50, 0, 0, 0xff, 0xff, 0xfe, 0]), /picture\.jsonl:1: is not text/],
    ["a broken archive", "bad.jsonl.gz", "plain", /bad\.jsonl\.gz:1: cannot be read/],
    ["an empty file", "empty.jsonl", "", /empty\.jsonl:1: is empty\n$/],
  ])("says in one line where a file is wrong: %s", async (_what, name, content, message) => {
    const { code, err } = await run(await file(name, content));
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("names a missing file", async () => {
    const { code, err } = await run(path.join(folder, "nowhere.jsonl"));
    expect([code, err]).toEqual([2, `${path.join(folder, "nowhere.jsonl")}: no such file\n`]);
  });
});

describe("texts with marks", () => {
  const marked = `id: one
published: 2024-02-03

[[Honda|honda]] met [[Nissan|nissan]] and [[Acme|?Acme Corp]].
((Shell|of an egg or the firm)) shares and [[YouTube|alphabet/youtube]] were talked of.
===
id: two

{{Nissan|month}} is a Hebrew month. [[Visa|visa]] rules changed.
`;

  it("are scored like any set", async () => {
    const { code, out } = await run(await file("marks.txt", marked), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).sets).toEqual([
      expect.objectContaining({
        set: "marks",
        documents: 2,
        gold: 4,
        goldOfAll: 5,
        found: 3,
        wrong: 1,
        traps: 1,
        trapsMarked: 1,
        worst: [
          { what: "Nissan → nissan (trap: month)", times: 1 },
          { what: "missed Visa", times: 1 },
        ],
      }),
    ]);
  });

  it("say where a mark is broken", async () => {
    const { code, err } = await run(await file("wrong.txt", "id: one\n\nIt rained.\n[[Honda|hondo]] won.\n"));
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.txt:4: there is no company "hondo"; .+\n$/);
  });

  it("tell how far scores can be trusted", async () => {
    const at = await file("calibrated.txt", marked);
    const [{ calibration }] = JSON.parse((await run(at, "--json")).out).sets;
    // Honda, Nissan, YouTube and the month as mentions, Visa as a rejection; the arguable one is not judged.
    expect(calibration.judged).toBe(5);
    const bins = calibration.bins as { from: number; to: number; count: number; score: number; right: number }[];
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    expect(bins.reduce((sum, { count, right }) => sum + count * right, 0)).toBeCloseTo(4);
    for (const { from, to, score } of bins) expect(score >= from && score <= to).toBe(true);
    expect((await run(at)).out).toMatch(/^calibrated: calibration: 0\.\d\d said, .+; off by \d+\.\d % on average$/m);
  });

  it("explain every error: its sentence, and what spoke for and against", async () => {
    const { code, out } = await run(await file("explained.txt", marked), "--explain", "--worst", "0");
    expect(code).toBe(0);
    const explained = out.slice(out.indexOf("Explained, in explained"));
    expect(explained).toMatch(
      /^ {2}Nissan → nissan \(trap: month\), score 0\.\d\d {2}\(two\)\n {4}\[Nissan\] is a Hebrew month\.…\n {6}\+\d\.\d distinctive$/m,
    );
    expect(explained).toMatch(
      /^ {2}missed Visa {2}\(two\)\n {4}…\[Visa\] rules changed\.\n {4}"Visa" as visa: score 0\.\d\d under 0\.\d+\n {6}-\d\.\d ambiguous$/m,
    );
  });

  it("are for people or for machines, not for both", async () => {
    expect((await run(await file("both.txt", marked), "--explain", "--json")).code).toBe(2);
  });
});

describe("the sentence around a span", () => {
  it("is cut where it is long, and put on one line", () => {
    const long = `${"before it ".repeat(40)}Honda${" after it".repeat(40)}`;
    const shown = sentenceWithSpan(`Another line.\n${long}\nOne more.`, 14 + 400, 14 + 405);
    expect(shown).toMatch(/^….*before it \[Honda\] after it.*…$/);
    expect(shown.length).toBeLessThan(340);
    expect(shown).not.toMatch(/line|more/);
  });

  it("starts and ends with its sentence", () => {
    const text = "It rained. Then\tHonda won. The end.";
    expect(sentenceWithSpan(text, 16, 21)).toBe("…Then [Honda] won.…");
    expect(sentenceWithSpan("Honda won.", 0, 5)).toBe("[Honda] won.");
  });
});

describe("annotating lines", () => {
  const linker = createLinker(seedLexicon);

  async function annotate(
    lines: string[],
    explain = false,
  ): Promise<{ out: unknown[]; reports: string[]; broken: number }> {
    async function* input(): AsyncGenerator<string> {
      yield* lines;
    }
    const out: unknown[] = [];
    const reports: string[] = [];
    const broken = await annotateLines(input(), linker, (text) => out.push(JSON.parse(text)), {
      explain,
      report: (message) => reports.push(message),
    });
    return { out, reports, broken };
  }

  it("gives offsets into the whole text", async () => {
    const text = "\n🚗 Cars\r\n\nHonda met Nissan.\nNissan left.";
    const { out } = await annotate([JSON.stringify({ id: 7, text })]);
    expect(out).toEqual([
      {
        id: 7,
        mentions: ["Honda", "Nissan", "Nissan"].map((surface, index) => {
          const start = index === 2 ? text.lastIndexOf(surface) : text.indexOf(surface);
          return {
            start,
            end: start + surface.length,
            surface,
            company: surface.toLowerCase(),
            score: expect.any(Number),
          };
        }),
      },
    ]);
  });

  it("skips and reports broken lines, and goes on", async () => {
    const good = JSON.stringify({ id: "a", text: "Honda won." });
    const { out, reports, broken } = await annotate([good, "{", '{"id":"b"}', "", good]);
    expect(out).toHaveLength(2);
    expect(broken).toBe(2);
    expect(reports).toEqual(["line 2: is not JSON; skipped", expect.stringMatching(/^line 3: text: .+; skipped$/)]);
  });

  it("adds evidence and rejections when asked", async () => {
    const { out } = await annotate([JSON.stringify({ id: "a", text: "Visa rules changed. Honda won." })], true);
    expect(out[0]).toMatchObject({
      mentions: [{ surface: "Honda", evidence: [{ cue: "distinctive" }] }],
      rejected: [{ surface: "Visa", start: 0, end: 4, reason: expect.stringContaining("under") }],
    });
  });

  it("takes the line that repeats the title as the headline", () => {
    const { document, offsets } = documentOf({ id: 1, text: "Big News\n\nIt rained.", title: " Big News " });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
    expect(offsets).toEqual([0, 10]);
  });
});
