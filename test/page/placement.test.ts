import * as fc from "fast-check";
import { expect, test } from "vitest";
import { distanceTo, placeCard } from "../../src/page/placement.ts";

const view = { left: 0, top: 0, right: 1_000, bottom: 800 };
const line = (left: number, top: number, width = 80, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const size = { width: 360, height: 300 };

test("below the line, at its start", () => {
  expect(placeCard(line(100, 100), size, view)).toMatchObject({ left: 100, top: 126, side: "below" });
});

test("above where there is no room below", () => {
  expect(placeCard(line(100, 700), size, view)).toMatchObject({ top: 394, side: "above" });
});

test("shifted in from the right edge, and from the left in a right-to-left text", () => {
  expect(placeCard(line(900, 100), size, view).left).toBe(632);
  expect(placeCard(line(20, 100), size, view, true).left).toBe(8);
  expect(placeCard(line(600, 100), size, view, true).left).toBe(320);
});

test("lower than wanted on the roomier side where it fits nowhere", () => {
  const placement = placeCard(line(10, 250), { width: 304, height: 900 }, { left: 0, top: 0, right: 320, bottom: 600 });
  expect(placement).toMatchObject({ side: "below", maxHeight: 316 });
});

test("never over the line, and inside the view wherever that is possible", () => {
  fc.assert(
    fc.property(
      fc.nat(900),
      fc.nat(760),
      fc.integer({ min: 100, max: 700 }),
      fc.integer({ min: 400, max: 900 }),
      (x, y, height, bottom) => {
        const word = line(x, Math.min(y, bottom - 20));
        const seen = { ...view, bottom };
        const { left, top, maxHeight, side } = placeCard(word, { width: 360, height }, seen);
        const drawn = Math.min(height, maxHeight);
        if (side === "below") expect(top).toBeGreaterThanOrEqual(word.bottom);
        else expect(top + drawn).toBeLessThanOrEqual(word.top);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + 360).toBeLessThanOrEqual(992);
      },
    ),
  );
});

test("inside the view even where neither side has room, as at 400 % zoom", () => {
  fc.assert(
    fc.property(
      fc.nat(260),
      fc.integer({ min: 60, max: 700 }),
      fc.integer({ min: 120, max: 320 }),
      (y, height, bottom) => {
        const seen = { left: 0, top: 0, right: 320, bottom };
        const word = line(10, Math.min(y, bottom - 20));
        const { top, maxHeight, side } = placeCard(word, { width: 304, height }, seen);
        const drawn = Math.min(height, maxHeight);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top + drawn).toBeLessThanOrEqual(bottom);
        // Grown to its full height as well: downwards from its top, upwards from its lower edge.
        if (side === "below") expect(top + maxHeight).toBeLessThanOrEqual(bottom);
        else expect(top + drawn - maxHeight).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test("distance to a rectangle", () => {
  const rect = { left: 10, top: 10, right: 20, bottom: 20 };
  expect(distanceTo(rect, 15, 15)).toBe(0);
  expect(distanceTo(rect, 23, 24)).toBe(5);
});
