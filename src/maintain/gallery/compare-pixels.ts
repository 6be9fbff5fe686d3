/**
 * Whether what is drawn in each part's box is the same, seen from afar: a box is squinted at as a few cells of mean
 * colour, so that letters of another font are the same grey. Finds what boxes and colours of the style sheet cannot tell:
 * a part that is covered, clipped away or transparent, a bar of another length.
 */
import type { Layout, Part } from "./parts.ts";
import type { Pixels } from "./png.ts";

/** Pixels of a reduced picture for a CSS px. */
export const SCALE = 0.5;
const CELLS = { across: 8, down: 2 };
/** Of 255, per colour. Text of another font fills its lines by up to a fifth more or less. */
const MOST_MEAN = 20;
const MOST_CELL = 70;
/** CSS px left out along the edge of what is no text: where it falls within a pixel differs with every line above it. */
const EDGE = 2;
/** CSS px. Smaller boxes are all edge. */
const LEAST = { width: 24, height: 8 };
/** CSS px. A shorter text is a handful of letters, and those of another font are another picture; its box is compared all the same. */
const LEAST_TEXT = 40;

/** Parts whose pictures differ, in words. Boxes are taken from each layout, so that what moved down is still compared. */
export function comparePixels(
  expected: { layout: Layout; pixels: Pixels },
  actual: { layout: Layout; pixels: Pixels },
): string[] {
  return expected.layout.parts.flatMap((was, index) => {
    const is = actual.layout.parts[index];
    // A box with one line more holds other words in each of its cells; its layout has been compared.
    if (!is || Math.abs(was.box[3] - is.box[3]) > was.box[3] * 0.2) return [];
    if (was.box[2] < (was.kind === "text" ? LEAST_TEXT : LEAST.width) || was.box[3] < LEAST.height) return [];
    // What holds other parts is judged by them: a tall box's cells move with every line that breaks elsewhere.
    if (was.kind === "box" && was.box[3] > 60) return [];
    const [before, now] = [cells(expected.pixels, was), cells(actual.pixels, is)];
    const off = before.map((value, cell) => Math.abs(value - (now[cell] ?? 0)));
    const mean = off.reduce((sum, value) => sum + value, 0) / off.length;
    const most = Math.max(...off);
    if (mean <= MOST_MEAN && most <= MOST_CELL) return [];
    return [
      `${was.name} (part ${index}): looks different, by ${mean.toFixed(0)} of 255 on average, ${most.toFixed(0)} at most`,
    ];
  });
}

/** Mean red, green and blue of each cell of a box. */
function cells({ width, height, rgb }: Pixels, { kind, box }: Part): number[] {
  const inset = kind === "text" ? 0 : EDGE;
  const [left, top, wide, high] = [box[0] + inset, box[1] + inset, box[2] - 2 * inset, box[3] - 2 * inset];
  const means: number[] = [];
  const edge = (from: number, length: number, part: number, parts: number, most: number): number =>
    Math.min(most, Math.max(0, Math.round((from + (length * part) / parts) * SCALE)));
  for (let row = 0; row < CELLS.down; row++) {
    for (let column = 0; column < CELLS.across; column++) {
      const sums = [0, 0, 0];
      const [x0, y0] = [edge(left, wide, column, CELLS.across, width), edge(top, high, row, CELLS.down, height)];
      const x1 = edge(left, wide, column + 1, CELLS.across, width);
      const y1 = edge(top, high, row + 1, CELLS.down, height);
      for (let y = y0; y < y1; y++) {
        for (let x = x0; x < x1; x++) {
          for (let part = 0; part < 3; part++) sums[part] = (sums[part] ?? 0) + (rgb[(y * width + x) * 3 + part] ?? 0);
        }
      }
      const count = Math.max(1, (x1 - x0) * (y1 - y0));
      means.push(...sums.map((sum) => sum / count));
    }
  }
  return means;
}
