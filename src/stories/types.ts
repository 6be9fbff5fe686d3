/** Related stories: the shipped index, links found in the page, and what the popup lists. Plain data. */

export type StoryTopic = "layoffs" | "ai" | "earnings" | "deals" | "regulation" | "product" | "people";

/** One entry of the shipped index (`data/stories.json`). */
export interface IndexedStory {
  title: string;
  url: string;
  /** ISO date, month or year. */
  published: string;
  /** Company ids. */
  companies: string[];
  topic: StoryTopic;
}

/** A link of the page's own "More stories", as found by `src/article/`. */
export interface PageLink {
  title: string;
  url: string;
  /** The heading it stands under: "More Stories". */
  heading?: string;
  /** ISO date where the page tells it. */
  published?: string;
}

/** The heading of links found in the story's own text. */
export type InTextHeading = "Linked in the text";

export interface StoryQuery {
  title: string;
  url: string;
  canonical?: string;
  published?: string;
  /** Companies of the story with the number of their mentions, and whether the headline names them. */
  companies: { id: string; name: string; count: number; inHeadline: boolean }[];
  links: PageLink[];
}

export interface RelatedStory {
  title: string;
  url: string;
  /** The real host, without www. */
  host: string;
  /** Worded date or age; absent where unknown. */
  published?: string;
  origin: "page" | "dataset";
  /** Why it is listed, in words: "also about Amazon and Anthropic · AI investment". */
  reason: string;
}

/** What the popup lists. */
export interface RelatedStories {
  /** The page's own suggestions, in the page's order; with `dataset` at most ten. */
  page: RelatedStory[];
  /** Stories of the index, best first. */
  dataset: RelatedStory[];
  /** Those that are shown on demand, each group in its order. */
  more: { page: RelatedStory[]; dataset: RelatedStory[] };
  /** Why `dataset` is empty, in words, where the story has no company. */
  note?: string;
}
