/** One block of a story with what is asked of it again and again, each found out once and only when asked. */
import { isTitleCased } from "./headline.ts";
import type { TextBlock } from "./types.ts";

const CREDIT_WORDS = /photo|pictur|image|pic\b|credit|illustration|graphic|video|source|courtesy|©|\(c\)|copyright/i;

export class BlockView {
  readonly text: string;
  readonly block: TextBlock;
  private heading: boolean | undefined = undefined;
  private credit: boolean | undefined = undefined;

  constructor(block: TextBlock) {
    this.block = block;
    this.text = block.text;
  }

  /** Marked as a heading, or written like one. */
  get isHeading(): boolean {
    this.heading ??= this.block.kind === "heading" || isTitleCased(this.text);
    return this.heading;
  }

  /** Has a word of picture credits or sources at all. */
  get mayCredit(): boolean {
    this.credit ??= CREDIT_WORDS.test(this.text);
    return this.credit;
  }
}
