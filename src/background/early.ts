/**
 * Asks for the names as soon as the background's script begins to run, while the rest of it is still being evaluated: a
 * background is mostly woken by a story that wants its companies.
 */
import { browser } from "../platform/browser.ts";

const asked: { lexicon: Promise<Response> | undefined } = {
  lexicon: fetch(browser.runtime.getURL("data/lexicon.bin")),
};
// Whoever takes it sees the failure; nobody may take it at all.
asked.lexicon?.catch(() => undefined);

/** The file asked for at the start; undefined once taken, so that a failed reading is tried anew. */
export function takeLexiconFile(): Promise<Response> | undefined {
  const { lexicon } = asked;
  asked.lexicon = undefined;
  return lexicon;
}
