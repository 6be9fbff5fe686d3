/** As much of the extension API as the platform room uses, in memory. */
import { vi } from "vitest";

export const stored: Record<string, unknown> = {};
/** What private windows keep in memory. */
export const remembered: Record<string, unknown> = {};
let isStorageBroken = false;
export const breakStorage = (broken: boolean): void => {
  isStorageBroken = broken;
};

export const browser = {
  runtime: { id: "own-id", getURL: (path: string) => `chrome-extension://own-id/${path}` },
  i18n: {
    /** The browser's own language and what it makes of our messages. */
    getUILanguage: vi.fn(() => "fr"),
    getMessage: vi.fn((key: string, values: string[] = []) =>
      key === "languageTag" ? "en" : [key, ...values].join(" "),
    ),
  },
  storage: {
    local: {
      get: vi.fn(async (key: string) => {
        if (isStorageBroken) throw new Error("storage is corrupted");
        return key in stored ? { [key]: structuredClone(stored[key]) } : {};
      }),
      set: vi.fn(async (values: Record<string, unknown>) => {
        if (isStorageBroken) throw new Error("storage is full");
        Object.assign(stored, structuredClone(values));
      }),
      onChanged: { addListener: vi.fn() },
    },
    session: {
      get: vi.fn(async (key: string) => (key in remembered ? { [key]: structuredClone(remembered[key]) } : {})),
      set: vi.fn(async (values: Record<string, unknown>) => void Object.assign(remembered, structuredClone(values))),
      onChanged: { addListener: vi.fn() },
    },
  },
};
