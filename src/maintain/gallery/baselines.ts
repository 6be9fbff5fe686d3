/**
 * The reviewed look of every state: `<room>-<name>.png` shows it in all looks side by side at half size, `.json` has the
 * boxes and colours of its parts. `npm run gallery -- --renew` writes them, test/browser/gallery.browser.test.ts holds
 * the views against them.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer-core";
import { SCALE } from "./compare-pixels.ts";
import type { Layout, Part, PartKind } from "./parts.ts";
import { cutOut, decodePng, encodePng, type Pixels, strip } from "./png.ts";
import { type Look, looks, openStudio, type Shot } from "./shots.ts";
import { picturedStates, type State } from "./states.tsx";

export const baselineFolder = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../../../test/browser/baselines",
);

/** A part in one line, so that a change is one line of a diff: `text 3 p.meta 16,80 240x17 (83,96,107)`. */
type PartLine = string;
type StoredLayouts = Record<Look, { size: [number, number]; parts: PartLine[] }>;

export const nameOf = ({ room, name }: State): string => `${room}-${name}`;

/** Takes the states whose name holds `wanted` anew; files of states that are gone go too. Returns the names written. */
export async function writeBaselines(browser: Browser, galleryFolder: string, wanted: string): Promise<string[]> {
  await mkdir(baselineFolder, { recursive: true });
  const chosen = picturedStates.filter((state) => nameOf(state).includes(wanted));
  const shots = new Map<State, Partial<Record<Look, Shot>>>(chosen.map((state) => [state, {}]));
  for (const look of looks) {
    const studio = await openStudio(browser, galleryFolder, look);
    for (const [state, taken] of shots) taken[look] = await studio.take(state);
    await studio.close();
  }
  for (const [state, taken] of shots) await writeBaseline(nameOf(state), taken as Record<Look, Shot>);
  const known = new Set(picturedStates.map(nameOf));
  for (const file of await readdir(baselineFolder)) {
    if (!known.has(path.parse(file).name)) await rm(path.join(baselineFolder, file));
  }
  return chosen.map(nameOf);
}

async function writeBaseline(name: string, taken: Record<Look, Shot>): Promise<void> {
  const picture = encodePng(strip(looks.map((look) => taken[look].pixels)));
  await writeFile(path.join(baselineFolder, `${name}.png`), picture);
  const stored = Object.fromEntries(
    looks.map((look) => {
      const { layout } = taken[look];
      return [look, { size: [layout.width, layout.height], parts: layout.parts.map(toLine) }];
    }),
  );
  await writeFile(path.join(baselineFolder, `${name}.json`), `${JSON.stringify(stored, null, 1)}\n`);
}

/** @throws Error that says how to make a baseline, where there is none. */
export async function readBaseline(name: string): Promise<Record<Look, Shot>> {
  const [picture, json] = await Promise.all([
    readFile(path.join(baselineFolder, `${name}.png`)),
    readFile(path.join(baselineFolder, `${name}.json`), "utf8"),
  ]).catch((cause) => {
    throw new Error(`no baseline of ${name}: npm run gallery -- --renew ${name}, and look at it`, { cause });
  });
  const stored = JSON.parse(json) as StoredLayouts;
  const all = decodePng(picture);
  let left = 0;
  const taken = looks.map((look): [Look, Shot] => {
    const { size, parts } = stored[look];
    const layout: Layout = { width: size[0], height: size[1], isRtl: look === "rtl", parts: parts.map(fromLine) };
    const width = Math.floor(size[0] * SCALE);
    const pixels: Pixels = cutOut(all, left, width, Math.min(all.height, Math.floor(size[1] * SCALE)));
    left += width;
    return [look, { layout, pixels }];
  });
  return Object.fromEntries(taken) as Record<Look, Shot>;
}

function toLine({ kind, parent, name, box: [left, top, width, height], colours }: Part): PartLine {
  return `${kind} ${parent} ${name} ${left},${top} ${width}x${height} ${colours}`;
}

function fromLine(line: PartLine): Part {
  const found = /^(\w+) (-?\d+) (\S+) (-?[\d.]+),(-?[\d.]+) ([\d.]+)x([\d.]+) (.*)$/.exec(line);
  if (!found) throw new Error(`not a part of a baseline: ${line}`);
  const [, kind, parent, name = "", left, top, width, height, colours = ""] = found;
  const box: Part["box"] = [Number(left), Number(top), Number(width), Number(height)];
  return { kind: kind as PartKind, parent: Number(parent), name, box, colours };
}
