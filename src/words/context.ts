/** Hands the words down to views: whoever draws one puts `<WordsContext.Provider value={words}>` around it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { MessageKey, Words } from "./words.ts";

/** The reader's words for the views below. */
export const WordsContext = createContext<Words | undefined>(undefined);

/**
 * The words of the view's surroundings. `Key` narrows them to what the view's own list of keys holds (`card/words.ts`).
 */
export function useWords<Key extends MessageKey = MessageKey>(): Words<Key> {
  const words = useContext(WordsContext);
  if (!words) throw new Error("This view has no words: draw it inside <WordsContext.Provider value={words}>.");
  return words as unknown as Words<Key>;
}
