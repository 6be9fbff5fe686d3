// @vitest-environment jsdom
/** What a hostile change of the dataset could do if nobody had noticed it: its text is drawn as text, and no link runs. */
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { CardView } from "../../src/card/CardView.tsx";
import { fixtures } from "../../src/card/fixtures.ts";
import type { CardActions } from "../../src/card/model.ts";
import type { CardModel } from "../../src/facts/card-model.ts";
import type { PopupActions, PopupState } from "../../src/popup/model.ts";
import { PopupView } from "../../src/popup/PopupView.tsx";
import type { RelatedStory } from "../../src/stories/types.ts";
import { draw } from "../card/draw.ts";

const hostile = fc.constantFrom(
  "<script>globalThis.hit = 1</script>",
  "<img src=x onerror='globalThis.hit = 1'>",
  '"><svg onload="globalThis.hit = 1">',
  "javascript:globalThis.hit=1",
  "JaVaScRiPt:globalThis.hit=1",
  " javascript:globalThis.hit=1",
  "java\nscript:globalThis.hit=1",
  "data:text/html,<script>1</script>",
  "vbscript:x",
  "blob:https://a.example/1",
  "http://plain.example/",
  "//plain.example/",
  "https://sec.gov@evil.example/",
  "\u202e txt.exe",
  "\u2066\u2067\u2068 never closed",
  "&lt;b&gt; &#106;",
  "{{constructor.constructor('globalThis.hit = 1')()}}",
  "__proto__",
  "x".repeat(3_000),
);

/** Fields that are words of the program, not of the dataset. */
const fixed = new Set(["kind", "type", "verdict", "status", "origin", "id", "companyId"]);

/** The same value with every text of the dataset replaced, each by another hostile one. */
function poison<T>(value: T, next: () => string, key = ""): T {
  if (typeof value === "string") return (fixed.has(key) ? value : next()) as T;
  if (Array.isArray(value)) return value.map((inner) => poison(inner, next)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, next, name)])) as T;
}

function expectHarmless(drawn: HTMLElement, protocols = ["https:"]): void {
  expect(drawn.querySelector("script, img, iframe, object, embed, style, base, meta")).toBeNull();
  for (const element of drawn.querySelectorAll("*")) {
    const handlers = element.getAttributeNames().filter((name) => name.startsWith("on"));
    expect(handlers).toEqual([]);
  }
  for (const link of drawn.querySelectorAll("a")) {
    expect(protocols).toContain(link.protocol);
    expect(link.rel).toBe("noopener noreferrer");
    expect(link.target).toBe("_blank");
  }
  expect(globalThis).not.toHaveProperty("hit");
}

const many = { numRuns: 60 };
const texts = fc.infiniteStream(hostile);
const nextOf = (stream: Iterator<string>) => () => stream.next().value as string;

test.each(Object.entries(fixtures))("the card of %s", (_, model: CardModel) => {
  const actions = new Proxy({} as CardActions, { get: () => vi.fn(async () => true) });
  const mention = { surface: "Amazon", sentence: "<b>Amazon</b>", host: "news.example.com" };
  fc.assert(
    fc.property(texts, (stream) => {
      expectHarmless(draw(<CardView model={poison(model, nextOf(stream))} mention={mention} actions={actions} />));
    }),
    many,
  );
});

const related: RelatedStory = { title: "T", url: "https://a.example/", host: "a.example", origin: "page", reason: "r" };
const story: PopupState = {
  status: "story",
  title: "T",
  host: "news.example.com",
  companies: [{ id: "amazon", name: "Amazon", count: 6, via: ["AWS"] }],
  digest: [{ text: "Amazon", source: { publisher: "P", url: "https://a.example/" } }],
  related: {
    page: [related],
    dataset: [{ ...related, origin: "dataset" }],
    read: [],
    more: { page: [], dataset: [], read: [] },
  },
};

test("the popup", () => {
  const actions = new Proxy({} as PopupActions, { get: () => vi.fn() });
  fc.assert(
    fc.property(texts, (stream) => {
      const model = { state: poison(story, nextOf(stream)), dataLine: "<b>", version: "1" };
      // A page may suggest stories of sites that have no https; sources of facts have.
      expectHarmless(draw(<PopupView model={model} actions={actions} />), ["https:", "http:"]);
    }),
    many,
  );
});
