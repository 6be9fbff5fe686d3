/** Shows the card of a mention: asks for its facts, loads the card's code once, places it, gives focus and takes it back. */
import type { WordedCard } from "../facts/card-model.ts";
import { browser, isExtensionAlive } from "../platform/browser.ts";
import type { CardHost } from "./card-host.ts";
import { type PageMention, rangeOver } from "./mentions.ts";
import { type CardSubject, world } from "./world.ts";

export interface CardEnvironment {
  published: string | undefined;
  language: string | undefined;
  /** Shades the mention while its card is open. */
  activate(mention: PageMention | undefined): void;
  /** The card wants to close itself (its close button, Tab out of it). */
  closed(): void;
  /** The card's pin was pressed: it is kept open, or let go again. */
  pinned(): void;
  /** The extension was updated or removed under us. */
  orphaned(): void;
  signal: AbortSignal;
}

/** Longer ones help no decision about facts. */
const longestParagraph = 5_000;

export class Cards {
  readonly #environment: CardEnvironment;
  #host: CardHost | undefined;
  #code: Promise<boolean> | undefined;
  /** The model last asked for: dwelling asks, opening uses it. */
  #asked: { mention: PageMention; model: Promise<WordedCard | undefined> } | undefined;
  #shown: { mention: PageMention; lineIndex: number } | undefined;
  /** What stands in the card's root, shown or not: a model is asked for anew with each mention. */
  #drawn: WordedCard | undefined;

  constructor(environment: CardEnvironment) {
    this.#environment = environment;
    environment.signal.addEventListener("abort", () => this.#remove(), { once: true });
  }

  /** Loads what the mention's card needs, so that it is there when the dwell is over. */
  prepare(mention: PageMention): Promise<WordedCard | undefined> {
    this.#code ??= this.#loadCode();
    if (this.#asked?.mention !== mention) this.#asked = { mention, model: this.#ask(mention) };
    const { model } = this.#asked;
    void this.#drawAhead(mention, model);
    return model;
  }

  /** Draws the card out of the document while the pointer dwells: at the end of that it has only to be shown. */
  async #drawAhead(mention: PageMention, asked: Promise<WordedCard | undefined>): Promise<void> {
    const model = await asked;
    if (model && (await this.#code) && this.#asked?.mention === mention && !this.#shown) this.#draw(mention, model);
  }

  #draw(mention: PageMention, model: WordedCard): CardHost | undefined {
    if (!world.card) return undefined;
    this.#host ??= world.card.createHost();
    if (this.#drawn !== model) world.card.render(this.#host.root, model, this.#subjectOf(mention));
    this.#drawn = model;
    return this.#host;
  }

  /**
   * Shows the card at the mention's line nearest to the point (its first line when opened by key). Resolves to whether
   * it is up; `isWanted` is asked after every wait, for the pointer moves on meanwhile.
   */
  async show(
    mention: PageMention,
    by: "pointer" | "key",
    y: number | undefined,
    isWanted: () => boolean,
  ): Promise<boolean> {
    const model = await this.prepare(mention);
    const hasCode = await this.#code;
    if (!model || !hasCode || !isWanted()) return false;
    const range = rangeOver(mention);
    if (!range) return false;
    const lines = [...range.getClientRects()];
    const lineIndex = Math.max(0, y === undefined ? 0 : lines.findIndex((line) => y >= line.top && y <= line.bottom));
    if (!lines[lineIndex]) return false;
    if (this.isLost) this.#remove();
    // What was pressed on a card that is open already is not carried over.
    if (this.#shown) this.#drawn = undefined;
    const host = this.#draw(mention, model);
    if (!host) return false;
    if (by === "key") host.focus.remember();
    host.show();
    if (by === "key") host.focus.take();
    this.#shown = { mention, lineIndex };
    this.#environment.activate(mention);
    this.follow();
    return true;
  }

  /** Puts the open card at its mention again (the page scrolled or grew); false where the mention is out of sight. */
  follow(): boolean {
    if (!this.#shown || !this.#host) return true;
    const line = rangeOver(this.#shown.mention)?.getClientRects()[this.#shown.lineIndex];
    return line !== undefined && this.#host.follow(line, this.#shown.mention.place.start.node.parentElement);
  }

  /** The page was read anew: the open card belongs to this mention now. */
  retie(mention: PageMention): void {
    if (!this.#shown) return;
    this.#shown.mention = mention;
    this.#environment.activate(mention);
  }

  /** Has the page taken the text away that the open card belongs to? */
  get isLoose(): boolean {
    return this.#shown !== undefined && rangeOver(this.#shown.mention) === undefined;
  }

  /** A pinned card stays where it is on the screen; the window became smaller, perhaps. */
  keepInView(): void {
    this.#host?.keepInView();
  }

  /** Has the page taken the open card away, or hidden it? */
  get isLost(): boolean {
    return this.#shown !== undefined && !this.#host?.isShown;
  }

  hide(returnFocus: boolean): void {
    if (returnFocus) this.focus?.giveBack();
    this.focus?.forget();
    this.#environment.activate(undefined);
    this.#remove();
  }

  /** Is the card where it can be seen and clicked? A dialog that opened later hides it. */
  get isOnTop(): boolean {
    return this.#host?.isOnTop ?? false;
  }

  get shown(): PageMention | undefined {
    return this.#shown?.mention;
  }

  rect(): DOMRect | undefined {
    return this.#host?.rect();
  }

  isTarget(event: Event): boolean {
    return this.#host?.isTarget(event) ?? false;
  }

  /** The focus of the open card; nothing to ask before a first one was opened. */
  get focus(): CardHost["focus"] | undefined {
    return this.#host?.focus;
  }

  #subjectOf(mention: PageMention): CardSubject {
    const { closed: close, pinned: pin, orphaned } = this.#environment;
    return {
      company: mention.company,
      surface: mention.block.text.slice(mention.start, mention.end).slice(0, 200),
      close,
      pin,
      orphaned,
    };
  }

  #remove(): void {
    this.#shown = undefined;
    this.#drawn = undefined;
    if (!this.#host) return;
    world.card?.clear(this.#host.root);
    this.#host.hide();
    // Each card opens in an element of its own: what the page did to this one cannot be told or undone.
    this.#host = undefined;
  }

  async #loadCode(): Promise<boolean> {
    if (world.card) return true;
    try {
      await browser.runtime.sendMessage({ type: "load-card" });
      return world.card !== undefined;
    } catch {
      this.#code = undefined;
      if (!isExtensionAlive()) this.#environment.orphaned();
      return false;
    }
  }

  async #ask(mention: PageMention): Promise<WordedCard | undefined> {
    const { published, language } = this.#environment;
    // Of a paragraph without end, what stands around the mention.
    const from = Math.max(0, mention.start - longestParagraph / 2);
    try {
      // Sent by our own background and typed there; the view draws text only and links https only.
      const model = (await browser.runtime.sendMessage({
        type: "get-card",
        companyId: mention.company,
        via: mention.via,
        text: mention.block.text.slice(from, from + longestParagraph),
        at: mention.start - from,
        headline: mention.headline.slice(0, 1_000),
        // Either browser's messages: left out where undefined, or sent as that; the schema takes both.
        published,
        language,
      })) as WordedCard | undefined;
      if (model) return model;
    } catch {
      if (!isExtensionAlive()) this.#environment.orphaned();
    }
    // Asked again on the next hover: the background may have been stopped in between.
    if (this.#asked?.mention === mention) this.#asked = undefined;
    return undefined;
  }
}
