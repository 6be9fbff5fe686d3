/**
 * Every state of card, popup, options, welcome page and icons against its reviewed baseline, in every look; and axe on
 * each. Chromium only: the same sheets in Firefox are held by the other specs here.
 */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import axe from "axe-core";
import type { Browser } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBrowsers } from "../../src/maintain/browsers/install-browser.ts";
import { launchPlain } from "../../src/maintain/browsers/launch-plain.ts";
import { baselineFolder, nameOf, readBaseline } from "../../src/maintain/gallery/baselines.ts";
import { buildGallery } from "../../src/maintain/gallery/build-gallery.ts";
import { compareLayouts } from "../../src/maintain/gallery/compare-layouts.ts";
import { comparePixels } from "../../src/maintain/gallery/compare-pixels.ts";
import { type Look, looks, openStudio, type Shot, type Studio } from "../../src/maintain/gallery/shots.ts";
import { picturedStates, type State, states } from "../../src/maintain/gallery/states.tsx";

let browser: Browser;
let folder: string;
const studios = new Map<Look, Studio>();

beforeAll(async () => {
  const [chromium] = ensureBrowsers({ need: ["chromium"] });
  if (!chromium) throw new Error("no Chromium");
  folder = path.dirname(await buildGallery());
  browser = await launchPlain(chromium);
});
afterAll(() => browser?.close());

async function studio(look: Look): Promise<Studio> {
  const open = studios.get(look) ?? (await openStudio(browser, folder, look));
  studios.set(look, open);
  return open;
}

function differences(expected: Shot, actual: Shot): string[] {
  const moved = compareLayouts(expected.layout, actual.layout);
  return moved.some((each) => each.startsWith("parts:")) ? moved : [...moved, ...comparePixels(expected, actual)];
}

function stateOf(name: string): State {
  const found = states.find((state) => nameOf(state) === name);
  if (!found) throw new Error(`no state ${name}`);
  return found;
}

/** axe's findings and what sticks out of a 320 px window. */
async function faults({ page }: Studio): Promise<string[]> {
  // Once a page: its states are drawn without loading it anew.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // The gallery's page around a card is no page of ours: landmarks and headings are the story's.
    const isCard = document.body.dataset.room === "card";
    const rules = isCard ? { region: { enabled: false }, "page-has-heading-one": { enabled: false } } : {};
    const { violations } = await run(document, { runOnly: { type: "tag", values: tags }, rules });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth}`] : []),
    ];
  });
}

describe.each(looks)("in %s", (look) => {
  it.each(picturedStates.map(nameOf))("%s looks as it was reviewed", async (name) => {
    const [baseline, shot] = [await readBaseline(name), await (await studio(look)).take(stateOf(name))];
    expect(differences(baseline[look], shot), "npm run gallery -- --renew, if it was meant").toEqual([]);
  });
});

// Contrast is the colours', so that light and dark both matter; width is what narrow adds.
describe.each(["light", "dark", "narrow"] as const)("in %s", (look) => {
  let shown: Studio;
  beforeAll(async () => {
    // axe judges no contrast over a gradient; the shade at the edges of the facts is one.
    shown = await openStudio(browser, folder, look, ".facts { background: none }");
  });
  afterAll(() => shown?.close());

  it.each(states.filter(({ room }) => room !== "icons").map(nameOf))("axe finds nothing in %s", async (name) => {
    await shown.show(stateOf(name));
    expect(await faults(shown)).toEqual([]);
  });
});

describe("the comparison", () => {
  /** A state with a style laid over it. */
  async function styled(name: string, style: string): Promise<string[]> {
    const shown = await openStudio(browser, folder, "light", style);
    const shot = await shown.take(stateOf(name));
    await shown.close();
    return differences((await readBaseline(name)).light, shot);
  }

  it.each([
    ["a moved element", ".picture { margin-block-start: 20px }", /div\.picture|svg\.bar.*gap above/],
    ["an element that lost its inset", ".fact { padding-inline-start: 6px }", /h3.*start/],
    ["a wrong colour of text", ".meta { color: #8a5a00 }", /span\.source.*colours/],
    ["a wrong ground", ".foot { background: #ffe }", /div\.foot.*colours/],
    ["a missing part", ".data-date { display: none }", /p\.data-date was drawn/],
    ["a part that was added", ".unseen { clip-path: none !important; position: static }", /parts:/],
    ["a drawing of another size", ".bar { height: 20px }", /svg\.bar.*height/],
    ["a part that is not painted", ".bar { opacity: 0 }", /svg\.bar.*looks different/],
    [
      "a part that is covered",
      ".facts::before { content: ''; position: absolute; inset: 80px 0 60px; background: #0b5c74 }",
      /looks different/,
    ],
    ["a bar of other lengths", ".part.lit { transform: translateX(-160px) }", /rect|svg\.bar/],
  ])("catches %s", async (_what, style, says) => {
    const found = await styled("card-then-and-now", style);
    expect(found.join("\n")).toMatch(says);
  });

  // Narrower, wider and of other shapes than what the baselines were taken with; each machine has some of them.
  it.each(["serif", '"Liberation Sans", Arial, sans-serif', '"DejaVu Sans", Verdana, sans-serif'])(
    "takes the font %s for the same design",
    async (font) => {
      const style = `.card, .card *, :root { --type: ${font}; font-family: ${font} }`;
      const found: string[] = [];
      for (const name of ["card-then-and-now", "card-layoffs", "card-pinned", "popup-paused", "popup-unlisted"]) {
        found.push(...(await styled(name, style)).map((each) => `${name}: ${each}`));
      }
      expect(found).toEqual([]);
    },
  );

  it("finds a state that has changed places with another", async () => {
    const [was, is] = [await readBaseline("popup-paused"), await readBaseline("popup-paused-everywhere")];
    expect(differences(was.light, is.light)).not.toEqual([]);
  });
});

it("baselines stay small, one pair a state", () => {
  const files = readdirSync(baselineFolder);
  expect(files.sort()).toEqual(
    picturedStates.flatMap((state) => [`${nameOf(state)}.json`, `${nameOf(state)}.png`]).sort(),
  );
  const bytes = files.reduce((sum, file) => sum + statSync(path.join(baselineFolder, file)).size, 0);
  expect(bytes).toBeLessThan(1_500_000);
});
