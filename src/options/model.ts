/** What the options page shows and changes; `options/main.tsx` connects it to stored settings. */

import type { FactKind } from "../facts/card-model.ts";

export type { FactKind };

/** A company that is muted on one site. */
export interface MutedHere {
  host: string;
  companyId: string;
  /** The company's name. */
  name: string;
}

/** A word that the reader said does not mean a company, on one site. */
export interface CorrectedName extends MutedHere {
  surface: string;
}

/** A story of the reader's list. */
export interface KeptStory {
  title: string;
  url: string;
  host: string;
  /** The day it was read, worded. */
  readOn: string;
}

export interface OptionsModel {
  /** Underline the first mention of each company, all, or none (cards still open on hover). */
  marks: "first" | "all" | "none";
  /** What opens a card: the resting pointer, the pointer while Alt is held, or keys and the popup alone. */
  trigger: "hover" | "alt" | "keys";
  /** Rest of the pointer before a first card, in ms. */
  delay: number;
  delayBounds: { least: number; most: number };
  /** Kinds of facts that are shown nowhere. */
  hiddenKinds: readonly FactKind[];
  /** Of all texts; `browser`: as the browser's own. */
  language: "browser" | "en" | "de";
  pausedEverywhere: boolean;
  /** Hosts, without www. */
  pausedHosts: string[];
  /** Hosts of the news sites that ship, sorted. */
  listedHosts: string[];
  /** Sites that the reader added, as match patterns with how to write them. */
  addedSites: { pattern: string; host: string }[];
  /** Sites of an imported file that the browser has not given access to yet. */
  missingSites: { pattern: string; host: string }[];
  mutedCompanies: { id: string; name: string }[];
  mutedHere: MutedHere[];
  correctedNames: CorrectedName[];
  /** The stories that the reader has read, newest first; absent where no list is kept. */
  readingList?: KeptStory[];
  readingLimits: { stories: number; days: number };
  /** What came of the last import: an error in words, or nothing. */
  importError?: string;
  dataLine: string;
  version: string;
}

export interface OptionsActions {
  setMarks(marks: OptionsModel["marks"]): void;
  setTrigger(trigger: OptionsModel["trigger"]): void;
  /** Within the bounds; the view takes care of that. */
  setDelay(ms: number): void;
  showKind(kind: FactKind, shown: boolean): void;
  setLanguage(language: OptionsModel["language"]): void;
  setPausedEverywhere(paused: boolean): void;
  resumeHost(host: string): void;
  removeSite(pattern: string): void;
  /** Asks the browser for access to the sites of an imported file. */
  addMissingSites(): void;
  unmuteCompany(id: string): void;
  unmuteHere(pair: MutedHere): void;
  /** The word means the company again. */
  takeBackCorrection(name: CorrectedName): void;
  /** Sets all choices as they were at first; the lists of sites, companies and words stay. */
  restoreDefaults(): void;
  /** Starts a list of the stories that are read from now on; stopping deletes it. */
  keepReadingList(keep: boolean): void;
  clearReadingList(): void;
  forgetStory(url: string): void;
  exportReadingList(): void;
  exportSettings(): void;
  /** Resolves to whether the file's settings were taken. */
  importSettings(file: File): Promise<boolean>;
}
