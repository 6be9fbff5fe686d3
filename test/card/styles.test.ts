/** Contrast and units of all views' style sheets, worked out from the sheets themselves. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const sheets = ["card/card.css", "popup/popup.css", "options/options.css", "welcome/welcome.css"];

/** A sheet without what it imports. */
function readAlone(sheet: string): string {
  return readFileSync(new URL(`../../src/${sheet}`, import.meta.url), "utf8");
}

/** A sheet as the build makes it: what it imports stands in its place. */
function read(sheet: string): string {
  const folder = sheet.slice(0, sheet.lastIndexOf("/") + 1);
  return readAlone(sheet).replace(/@import "([^"]+)";/g, (_rule, file: string) =>
    read(new URL(folder + file, "file:///").pathname.slice(1)),
  );
}

/** Colours of the light scheme, and of the dark one on top of them. */
function schemes(css: string): Record<"light" | "dark", Record<string, string>> {
  const dark = /@media \(prefers-color-scheme: dark\) \{\s*[^{]+\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const light = css.slice(0, css.indexOf("@media (prefers-color-scheme: dark)"));
  const colours = (block: string) =>
    Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } };
}

/** WCAG 2 contrast ratio of two colours such as "#16202a". */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const TEXT: [ink: string, ground: string][] = [
  ["ink", "surface"],
  ["ink-soft", "surface"],
  ["ink", "raised"],
  ["ink-soft", "raised"],
  ["accent", "surface"],
  ["accent", "raised"],
  ["accent", "accent-wash"],
  ["ink", "accent-wash"],
  ["ink-soft", "accent-wash"],
  ["accent-ink", "accent"],
  ["age-ink", "age-wash"],
];
const SHAPES: [shape: string, ground: string][] = [
  ["firm", "surface"],
  ["firm", "raised"],
  ["alert", "surface"],
  ["accent", "surface"],
];

describe.each(sheets)("%s", (sheet) => {
  const colours = schemes(read(sheet));

  test.each(["light", "dark"] as const)("text stands out in the %s scheme", (scheme) => {
    const palette = colours[scheme];
    expect(palette).toHaveProperty("surface");
    expect(palette).toHaveProperty("accent-ink");
    const weak = TEXT.filter(([ink, ground]) => {
      const [a, b] = [palette[ink], palette[ground]];
      return a !== undefined && b !== undefined && contrast(a, b) < 4.5;
    });
    expect(weak).toEqual([]);
  });

  test.each(["light", "dark"] as const)("shapes that carry meaning stand out in the %s scheme", (scheme) => {
    const palette = colours[scheme];
    const weak = SHAPES.filter(([shape, ground]) => {
      const [a, b] = [palette[shape], palette[ground]];
      return a !== undefined && b !== undefined && contrast(a, b) < 3;
    });
    expect(weak).toEqual([]);
  });

  test("follows the reader's writing direction", () => {
    const physical = /(?:margin|padding|border)-(?:left|right)|(?:^|[\s;])(?:left|right):|text-align: (?:left|right)/m;
    expect(physical.exec(read(sheet))?.[0]).toBeUndefined();
  });
});

test("colours are named in one place", () => {
  const named = sheets.filter((sheet) => /--[a-z-]+: #|(?:color|background|fill|stroke): #/.test(readAlone(sheet)));
  expect(named).toEqual([]);
});

test("the card's lengths do not follow the page's root font size", () => {
  expect(read("card/card.css").replace(/\/\*[\s\S]*?\*\//g, "")).not.toMatch(/\drem\b/);
});
