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
  /** From a list that is the same on every page of the site: "Most read". */
  isOfSite?: boolean;
}

/** The heading of links found in the story's own text. */
export type InTextHeading = "Linked in the text";

/** A story of the reader's own list, which is kept on the machine and only where the reader asked for it. */
export interface ReadStory {
  title: string;
  /** Without fragment and without what tells where the reader came from. */
  url: string;
  /** ISO date of the story, where the page told it. */
  published?: string;
  /** ISO day (UTC) on which it was read last. */
  readOn: string;
  /** Company ids, the most mentioned first. */
  companies: string[];
  topics: StoryTopic[];
}

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
  origin: "page" | "dataset" | "read";
  /** Why it is listed, in words: "also about Amazon and Anthropic · AI investment". */
  reason: string;
}

/** What the popup lists. */
export interface RelatedStories {
  /** The page's own suggestions, in the page's order; with `dataset` at most ten. */
  page: RelatedStory[];
  /** Stories of the index, best first. */
  dataset: RelatedStory[];
  /** Stories of the reader's own list, best first; none where none is kept. */
  read: RelatedStory[];
  /** Those that are shown on demand, each group in its order. */
  more: { page: RelatedStory[]; dataset: RelatedStory[]; read: RelatedStory[] };
  /** Why `dataset` is empty, in words, where the story has no company. */
  note?: string;
}
