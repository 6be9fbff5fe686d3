/** The English messages for commands and tests, which have no browser to ask. Too large for the extension's own code. */
import english from "../../assets/locales/en/messages.json";
import { type Words, wordsOfFile } from "../words/words.ts";

/** English words; `locale` (BCP 47) says whose English dates and numbers follow. */
export function englishWords(locale = "en"): Words {
  return wordsOfFile(english, locale);
}
