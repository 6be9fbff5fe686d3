/**
 * The words in the reader's language. Where that is the browser's own, the browser has the messages already and answers
 * at once; a messages file is read only where the reader has chosen another language in the options.
 */
import { type FileMessage, makeWords, type Words, wordsOfFile } from "../words/words.ts";
import { browser } from "./browser.ts";
import { logOnce } from "./receive.ts";
import type { Language } from "./settings.ts";

/** The language that the browser took our messages from: English where it has none of ours. */
const browserLanguage = (): string => browser.i18n.getMessage("languageTag");

/** The browser's own kind of a language ("en-GB"), whose dates and numbers the reader is used to; else the language. */
function localeFor(language: string): string {
  const own = browser.i18n.getUILanguage();
  return own.split("-")[0] === language ? own : language;
}

let ofBrowser: Words | undefined;
const ofFiles = new Map<string, Promise<Words>>();

/** Words of the browser's own language; needs no waiting. */
export function browserWords(): Words {
  ofBrowser ??= makeWords((key, values) => browser.i18n.getMessage(key, [...values]), localeFor(browserLanguage()));
  return ofBrowser;
}

async function readFile(language: string): Promise<Words> {
  const file = await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`));
  return wordsOfFile((await file.json()) as Record<string, FileMessage>, localeFor(language));
}

/** Words in the language that the reader has set. A file that cannot be read costs the choice, not the words. */
export async function wordsIn(language: Language): Promise<Words> {
  if (language === "browser" || language === browserLanguage()) return browserWords();
  let words = ofFiles.get(language);
  if (!words) {
    words = readFile(language);
    ofFiles.set(language, words);
  }
  try {
    return await words;
  } catch (error) {
    ofFiles.delete(language);
    logOnce(`the messages in “${language}” could not be read`, error);
    return browserWords();
  }
}
