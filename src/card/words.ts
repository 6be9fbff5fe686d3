import type { CardKey } from "../words/card-keys.ts";
import { useWords } from "../words/context.ts";
import type { Words } from "../words/words.ts";

/** The words of a view that is drawn inside a page: those that were sent with the card, and no others. */
export const useCardWords = (): Words<CardKey> => useWords<CardKey>();
