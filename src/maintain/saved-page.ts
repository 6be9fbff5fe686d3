/** A saved news page read as the extension reads it in a tab: the same detection, extraction and links. */
import { JSDOM, VirtualConsole } from "jsdom";
import type { StoryBlock } from "../article/extract.ts";
import { readMetadata, type StoryMetadata } from "../article/metadata.ts";
import { pageLinks } from "../article/page-links.ts";
import { storyRoots } from "../article/roots.ts";
import { type StorySignals, storySignals } from "../article/signals.ts";
import { toEnd } from "../article/steps.ts";
import { readStory } from "../article/story-text.ts";
import { weighText } from "../article/text-signals.ts";
import type { PageLink } from "../stories/types.ts";

export interface SavedPage {
  signals: StorySignals;
  metadata: StoryMetadata;
  /** The blocks of each story on the page; most pages have one. */
  stories: StoryBlock[][];
  links: PageLink[];
}

function documentOf(html: string, address: string): Document {
  // Scripts of saved pages are not run. Styles are left out: nothing is laid out here, and jsdom 28 throws on some.
  const withoutStyles = html.replace(/(<style\b[^>]*>)[\s\S]*?(?=<\/style)/gi, "$1");
  const { window } = new JSDOM(withoutStyles, { url: address, virtualConsole: new VirtualConsole() });
  // Extraction asks for node types by name, as in a page.
  globalThis.Node ??= window.Node;
  return window.document;
}

/** The address under which the page was saved, as far as it tells. */
export function ownAddress(html: string): string {
  const match =
    /<link[^>]+rel=["']?canonical["']?[^>]*href=["']?(https?:[^"'\s>]+)/i.exec(html) ??
    /<meta[^>]+property=["']og:url["'][^>]*content=["'](https?:[^"']+)/i.exec(html);
  return match?.[1] && URL.canParse(match[1])
    ? match[1]
    : "https://saved.invalid/news/2024/01/01/a-saved-page-without-address";
}

/** Reads a saved page's HTML. */
export function readSavedPage(html: string, address: string = ownAddress(html)): SavedPage {
  const document = documentOf(html, address);
  const roots = storyRoots(document);
  const stories = roots.map(blocksOf);
  return {
    signals: bothSignals(document, address, roots, stories),
    metadata: readMetadata(document, address),
    stories,
    links: pageLinks(document, address),
  };
}

/** The gate's signs, then the text's: as in a tab, text is weighed only where the gate lets it be read. */
function bothSignals(document: Document, address: string, roots: Element[], stories: StoryBlock[][]): StorySignals {
  const gate = storySignals(document, address);
  if (!gate.isStory) return gate;
  const text = weighText(document, roots, stories, gate.score);
  return { ...text, signs: [...gate.signs, ...text.signs] };
}

function blocksOf(root: Element): StoryBlock[] {
  // Nothing is laid out here: everything counts as drawn.
  return toEnd(readStory(root, { isVisible: () => true }));
}
