import { describe, expect, it } from "vitest";
import type { TextBlock } from "../../src/linking/types.ts";
import { linkParts, renumbered } from "../../src/page/link-parts.ts";
import type { LinkReply } from "../../src/platform/messages.ts";

const blocks = (...lengths: number[]): TextBlock[] =>
  lengths.map((length, i) => ({ text: "abcdefgh".charAt(i % 8).repeat(length), kind: "paragraph" }));

describe("parts of a long text", () => {
  it("is one part as long as it is no longer than one", () => {
    const story = blocks(4, 4, 2);
    expect(linkParts(story, 10)).toEqual([{ blocks: story, first: 0 }]);
  });

  it("is cut between blocks, each part no longer than allowed", () => {
    const parts = linkParts(blocks(4, 4, 4, 4, 4), 10);
    expect(parts.map(({ first, blocks: { length } }) => [first, length])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks(4, 4, 4, 4, 4));
  });

  it("never cuts a block, and makes no empty part for one that is longer", () => {
    expect(linkParts(blocks(30, 4, 30), 10).map(({ first }) => first)).toEqual([0, 1, 2]);
  });

  it("is one part where there is no text: the reply tells the settings all the same", () => {
    expect(linkParts([])).toEqual([{ blocks: [], first: 0 }]);
  });

  it("keeps every real story whole", () => {
    expect(linkParts(blocks(...Array(400).fill(500)))).toHaveLength(1);
  });
});

describe("a part's reply", () => {
  it("numbers blocks as in the whole text and keeps the rest", () => {
    const reply: LinkReply = {
      mentions: [{ block: 1, start: 0, end: 5, company: "apple", via: "iphone" }],
      marks: "all",
      trigger: "alt",
      delay: 300,
    };
    expect(renumbered(reply, { first: 40, blocks: [] })).toEqual({
      ...reply,
      mentions: [{ block: 41, start: 0, end: 5, company: "apple", via: "iphone" }],
    });
  });
});
