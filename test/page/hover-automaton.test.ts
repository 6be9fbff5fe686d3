/** Walks the automaton drawn in hover-automaton.ts. No test sleeps: time is an event. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createHoverAutomaton,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hoverTimings,
} from "../../src/page/hover-automaton.ts";

type Pointer = Extract<HoverEvent, { type: "pointer" }>;
const at = (over: number | undefined, more: Partial<Pointer> = {}): Pointer => ({
  type: "pointer",
  over,
  inCard: false,
  speed: 0,
  towardsCard: false,
  busy: false,
  ...more,
});
const inCard = at(undefined, { inCard: true });

/** Plays events on a clock of its own and notes what a reader would see. */
function play() {
  const step = createHoverAutomaton();
  let state: HoverState = { is: "idle" };
  let timer: { token: number; due: number } | undefined;
  let now = 0;
  const seen: string[] = [];
  const take = (effects: HoverEffect[]): void => {
    for (const effect of effects) {
      if (effect.do === "wait") timer = { token: effect.token, due: now + effect.ms };
      else if (effect.do === "show") seen.push(`show ${effect.mention} by ${effect.by} at ${now}`);
      else if (effect.do === "hide") seen.push(`hide at ${now}${effect.returnFocus ? ", focus back" : ""}`);
    }
  };
  const send = (event: HoverEvent): void => {
    const result = step(state, event);
    state = result.state;
    take(result.effects);
  };
  return {
    send,
    seen,
    wait(ms: number): void {
      const until = now + ms;
      while (timer && timer.due <= until) {
        const { token, due } = timer;
        timer = undefined;
        now = due;
        send({ type: "time", token });
      }
      now = until;
    },
    get state() {
      return state;
    },
  };
}

describe("opening", () => {
  test("a pointer at rest on a mention opens its card after the dwell", () => {
    const reader = play();
    reader.send(at(1));
    reader.wait(399);
    expect(reader.seen).toEqual([]);
    reader.wait(1);
    expect(reader.seen).toEqual(["show 1 by pointer at 400"]);
  });

  test("small movements within the mention do not delay it", () => {
    const reader = play();
    for (let i = 0; i < 4; i++) {
      reader.send(at(1, { speed: 0.1 }));
      reader.wait(100);
    }
    expect(reader.seen).toEqual(["show 1 by pointer at 400"]);
  });

  test("a pointer that passes fast opens nothing until it rests", () => {
    const reader = play();
    for (let i = 0; i < 10; i++) {
      reader.send(at(1, { speed: 3 }));
      reader.wait(300);
    }
    expect(reader.seen).toEqual([]);
    reader.wait(100);
    expect(reader.seen).toEqual(["show 1 by pointer at 3100"]);
  });

  test("a pointer that stops dead on a mention, with no further event, opens its card", () => {
    const reader = play();
    reader.send(at(1, { speed: 9 }));
    reader.wait(400);
    expect(reader.seen).toEqual(["show 1 by pointer at 400"]);
  });

  test("nothing is loaded for a mention that is only passed", () => {
    const step = createHoverAutomaton();
    const kinds = (speed: number) => step({ is: "idle" }, at(1, { speed })).effects.map((effect) => effect.do);
    expect(kinds(9)).toEqual(["wait"]);
    expect(kinds(0.1)).toEqual(["prepare", "wait"]);
  });

  test.each([
    ["leaving before the dwell is over", at(undefined)],
    ["pressing a button or selecting", at(1, { busy: true })],
    ["leaving the window", { type: "pointer-gone" } as const],
    ["Esc", { type: "escape" } as const],
  ])("%s opens nothing", (_, event) => {
    const reader = play();
    reader.send(at(1));
    reader.wait(200);
    reader.send(event);
    reader.wait(1_000);
    expect(reader.seen).toEqual([]);
  });
});

describe("staying and closing", () => {
  const opened = () => {
    const reader = play();
    reader.send(at(1));
    reader.wait(400);
    reader.seen.length = 0;
    return reader;
  };

  test("leaving closes after the grace", () => {
    const reader = opened();
    reader.send(at(undefined));
    reader.wait(299);
    expect(reader.seen).toEqual([]);
    reader.wait(1);
    expect(reader.seen).toEqual(["hide at 700"]);
  });

  test("the card can be reached, and stays while the pointer is in it", () => {
    const reader = opened();
    reader.send(at(undefined));
    reader.wait(200);
    reader.send(inCard);
    reader.wait(10_000);
    expect(reader.seen).toEqual([]);
    reader.send(at(undefined));
    reader.wait(300);
    expect(reader.seen).toEqual(["hide at 10900"]);
  });

  test("a slow hand on its way to the card keeps it, over other mentions too", () => {
    const reader = opened();
    for (let i = 0; i < 5; i++) {
      reader.send(at(i % 2 ? 2 : undefined, { towardsCard: true }));
      reader.wait(250);
    }
    reader.send(inCard);
    expect(reader.seen).toEqual([]);
  });

  test("resting on another mention changes the card after the shorter dwell", () => {
    const reader = opened();
    reader.send(at(2));
    reader.wait(149);
    expect(reader.seen).toEqual([]);
    reader.wait(1);
    expect(reader.seen).toEqual(["show 2 by pointer at 550"]);
  });

  test("crossing another mention on the way out does not change it", () => {
    const reader = opened();
    reader.send(at(2));
    reader.wait(100);
    reader.send(at(undefined));
    reader.wait(300);
    expect(reader.seen).toEqual(["hide at 800"]);
  });

  test("Esc closes, and nothing reopens until the pointer has left the mention", () => {
    const reader = opened();
    reader.send({ type: "escape" });
    expect(reader.seen).toEqual(["hide at 400, focus back"]);
    reader.send(at(1));
    reader.wait(1_000);
    expect(reader.seen).toHaveLength(1);
    reader.send(at(undefined));
    reader.send(at(1));
    reader.wait(400);
    expect(reader.seen).toHaveLength(2);
  });

  test("a mention that is gone takes its card with it", () => {
    const reader = opened();
    reader.send({ type: "mention-gone" });
    expect(reader.seen).toEqual(["hide at 400"]);
    expect(reader.state.is).toBe("idle");
  });
});

describe("by key", () => {
  test("opens at once, and the pointer does not close it", () => {
    const reader = play();
    reader.send({ type: "key-open", mention: 3 });
    reader.send(at(undefined));
    reader.send(at(1));
    reader.send({ type: "pointer-gone" });
    reader.wait(5_000);
    expect(reader.seen).toEqual(["show 3 by key at 0"]);
  });

  test("focus that leaves the card closes it without taking the focus back", () => {
    const reader = play();
    reader.send({ type: "key-open", mention: 3 });
    reader.send({ type: "focus-left" });
    expect(reader.seen[1]).toBe("hide at 0");
  });

  test("focus put into a card that the pointer opened keeps it open", () => {
    const reader = play();
    reader.send(at(1));
    reader.wait(400);
    reader.send({ type: "focus-entered" });
    reader.send(at(undefined));
    reader.wait(5_000);
    expect(reader.seen).toEqual(["show 1 by pointer at 400"]);
  });
});

test("whatever happens: shown and hidden in turn, no card left open by an idle automaton, old timers ignored", () => {
  const event = fc.oneof(
    fc
      .record({
        over: fc.option(fc.nat(3), { nil: undefined }),
        inCard: fc.boolean(),
        towardsCard: fc.boolean(),
        busy: fc.boolean(),
        speed: fc.constantFrom(0, 5),
      })
      .map((more) => at(more.over, more)),
    fc.constantFrom<HoverEvent>(
      { type: "escape" },
      { type: "pointer-gone" },
      { type: "focus-left" },
      { type: "focus-entered" },
      { type: "mention-gone" },
      { type: "card-gone" },
    ),
    fc.nat(3).map((mention): HoverEvent => ({ type: "key-open", mention })),
    fc.nat(60).map((token): HoverEvent => ({ type: "time", token })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(event, fc.nat(500)), { maxLength: 60 }), (events) => {
      const reader = play();
      let isShown = false;
      for (const [next, ms] of events) {
        const before = reader.seen.length;
        reader.send(next);
        reader.wait(ms);
        for (const line of reader.seen.slice(before)) {
          if (line.startsWith("hide")) expect(isShown).toBe(true);
          isShown = line.startsWith("show");
        }
        if (reader.state.is === "idle" || reader.state.is === "dwelling" || reader.state.is === "dismissed")
          expect(isShown).toBe(false);
        else expect(isShown).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("the timings are the design's", () => {
  expect(hoverTimings).toMatchObject({ dwell: 400, switchDwell: 150, grace: 300 });
});

describe("a pinned card", () => {
  function pinned() {
    const game = play();
    game.send(at(4));
    game.wait(hoverTimings.dwell);
    game.send({ type: "pin" });
    return game;
  }

  test("stays whatever the pointer, the page and the focus do", () => {
    const game = pinned();
    const events: HoverEvent[] = [
      at(undefined),
      at(7),
      { type: "pointer-gone" },
      { type: "pressed" },
      { type: "mention-gone" },
      { type: "focus-entered" },
      { type: "focus-left" },
    ];
    for (const event of events) {
      game.send(event);
      game.wait(2_000);
    }
    expect(game.seen).toEqual(["show 4 by pointer at 400"]);
  });

  test("ends when the page has taken it away", () => {
    const game = pinned();
    game.send({ type: "card-gone" });
    expect(game.seen.slice(1)).toEqual(["hide at 400"]);
    expect(game.state.is).toBe("idle");
  });

  test("ends with Esc, and its mention opens nothing until the pointer has left", () => {
    const game = pinned();
    game.send({ type: "escape" });
    game.send(at(4));
    game.wait(2_000);
    expect(game.seen.slice(1)).toEqual(["hide at 400, focus back"]);
  });

  test("gives way to a card that a key opens, which is not pinned", () => {
    const game = pinned();
    game.send({ type: "key-open", mention: 9 });
    game.send({ type: "pressed" });
    expect(game.seen.slice(1)).toEqual(["show 9 by key at 400", "hide at 400"]);
  });

  test("let go, closes like one that has the focus", () => {
    const game = pinned();
    game.send({ type: "pin" });
    game.send(at(undefined));
    game.wait(2_000);
    expect(game.seen).toHaveLength(1);
    game.send({ type: "pressed" });
    expect(game.seen).toHaveLength(2);
  });

  test("nothing can be pinned that is not open", () => {
    const game = play();
    game.send({ type: "pin" });
    expect(game.state).toEqual({ is: "idle" });
  });
});
