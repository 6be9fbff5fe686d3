/** What the card view needs beyond the facts' `CardModel`. */

export interface CardActions {
  /** Never mark this company again, on any page (undone in the options). */
  muteCompany(): void;
  /** No marks on this site. */
  pauseSite(): void;
  /** Puts a fact with its source on the clipboard. Resolves to whether it worked. */
  copy(text: string): Promise<boolean>;
  close(): void;
  /** Opens a prefilled issue page; only ever on a click. */
  reportMistake(): void;
}
