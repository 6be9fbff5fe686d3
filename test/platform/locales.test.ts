/** Every language has the same messages, and every message has a use: in the manifest or in the code. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string): string => readFileSync(`${root}/${file}`, "utf8");
const messagesOf = (locale: string): Record<string, Message> =>
  JSON.parse(read(`assets/locales/${locale}/messages.json`));

const english = messagesOf("en");
const others = readdirSync(`${root}/assets/locales`).filter((locale) => locale !== "en");

/** Keys as the manifest (`__MSG_key__`) and the code (any string in it that is a key) use them. */
function usedKeys(): Set<string> {
  const inManifest = [...read("manifest.json").matchAll(/__MSG_(\w+)__/g)].map((found) => found[1] as string);
  const code = readdirSync(`${root}/src`, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const quoted = code.flatMap((file) =>
    [...read(`src/${file}`).matchAll(/words\("(\w+)"/g)].map((found) => found[1] as string),
  );
  return new Set([...inManifest, ...quoted]);
}

test("no key is missing, none is left over", () => {
  expect([...usedKeys()].sort()).toEqual(Object.keys(english).sort());
});

test("translators are told what each message is for", () => {
  expect(Object.entries(english).filter(([, { description }]) => !description)).toEqual([]);
});

test("there is a second language", () => {
  expect(others).toContain("de");
});

describe.each(["en", ...others])("%s", (locale) => {
  const messages = messagesOf(locale);

  test("has exactly the English keys", () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test("uses the placeholders that it declares, the same as English", () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((found) => found[1]?.toLowerCase()).sort();
      expect(used, key).toEqual(Object.keys(placeholders).sort());
      expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
    }
  });

  test("keeps to the room there is", () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    expect(messages.buttonOff?.message.length).toBeLessThanOrEqual(4);
  });
});
