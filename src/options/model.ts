/** What the options page shows and changes; `options/main.tsx` connects it to stored settings. */

export interface OptionsModel {
  /** Underline the first mention of each company, all, or none (cards still open on hover). */
  marks: "first" | "all" | "none";
  pausedEverywhere: boolean;
  /** Hosts, without www. */
  pausedHosts: string[];
  mutedCompanies: { id: string; name: string }[];
  dataLine: string;
  version: string;
}

export interface OptionsActions {
  setMarks(marks: OptionsModel["marks"]): void;
  setPausedEverywhere(paused: boolean): void;
  resumeHost(host: string): void;
  unmuteCompany(id: string): void;
}
