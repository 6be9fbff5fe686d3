/**
 * What this extension's scripts in one page share. Gate, story reader and card are injected one after the other, only
 * as far as a page needs them, into the same isolated world; they find each other here. The page cannot see it.
 */
import type { WordedCard } from "../facts/card-model.ts";
import type { PageState } from "../platform/messages.ts";
import type { CardHost } from "./card-host.ts";

/** A running reader: answers for the story and obeys the popup and the keys. */
export interface StoryReader {
  state(): Promise<PageState>;
  /** Does what a message asks; ignores what is none. */
  obey(message: unknown): void;
}

export interface StoryHead {
  /** False after a soft navigation that left the head as it was: its metadata tells of the story before. */
  isFresh: boolean;
  /** The gate's, to which the text's signs are added; beyond all doubt where the reader asked for the page. */
  score: number;
  /** Begins anew: for a page that has replaced its whole tree. */
  restart(): void;
}

/** The mention whose card is drawn, and what the card can ask of the page's side. */
export interface CardSubject {
  company: string;
  /** The word as the story has it. */
  surface: string;
  close(): void;
  pin(): void;
  /** The extension was updated or removed under us. */
  orphaned(): void;
}

/** Draws a card into a shadow root. In `card.js`, loaded when a first card is about to be shown. */
export interface CardRenderer {
  /** An element for a card, not yet in the page. */
  createHost(): CardHost;
  render(into: ShadowRoot, model: WordedCard, subject: CardSubject): void;
  clear(into: ShadowRoot): void;
}

interface World {
  /** Ends the gate, and with it everything below, when a newer copy of the extension takes over. */
  gate?: AbortController;
  startReader?: (signal: AbortSignal, head: StoryHead) => StoryReader;
  card?: CardRenderer;
  /** The stories that the page suggests. In `links.js`, which the popup puts beside the reader before it asks. */
  findLinks?: (signal: AbortSignal) => Promise<PageState["links"] | undefined>;
}

const key = Symbol.for("newsgloss");
const holder = globalThis as unknown as Record<symbol, World | undefined>;

holder[key] ??= {};
export const world: World = holder[key];
