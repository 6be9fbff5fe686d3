/** After a page was read anew, which mention is the one that the reader's card belongs to? */
import { expect, test } from "vitest";
import { type PageMention, sameMention } from "../../src/page/mentions.ts";

const node = (): Text => ({}) as Text;
function mention(index: number, company: string, text: string, start: number, at = node()): PageMention {
  const point = { node: at, offset: start };
  const block = { text, kind: "paragraph" as const, pieces: [] };
  return {
    index,
    company,
    block,
    start,
    end: start + 4,
    place: { start: point, end: point },
    isFirst: true,
    headline: "",
  };
}

test("the same text in new nodes, although a mention above gave it another number", () => {
  const before = mention(1, "ford-motor", "Then Ford said so.", 5);
  const now = [
    mention(0, "visa", "Visa is new.", 0),
    mention(1, "visa", "Visa.", 0),
    mention(2, "ford-motor", "Then Ford said so.", 5),
  ];
  expect(sameMention(before, now)).toBe(now[2]);
});

test("the same node, although the paragraph around it has changed", () => {
  const at = node();
  const now = [mention(4, "ford-motor", "Then Ford said so again.", 5, at)];
  expect(sameMention(mention(1, "ford-motor", "Then Ford said so.", 5, at), now)).toBe(now[0]);
});

test("of two alike, the nearer one", () => {
  const texts = [0, 3, 9].map((index) => mention(index, "ford-motor", "Ford.", 0));
  expect(sameMention(mention(4, "ford-motor", "Ford.", 0), texts)).toBe(texts[1]);
});

test("none where the word is gone, or means another company now", () => {
  const at = node();
  const now = [mention(1, "ford-motor", "Other text with Ford.", 16), mention(2, "visa", "Then Ford said so.", 5, at)];
  expect(sameMention(mention(1, "ford-motor", "Then Ford said so.", 5, at), now)).toBeUndefined();
  expect(sameMention(undefined, now)).toBeUndefined();
});
