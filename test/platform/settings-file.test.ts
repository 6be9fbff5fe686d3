import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));
const { defaultSettings } = await import("../../src/platform/settings.ts");
const { readSettingsFile, settingsFile } = await import("../../src/platform/settings-file.ts");

const english = englishWords();
const settings = {
  ...defaultSettings,
  marks: "all" as const,
  hiddenKinds: ["event" as const],
  language: "de" as const,
  pausedHosts: ["reuters.com"],
  mutedHere: [{ host: "cnn.com", companyId: "gap" }],
  correctedNames: [{ host: "bbc.com", companyId: "visa", surface: "visa" }],
};
const sites = ["*://www.example.com/*"];

test("what was exported is imported", () => {
  expect(readSettingsFile(settingsFile(settings, sites), english)).toEqual({ settings, addedSites: sites });
});

test("settings that a file leaves out are the defaults", () => {
  const text = JSON.stringify({ kind: "newsgloss-settings", version: 1, settings: { delay: 700 } });
  expect(readSettingsFile(text, english)).toEqual({ settings: { ...defaultSettings, delay: 700 }, addedSites: [] });
});

const file = JSON.parse(settingsFile(settings, sites));
test.each([
  ["a picture", "\u0089PNG", "is no JSON"],
  ["another program's JSON", '{"theme":"dark"}', "no Newsgloss settings"],
  ["a list", "[]", "no Newsgloss settings"],
  ["a newer version's", JSON.stringify({ ...file, version: 2 }), "newer Newsgloss"],
  ["a wrong value", JSON.stringify({ ...file, settings: { delay: "long" } }), "settings.delay"],
  ["a delay out of bounds", JSON.stringify({ ...file, settings: { delay: 1 } }), "settings.delay"],
  ["a site that is none", JSON.stringify({ ...file, addedSites: ["<all_urls>"] }), "addedSites.0"],
  ["every site at once", JSON.stringify({ ...file, addedSites: ["*://*/*"] }), "addedSites.0"],
  ["a huge file", `"${"x".repeat(5_000_000)}"`, "too large"],
])("%s is refused, with the reason", (_, text, reason) => {
  const read = readSettingsFile(text, english);
  expect("error" in read ? read.error : "").toContain(reason);
});

test("no text throws", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map((inner) => `{"kind":"newsgloss-settings","version":1,"settings":${inner}}`),
      ),
      (text) => {
        const read = readSettingsFile(text, english);
        expect("error" in read || "settings" in read).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
