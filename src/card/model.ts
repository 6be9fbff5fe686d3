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

export interface CardActions {
  /** Never mark this company again, on any page (undone in the options). */
  muteCompany(): void;
  /** Never mark this company again on this site. */
  muteHere(): void;
  /** No marks on this site. */
  pauseSite(): void;
  /** On this site the word does not mean this company: its marks go at once, the card stays. */
  notThisCompany(): void;
  /** Puts a text on the clipboard. Resolves to whether it worked. */
  copy(text: string): Promise<boolean>;
  /** Keeps the card open until it is closed, or lets it go again. */
  pin(): void;
  close(): void;
  /** Opens a prefilled issue page; only ever on a click. */
  reportMistake(): void;
}
