/**
 * What the toolbar button says of a tab: the number of companies in a story, "off" where the reader has paused, nothing
 * on a page that is no story. The icon shows the same by its shape (assets/icons/), and the title says it in words; a
 * badge alone is silent to screen readers.
 */
import { browser } from "../platform/browser.ts";
import { readSettings, type Settings } from "../platform/settings.ts";
import { wordsIn } from "../platform/words.ts";

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

/** The product's name, which no language changes. */
const name = (): string => browser.i18n.getMessage("extensionName");

/** A story's companies; 0 also for "no story (any more)". */
export async function showCount(tabId: number, companies: number, isPrivate: boolean): Promise<void> {
  const shown = String(Math.min(companies, 999));
  if (companies === 0) return show(tabId, "idle", "", name(), colours.count);
  const words = await wordsIn((await readSettings(isPrivate)).language);
  return show(tabId, "icon", shown, words.plural("buttonCompanies", companies, String(companies)), colours.count);
}

/** A story on a paused site. */
export async function showPaused(tabId: number, { language }: Settings): Promise<void> {
  const words = await wordsIn(language);
  return show(tabId, "paused", words("buttonOff"), words("buttonPaused"), colours.paused);
}

/** All tabs that say nothing of their own. */
export async function showPausedEverywhere({ pausedEverywhere, language }: Settings): Promise<void> {
  if (!pausedEverywhere) return show(undefined, "idle", "", name(), colours.count);
  const words = await wordsIn(language);
  return show(undefined, "paused", words("buttonOff"), words("buttonPausedEverywhere"), colours.paused);
}
