import { describe, expect, test } from "vitest";
import { compareLayouts } from "../../../src/maintain/gallery/compare-layouts.ts";
import type { Layout, Part } from "../../../src/maintain/gallery/parts.ts";

const part = (name: string, kind: Part["kind"], box: Part["box"], parent = 0): Part => ({
  name,
  kind,
  parent,
  box,
  colours: "(1,2,3)",
});

/** A card with a heading, a line, a bar and a foot. */
function layout(change: (parts: Part[]) => void = () => undefined): Layout {
  const parts = [
    part("div.card", "box", [12, 12, 360, 200], -1),
    part("h2", "text", [28, 24, 200, 24]),
    part("p.meta", "text", [28, 50, 150, 18]),
    part("svg.bar", "drawn", [28, 76, 328, 12]),
    part("div.foot", "box", [12, 180, 360, 32]),
  ];
  change(parts);
  return { width: 384, height: 224, isRtl: false, parts };
}
const set = (name: string, change: Partial<Part>) => (parts: Part[]) =>
  Object.assign(parts.find((each) => each.name === name) ?? {}, change);

test("the same is the same", () => {
  expect(compareLayouts(layout(), layout())).toEqual([]);
});

describe("what another font does is no difference", () => {
  test.each<[string, (parts: Part[]) => void]>([
    ["words are wider", set("p.meta", { box: [28, 50, 190, 18] })],
    [
      "a line more, and all below moves down",
      (parts) => {
        set("h2", { box: [28, 24, 200, 48] })(parts);
        for (const each of parts.slice(2)) each.box = [each.box[0], each.box[1] + 24, each.box[2], each.box[3]];
        set("div.card", { box: [12, 12, 360, 224] })(parts);
      },
    ],
    ["letters are a little higher", set("h2", { box: [28, 23, 210, 26] })],
  ])("%s", (_what, change) => {
    expect(compareLayouts(layout(), layout(change))).toEqual([]);
  });
});

describe("what no font does is one", () => {
  test.each<[string, (parts: Part[]) => void, RegExp]>([
    ["a part is missing", (parts) => void parts.splice(3, 1), /svg\.bar was drawn as part 3, now div\.foot/],
    [
      "a part is new",
      (parts) => void parts.push(part("p.new", "text", [0, 0, 9, 9])),
      /nothing more was drawn as part 5/,
    ],
    ["another colour", set("p.meta", { colours: "(9,9,9)" }), /p\.meta .*colours were \(1,2,3\), are \(9,9,9\)/],
    ["moved down", set("svg.bar", { box: [28, 90, 328, 12] }), /svg\.bar .*gap above was 8 px, is 22 px/],
    ["moved in", set("p.meta", { box: [40, 50, 150, 18] }), /p\.meta .*start was 16 px, is 28 px/],
    ["a drawing is shorter", set("svg.bar", { box: [28, 76, 300, 12] }), /svg\.bar .*(?:end|width) was/],
    ["a text is three lines higher", set("h2", { box: [28, 24, 200, 96] }), /h2 .*height was 24 px, is 96 px/],
  ])("%s", (_what, change, says) => {
    expect(compareLayouts(layout(), layout(change)).join("\n")).toMatch(says);
  });

  test("the window's width", () => {
    expect(compareLayouts(layout(), { ...layout(), width: 320 })).toContain("width: was 384, is 320");
  });

  test("from the right in a right-to-left page", () => {
    const mirrored = { ...layout(), isRtl: true };
    expect(compareLayouts(mirrored, { ...layout(set("p.meta", { box: [40, 50, 138, 18] })), isRtl: true })).toEqual([]);
    expect(compareLayouts(mirrored, { ...layout(set("p.meta", { box: [28, 50, 138, 18] })), isRtl: true })).toEqual([]);
    const moved = { ...layout(set("svg.bar", { box: [16, 76, 328, 12] })), isRtl: true };
    expect(compareLayouts(mirrored, moved).join("\n")).toMatch(/svg\.bar .*start was 16 px, is 28 px/);
  });
});
