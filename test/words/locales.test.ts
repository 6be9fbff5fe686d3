/** Every language has the same messages, every message has a use, and fits where it stands. */
import { describe, expect, test } from "vitest";
import { CARD_KEYS } from "../../src/words/card-keys.ts";
import { english, exampleOf, filesBelow, locales, messagesOf, plain, read } from "./messages.ts";

const others = locales.filter((locale) => locale !== "en");

/** Strings in the code that are keys: the compiler holds each against the English file, so none is one by chance alone. */
function quotedIn(files: string[]): Set<string> {
  return new Set(files.flatMap((file) => [...read(file).matchAll(/"(\w+)"/g)].map((found) => found[1] as string)));
}

describe("keys", () => {
  // The card's list of keys is no use of them.
  const code = filesBelow("src", /\.tsx?$/).filter((file) => !file.endsWith("card-keys.ts"));

  test("every message is used, in the manifest or in the code", () => {
    const inManifest = [...read("manifest.json").matchAll(/__MSG_(\w+)__/g)].map((found) => found[1] as string);
    const used = new Set([...inManifest, ...quotedIn(code)]);
    expect(Object.keys(english).filter((key) => !used.has(plain(key)))).toEqual([]);
    expect(inManifest.filter((key) => !(key in english))).toEqual([]);
  });

  test("the card is sent what its view says, and nothing else", () => {
    const used = quotedIn(filesBelow("src/card", /\.tsx?$/));
    expect(CARD_KEYS.filter((key) => !used.has(plain(key)))).toEqual([]);
  });
});

describe("for translators", () => {
  test("each message says what it is for", () => {
    expect(Object.keys(english).filter((key) => !english[key]?.description)).toEqual([]);
  });

  test("each value has an example", () => {
    const without = Object.entries(english).filter(([, { placeholders = {} }]) =>
      Object.values(placeholders).some(({ example }) => !example),
    );
    expect(without).toEqual([]);
  });

  test("the labels of buttons say how long they may be", () => {
    const labels = Object.entries(english).filter(([key]) => plain(key).endsWith("Action"));
    expect(labels.length).toBeGreaterThan(15);
    expect(labels.filter(([, { description }]) => !/At most \d+ characters/.test(description ?? ""))).toEqual([]);
  });
});

test("there is a second language", () => {
  expect(others).toContain("de");
});

describe.each(locales)("%s", (locale) => {
  const messages = messagesOf(locale);

  test("has the English keys; forms for numbers may be others", () => {
    const rules = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const wanted = Object.keys(english).flatMap((key) => {
      if (key === plain(key)) return key;
      return rules.map((rule) => `${plain(key)}_${rule}`);
    });
    expect(Object.keys(messages).sort()).toEqual([...new Set(wanted)].sort());
  });

  test("uses the values that it declares, those of English", () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((found) => found[1]?.toLowerCase()).sort();
      expect(used, key).toEqual(Object.keys(placeholders).sort());
      expect(placeholders, key).toEqual((english[key] ?? english[`${plain(key)}_other`])?.placeholders ?? {});
    }
  });

  test("numbers its values without a gap", () => {
    for (const [key, { placeholders = {} }] of Object.entries(messages)) {
      const numbers = Object.values(placeholders).map(({ content }) => content);
      expect(numbers.sort(), key).toEqual(numbers.map((_, at) => `$${at + 1}`));
    }
  });

  test("keeps to the room there is", () => {
    const tooLong = Object.entries(messages).filter(([key, message]) => {
      const most = /At most (\d+) characters/.exec(english[key]?.description ?? "")?.[1];
      return most !== undefined && exampleOf(message).length > Number(most);
    });
    expect(tooLong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });

  test("is tidy: no space at an end, none twice, no value without its sign", () => {
    const untidy = Object.entries(messages).filter(([, { message }]) => /^\s|\s$|\s\s|\{\w+\}/.test(message));
    expect(untidy).toEqual([]);
  });

  test("calls buttons by what stands on them", () => {
    const labels = Object.entries(english).filter(([key]) => key.endsWith("Action"));
    for (const [key, { message }] of Object.entries(english)) {
      for (const [label, { message: text }] of labels) {
        if (message.includes(`“${text}”`)) expect(messages[key]?.message, key).toContain(messages[label]?.message);
      }
    }
  });

  test("says which language it is", () => {
    expect(messages.languageTag?.message).toBe(locale.replace("_", "-"));
  });
});

test("German has German quotation marks", () => {
  const wrong = Object.entries(messagesOf("de")).filter(([, { message }]) => /"|”|„[^“]*$/.test(message));
  expect(wrong.map(([key]) => key)).toEqual([]);
});
