/**
 * What the toolbar button says of a tab: the number of companies in a story, "off" where the reader has paused, nothing
 * on a page that is no story. The icon shows the same by its shape (assets/icons/), and the title says it in words; a
 * badge alone is silent to screen readers.
 */
import { browser } from "../platform/browser.ts";

const colours = { count: "#5b6470", paused: "#7a4b00" };

/** assets/icons/<name>-<size>.png */
type Icon = "icon" | "idle" | "paused";

async function show(tabId: number | undefined, icon: Icon, text: string, title: string, color: string): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  const path = { 16: `/icons/${icon}-16.png`, 32: `/icons/${icon}-32.png` };
  try {
    await Promise.all([
      browser.action.setIcon({ ...where, path }),
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
  if (companies === 0) return show(tabId, "idle", "", words("extensionName"), colours.count);
  const title = companies === 1 ? words("buttonOneCompany") : words("buttonCompanies", String(companies));
  return show(tabId, "icon", shown, title, colours.count);
}

/** A story on a paused site. */
export function showPaused(tabId: number): Promise<void> {
  return show(tabId, "paused", words("buttonOff"), words("buttonPaused"), colours.paused);
}

/** All tabs that say nothing of their own. */
export function showPausedEverywhere(paused: boolean): Promise<void> {
  return paused
    ? show(undefined, "paused", words("buttonOff"), words("buttonPausedEverywhere"), colours.paused)
    : show(undefined, "idle", "", words("extensionName"), colours.count);
}
