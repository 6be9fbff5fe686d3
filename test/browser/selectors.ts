/** What the tests know of the extension's inside, in one place. */

/** Highlight name under which mentions are marked. */
export const markName = "newsgloss";

export { cardHost, cardParts as card } from "../../src/maintain/browsers/in-page.ts";

export const popup = {
  path: "popup/popup.html",
  /** Everything is drawn. */
  ready: ".popup[aria-busy=false]",
  companies: ".companies button .name",
  digest: ".digest li",
  pageStories: "[aria-labelledby=related-page] a",
  datasetStories: "[aria-labelledby=related-dataset] a",
};

export const ownPages = { options: "options/options.html", welcome: "welcome/welcome.html" };

/** `storage.local` key of the reader's settings. */
export const settingsKey = "settings";

/** A host of the shipped list: golden pages are served there, since content scripts run on listed hosts alone. */
export const listedHost = "www.reuters.com";
export const unlistedHost = "www.example-news.com";
