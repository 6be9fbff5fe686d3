/** Drives the hover automaton with the page's real events. Synthetic events are ignored: pages can fake any of them. */
import type { LinkReply } from "../platform/messages.ts";
import type { Cards } from "./cards.ts";
import { createHoverAutomaton, type HoverEvent, type HoverState, type HoverTimings } from "./hover-automaton.ts";
import { type MentionMap, type PageMention, sameMention } from "./mentions.ts";
import { distanceTo } from "./placement.ts";

/** Elements that keep the pointer's moves to themselves. */
const frames = /^(?:I?FRAME|OBJECT|EMBED|FENCEDFRAME)$/i;

/** In ms: a frame that begins this little before the dwell's end is the one it ends in; the dwell began within one. */
const frameSlack = 4;

/** For this long after the last change of the selection, in ms, the reader counts as selecting; an old selection does not. */
const selectingMs = 300;

export interface HoverEnvironment {
  /** The mentions of the current reading. */
  mentionMap(): MentionMap;
  mention(index: number): PageMention | undefined;
  cards: Cards;
  /** Read anew at each use: the reader's settings change them. */
  timings: HoverTimings;
  /** May a pointer open a card? `alt`: only while Alt is held. */
  trigger(): LinkReply["trigger"];
  /** Called when the pointer meets a mention: marks that the page has wiped come back. */
  met(): void;
  signal: AbortSignal;
}

export interface Hover {
  openByKey(mention: PageMention): void;
  /** The card's own close button, or Tab out of it. */
  close(): void;
  /** The card's pin was pressed. */
  pin(): void;
  /** The page is changing: the open card keeps to its word. */
  follow(): void;
  /** The page was read anew: what was pointed at has another number now, or is gone. */
  renumber(before: readonly PageMention[], now: readonly PageMention[]): void;
}

/** The number of no mention: a card may outlive its own. */
const NOTHING = -1;

export function startHover({ mentionMap, mention, cards, timings, trigger, met, signal }: HoverEnvironment): Hover {
  const step = createHoverAutomaton(timings);
  let state: HoverState = { is: "idle" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { x: number; y: number; time: number } | undefined;
  let isAltHeld = false;
  let lastSelecting = Number.NEGATIVE_INFINITY;
  /** The pointer's latest move, waiting for the next frame. */
  let pending: { event: PointerEvent; inCard: boolean } | undefined;

  function send(event: HoverEvent, since = performance.now()): void {
    const result = step(state, event);
    if (result.state !== state && !("token" in result.state)) clearTimeout(timer);
    state = result.state;
    for (const effect of result.effects) {
      if (effect.do === "wait") wait(effect.token, since + effect.ms);
      else if (effect.do === "hide") cards.hide(effect.returnFocus);
      else {
        const wanted = mention(effect.mention);
        if (!wanted) continue;
        if (effect.do === "prepare") void cards.prepare(wanted);
        else void show(wanted, effect.by);
      }
    }
  }

  /** A card is shown within the frame in which its dwell ends: a timer ends beside it, and the next frame is one late. */
  function wait(token: number, end: number): void {
    clearTimeout(timer);
    const look = (now = end): void =>
      now < end - frameSlack ? void requestAnimationFrame(look) : send({ type: "time", token });
    const ms = end - performance.now();
    // A hidden page has no frames, and its card is to be gone when the reader is back.
    timer = state.is === "leaving" ? setTimeout(look, ms) : setTimeout(() => requestAnimationFrame(look), ms - 20);
  }

  async function show(wanted: PageMention, by: "pointer" | "key"): Promise<void> {
    // Esc may have come while the card's facts were on their way: then nothing must open.
    const isWanted = (): boolean =>
      !signal.aborted &&
      (state.is === "open" || state.is === "leaving" || state.is === "switching") &&
      state.mention === wanted.index;
    const isUp = await cards.show(wanted, by, by === "pointer" ? last?.y : undefined, isWanted);
    if (!isUp && isWanted()) send({ type: "mention-gone" });
  }

  /** The mention under the pointer's last place, as an event; `inCard` as asked when the pointer was there. */
  function pointerEvent(inCard: boolean, speed: number, towardsCard: boolean, buttons: number): HoverEvent | undefined {
    if (!last) return undefined;
    const found = inCard ? undefined : mentionMap().at(last.x, last.y);
    if (found) met();
    else if (!inCard && state.is === "idle") return undefined;
    const isSelecting = performance.now() - lastSelecting < selectingMs && document.getSelection()?.type === "Range";
    const wanted = trigger();
    const busy = buttons !== 0 || isSelecting || wanted === "keys" || (wanted === "alt" && !isAltHeld);
    return { type: "pointer", over: found?.index, inCard, speed, towardsCard, busy };
  }

  function moved({ clientX: x, clientY: y, timeStamp: time, buttons, altKey }: PointerEvent, inCard: boolean): void {
    missCard();
    const card = cards.rect();
    const elapsed = last ? time - last.time : 0;
    const speed = last && elapsed > 0 && elapsed < 200 ? Math.hypot(x - last.x, y - last.y) / elapsed : 0;
    const towardsCard = Boolean(card && last && distanceTo(card, x, y) < distanceTo(card, last.x, last.y));
    last = { x, y, time };
    isAltHeld = altKey;
    const event = pointerEvent(inCard, speed, towardsCard, buttons);
    // The rest began with the move, not with the frame in which it is looked at.
    if (event) send(event, time);
  }

  function on<Name extends keyof DocumentEventMap>(name: Name, handle: (event: DocumentEventMap[Name]) => void): void {
    // Synthetic events are the page's, not the reader's.
    const trusted = (event: DocumentEventMap[Name]): void => {
      if (event.isTrusted) handle(event);
    };
    document.addEventListener(name, trusted, { capture: true, passive: true, signal });
  }

  on("pointermove", (event) => {
    if (event.pointerType === "touch") return;
    // At most one hit test a frame; the last place of the pointer is what counts.
    if (pending === undefined) {
      requestAnimationFrame(() => {
        const latest = pending;
        pending = undefined;
        if (latest && !signal.aborted) moved(latest.event, latest.inCard);
      });
    }
    // Asked now: an event forgets its path once it has been handled.
    pending = { event, inCard: cards.isTarget(event) };
  });
  on("pointerdown", (event) => {
    if (!cards.isTarget(event)) send({ type: "pressed" });
  });
  on("selectionchange", () => {
    lastSelecting = performance.now();
  });

  const gone = (event: Event): void => {
    if (!event.isTrusted) return;
    // A move that was not looked at yet would bring the pointer back.
    pending = undefined;
    send({ type: "pointer-gone" });
  };
  // Into a frame the pointer goes without leaving the document, and no move in there is told.
  on("pointerover", (event) => {
    if (event.target instanceof Element && frames.test(event.target.tagName)) gone(event);
  });
  document.documentElement.addEventListener("pointerleave", gone, { signal });
  window.addEventListener("blur", gone, { signal });

  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === "Alt" && trigger() === "alt") {
        isAltHeld = true;
        lookAgain();
      }
      const isInCard = cards.isTarget(event);
      if (isInCard && cards.focus?.isLeftBy(event)) {
        event.preventDefault();
        if (state.is === "pinned") return cards.focus?.giveBack();
      } else if (event.key !== "Escape") return;
      else if (cards.shown && cards.isOnTop) {
        // The page's own Esc (a lightbox, a menu) must not act on the key that closed our card. Behind a dialog that
        // opened later the card cannot be seen, and the key is the dialog's.
        event.stopImmediatePropagation();
        event.preventDefault();
      }
      send({ type: "escape" });
    },
    { capture: true, signal },
  );

  on("focusin", (event) => {
    if (!cards.isTarget(event)) return;
    cards.focus?.remember(event.relatedTarget);
    send({ type: "focus-entered" });
  });
  on("focusout", (event) => {
    if (cards.isTarget(event) && event.relatedTarget !== null) send({ type: "focus-left" });
  });

  /** Told of no change to the card's element, we look when the pointer moves or the page changes. */
  const missCard = (): void => {
    if (cards.isLost) send({ type: "card-gone" });
  };

  /** Something else than the pointer moved: does what is under it open a card now? */
  const lookAgain = (): void => {
    const event = pointerEvent(false, 0, false, 0);
    if (event) send(event);
  };
  const follow = (): void => {
    missCard();
    // Pinned, it keeps its place on the screen while the text moves on.
    if (state.is === "pinned") return;
    // While another mention's card is on its way (stepping scrolls to it first), the old one's leaving ends nothing.
    const isCurrent = "mention" in state && cards.shown?.index === state.mention;
    if (isCurrent && !cards.follow()) send({ type: "mention-gone" });
    // The text has moved under a pointer at rest: what it waits for may be gone from there.
    if (state.is === "dwelling") lookAgain();
  };
  const followSoon = (): void => {
    if (cards.shown || state.is === "dwelling") requestAnimationFrame(follow);
  };
  document.addEventListener("scroll", followSoon, { capture: true, passive: true, signal });
  window.visualViewport?.addEventListener("scroll", followSoon, { passive: true, signal });
  const resized = (): void => (state.is === "pinned" ? cards.keepInView() : follow());
  window.addEventListener("resize", resized, { passive: true, signal });
  on("fullscreenchange", () => cards.shown && send({ type: "mention-gone" }));
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    openByKey: (wanted) => send({ type: "key-open", mention: wanted.index }),
    close: () => send({ type: "escape" }),
    pin: () => send({ type: "pin" }),
    follow: followSoon,
    renumber(before, now) {
      if (!("mention" in state)) return;
      const { shown } = cards;
      const isShown = shown !== undefined && (state.mention === NOTHING || shown.index === state.mention);
      // A muted company comes back under its card when the reader undoes that.
      const again = sameMention(isShown ? shown : before[state.mention], now);
      if (!again) {
        // Muted, or "not this company": the word stands there as before, and the card says what was done.
        if (isShown && !cards.isLoose) state = { ...state, mention: NOTHING };
        else send({ type: "mention-gone" });
      } else {
        if (isShown) cards.retie(again);
        const next = "next" in state ? sameMention(before[state.next], now)?.index : undefined;
        state =
          "next" in state
            ? { ...state, mention: again.index, next: next ?? again.index }
            : { ...state, mention: again.index };
        follow();
      }
    },
  };
}
