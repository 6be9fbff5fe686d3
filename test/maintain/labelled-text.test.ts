import { describe, expect, it } from "vitest";
import { readLabelledTexts, readMarkedText, writeMarkedText } from "../../src/maintain/labelled-text.ts";

const ids = new Set(["ford-motor", "apple"]);
const read = (source: string) => readLabelledTexts(source, "texts.txt", (id) => ids.has(id));

describe("texts with marks", () => {
  it("become plain text with offsets, labels and traps", () => {
    const [record] = read(
      "id: one\ntitle: [[Ford|ford-motor]] cuts\nurl: https://example.com/a\npublished: 2024-02-03\nlanguage: en-GB\n\n" +
        "🚗 [[Ford|ford-motor]] and [[iPhone|apple/iphone]].\n\n{{Ford|surname}}, [[Acme|?Acme Ltd]], ((Gap|or a gap))\n",
    );
    const text = "🚗 Ford and iPhone.\n\nFord, Acme, Gap";
    const at = (surface: string, from = 0) => {
      const start = text.indexOf(surface, from);
      return { start, end: start + surface.length, surface };
    };
    expect(record).toEqual({
      id: "one",
      title: "Ford cuts",
      url: "https://example.com/a",
      published: "2024-02-03",
      language: "en-GB",
      text,
      complete: true,
      mentions: [
        { ...at("Ford"), id: "ford-motor" },
        { ...at("iPhone"), id: "apple", via: "iphone" },
        { ...at("Acme"), company: "Acme Ltd", unknown: true },
        { ...at("Gap"), borderline: true },
      ],
      traps: [{ ...at("Ford", 10), sense: "surname" }],
    });
  });

  it("are parted by ===, begin with or without an empty line, and may be none", () => {
    expect(read("id: a\n\nOne.\n===\nid: b\nTwo.\n===\n").map(({ id, text }) => [id, text])).toEqual([
      ["a", "One."],
      ["b", "Two."],
    ]);
    expect(read("\n")).toEqual([]);
  });

  it("read the same from a file with carriage returns", () => {
    const source = "id: a\npublished: 2024-02-03\n\n[[Ford|ford-motor]] won.\nIt rained.\n===\nid: b\n\nTwo.\n";
    expect(read(source.replace(/\n/g, "\r\n"))).toEqual(read(source));
  });

  it.each([
    ["no id", "\nIt rained.", 2, /^a text begins with a line "id: …"$/],
    ["a company that is none", "id: a\n\nIt rained.\n\n[[Ford|ford]] won.", 5, /^there is no company "ford"; .*\?ford/],
    ["a mark left open", "id: a\n\nIt rained.\n[[Ford|ford-motor won.", 4, /^"\[\[" belongs to no label/],
    ["a mark without label", "id: a\n\n{{Ford}} won.", 3, /^"\{\{" belongs to no label/],
    ["a mark closed twice", "id: a\n\nIt\n[[Ford|ford-motor]]]] won.", 4, /^"\]\]" belongs to no label/],
    ["an error in a later text", "id: a\n\nOne.\n===\nid: b\n\nTwo.\n[[Gap|gap]]", 8, /^there is no company "gap"/],
    ["an error in a title", "id: a\ntitle: [[Gap|gap]]\n\nOne.", 3, /^title: there is no company "gap"/],
  ])("name the line of what is wrong: %s", (_what, source, line, message) => {
    let told = "";
    try {
      read(source);
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told.split(": ")[0]).toBe(`texts.txt:${line}`);
    expect(told.slice(told.indexOf(": ") + 2)).toMatch(message);
  });

  it("refuse an id that is used twice", () => {
    expect(() => read("id: a\n\nOne.\n===\nid: a\n\nTwo.")).toThrow('texts.txt: two texts are called "a"');
  });
});

describe("one text", () => {
  it("counts its lines from its own first", () => {
    expect(() => readMarkedText({ id: "x" }, "One.\n[[Gap|gap]]", "the text", () => false)).toThrow(/^the text:2: /);
  });

  it("is read back as it was written, though its first line looks like a field", () => {
    const fields = { id: "a", published: "2024-02-03", title: "News" };
    const marked = "url: [[Ford|ford-motor]] has a new address.\n\nIt rained.";
    const isCompany = (id: string): boolean => ids.has(id);
    expect(read(writeMarkedText(fields, marked))).toEqual([readMarkedText(fields, marked, "x", isCompany)]);
  });
});
