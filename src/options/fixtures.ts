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
  listedHosts: ["bbc.com", "lemonde.fr", "reuters.com", "spiegel.de", "technologyreview.com", "theguardian.com"],
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

/** What the options are told in the reader's language. */
export const germanOptions: Partial<OptionsModel> = { dataLine: "Fakten: Stand 21.08.2026 · 4.505 Unternehmen" };

/** Every state by name. */
export const optionsStates = {
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
  imported: { ...fresh, missingSites: [{ pattern: "*://blog.example.net/*", host: "blog.example.net" }] },
  "import-failed": {
    ...fresh,
    importError: "This file is no JSON. Choose one that “Export settings” wrote.",
  },
} satisfies Record<string, OptionsModel>;
