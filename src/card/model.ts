/** What the card view needs beyond the facts' `CardModel`. */

/** Where the card's company was read. */
export interface CardMention {
  /** The word as the story has it: "Apple". */
  surface: string;
  /** The sentence around it. */
  sentence: string;
  /** The story's host, without www. */
  host: string;
}

/**
 * Why a company is no longer marked: muted on every page, muted on this site, or the word does not mean it on this site.
 */
export type Unmarking = "mute" | "mute-here" | "not-this-company";

export interface CardActions {
  /** Its marks go at once; the card stays. Also undone in the options. */
  unmark(why: Unmarking): void;
  markAgain(why: Unmarking): void;
  /** No marks on this site. */
  pauseSite(): void;
  /** Puts a text on the clipboard. Resolves to whether it worked. */
  copy(text: string): Promise<boolean>;
  /** Keeps the card open until it is closed, or lets it go again. */
  pin(): void;
  close(): void;
  /** Opens a prefilled issue page; only ever on a click. */
  reportMistake(): void;
}
