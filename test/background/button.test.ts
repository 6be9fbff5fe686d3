/** What the toolbar button is told for each state of a tab. */
import { existsSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";

const { action } = vi.hoisted(() => ({
  action: {
    setIcon: vi.fn(async (_: { path: Record<string, string>; tabId?: number }) => undefined),
    setBadgeText: vi.fn(async () => undefined),
    setTitle: vi.fn(async () => undefined),
    setBadgeBackgroundColor: vi.fn(async () => undefined),
    setBadgeTextColor: vi.fn(async () => undefined),
  },
}));
vi.mock("../../src/platform/browser.ts", () => ({
  browser: {
    action,
    i18n: {
      getMessage: (key: string, values: string[] = []) => (key === "languageTag" ? "en" : [key, ...values].join(" ")),
      getUILanguage: () => "en",
    },
    storage: { local: { get: async () => ({}) }, session: { get: async () => ({}) } },
  },
}));
const { defaultSettings } = await import("../../src/platform/settings.ts");
const { showCount, showPaused, showPausedEverywhere } = await import("../../src/background/button.ts");

beforeEach(() => vi.clearAllMocks());

test.each([
  ["a story with companies", () => showCount(7, 3, false), { tabId: 7 }, "icon", "3", "buttonCompanies_other 3"],
  ["a story with one company", () => showCount(7, 1, false), { tabId: 7 }, "icon", "1", "buttonCompanies_one 1"],
  ["no company, or no story any more", () => showCount(7, 0, false), { tabId: 7 }, "idle", "", "extensionName"],
  [
    "more companies than the badge holds",
    () => showCount(7, 1_200, false),
    { tabId: 7 },
    "icon",
    "999",
    "buttonCompanies_other 1200",
  ],
  ["a paused site", () => showPaused(7, defaultSettings), { tabId: 7 }, "paused", "buttonOff", "buttonPaused"],
  [
    "a pause everywhere",
    () => showPausedEverywhere({ ...defaultSettings, pausedEverywhere: true }),
    {},
    "paused",
    "buttonOff",
    "buttonPausedEverywhere",
  ],
  ["the end of that pause", () => showPausedEverywhere(defaultSettings), {}, "idle", "", "extensionName"],
])("%s", async (_what, act, where, icon, text, title) => {
  await act();
  const path = { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` };
  expect(action.setIcon).toHaveBeenCalledExactlyOnceWith({ ...where, path });
  expect(action.setBadgeText).toHaveBeenCalledExactlyOnceWith({ ...where, text });
  expect(action.setTitle).toHaveBeenCalledExactlyOnceWith({ ...where, title });
  for (const file of Object.values(path)) expect(existsSync(`assets${file}`)).toBe(true);
});

test("a tab that was closed meanwhile is no error", async () => {
  action.setIcon.mockRejectedValueOnce(new Error("No tab with id: 7"));
  await expect(showPaused(7, defaultSettings)).resolves.toBeUndefined();
});
