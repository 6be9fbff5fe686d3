/**
 * The one place that names the browser's extension API. Everything else imports `browser` from here, so the polyfill
 * can leave, or a test can put a fake in its place, by changing one file.
 *
 * In the scripts that run inside pages the build swaps the polyfill for `native-browser.ts`: from Chrome 148 and in
 * every Firefox the polyfill would only hand back the native `browser`, at 3 kB gzip in each tab.
 */
import browser from "webextension-polyfill";

export { browser };

/** False once the extension was updated, disabled or removed while this script lives on in a page. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
