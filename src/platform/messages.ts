/**
 * Every message that crosses a border, one schema per direction. Types are inferred from the schemas, receivers in the
 * extension's own process parse with them; what fits none is ignored and logged once (`receive.ts`).
 *
 * Scripts inside pages do not carry zod (6.6 kB gzip of a 12 kB budget): they check the same shapes with the guards in
 * `page-guards.ts`, and a property test holds the two against each other.
 */
import * as z from "zod/mini";
import { type MessageSchema, messagesOf, onDemand } from "./on-demand.ts";

const Offset = onDemand(() => z.int().check(z.nonnegative()));
const CompanyId = onDemand(() => z.string().check(z.minLength(1), z.maxLength(80)));
const upTo = (most: number) => z.string().check(z.maxLength(most));

/** The gate saw a story and asks for the reader; the background injects it unless the site is paused. */
const StoryFound = onDemand(() =>
  z.object({
    type: z.literal("story-found"),
    /** The reader's code is in the page already (a soft navigation brought the next story). */
    hasReader: z.boolean(),
  }),
);

/** The reader asks for the companies in the text. */
const LinkStory = onDemand(() =>
  z.object({
    type: z.literal("link-story"),
    blocks: z
      .array(z.object({ text: upTo(20_000_000), kind: z.enum(["heading", "paragraph", "caption", "quote", "item"]) }))
      .check(z.maxLength(200_000)),
    title: z.optional(upTo(10_000)),
    url: upTo(10_000),
    published: z.optional(upTo(64)),
    language: z.optional(upTo(64)),
  }),
);

/** A card is wanted: for the mention that starts at `at` in the text, its paragraph or some of it. */
const GetCard = onDemand(() =>
  z.object({
    type: z.literal("get-card"),
    companyId: CompanyId(),
    via: z.optional(CompanyId()),
    text: upTo(50_000),
    at: Offset(),
    headline: upTo(10_000),
    language: z.optional(upTo(64)),
    published: z.optional(upTo(64)),
  }),
);

/** The card's code is wanted in the sender's tab. */
const LoadCard = onDemand(() => z.object({ type: z.literal("load-card") }));

/** How many companies the page shows; the badge's number. */
const StoryRead = onDemand(() => z.object({ type: z.literal("story-read"), companies: Offset() }));

/** `here`: on the sender's site only. `undo`: what was just said is taken back. */
const MuteCompany = onDemand(() =>
  z.object({
    type: z.literal("mute-company"),
    companyId: CompanyId(),
    here: z.optional(z.boolean()),
    undo: z.optional(z.boolean()),
  }),
);
/** "Not this company": on the sender's site the word no longer means that company. */
const CorrectName = onDemand(() =>
  z.object({
    type: z.literal("correct-name"),
    companyId: CompanyId(),
    surface: z.string().check(z.minLength(1), z.maxLength(200)),
    undo: z.optional(z.boolean()),
  }),
);
/** No marks on the sender's site. */
const PauseSite = onDemand(() => z.object({ type: z.literal("pause-site") }));
/** "Report a mistake" was clicked: opens the prefilled issue page in a new tab. */
const ReportMistake = onDemand(() =>
  z.object({
    type: z.literal("report-mistake"),
    companyId: CompanyId(),
    surface: upTo(200),
  }),
);

/** From a page's script to the background. */
export const FromPage = messagesOf({
  "story-found": StoryFound,
  "link-story": LinkStory,
  "get-card": GetCard,
  "load-card": LoadCard,
  "story-read": StoryRead,
  "mute-company": MuteCompany,
  "correct-name": CorrectName,
  "pause-site": PauseSite,
  "report-mistake": ReportMistake,
});

const PageLinkMessage = onDemand(() =>
  z.object({
    title: upTo(500),
    url: upTo(4_000),
    heading: z.optional(upTo(200)),
    published: z.optional(upTo(64)),
    isOfSite: z.optional(z.boolean()),
  }),
);

/** What a page tells the popup about itself. */
export const PageState = onDemand(() =>
  z.object({
    /** `story`: read; `reading`: not yet; `no-story`: the gate found none; `paused`: the reader switched it off here. */
    status: z.enum(["story", "reading", "no-story", "paused"]),
    host: upTo(253),
    title: upTo(10_000),
    url: upTo(10_000),
    canonical: z.optional(upTo(10_000)),
    published: z.optional(upTo(64)),
    companies: z
      .array(
        z.object({
          id: CompanyId(),
          count: Offset(),
          via: z.array(upTo(80)).check(z.maxLength(200)),
          inHeadline: z.boolean(),
        }),
      )
      .check(z.maxLength(5_000)),
    links: z.array(PageLinkMessage()).check(z.maxLength(200)),
  }),
);

/** The popup asks the background what to say about the page's companies. */
const GetDigest = onDemand(() =>
  z.object({
    type: z.literal("get-digest"),
    page: PageState(),
    /** Asked in a private window: its settings may be its own, and the reader's own list is left out. */
    isPrivate: z.boolean(),
  }),
);
/** The popup asks to run on a page that is not on the list (the click gave activeTab). */
const AnnotateTab = onDemand(() => z.object({ type: z.literal("annotate-tab"), tabId: z.int() }));
const GetDataInfo = onDemand(() => z.object({ type: z.literal("get-data-info"), isPrivate: z.optional(z.boolean()) }));
/** Access to sites was given or taken back: whose pages get the gate is set anew. */
const SyncSites = onDemand(() => z.object({ type: z.literal("sync-sites") }));

/** The reader's list of stories is to be kept, deleted, emptied, or to forget the story at `url`. */
const ChangeReadingList = onDemand(() =>
  z.object({
    type: z.literal("change-reading-list"),
    change: z.enum(["start", "stop", "clear", "forget"]),
    url: z.optional(upTo(10_000)),
  }),
);

/** From the extension's own pages (popup, options) to the background. */
export const FromOwnPage = messagesOf({
  "get-digest": GetDigest,
  "annotate-tab": AnnotateTab,
  "get-data-info": GetDataInfo,
  "sync-sites": SyncSites,
  "change-reading-list": ChangeReadingList,
});

/** From the background or popup to a page's script. */
export const ToPage = messagesOf({
  "get-page-state": onDemand(() => z.object({ type: z.literal("get-page-state") })),
  step: onDemand(() => z.object({ type: z.literal("step"), direction: z.enum(["next", "previous"]) })),
  "show-company": onDemand(() => z.object({ type: z.literal("show-company"), companyId: CompanyId() })),
  /** Settings changed: look at the page anew. `forced`: the reader asked for it, whether or not it looks like a story. */
  reread: onDemand(() => z.object({ type: z.literal("reread"), forced: z.optional(z.boolean()) })),
  /** Settings changed which companies are marked, or how cards open: ask anew about the same text. */
  relink: onDemand(() => z.object({ type: z.literal("relink") })),
});

/** Reply to `link-story`. */
export const LinkReply = onDemand(() =>
  z.object({
    mentions: z.array(
      z.object({
        block: Offset(),
        start: Offset(),
        end: Offset(),
        company: CompanyId(),
        via: z.optional(CompanyId()),
      }),
    ),
    marks: z.enum(["first", "all", "none"]),
    trigger: z.enum(["hover", "alt", "keys"]),
    /** Rest before a first card, in ms. */
    delay: Offset(),
  }),
);

const RelatedStoryMessage = onDemand(() =>
  z.object({
    title: z.string(),
    url: z.string(),
    host: z.string(),
    published: z.optional(z.string()),
    origin: z.enum(["page", "dataset", "read"]),
    reason: z.string(),
  }),
);

/** Reply to `get-digest`. */
export const DigestReply = onDemand(() =>
  z.object({
    /** Company id → name, and `<company id>:<brand id>` → the brand's name. */
    names: z.record(z.string(), z.string()),
    digest: z.array(
      z.object({ text: z.string(), source: z.optional(z.object({ publisher: z.string(), url: z.string() })) }),
    ),
    related: z.object({
      page: z.array(RelatedStoryMessage()),
      dataset: z.array(RelatedStoryMessage()),
      read: z.array(RelatedStoryMessage()),
      more: z.object({
        page: z.array(RelatedStoryMessage()),
        dataset: z.array(RelatedStoryMessage()),
        read: z.array(RelatedStoryMessage()),
      }),
      note: z.optional(z.string()),
    }),
  }),
);

export const DataInfo = onDemand(() =>
  z.object({
    dataLine: z.string(),
    version: z.string(),
    names: z.record(z.string(), z.string()),
  }),
);

type Told<Schema> = Schema extends MessageSchema<infer Message> ? Message : never;

export type FromPage = Told<typeof FromPage>;
export type FromOwnPage = Told<typeof FromOwnPage>;
export type ToPage = Told<typeof ToPage>;
export type PageState = z.infer<ReturnType<typeof PageState>>;
export type LinkStory = z.infer<ReturnType<typeof LinkStory>>;
export type LinkReply = z.infer<ReturnType<typeof LinkReply>>;
export type GetCard = z.infer<ReturnType<typeof GetCard>>;
export type ChangeReadingList = z.infer<ReturnType<typeof ChangeReadingList>>;
export type DigestReply = z.infer<ReturnType<typeof DigestReply>>;
export type DataInfo = z.infer<ReturnType<typeof DataInfo>>;
