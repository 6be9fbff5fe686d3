/** Whatever is sent, by whomever: nothing throws, and nothing is handled but a message that fits from a sender that may. */
import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { englishWords } from "../../src/maintain/english-words.ts";

vi.mock("../../src/platform/browser.ts", () => import("../platform/fake-browser.ts"));
const { FromOwnPage, FromPage, ToPage } = await import("../../src/platform/messages.ts");
const { isFromOwnPage, isFromPage, receiver } = await import("../../src/platform/receive.ts");
const { isLinkReply, isToPage } = await import("../../src/platform/page-guards.ts");
const { Settings, parseSettings } = await import("../../src/platform/settings.ts");
const { readSettingsFile } = await import("../../src/platform/settings-file.ts");

const english = englishWords();
const runs = { numRuns: 10_000 };
beforeEach(() => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
});

/** Objects whose names are tried to be misused. */
const poisoned = fc.constantFrom<unknown>(
  JSON.parse('{"__proto__":{"polluted":true},"type":"load-card"}'),
  { type: "__proto__" },
  { type: "constructor" },
  { type: ["load-card"] },
  { type: "link-story", blocks: [{ text: "x", kind: "__proto__" }], url: "x" },
);
const types = [FromPage, FromOwnPage, ToPage].flatMap(({ makers }) => Object.keys(makers));
const value = fc.oneof(fc.anything(), fc.string(), fc.integer(), fc.constantFrom(null, undefined, [], {}, true));
const nearly = fc
  .record(
    {
      type: fc.constantFrom(...types),
      companyId: value,
      surface: value,
      blocks: value,
      url: value,
      hasReader: fc.oneof(fc.boolean(), value),
      companies: fc.oneof(fc.nat(), value),
      tabId: fc.oneof(fc.integer(), value),
      page: value,
      sentence: value,
    },
    { requiredKeys: ["type"] },
  )
  .map((message): unknown => message);
const message = fc.oneof(nearly, nearly, poisoned, fc.anything());

const own = "chrome-extension://own-id/popup/popup.html";
const sender = fc.record(
  {
    id: fc.constantFrom("own-id", "own-id", "other-id", undefined, ""),
    frameId: fc.constantFrom(0, 0, 1, 17, -1, undefined),
    url: fc.constantFrom(
      "https://www.reuters.com/x",
      own,
      `${own}?tab=1`,
      `https://a.example/${own}`,
      "own-id",
      "",
      undefined,
    ),
    tab: fc.constantFrom({ id: 1 }, { id: 1 }, {}, undefined),
    origin: fc.constantFrom("https://www.reuters.com", "null", undefined),
  },
  { requiredKeys: [] },
);

test.each([
  [
    "a page",
    FromPage,
    isFromPage,
    (from: Record<string, unknown>) =>
      from.id === "own-id" &&
      from.frameId === 0 &&
      from.tab !== undefined &&
      !String(from.url).startsWith("chrome-extension://own-id/"),
  ],
  [
    "the extension's own pages",
    FromOwnPage,
    isFromOwnPage,
    (from: Record<string, unknown>) =>
      from.id === "own-id" && String(from.url).startsWith("chrome-extension://own-id/"),
  ],
] as const)("messages awaited from %s", (_, schema, accepts, mayBeHandled) => {
  let handled = 0;
  fc.assert(
    fc.property(message, sender, (sent, from) => {
      const handle = vi.fn(async () => "done");
      const reply = receiver(schema as never, accepts, handle)(sent, from as never);
      if (!mayBeHandled(from) || !schema.safeParse(sent).success) {
        expect(reply).toBeUndefined();
        expect(handle).not.toHaveBeenCalled();
      } else {
        handled++;
        expect(handle).toHaveBeenCalledTimes(1);
      }
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }),
    runs,
  );
  // A generator that never fits would prove nothing.
  expect(handled).toBeGreaterThan(20);
});

test("each message's schema asks for the type under which it is found", () => {
  for (const { makers } of [FromPage, FromOwnPage, ToPage])
    for (const [type, make] of Object.entries(makers)) expect(make().shape.type.def.values, type).toEqual([type]);
});

test("no page's message names a site: which one it is about is asked of the sender", () => {
  const fields = Object.values(FromPage.makers).flatMap((make) => Object.keys(make().shape));
  expect(fields).toContain("companyId");
  expect(fields).not.toContain("host");
});

test("the guards of pages throw on nothing", () => {
  fc.assert(
    fc.property(message, (sent) => {
      expect(typeof isToPage(sent)).toBe("boolean");
      expect(typeof isLinkReply(sent)).toBe("boolean");
    }),
    runs,
  );
});

const setting = fc.record(
  {
    marks: fc.oneof(fc.constantFrom("first", "all", "none"), value),
    pausedEverywhere: fc.oneof(fc.boolean(), value),
    pausedHosts: fc.oneof(fc.array(fc.oneof(fc.domain(), value), { maxLength: 4 }), value),
    mutedCompanies: fc.oneof(fc.array(fc.string(), { maxLength: 4 }), value),
    mutedHere: fc.oneof(fc.array(fc.record({ host: value, companyId: value }), { maxLength: 3 }), value),
    correctedNames: value,
    trigger: fc.oneof(fc.constantFrom("hover", "alt", "keys"), value),
    delay: fc.oneof(fc.integer({ min: 0, max: 3_000 }), value),
    __proto__: value,
  },
  { requiredKeys: [] },
);

test("stored settings of any kind become settings that fit, and keep what was fine", () => {
  fc.assert(
    fc.property(fc.oneof(setting, fc.anything()), (stored) => {
      const { settings, broken } = parseSettings(stored);
      expect(Settings().safeParse(settings).success).toBe(true);
      const given = stored as { trigger?: unknown } | null;
      if (typeof given === "object" && given !== null && given.trigger === "keys") {
        expect(settings.trigger).toBe("keys");
        expect(broken).not.toContain("trigger");
      }
    }),
    runs,
  );
});

test("no file that is imported throws, or brings settings that do not fit", () => {
  const text = fc.oneof(
    fc.string(),
    fc.json({ maxDepth: 3 }),
    setting.map((settings) =>
      JSON.stringify({ kind: "newsgloss-settings", version: 1, settings }, (_, inner) =>
        typeof inner === "bigint" ? String(inner) : inner,
      ),
    ),
  );
  fc.assert(
    fc.property(text, (file) => {
      const read = readSettingsFile(file, english);
      expect("error" in read || Settings().safeParse(read.settings).success).toBe(true);
    }),
    runs,
  );
});
