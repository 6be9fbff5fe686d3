/** Drives the hover automaton with the page's real events. Synthetic events are ignored: pages can fake any of them. */
import type { Cards } from "./cards.ts";
import { createHoverAutomaton, type HoverEvent, type HoverState, hoverTimings } from "./hover-automaton.ts";
import type { MentionMap, PageMention } from "./mentions.ts";
import { distanceTo } from "./placement.ts";

export interface HoverEnvironment {
  /** The mentions of the current reading. */
  mentionMap(): MentionMap;
  mention(index: number): PageMention | undefined;
  cards: Cards;
  /** Called when the pointer meets a mention: marks that the page has wiped come back. */
  met(): void;
  signal: AbortSignal;
}

export interface Hover {
  openByKey(mention: PageMention): void;
  /** The card's own close button, or Tab out of it. */
  close(): void;
  /** The page has changed: is the mention of the open card still there? */
  recheck(): void;
}

export function startHover({ mentionMap, mention, cards, met, signal }: HoverEnvironment): Hover {
  const step = createHoverAutomaton(hoverTimings);
  let state: HoverState = { is: "idle" };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { x: number; y: number; time: number } | undefined;
  /** The pointer's latest move, waiting for the next frame. */
  let pending: { event: PointerEvent; inCard: boolean } | undefined;

  function send(event: HoverEvent): void {
    const result = step(state, event);
    if (result.state !== state && !("token" in result.state)) clearTimeout(timer);
    state = result.state;
    for (const effect of result.effects) {
      if (effect.do === "wait") {
        clearTimeout(timer);
        timer = setTimeout(() => send({ type: "time", token: effect.token }), effect.ms);
      } else if (effect.do === "hide") cards.hide(effect.returnFocus);
      else {
        const wanted = mention(effect.mention);
        if (!wanted) continue;
        if (effect.do === "prepare") void cards.prepare(wanted);
        else void show(wanted, effect.by);
      }
    }
  }

  async function show(wanted: PageMention, by: "pointer" | "key"): Promise<void> {
    const isWanted = (): boolean =>
      !signal.aborted && state.is !== "idle" && "mention" in state && state.mention === wanted.index;
    const isUp = await cards.show(wanted, by, by === "pointer" ? last?.y : undefined, isWanted);
    if (!isUp && isWanted()) send({ type: "mention-gone" });
  }

  function moved(event: PointerEvent, inCard: boolean): void {
    const { clientX: x, clientY: y, timeStamp: time } = event;
    const card = cards.rect();
    const found = inCard ? undefined : mentionMap().at(x, y);
    const elapsed = last ? time - last.time : 0;
    const speed = last && elapsed > 0 && elapsed < 200 ? Math.hypot(x - last.x, y - last.y) / elapsed : 0;
    const towardsCard = Boolean(card && last && distanceTo(card, x, y) < distanceTo(card, last.x, last.y));
    last = { x, y, time };
    if (found) met();
    else if (!inCard && state.is === "idle") return;
    const busy = event.buttons !== 0 || document.getSelection()?.type === "Range";
    send({ type: "pointer", over: found?.mention.index, inCard, speed, towardsCard, busy });
  }

  document.addEventListener(
    "pointermove",
    (event) => {
      if (!event.isTrusted || event.pointerType === "touch") return;
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
    },
    { capture: true, passive: true, signal },
  );

  const gone = (event: Event): void => {
    if (event.isTrusted) send({ type: "pointer-gone" });
  };
  document.documentElement.addEventListener("pointerleave", gone, { signal });
  window.addEventListener("blur", gone, { signal });

  window.addEventListener(
    "keydown",
    (event) => {
      if (!event.isTrusted || (state.is === "idle" && cards.shown === undefined)) return;
      if (event.key === "Escape" && cards.shown) {
        // The page's own Esc (a lightbox, a menu) must not act on the key that closed our card.
        event.stopImmediatePropagation();
        event.preventDefault();
        send({ type: "escape" });
      } else if (event.key === "Escape") send({ type: "escape" });
      else if (cards.isTarget(event) && cards.leavesByTab(event)) {
        event.preventDefault();
        send({ type: "escape" });
      }
    },
    { capture: true, signal },
  );

  document.addEventListener("focusin", (event) => cards.isTarget(event) && send({ type: "focus-entered" }), { signal });
  document.addEventListener(
    "focusout",
    (event) => {
      if (cards.isTarget(event) && event.relatedTarget !== null) send({ type: "focus-left" });
    },
    { signal },
  );

  const follow = (): void => {
    // While another mention's card is on its way (stepping scrolls to it first), the old one's leaving ends nothing.
    const isCurrent = "mention" in state && cards.shown?.index === state.mention;
    if (isCurrent && !cards.follow()) send({ type: "mention-gone" });
  };
  for (const target of [document, window.visualViewport]) {
    target?.addEventListener("scroll", () => cards.shown && requestAnimationFrame(follow), {
      capture: true,
      passive: true,
      signal,
    });
  }
  window.addEventListener("resize", follow, { passive: true, signal });
  document.addEventListener("fullscreenchange", () => cards.shown && send({ type: "mention-gone" }), { signal });
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });

  return {
    openByKey: (wanted) => send({ type: "key-open", mention: wanted.index }),
    close: () => send({ type: "escape" }),
    recheck: follow,
  };
}
