/** One reading of the page: its stories' text, and the companies that the background found in it. */
import type { StoryBlock } from "../article/extract.ts";
import type { StoryMetadata } from "../article/metadata.ts";
import { readStory } from "../article/story-text.ts";
import { weighText } from "../article/text-signals.ts";
import { browser } from "../platform/browser.ts";
import type { LinkReply } from "../platform/messages.ts";
import { isLinkReply } from "../platform/page-guards.ts";
import { linkParts, renumbered } from "./link-parts.ts";
import { type PageMention, tieMentions } from "./mentions.ts";
import { inSlices } from "./slices.ts";

export interface Reading {
  mentions: PageMention[];
  marks: LinkReply["marks"];
  /** All text, to tell whether a change of the page changed it. */
  text: string;
  /** Some of the elements whose text is not drawn now, and may be later: folds, what fades in when scrolled to. */
  folded: Element[];
  /** The first story's own headline: another one is another story. */
  headline: string | undefined;
}

/** So many are remembered: a page folds its sections alike, and each is asked for its style. */
const mostFolded = 30;

/** Is the element's text drawn, as far as its style tells? */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true });
}

/**
 * Reads the roots one after the other; undefined when aborted, or when the background does not answer sensibly.
 *
 * @param score the gate's.
 */
export async function read(
  roots: readonly Element[],
  metadata: StoryMetadata,
  score: number,
  signal: AbortSignal,
  known?: { text: string; replies: LinkReply[] },
): Promise<(Reading & { replies: LinkReply[] }) | "no-story" | undefined> {
  const perRoot: StoryBlock[][] = [];
  const folded: Element[] = [];
  const isDrawn = (element: Element): boolean => {
    if (isVisible(element)) return true;
    if (folded.length < mostFolded) folded.push(element);
    return false;
  };
  for (const root of roots) {
    const blocks = await inSlices(readStory(root, { isVisible: isDrawn }), signal);
    if (!blocks) return undefined;
    perRoot.push(blocks);
  }
  const text = perRoot.map((blocks) => blocks.map((block) => block.text).join("\n")).join("\f");
  if (known?.text !== text && !weighText(document, roots, perRoot, score).isStory) return "no-story";
  // The page re-rendered the same text: new nodes, nothing new to find.
  const replies = known?.text === text ? known.replies : await link(perRoot, metadata);
  if (!replies || signal.aborted) return undefined;
  const mentions: PageMention[] = [];
  const headlines = perRoot.map((blocks) => blocks.find((block) => block.kind === "heading")?.text);
  perRoot.forEach((blocks, i) => {
    const title = (i > 0 && headlines[i]) || metadata.title;
    mentions.push(...tieMentions(replies[i] as LinkReply, blocks, title, mentions.length));
  });
  return { mentions, marks: replies[0]?.marks ?? "none", text, folded, headline: headlines[0], replies };
}

async function link(
  perRoot: StoryBlock[][],
  { title, url, published, language }: StoryMetadata,
): Promise<LinkReply[] | undefined> {
  const replies: LinkReply[] = [];
  for (const [i, blocks] of perRoot.entries()) {
    const found: LinkReply[] = [];
    for (const part of linkParts(blocks)) {
      const reply: unknown = await browser.runtime.sendMessage({
        type: "link-story",
        blocks: part.blocks.map(({ text, kind }) => ({ text, kind })),
        url,
        // Title and address tell of the first story only.
        title: i === 0 ? title : undefined,
        published,
        language,
      });
      if (!isLinkReply(reply)) return undefined;
      found.push(renumbered(reply, part));
    }
    const [first] = found;
    if (first) replies.push({ ...first, mentions: found.flatMap(({ mentions }) => mentions) });
  }
  return replies;
}
