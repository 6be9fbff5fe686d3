/** Where the words come from, by the browser's language and the reader's choice. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { read } from "../words/messages.ts";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));

const fetched = vi.fn(async (url: string) => {
  const locale = /_locales\/(\w+)\/messages\.json$/.exec(url)?.[1];
  return { json: async () => JSON.parse(read(`assets/locales/${locale}/messages.json`)) };
});

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("fetch", fetched);
  fetched.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

/** Nothing is kept from the test before: the browser's language does not change while one runs. */
async function platform(browserLanguage = "fr") {
  const { browser } = await import("../../src/platform/browser.ts");
  vi.mocked(browser.i18n.getUILanguage).mockReturnValue(browserLanguage);
  return import("../../src/platform/words.ts");
}

test("the browser's own messages are asked for by key, and no file is read", async () => {
  const { wordsIn } = await platform();
  const words = await wordsIn("browser");
  expect(words("ownershipSince", "Amazon", "2014")).toBe("ownershipSince Amazon 2014");
  expect(words.plural("jobs", 1, "1")).toBe("jobs_one 1");
  // French has no messages of ours: dates in French within English sentences would be neither.
  expect(words.locale).toBe("en");
  await wordsIn("en");
  expect(fetched).not.toHaveBeenCalled();
});

test("dates follow the browser's own kind of the language", async () => {
  const { wordsIn } = await platform("en-GB");
  expect((await wordsIn("browser")).locale).toBe("en-GB");
});

test("another language is read from its file, once", async () => {
  const { wordsIn } = await platform();
  const [words, again] = await Promise.all([wordsIn("de"), wordsIn("de")]);
  expect(words("cardClose")).toBe("Schließen");
  expect(words.locale).toBe("de");
  expect(again).toBe(words);
  expect(fetched.mock.calls).toEqual([["chrome-extension://own-id/_locales/de/messages.json"]]);
});

test("a file that cannot be read costs the choice, and is tried again", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  fetched.mockRejectedValueOnce(new Error("gone"));
  const { wordsIn } = await platform();
  expect((await wordsIn("de")).locale).toBe("en");
  expect(warn).toHaveBeenCalledOnce();
  expect((await wordsIn("de")).locale).toBe("de");
});

test("every language of the options has its file", async () => {
  const { languages } = await import("../../src/platform/settings.ts");
  const { locales } = await import("../words/messages.ts");
  expect(languages.filter((language) => language !== "browser").sort()).toEqual(locales.sort());
});
