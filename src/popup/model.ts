/** What the popup shows, as plain data. The browser side (`popup/main.tsx`) fills it; the view only draws it. */
import type { DigestLine } from "../facts/digest.ts";
import type { RelatedStories } from "../stories/types.ts";

export interface PopupCompany {
  id: string;
  name: string;
  /** Mentions in the story. */
  count: number;
  /** Brands through which it is (also) meant: ["AWS", "Twitch"]. */
  via: string[];
}

export type PopupState =
  /** Still asking the page. Draws nothing that would flash. */
  | { status: "loading" }
  /** Companies were looked for; `companies` may be empty. */
  | {
      status: "story";
      title: string;
      host: string;
      /** A site off the list that was read because the reader asked: offer to do so always. */
      canAddSite?: boolean;
      companies: PopupCompany[];
      /** One-line facts about this story's companies, worded; a figure's source beside it. */
      digest: DigestLine[];
      /** `page`: the page's own suggestions; `dataset`: stories behind the dataset's sources. */
      related: RelatedStories;
    }
  /** A page on a listed host that does not look like a story (front page, shop, search). `canAnnotate`: offer to do it anyway. */
  | { status: "not-a-story"; host: string; canAnnotate: boolean; canAddSite?: boolean }
  /** A host that is not on the list: offer "annotate this page" (activeTab), or always. `failed`: that was tried and refused; `refused`: the reader said no. */
  | { status: "unlisted"; host: string; failed?: boolean; refused?: boolean }
  /** A listed host whose page does not answer: still loading, or the reader has taken the access away. */
  | { status: "no-answer"; host: string; failed?: boolean }
  /** Pages no extension may run in: browser pages, stores, files. */
  | { status: "forbidden" }
  | { status: "paused"; host: string; everywhere: boolean }
  /** The extension's own data or process did not answer. */
  | { status: "failed" };

export interface PopupModel {
  state: PopupState;
  /** "Facts as of 22 Nov 2026 · 16 companies". */
  dataLine: string;
  version: string;
}

export interface PopupActions {
  /** Scrolls to the company's first mention (the next one on a further click) and opens its card. */
  showCompany(companyId: string): void;
  openStory(url: string): void;
  annotate(): void;
  /** Asks the browser for access to this site, and reads its stories from then on. */
  addSite(): void;
  setPaused(paused: boolean): void;
  setPausedEverywhere(paused: boolean): void;
  openOptions(): void;
}
