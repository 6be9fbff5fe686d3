/**
 * Whether two layouts are the same design. Machines have different fonts: words are wider or narrower there, lines break
 * elsewhere, and what follows moves down. What no font changes must be the same: which parts there are, their colours,
 * the gaps between them, where rows start, and the size of everything without words.
 */
import type { Layout, Part } from "./parts.ts";

/** CSS px. */
const tolerance = {
  /** Between a part and what stands above it. Half-leading and descenders differ between fonts. */
  gap: 6,
  /** Start of a row, and the end of what has no words. */
  inset: 5,
  drawn: 2.5,
  /** A text may need one line more or less. */
  line: 30,
};

/** Differences in words; none where the design is the same. */
export function compareLayouts(expected: Layout, actual: Layout): string[] {
  const names = (layout: Layout) => layout.parts.map((part) => part.name);
  const [wanted, found] = [names(expected), names(actual)];
  const firstOther = wanted.findIndex((name, index) => name !== found[index]);
  if (firstOther !== -1 || wanted.length !== found.length) {
    const at = firstOther === -1 ? wanted.length : firstOther;
    return [`parts: ${wanted[at] ?? "nothing more"} was drawn as part ${at}, now ${found[at] ?? "nothing"}`];
  }
  const differences: string[] = [];
  if (Math.abs(expected.width - actual.width) > tolerance.drawn)
    differences.push(`width: was ${expected.width}, is ${actual.width}`);
  for (const [index, was] of expected.parts.entries()) {
    const is = actual.parts[index];
    if (is) differences.push(...comparePart(expected, actual, index, was, is));
  }
  return differences;
}

function comparePart(expected: Layout, actual: Layout, index: number, was: Part, is: Part): string[] {
  const at = `${was.name} (part ${index})`;
  const found: string[] = [];
  if (was.colours !== is.colours) found.push(`${at}: colours were ${was.colours}, are ${is.colours}`);
  const [before, now] = [place(expected, index), place(actual, index)];
  const differ = (what: string, a: number, b: number, most: number): void => {
    if (Math.abs(a - b) > most) found.push(`${at}: ${what} was ${a} px, is ${b} px`);
  };
  if (before.startsRow && now.startsRow) {
    // Text in the middle or at the end of its box starts where its length lets it.
    if (before.inset <= 40 || was.kind !== "text") differ("start", before.inset, now.inset, tolerance.inset);
    differ("gap above", before.gap, now.gap, tolerance.gap);
  }
  if (was.kind !== "text" && before.endInset <= 40) differ("end", before.endInset, now.endInset, tolerance.inset);
  if (was.kind === "drawn") {
    differ("width", was.box[2], is.box[2], tolerance.drawn);
    differ("height", was.box[3], is.box[3], tolerance.drawn);
  } else if (was.kind === "text") differ("height", was.box[3], is.box[3], Math.max(tolerance.line, was.box[3] * 0.4));
  return found;
}

interface Place {
  /** Nothing of the same parent stands before it on its line. */
  startsRow: boolean;
  /** From the parent's edges, in reading direction. */
  inset: number;
  endInset: number;
  /** To the lowest edge above it within the parent, or to the parent's own. */
  gap: number;
}

function place({ parts, width, isRtl }: Layout, index: number): Place {
  const part = parts[index] as Part;
  const [left, top, wide] = part.box;
  const around = parts[part.parent]?.box ?? [0, 0, width, 0];
  const earlier = parts.slice(0, index).filter((other) => other.parent === part.parent);
  // Inline boxes overlap a little above and below their lines.
  const above = earlier.filter(({ box }) => box[1] + box[3] <= top + 4);
  const startsRow = above.length === earlier.length;
  const fromLeft = left - around[0];
  const fromRight = around[0] + around[2] - left - wide;
  const lowest = Math.max(around[1], ...above.map(({ box }) => box[1] + box[3]));
  return {
    startsRow,
    inset: isRtl ? fromRight : fromLeft,
    endInset: isRtl ? fromLeft : fromRight,
    gap: top - lowest,
  };
}
