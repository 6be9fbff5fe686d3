/** All pages of a folder in one browser with the extension, beside the same browser without it. */
import type { Page } from "puppeteer-core";
import { asServed } from "../bench-page/side-by-side.ts";
import { makeVariants } from "../bench-page/variants.ts";
import type { BrowserKind } from "../browsers/find-browser.ts";
import { ensureBrowsers } from "../browsers/install-browser.ts";
import { launchWithExtension, type RunningBrowser } from "../browsers/launch.ts";
import { serve } from "../browsers/serve.ts";
import { root, welcomeTab } from "../demo.ts";
import type { LabelledPage } from "../labelled-pages.ts";
import { watchErrors } from "./errors.ts";
import type { ServedPage } from "./served-pages.ts";
import { markupWithout, type Visit, visitWithExtension } from "./visit.ts";

export interface Finding {
  label: LabelledPage;
  isStory: boolean;
  companies: number;
  marks: number;
  hasCard: boolean;
  isChanged: boolean;
  /** How many exceptions of ours. */
  errors: number;
  /** What must not be, in words. */
  faults: string[];
}

export interface CheckOptions {
  /** The pages' own scripts run, and markup is not compared. */
  runsScripts: boolean;
  say: (line: string) => void;
}

/** @throws Error when the browser or `dist/<kind>` is missing. */
export async function checkInBrowser(
  kind: BrowserKind,
  pages: readonly ServedPage[],
  { runsScripts, say }: CheckOptions,
): Promise<Finding[]> {
  const [found] = ensureBrowsers({ need: [kind], log: say });
  if (!found) throw new Error(`no ${kind}`);
  // As it is built, but for the hosts: it may run on every page of the folder.
  const variants = await makeVariants({ dist: `${root}/dist/${kind}`, wanted: ["without", "newsgloss"] });
  const byName = (name: string): string => variants.all.find((variant) => variant.name === name)?.dir ?? "";
  let current: ServedPage | undefined;
  // Two files may stand at one address.
  const server = await serve((url) =>
    current && url.href === current.url ? asServed(current.html, runsScripts) : undefined,
  );
  const running: RunningBrowser[] = [];
  const start = async (name: string): Promise<RunningBrowser> => {
    const one = await launchWithExtension(found, byName(name), { headless: true, proxyPort: server.port });
    running.push(one);
    return one;
  };
  try {
    const ours = await start("newsgloss");
    await welcomeTab(ours);
    const control = await ours.openExtensionPage("options/options.html");
    const plain = runsScripts ? undefined : await start("without");
    const errors = await watchErrors(ours);
    const findings: Finding[] = [];
    for (const [i, page] of pages.entries()) {
      say(`${kind} ${i + 1}/${pages.length} ${page.label.file}`);
      current = page;
      try {
        const visit = await inTab(ours, (tab) => visitWithExtension(tab, control, { url: page.url, errors }));
        const bare = plain && (await inTab(plain, (tab) => markupWithout(tab, page.url)));
        findings.push(findingOf(page.label, visit, bare));
      } catch (error) {
        const faults = [`the page could not be visited: ${String(error)}`];
        const nothing = { companies: 0, marks: 0, errors: 0, isStory: false, hasCard: false, isChanged: false };
        findings.push({ label: page.label, ...nothing, faults });
      }
    }
    return findings;
  } finally {
    for (const one of running) await one.close().catch(() => undefined);
    await server.close();
    await variants.remove();
  }
}

async function inTab<T>({ browser }: RunningBrowser, visit: (tab: Page) => Promise<T>): Promise<T> {
  const tab = await browser.newPage();
  try {
    await tab.bringToFront();
    return await visit(tab);
  } finally {
    await tab.close();
  }
}

function findingOf(label: LabelledPage, visit: Visit, bare: string | undefined): Finding {
  const faults = visit.errors.map((error) => `exception: ${error}`);
  const changed = bare === undefined ? -1 : visit.markup.findIndex((markup) => markup !== bare);
  if (changed >= 0) faults.push(`the markup is another one ${changed === 0 ? "once it is read" : "after a card"}`);
  if (visit.hostsLeft > 0) faults.push("a card's element is left");
  if (visit.card === "missing") faults.push("no card opened by key");
  if (visit.status === "absent" || visit.status === "reading") faults.push(`undecided: ${visit.status}`);
  return {
    label,
    isStory: visit.status === "story",
    companies: visit.companies,
    marks: visit.marks,
    hasCard: visit.card === "opened",
    isChanged: changed >= 0,
    errors: visit.errors.length,
    faults,
  };
}
