/** Opens a state of the gallery in one of the looks that readers have it in, and takes its picture. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import type { Layout, layoutOfPage } from "./parts.ts";
import { decodePng, type Pixels, reduced } from "./png.ts";
import { type Room, type State, states } from "./states.tsx";

/** How a reader may have it. `narrow` is 320 CSS px: a phone, or 400 % zoom on a small laptop. */
export const looks = ["light", "dark", "forced", "narrow", "rtl"] as const;
export type Look = (typeof looks)[number];

/** CSS px; what the browser gives the popup, and room for the others. */
const widths: Record<Room, number> = { card: 384, popup: 380, options: 640, welcome: 720, icons: 384 };
const NARROW = 320;
/** Holds every page whole: a picture of what lies beyond the window is shifted in right-to-left pages (Chromium 156). */
const HEIGHT = 3_200;

/** A state as it is drawn: its parts' boxes, and its picture, reduced. */
export interface Shot {
  layout: Layout;
  pixels: Pixels;
}

export interface Studio {
  page: Page;
  show(state: State): Promise<void>;
  take(state: State): Promise<Shot>;
  /** The state that is shown, as PNG, a pixel for a CSS px. */
  picture(layout: Layout): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A page in one look; states are shown in it one after the other. `style` is laid over the gallery's own, for tests. */
export async function openStudio(browser: Browser, galleryFolder: string, look: Look, style = ""): Promise<Studio> {
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await emulate(devtools, look);
  let shown: Room | undefined;

  const show = async ({ room, name }: State): Promise<void> => {
    const state = look === "rtl" ? `${name}/rtl` : name;
    if (shown !== room) {
      shown = room;
      await page.setViewport({ width: look === "narrow" ? NARROW : widths[room], height: HEIGHT });
      await page.goto(`${pathToFileURL(path.join(galleryFolder, `${room}.html`)).href}#${state}`);
    } else {
      await page.evaluate((wanted) => {
        location.hash = wanted;
      }, state);
    }
    await page.waitForSelector(`html[data-drawn="${state}"]`);
    if (style) await page.evaluate(addStyle, style);
  };
  const picture = async ({ width, height }: Layout): Promise<Uint8Array> =>
    page.screenshot({ clip: { x: 0, y: 0, width, height }, captureBeyondViewport: false, optimizeForSpeed: true });
  const take = async (state: State): Promise<Shot> => {
    await show(state);
    const layout = await layoutOf(page);
    return { layout, pixels: reduced(decodePng(await picture(layout))) };
  };
  return { page, show, take, picture, close: () => page.close() };
}

/** Asked of the gallery's own script, which brings the function along. */
function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => (globalThis as unknown as { layoutOfPage: typeof layoutOfPage }).layoutOfPage());
}

/** puppeteer's own call takes no forced colours. Motion is off: a card that fades in has no one look. */
async function emulate(devtools: CDPSession, look: Look): Promise<void> {
  await devtools.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: look === "dark" ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: "reduce" },
      { name: "forced-colors", value: look === "forced" ? "active" : "none" },
    ],
  });
}

/** In the page: adds a style to the document and to the card's shadow root. */
function addStyle(style: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  for (const root of [document, document.querySelector("[data-newsgloss]")?.shadowRoot]) {
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

/** Writes `<room>-<name>-<look>.png` for every state and look. */
export async function takePictures(browser: Browser, galleryFolder: string, into: string): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const look of looks) {
    const studio = await openStudio(browser, galleryFolder, look);
    for (const state of states) {
      await studio.show(state);
      const file = path.join(into, `${state.room}-${state.name}-${look}.png`);
      await writeFile(file, await studio.picture(await layoutOf(studio.page)));
    }
    await studio.close();
  }
  console.log(`${states.length} states in ${looks.length} looks: pictures in ${into}`);
}
