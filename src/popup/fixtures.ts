/**
 * Popup states for looking at them and for screenshots; they never ship. Facts and sources are real ones of the dataset,
 * the stories of "news.example.com" are invented.
 */
import type { RelatedStories, RelatedStory } from "../stories/types.ts";
import type { PopupCompany, PopupModel, PopupState } from "./model.ts";

type Story = Extract<PopupState, { status: "story" }>;

const host = "news.example.com";

const onPage: RelatedStory[] = [
  {
    title: "What the cloud business means for the shop that owns it",
    url: "https://news.example.com/business/what-the-cloud-means.html",
    host,
    published: "2 Apr 2024",
    origin: "page",
    reason: "also about Amazon",
  },
  {
    title: "A start-up and its two landlords",
    url: "https://news.example.com/technology/a-start-up-and-its-landlords.html",
    host,
    origin: "page",
    reason: "also about Amazon and Anthropic · AI",
  },
];

const fromSources: RelatedStory[] = [
  {
    title: "Amazon layoffs, January 2026",
    url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
    host: "aboutamazon.com",
    published: "28 Jan 2026",
    origin: "dataset",
    reason: "source of a job cut at Amazon",
  },
  {
    title: "Google to invest up to $40B in Anthropic in cash and compute",
    url: "https://techcrunch.com/2026/04/24/google-to-invest-up-to-40b-in-anthropic-in-cash-and-compute/",
    host: "techcrunch.com",
    published: "24 Apr 2026",
    origin: "dataset",
    reason: "also about Anthropic · AI",
  },
];

const noStories: RelatedStories = {
  page: [],
  dataset: [],
  read: [],
  more: { page: [], dataset: [], read: [] },
};

const companies: PopupCompany[] = [
  { id: "amazon-com", name: "Amazon", count: 14, via: ["AWS", "Twitch"] },
  { id: "anthropic", name: "Anthropic", count: 3, via: [] },
  { id: "microsoft", name: "Microsoft", count: 1, via: [] },
];

const digest: Story["digest"] = [
  {
    text: "Amazon: 16,000 jobs cut, 28 Jan 2026.",
    source: {
      publisher: "About Amazon",
      url: "https://www.aboutamazon.com/news/company-news/amazon-layoffs-corporate-jan-2026",
    },
  },
  {
    text: "Amazon put $2.75 billion into Anthropic, 27 Mar 2024.",
    source: {
      publisher: "Western Times",
      url: "https://westtimelines.com/amazons-biggest-venture-investment-yet-2-75-billion-spent-on-ai-startup-anthropic/amp",
    },
  },
];

/** A story about job cuts, with everything that a popup can hold. */
const story: Story = {
  status: "story",
  title: "Amazon cuts several hundred jobs in its cloud business",
  host,
  companies,
  digest,
  related: {
    page: onPage,
    dataset: fromSources,
    read: [],
    more: { page: [], dataset: fromSources.map((each) => ({ ...each, url: `${each.url}#further` })), read: [] },
  },
};

/** Twelve, one of them with a name that needs two lines. */
const many: PopupCompany[] = [
  ...companies,
  { id: "vietcombank", name: "Joint Stock Commercial Bank for Foreign Trade of Vietnam", count: 2, via: [] },
  ...["Alphabet", "Apple", "Intel", "Meta", "Nvidia", "Oracle", "Salesforce", "Shopify"].map((name, index) => ({
    id: name.toLowerCase(),
    name,
    count: index === 0 ? 2 : 1,
    via: index === 0 ? ["YouTube"] : [],
  })),
];

/** Every state by name. */
export const popupStates: Record<string, PopupState> = {
  story,
  "one-company": { ...story, companies: companies.slice(1, 2), digest: [], related: { ...noStories, page: onPage } },
  "many-companies": { ...story, companies: many, digest: [], related: noStories },
  "no-company": {
    ...story,
    companies: [],
    digest: [],
    related: { ...noStories, page: onPage.map((each) => ({ ...each, reason: "suggested on this page" })) },
  },
  "read-once": { ...story, host: "blog.example.org", canAddSite: true, digest: [], related: noStories },
  "not-a-story": { status: "not-a-story", host, canAnnotate: true },
  unlisted: { status: "unlisted", host: "blog.example.org" },
  refused: { status: "unlisted", host: "blog.example.org", refused: true, failed: true },
  "no-answer": { status: "no-answer", host },
  forbidden: { status: "forbidden" },
  paused: { status: "paused", host, everywhere: false },
  "paused-everywhere": { status: "paused", host, everywhere: true },
  failed: { status: "failed" },
  loading: { status: "loading" },
};

/** The longest ones, as the background words them in German. */
export const germanPopupStates: Record<string, PopupState> = {
  "german-story": {
    ...story,
    title: "Amazon streicht mehrere Hundert Stellen im Geschäft mit der Cloud",
    canAddSite: true,
    digest: [
      {
        text: "Amazon: 16.000 Stellen gestrichen, 28. Jan. 2026.",
        ...(digest[0]?.source && { source: digest[0].source }),
      },
    ],
    related: { ...noStories, page: onPage.slice(0, 1).map((each) => ({ ...each, reason: "auch über Amazon" })) },
  },
  "german-refused": { status: "unlisted", host: "blog.example.org", refused: true, failed: true },
  "german-not-a-story": { status: "not-a-story", host, canAnnotate: true },
  "german-failed": { status: "failed" },
};

export const popupModel = (state: PopupState, dataLine = "Facts as of 21 Aug 2026 · 4,505 companies"): PopupModel => ({
  state,
  dataLine,
  version: "0.1.0",
});
