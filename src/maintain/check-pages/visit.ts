/** One saved page in one browser with the extension: what it makes of the page, and whether it leaves it as it was. */
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Browser as ExtensionApi } from "webextension-polyfill";
import { cardHost } from "../browsers/in-page.ts";
import type { ErrorWatch } from "./errors.ts";

/** In the extension's own pages. */
declare const browser: ExtensionApi;

export interface Visit {
  /** As the popup would be told; `absent`: no script of ours answered. */
  status: "story" | "no-story" | "reading" | "paused" | "absent";
  companies: number;
  marks: number;
  /** Did a card open by key, where there is a mention? */
  card: "opened" | "missing" | "none wanted";
  /** The document's markup without a card's element: once read, and once more after a card was open. */
  markup: string[];
  /** Attributes of the card's element are ours; anything else that is left of it is a fault. */
  hostsLeft: number;
  errors: string[];
}

/** A first look that says no may be followed by another one this much later, at most (`page/gate.ts`), in ms. */
const lastLookMs = 3_000;
const patienceMs = 20_000;

/** The tab must be in front: hidden ones are left alone. `control` is a page of the extension's own. */
export async function visitWithExtension(
  page: Page,
  control: Page,
  { url, errors }: { url: string; errors: ErrorWatch },
): Promise<Visit> {
  await errors.watch(page);
  await page.goto(url, { timeout: 60_000 });
  const href = await page.evaluate(() => location.href);
  const state = await settled(control, href);
  const marks = await page.evaluate(() => CSS.highlights.get("newsgloss")?.size ?? 0);
  const markup = [await markupOf(page)];
  let card: Visit["card"] = "none wanted";
  if (marks > 0) {
    await tell(control, href, { type: "step", direction: "next" });
    card = (await until(() =>
      page.evaluate((host) => document.querySelector(`${host}:popover-open`) !== null, cardHost),
    ))
      ? "opened"
      : "missing";
    await page.keyboard.press("Escape");
    await until(async () => (await hostsIn(page)) === 0, 2_000);
    markup.push(await markupOf(page));
  }
  return {
    status: state.status,
    companies: state.companies,
    marks,
    card,
    markup,
    hostsLeft: await hostsIn(page),
    errors: await errors.take(),
  };
}

/** The document's markup as a browser without the extension has it. */
export async function markupWithout(page: Page, url: string): Promise<string> {
  await page.goto(url, { timeout: 60_000 });
  return markupOf(page);
}

/** A digest, for pages are large and only sameness is asked for. */
async function markupOf(page: Page): Promise<string> {
  const html = await page.evaluate((host) => {
    const copy = document.cloneNode(true) as Document;
    for (const found of copy.querySelectorAll(host)) found.remove();
    return copy.documentElement.outerHTML;
  }, cardHost);
  return `${html.length} ${createHash("sha256").update(html).digest("hex")}`;
}

const hostsIn = (page: Page): Promise<number> =>
  page.evaluate((host) => document.querySelectorAll(host).length, cardHost);

interface State {
  status: Visit["status"];
  companies: number;
}

/** What the extension makes of the page, once it will not change its mind. */
async function settled(control: Page, href: string): Promise<State> {
  const start = performance.now();
  let state: State = { status: "absent", companies: 0 };
  while (performance.now() - start < patienceMs) {
    state = await stateOf(control, href);
    if (state.status === "story" || state.status === "paused") return state;
    // As long as it reads, it has not decided.
    if (state.status === "no-story" && performance.now() - start > lastLookMs) return state;
    await setTimeout(50);
  }
  return state;
}

function stateOf(control: Page, href: string): Promise<State> {
  return control.evaluate(async (wanted) => {
    const [tab] = (await browser.tabs.query({})).filter(({ url }) => url === wanted);
    try {
      const state = (await browser.tabs.sendMessage(tab?.id ?? -1, { type: "get-page-state" })) as
        | { status: string; companies: unknown[] }
        | undefined;
      return { status: state?.status ?? "absent", companies: state?.companies.length ?? 0 };
    } catch {
      return { status: "absent", companies: 0 };
    }
  }, href) as Promise<State>;
}

async function tell(control: Page, href: string, message: object): Promise<void> {
  await control.evaluate(
    async (wanted, sent) => {
      const [tab] = (await browser.tabs.query({})).filter(({ url }) => url === wanted);
      await browser.tabs.sendMessage(tab?.id ?? -1, sent);
    },
    href,
    message,
  );
}

async function until(ask: () => Promise<boolean>, ms = 10_000): Promise<boolean> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (await ask()) return true;
    await setTimeout(50);
  }
  return false;
}
