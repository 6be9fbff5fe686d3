/**
 * Every message that crosses a border, one schema per direction. Types are inferred from the schemas, receivers in the
 * extension's own process parse with them; what fits none is ignored and logged once (`receive.ts`).
 *
 * Scripts inside pages do not carry zod (6.6 kB gzip of a 12 kB budget): they check the same shapes with the guards in
 * `page-guards.ts`, and a property test holds the two against each other.
 */
import * as z from "zod/mini";

const Offset = z.int().check(z.nonnegative());
const CompanyId = z.string().check(z.minLength(1), z.maxLength(80));
const PageText = z.string().check(z.maxLength(20_000_000));

export const TextBlockMessage = z.object({
  text: PageText,
  kind: z.enum(["heading", "paragraph", "caption", "quote", "item"]),
});

/** The gate saw a story and asks for the reader; the background injects it unless the site is paused. */
export const StoryFound = z.object({
  type: z.literal("story-found"),
  /** The reader's code is in the page already (a soft navigation brought the next story). */
  hasReader: z.boolean(),
});

/** The reader asks for the companies in the text. */
export const LinkStory = z.object({
  type: z.literal("link-story"),
  blocks: z.array(TextBlockMessage).check(z.maxLength(200_000)),
  title: z.optional(z.string().check(z.maxLength(10_000))),
  url: z.string().check(z.maxLength(10_000)),
  published: z.optional(z.string().check(z.maxLength(64))),
  language: z.optional(z.string().check(z.maxLength(64))),
});

/** A card is wanted: for a mention in its sentence. */
export const GetCard = z.object({
  type: z.literal("get-card"),
  companyId: CompanyId,
  via: z.optional(CompanyId),
  sentence: z.string().check(z.maxLength(5_000)),
  paragraph: z.string().check(z.maxLength(50_000)),
  headline: z.string().check(z.maxLength(10_000)),
  published: z.optional(z.string().check(z.maxLength(64))),
});

/** The card's code is wanted in the sender's tab. */
export const LoadCard = z.object({ type: z.literal("load-card") });

/** How many companies the page shows; the badge's number. */
export const StoryRead = z.object({ type: z.literal("story-read"), companies: Offset });

/** `here`: on the sender's site only. */
export const MuteCompany = z.object({
  type: z.literal("mute-company"),
  companyId: CompanyId,
  here: z.optional(z.boolean()),
});
/** "Not this company": on the sender's site the word no longer means that company. */
export const CorrectName = z.object({
  type: z.literal("correct-name"),
  companyId: CompanyId,
  surface: z.string().check(z.minLength(1), z.maxLength(200)),
});
/** No marks on the sender's site. */
export const PauseSite = z.object({ type: z.literal("pause-site") });
/** "Report a mistake" was clicked: opens the prefilled issue page in a new tab. */
export const ReportMistake = z.object({
  type: z.literal("report-mistake"),
  companyId: CompanyId,
  surface: z.string().check(z.maxLength(200)),
});

/** From a page's script to the background. */
export const FromPage = z.discriminatedUnion("type", [
  StoryFound,
  LinkStory,
  GetCard,
  LoadCard,
  StoryRead,
  MuteCompany,
  CorrectName,
  PauseSite,
  ReportMistake,
]);

const PageLinkMessage = z.object({
  title: z.string().check(z.maxLength(500)),
  url: z.string().check(z.maxLength(4_000)),
  heading: z.optional(z.string().check(z.maxLength(200))),
  published: z.optional(z.string().check(z.maxLength(64))),
  isOfSite: z.optional(z.boolean()),
});

/** What a page tells the popup about itself. */
export const PageState = z.object({
  /** `story`: read; `reading`: not yet; `no-story`: the gate found none; `paused`: the reader switched it off here. */
  status: z.enum(["story", "reading", "no-story", "paused"]),
  host: z.string().check(z.maxLength(253)),
  title: z.string().check(z.maxLength(10_000)),
  url: z.string().check(z.maxLength(10_000)),
  canonical: z.optional(z.string().check(z.maxLength(10_000))),
  published: z.optional(z.string().check(z.maxLength(64))),
  companies: z
    .array(
      z.object({
        id: CompanyId,
        count: Offset,
        via: z.array(z.string().check(z.maxLength(80))).check(z.maxLength(200)),
        inHeadline: z.boolean(),
      }),
    )
    .check(z.maxLength(5_000)),
  links: z.array(PageLinkMessage).check(z.maxLength(200)),
});

/** The popup asks the background what to say about the page's companies. */
export const GetDigest = z.object({
  type: z.literal("get-digest"),
  page: PageState,
  /** Asked in a private window: its settings may be its own, and the reader's own list is left out. */
  isPrivate: z.boolean(),
});
/** The popup asks to run on a page that is not on the list (the click gave activeTab). */
export const AnnotateTab = z.object({ type: z.literal("annotate-tab"), tabId: z.int() });
export const GetDataInfo = z.object({ type: z.literal("get-data-info"), isPrivate: z.optional(z.boolean()) });
/** Access to sites was given or taken back: whose pages get the gate is set anew. */
export const SyncSites = z.object({ type: z.literal("sync-sites") });

/** The reader's list of stories is to be kept, deleted, emptied, or to forget the story at `url`. */
export const ChangeReadingList = z.object({
  type: z.literal("change-reading-list"),
  change: z.enum(["start", "stop", "clear", "forget"]),
  url: z.optional(z.string().check(z.maxLength(10_000))),
});

/** From the extension's own pages (popup, options) to the background. */
export const FromOwnPage = z.discriminatedUnion("type", [
  GetDigest,
  AnnotateTab,
  GetDataInfo,
  SyncSites,
  ChangeReadingList,
]);

/** From the background or popup to a page's script. */
export const ToPage = z.discriminatedUnion("type", [
  z.object({ type: z.literal("get-page-state") }),
  z.object({ type: z.literal("step"), direction: z.enum(["next", "previous"]) }),
  z.object({ type: z.literal("show-company"), companyId: CompanyId }),
  /** Settings changed: look at the page anew. `forced`: the reader asked for it, whether or not it looks like a story. */
  z.object({ type: z.literal("reread"), forced: z.optional(z.boolean()) }),
  /** Settings changed which companies are marked, or how cards open: ask anew about the same text. */
  z.object({ type: z.literal("relink") }),
]);

/** Reply to `link-story`. */
export const LinkReply = z.object({
  mentions: z.array(
    z.object({
      block: Offset,
      start: Offset,
      end: Offset,
      company: CompanyId,
      via: z.optional(CompanyId),
    }),
  ),
  marks: z.enum(["first", "all", "none"]),
  trigger: z.enum(["hover", "alt", "keys"]),
  /** Rest before a first card, in ms. */
  delay: Offset,
});

const RelatedStoryMessage = z.object({
  title: z.string(),
  url: z.string(),
  host: z.string(),
  published: z.optional(z.string()),
  origin: z.enum(["page", "dataset", "read"]),
  reason: z.string(),
});

/** Reply to `get-digest`. */
export const DigestReply = z.object({
  /** Company id → name, and `<company id>:<brand id>` → the brand's name. */
  names: z.record(z.string(), z.string()),
  digest: z.array(
    z.object({ text: z.string(), source: z.optional(z.object({ publisher: z.string(), url: z.string() })) }),
  ),
  related: z.object({
    page: z.array(RelatedStoryMessage),
    dataset: z.array(RelatedStoryMessage),
    read: z.array(RelatedStoryMessage),
    more: z.object({
      page: z.array(RelatedStoryMessage),
      dataset: z.array(RelatedStoryMessage),
      read: z.array(RelatedStoryMessage),
    }),
    note: z.optional(z.string()),
  }),
});

export const DataInfo = z.object({
  dataLine: z.string(),
  version: z.string(),
  names: z.record(z.string(), z.string()),
});

export type FromPage = z.infer<typeof FromPage>;
export type FromOwnPage = z.infer<typeof FromOwnPage>;
export type ToPage = z.infer<typeof ToPage>;
export type PageState = z.infer<typeof PageState>;
export type LinkStory = z.infer<typeof LinkStory>;
export type LinkReply = z.infer<typeof LinkReply>;
export type GetCard = z.infer<typeof GetCard>;
export type ChangeReadingList = z.infer<typeof ChangeReadingList>;
export type DigestReply = z.infer<typeof DigestReply>;
export type DataInfo = z.infer<typeof DataInfo>;
