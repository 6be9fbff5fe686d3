/** Answers the browser's question for access to a site beforehand: no driver can press the buttons of its own dialogs. */
import { insideFirefox } from "./firefox-inside.ts";
import type { Session } from "./harness.ts";

/** From now on a click that asks for access to the pattern (`*://host/*`) is granted without a dialog. */
export async function allowSite(session: Session, pattern: string): Promise<void> {
  const { kind, running } = session;
  if (kind === "chromium") {
    // What Chromium's page of extensions does; a site that was allowed there is not asked about again.
    const page = await running.browser.newPage();
    await page.goto(`chrome://extensions/?id=${running.extensionId}`);
    await page.evaluate(
      (id, site) =>
        (
          globalThis as unknown as {
            chrome: { developerPrivate: { addHostPermission(id: string, site: string): Promise<void> } };
          }
        ).chrome.developerPrivate.addHostPermission(id, site),
      running.extensionId,
      pattern,
    );
    await page.close();
    return;
  }
  // Firefox asks through a setting of its own, reached in the window's context rather than a page's.
  await insideFirefox(session, 'Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)');
}
