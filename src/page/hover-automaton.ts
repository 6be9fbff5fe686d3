/**
 * When a card opens and closes, as a pure automaton: state and event in, state and effects out. It knows no DOM and no
 * clock; timers are effects whose token comes back as an event, and a token that is no longer awaited is ignored.
 *
 *                 over            dwell over
 *      ┌─ idle ─────────► dwelling ─────────► open ◄──────────────┐ back on mention or card
 *      │    ▲                 │ left             │ left            │
 *      │    └─────────────────┘                  ▼                 │
 *      │    ▲          grace over             leaving ─────────────┤
 *      │    └──────────────────────────────────  │ over another    │ dwell over (shorter)
 *      │                                         ▼                 │
 *      │                                      switching ───────────┘
 *      │ Esc (from any)
 *      └─────────► dismissed: nothing reopens until the pointer has left the mention
 *
 * An open card that the reader pins is in a state of its own, which only Esc, closing, unpinning and a key that opens
 * another card end.
 */

/** All in ms, but `fastPointer`. Design section 6; Wikipedia's previews and NN/g's advice are the reasons. */
export interface HoverTimings {
  /** Rest before a first card: shorter ones open by accident on the way across the text. */
  dwell: number;
  /** Rest before the card changes to another mention while one is open. */
  switchDwell: number;
  /** A card stays this long after the pointer has left, so that it can be reached. */
  grace: number;
  /** CSS px per ms above which the pointer is passing by. */
  fastPointer: number;
}

export const hoverTimings: HoverTimings = { dwell: 400, switchDwell: 150, grace: 300, fastPointer: 0.6 };

/** A mention's number on the page. */
type MentionIndex = number;

export type HoverState =
  | { is: "idle" }
  | { is: "dwelling"; mention: MentionIndex; token: number }
  | { is: "open"; mention: MentionIndex; by: "pointer" | "key" }
  | { is: "leaving"; mention: MentionIndex; token: number }
  | { is: "switching"; mention: MentionIndex; next: MentionIndex; token: number }
  | { is: "pinned"; mention: MentionIndex }
  | { is: "dismissed"; mention: MentionIndex };

export type HoverEvent =
  | {
      type: "pointer";
      /** The mention under the pointer. */
      over: MentionIndex | undefined;
      inCard: boolean;
      /** px per ms. */
      speed: number;
      /** Is it moving towards the open card? Then what it passes on the way opens nothing. */
      towardsCard: boolean;
      /** A button is down, or text is being selected. */
      busy: boolean;
    }
  | { type: "pointer-gone" }
  | { type: "time"; token: number }
  | { type: "key-open"; mention: MentionIndex }
  | { type: "escape" }
  /** The card's pin was pressed. */
  | { type: "pin" }
  /** The reader's focus has left the card. */
  | { type: "focus-left" }
  /** The reader put focus into a card that the pointer had opened. */
  | { type: "focus-entered" }
  /** A button was pressed outside the card: the reader is doing something else, a link under the mention perhaps. */
  | { type: "pressed" }
  /** The mention has scrolled away, or its text is gone. */
  | { type: "mention-gone" }
  /** The page has taken the card away: there is nothing left that could be kept open. */
  | { type: "card-gone" };

export type HoverEffect =
  | { do: "wait"; token: number; ms: number }
  /** A card may soon be wanted: load what it needs. */
  | { do: "prepare"; mention: MentionIndex }
  | { do: "show"; mention: MentionIndex; by: "pointer" | "key" }
  | { do: "hide"; returnFocus: boolean };

export interface HoverStep {
  state: HoverState;
  effects: HoverEffect[];
}

/** The automaton; holds nothing but the number of the next token. */
export function createHoverAutomaton(
  timings: HoverTimings = hoverTimings,
): (state: HoverState, event: HoverEvent) => HoverStep {
  let lastToken = 0;

  const wait = (ms: number): { token: number; effect: HoverEffect } => {
    const token = ++lastToken;
    return { token, effect: { do: "wait", token, ms } };
  };
  const stay = (state: HoverState): HoverStep => ({ state, effects: [] });
  const hide = (returnFocus: boolean, state: HoverState = { is: "idle" }): HoverStep => ({
    state,
    effects: [{ do: "hide", returnFocus }],
  });
  const dwellOn = (mention: MentionIndex, speed: number): HoverStep => {
    const { token, effect } = wait(timings.dwell);
    // Passing by: it may stop right here without another event, so the rest is timed, but nothing is loaded yet.
    const prepare: HoverEffect[] = speed > timings.fastPointer ? [] : [{ do: "prepare", mention }];
    return { state: { is: "dwelling", mention, token }, effects: [...prepare, effect] };
  };
  const leave = (mention: MentionIndex): HoverStep => {
    const { token, effect } = wait(timings.grace);
    return { state: { is: "leaving", mention, token }, effects: [effect] };
  };
  const isOpen = (state: HoverState): boolean =>
    state.is === "open" || state.is === "leaving" || state.is === "switching";

  function pointer(state: Exclude<HoverState, { is: "pinned" }>, event: HoverEvent & { type: "pointer" }): HoverStep {
    const { over, inCard } = event;
    switch (state.is) {
      case "idle":
        return over === undefined || inCard || event.busy ? stay(state) : dwellOn(over, event.speed);
      case "dwelling":
        if (over === undefined || event.busy) return stay({ is: "idle" });
        // Still passing by: the rest has not begun.
        return over !== state.mention || event.speed > timings.fastPointer ? dwellOn(over, event.speed) : stay(state);
      case "dismissed":
        return over === state.mention ? stay(state) : pointer({ is: "idle" }, event);
      case "open":
        // A card opened by key stays whatever the pointer does; it has the focus.
        if (state.by === "key" || inCard || over === state.mention) return stay(state);
        return over === undefined || event.towardsCard || event.busy
          ? leave(state.mention)
          : switchTo(state.mention, over);
      case "leaving":
        if (inCard || over === state.mention) return stay({ is: "open", mention: state.mention, by: "pointer" });
        // On its way to the card: the grace begins anew as long as it keeps coming.
        if (event.towardsCard) return leave(state.mention);
        return over === undefined || event.busy ? stay(state) : switchTo(state.mention, over);
      case "switching":
        if (inCard || over === state.mention) return stay({ is: "open", mention: state.mention, by: "pointer" });
        if (over === state.next) return stay(state);
        return over === undefined || event.busy ? leave(state.mention) : switchTo(state.mention, over);
    }
  }

  function switchTo(mention: MentionIndex, next: MentionIndex): HoverStep {
    const { token, effect } = wait(timings.switchDwell);
    return { state: { is: "switching", mention, next, token }, effects: [{ do: "prepare", mention: next }, effect] };
  }

  function time(state: HoverState, token: number): HoverStep {
    if (!("token" in state) || state.token !== token) return stay(state);
    switch (state.is) {
      case "dwelling":
        return show(state.mention, "pointer");
      case "switching":
        return show(state.next, "pointer");
      case "leaving":
        return hide(false);
    }
  }

  const show = (mention: MentionIndex, by: "pointer" | "key"): HoverStep => ({
    state: { is: "open", mention, by },
    effects: [{ do: "show", mention, by }],
  });

  return (state, event) => {
    if (state.is === "pinned") {
      if (event.type === "pin") return stay({ is: "open", mention: state.mention, by: "key" });
      if (event.type === "escape") return hide(true, { is: "dismissed", mention: state.mention });
      if (event.type === "card-gone") return hide(false);
      return event.type === "key-open" ? show(event.mention, "key") : stay(state);
    }
    switch (event.type) {
      case "pin":
        return isOpen(state)
          ? stay({ is: "pinned", mention: (state as { mention: MentionIndex }).mention })
          : stay(state);
      case "pointer":
        return pointer(state, event);
      case "pointer-gone":
        if (state.is === "dwelling" || state.is === "dismissed") return stay({ is: "idle" });
        return (state.is === "open" && state.by === "pointer") || state.is === "switching"
          ? leave(state.mention)
          : stay(state);
      case "time":
        return time(state, event.token);
      case "key-open":
        return show(event.mention, "key");
      case "escape":
        if (isOpen(state))
          return hide(true, { is: "dismissed", mention: (state as { mention: MentionIndex }).mention });
        return state.is === "dwelling" ? stay({ is: "dismissed", mention: state.mention }) : stay(state);
      case "pressed":
        if (isOpen(state))
          return hide(false, { is: "dismissed", mention: (state as { mention: MentionIndex }).mention });
        return state.is === "dwelling" ? stay({ is: "dismissed", mention: state.mention }) : stay(state);
      case "focus-entered":
        return isOpen(state)
          ? stay({ is: "open", mention: (state as { mention: MentionIndex }).mention, by: "key" })
          : stay(state);
      case "focus-left":
        return state.is === "open" && state.by === "key" ? hide(false) : stay(state);
      case "mention-gone":
      case "card-gone":
        return isOpen(state) ? hide(false) : stay({ is: "idle" });
    }
  };
}
