/** Options in every state, for looking at them and for screenshots; they never ship. */
import type { OptionsModel } from "./model.ts";

/** As it is after the install. */
const fresh: OptionsModel = {
  marks: "first",
  trigger: "hover",
  delay: 400,
  delayBounds: { least: 100, most: 2_000 },
  pausedEverywhere: false,
  pausedHosts: [],
  addedSites: [],
  missingSites: [],
  mutedCompanies: [],
  mutedHere: [],
  correctedNames: [],
  hiddenKinds: [],
  language: "browser",
  readingLimits: { stories: 500, days: 90 },
  dataLine: "Facts as of 21 Aug 2026 · 4,505 companies",
  version: "0.1.0",
};

/** Every state by name. */
export const optionsStates: Record<string, OptionsModel> = {
  fresh,
  used: {
    ...fresh,
    marks: "all",
    trigger: "keys",
    pausedEverywhere: true,
    pausedHosts: ["news.example.com", "a-rather-long-name-of-a-regional-newspaper.example.org"],
    addedSites: [{ pattern: "*://blog.example.net/*", host: "blog.example.net" }],
    mutedCompanies: [
      { id: "amazon-com", name: "Amazon" },
      { id: "vietcombank", name: "Joint Stock Commercial Bank for Foreign Trade of Vietnam" },
    ],
    mutedHere: [{ host: "news.example.com", companyId: "gap", name: "Gap" }],
    correctedNames: [{ host: "news.example.com", companyId: "visa", name: "Visa", surface: "visa" }],
  },
};
