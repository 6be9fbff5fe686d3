/**
 * A long text goes to the background in parts. A message is written as JSON in one task, which nothing can slice: the 5 MB
 * of an endless page took 200 ms of a page's time at once (`npm run bench:growth`). No story is as long as a part.
 */
import type { TextBlock } from "../linking/types.ts";
import type { LinkReply } from "../platform/messages.ts";

/** Characters: written in some 10 ms on a slow machine. */
const longestPart = 250_000;

export interface LinkPart<Block> {
  blocks: Block[];
  /** Number of its first block in the whole text. */
  first: number;
}

/** Cuts between blocks; a single block is never cut. A text without blocks is one part without blocks. */
export function linkParts<Block extends TextBlock>(blocks: readonly Block[], longest = longestPart): LinkPart<Block>[] {
  let part: LinkPart<Block> = { blocks: [], first: 0 };
  const parts = [part];
  let length = 0;
  for (const [i, block] of blocks.entries()) {
    if (length + block.text.length > longest && part.blocks.length > 0) {
      part = { blocks: [], first: i };
      parts.push(part);
      length = 0;
    }
    part.blocks.push(block);
    length += block.text.length;
  }
  return parts;
}

/** The part's reply, with its blocks numbered as in the whole text. */
export function renumbered({ mentions, ...reply }: LinkReply, { first }: LinkPart<unknown>): LinkReply {
  return { ...reply, mentions: mentions.map((mention) => ({ ...mention, block: mention.block + first })) };
}
