import { expect, it } from "vitest";
import { DIGIT, IGNORED, KIND, LOWER, readyFor, SEPARATOR, UPPER } from "../../src/linking/normalise.ts";

/** Set by hand: a letter that looks like an apostrophe is one; three Greek capitals without a small form count as small. */
const BY_HAND = new Set([0x02bc, 0x03d2, 0x03d3, 0x03d4]);

it("tells letters of cased scripts as Unicode's properties do", () => {
  readyFor("Ж");
  const wrong: string[] = [];
  for (const [from, to] of [
    [0x00, 0x7f],
    [0xa0, 0x58f],
    [0x1e00, 0x1fff],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      if (BY_HAND.has(unit) || KIND[unit] === IGNORED) continue;
      const character = String.fromCharCode(unit);
      const kind = /\p{Lu}|\p{Lt}/u.test(character)
        ? UPPER
        : /\p{L}/u.test(character)
          ? LOWER
          : /\p{Nd}/u.test(character)
            ? DIGIT
            : SEPARATOR;
      if (KIND[unit] !== kind) wrong.push(unit.toString(16));
    }
  }
  expect(wrong).toEqual([]);
});
