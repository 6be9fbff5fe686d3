/** The hand-written guards of page scripts say what the zod schemas say, over generated and spoilt values. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LinkReply, ToPage } from "../../src/platform/messages.ts";
import { isLinkReply, isToPage } from "../../src/platform/page-guards.ts";

const noise = fc.oneof(
  fc.constantFrom(undefined, null, -1, 0, 1.5, Number.NaN, "", "x", "first", "next", [], {}),
  fc.string(),
  fc.anything(),
);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: noise as fc.Arbitrary<never> });
const id = fc.string({ minLength: 1, maxLength: 90 });

const toPage = fc.record(
  {
    type: maybe(fc.constantFrom("get-page-state", "step", "show-company", "reread", "relink", "other")),
    direction: maybe(fc.constantFrom("next", "previous")),
    companyId: maybe(id),
    forced: maybe(fc.boolean()),
  },
  { requiredKeys: [] },
);

const mention = fc.record(
  { block: maybe(fc.nat()), start: maybe(fc.nat()), end: maybe(fc.nat()), company: maybe(id), via: maybe(id) },
  { requiredKeys: ["block", "start", "end", "company"] },
);
const linkReply = fc.record(
  {
    mentions: maybe(fc.array(maybe(mention), { maxLength: 4 })),
    marks: maybe(fc.constantFrom("first", "all", "none")),
    trigger: maybe(fc.constantFrom("hover", "alt", "keys")),
    delay: maybe(fc.nat()),
  },
  { requiredKeys: [] },
);

test.each([
  ["ToPage", ToPage, isToPage, fc.oneof(toPage, noise)],
  ["LinkReply", LinkReply(), isLinkReply, fc.oneof(linkReply, noise)],
] as const)("%s", (_, schema, guard, values) => {
  let accepted = 0;
  fc.assert(
    fc.property(values as fc.Arbitrary<unknown>, (value) => {
      const fits = schema.safeParse(value).success;
      if (fits) accepted++;
      expect(guard(value)).toBe(fits);
    }),
    { numRuns: 5_000 },
  );
  // A generator that never fits would prove nothing.
  expect(accepted).toBeGreaterThan(200);
});
