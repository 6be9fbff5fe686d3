/**
 * What the toolbar button says of a tab: the number of companies in a story, "off" where the reader has paused, nothing
 * on a page that is no story. The title says the same in words; a badge alone is silent to screen readers.
 */
import { browser } from "../platform/browser.ts";

const colours = { count: "#5b6470", paused: "#7a4b00" };

async function show(tabId: number | undefined, text: string, title: string, color: string): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  try {
    await Promise.all([
      browser.action.setBadgeText({ ...where, text }),
      browser.action.setTitle({ ...where, title }),
      browser.action.setBadgeBackgroundColor({ ...where, color }),
      browser.action.setBadgeTextColor?.({ ...where, color: "#ffffff" }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

const words = (key: string, ...values: string[]): string => browser.i18n.getMessage(key, values);

/** A story's companies; 0 also for "no story (any more)". */
export function showCount(tabId: number, companies: number): Promise<void> {
  const shown = String(Math.min(companies, 999));
  if (companies === 0) return show(tabId, "", words("extensionName"), colours.count);
  const title = companies === 1 ? words("buttonOneCompany") : words("buttonCompanies", String(companies));
  return show(tabId, shown, title, colours.count);
}

/** A story on a paused site. */
export function showPaused(tabId: number): Promise<void> {
  return show(tabId, words("buttonOff"), words("buttonPaused"), colours.paused);
}

/** All tabs that say nothing of their own. */
export function showPausedEverywhere(paused: boolean): Promise<void> {
  return paused
    ? show(undefined, words("buttonOff"), words("buttonPausedEverywhere"), colours.paused)
    : show(undefined, "", words("extensionName"), colours.count);
}
