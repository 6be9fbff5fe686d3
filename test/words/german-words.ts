/** The German messages, for tests of what they make of names, numbers and dates. */
import german from "../../assets/locales/de/messages.json";
import { wordsOfFile } from "../../src/words/words.ts";

export const germanWords = wordsOfFile(german, "de-DE");
