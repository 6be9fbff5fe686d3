import { beforeEach, expect, test, vi } from "vitest";
import { KINDS } from "../../src/facts/relevance.ts";
import { breakStorage, browser, stored } from "./fake-browser.ts";

vi.mock("../../src/platform/browser.ts", () => import("./fake-browser.ts"));
const { changeSettings, defaultSettings, factKinds, isPaused, onSettingsChanged, parseSettings, readSettings } =
  await import("../../src/platform/settings.ts");

beforeEach(() => {
  for (const key of Object.keys(stored)) delete stored[key];
  breakStorage(false);
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

test("defaults where nothing is stored", async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test("one broken field costs the reader no other", () => {
  const { settings, broken } = parseSettings({ marks: "loud", pausedHosts: ["cnn.com"], mutedCompanies: "gap" });
  expect(settings).toEqual({ ...defaultSettings, pausedHosts: ["cnn.com"] });
  expect(broken).toEqual(["marks", "mutedCompanies"]);
});

test.each([
  ["null", null],
  ["text", "settings"],
  ["a number", 5],
])("stored %s falls back to defaults", (_, value) => {
  expect(parseSettings(value)).toEqual({ settings: defaultSettings, broken: ["all"] });
});

test("broken settings are said once", async () => {
  const warn = vi.spyOn(console, "warn");
  warn.mockClear();
  stored.settings = { marks: 7 };
  await readSettings();
  await readSettings();
  expect(warn).toHaveBeenCalledTimes(1);
});

test("a kind of facts that is none, or a language, costs the reader no other choice", () => {
  const stored = { ...defaultSettings, delay: 700, hiddenKinds: ["layoffs", "weather"], language: "klingon" };
  const { settings, broken } = parseSettings(stored);
  expect(settings).toEqual({ ...defaultSettings, delay: 700 });
  expect(broken).toEqual(["hiddenKinds", "language"]);
});

test("settings of a version that knew fewer keep what they have", () => {
  const { hiddenKinds: _kinds, language: _language, ...older } = { ...defaultSettings, marks: "all" as const };
  expect(parseSettings(older)).toEqual({ settings: { ...defaultSettings, marks: "all" }, broken: [] });
});

test("every kind of facts can be hidden", () => {
  expect([...factKinds].sort()).toEqual([...KINDS].sort());
});

test("storage that cannot be read gives defaults instead of an error", async () => {
  breakStorage(true);
  expect(await readSettings()).toEqual(defaultSettings);
});

test("two changes at once lose neither", async () => {
  const pause = (host: string) => changeSettings(({ pausedHosts }) => ({ pausedHosts: [...pausedHosts, host] }));
  await Promise.all([pause("cnn.com"), pause("bbc.com"), changeSettings(() => ({ marks: "all" }))]);
  expect(await readSettings()).toMatchObject({ pausedHosts: ["cnn.com", "bbc.com"], marks: "all" });
});

test("a change that cannot be stored is told, and the next one works", async () => {
  breakStorage(true);
  await expect(changeSettings(() => ({ marks: "all" }))).rejects.toThrow("storage is full");
  breakStorage(false);
  expect(await changeSettings(() => ({ marks: "none" }))).toMatchObject({ marks: "none" });
});

test("what a private window changes stays in memory, and is not seen outside", async () => {
  await changeSettings(() => ({ marks: "all" }));
  const before = structuredClone(stored);
  await changeSettings(({ pausedHosts }) => ({ pausedHosts: [...pausedHosts, "cnn.com"] }), true);
  expect(stored).toEqual(before);
  expect(await readSettings(true)).toMatchObject({ pausedHosts: ["cnn.com"], marks: "all" });
  expect((await readSettings()).pausedHosts).toEqual([]);
});

test("paused hosts are compared without www", () => {
  const settings = { ...defaultSettings, pausedHosts: ["reuters.com"] };
  expect(isPaused(settings, "www.Reuters.com")).toBe(true);
  expect(isPaused(settings, "reuters.com.evil.example")).toBe(false);
  expect(isPaused({ ...settings, pausedEverywhere: true }, "cnn.com")).toBe(true);
});

test("a change is told with what was before: the defaults where nothing was stored, nothing for a private window", () => {
  const told = vi.fn();
  onSettingsChanged(told);
  const change = { settings: { newValue: { ...defaultSettings, marks: "all" } } };
  browser.storage.local.onChanged.addListener.mock.lastCall?.[0](change);
  expect(told).toHaveBeenLastCalledWith({ ...defaultSettings, marks: "all" }, defaultSettings);
  browser.storage.session.onChanged.addListener.mock.lastCall?.[0](change);
  expect(told).toHaveBeenLastCalledWith({ ...defaultSettings, marks: "all" }, undefined);
});
