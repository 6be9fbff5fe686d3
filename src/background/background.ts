/**
 * The extension's own process. Both browsers stop it when idle and start it for the next event: listeners are
 * registered at the top level, and nothing is kept in it that cannot be read again.
 */
import "./names-file.ts";

import { browser } from "../platform/browser.ts";
import { changesWhatIsRead, correcting, muting, takingBack, unmuting } from "../platform/choices.ts";
import { FromOwnPage, FromPage, type LinkReply, type LinkStory } from "../platform/messages.ts";
import { isFromOwnPage, isFromPage, logOnce, receiver } from "../platform/receive.ts";
import { changeSettings, onSettingsChanged, plainHost, readSettings } from "../platform/settings.ts";
import { listedPatterns } from "../platform/sites.ts";
import { card, dataInfo, digest, linkStory } from "./answers.ts";
import { showCount, showPausedEverywhere } from "./button.ts";
import { linker } from "./packaged.ts";
import { changeReadingList, dropOldStories, rememberStory, type StoryTab, watchStory } from "./reading-list.ts";
import { issuePage } from "./report.ts";
import { syncSites } from "./sites.ts";
import { annotate, enterTabs, hostOf, loadCard, startReading, tellAll, tellPage } from "./tabs.ts";

browser.runtime.onMessage.addListener(
  receiver(FromPage, isFromPage, (message, { tab, url }) => {
    const tabId = tab?.id;
    if (tabId === undefined || !url || !URL.canParse(url)) return undefined;
    // Asked of the sender, not of its message: a page's script speaks for its own page only.
    const host = plainHost(new URL(url).hostname);
    const isPrivate = tab?.incognito === true;
    switch (message.type) {
      case "story-found":
        // Read while the page extracts its text: a background that was just woken has the names when they are asked for.
        linker().catch(() => undefined);
        return startReading(tabId, host, isPrivate, message.hasReader);
      case "link-story":
        return linkAndRemember(message, host, { tabId, isPrivate });
      case "get-card":
        return card(message, isPrivate);
      case "load-card":
        return loadCard(tabId);
      case "story-read":
        watchStory({ tabId, isPrivate }, message.companies);
        return showCount(tabId, message.companies, isPrivate);
      case "mute-company":
        return changeSettings(
          (message.undo ? unmuting : muting)(message.companyId, message.here ? host : undefined),
          isPrivate,
        );
      case "correct-name":
        return changeSettings(
          (message.undo ? takingBack : correcting)(host, message.companyId, message.surface),
          isPrivate,
        );
      case "pause-site":
        return changeSettings(({ pausedHosts }) => ({ pausedHosts: [...new Set([...pausedHosts, host])] }), isPrivate);
      case "report-mistake":
        return browser.tabs.create({ url: issuePage(message), openerTabId: tabId });
    }
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0],
);

browser.runtime.onMessage.addListener(
  receiver(FromOwnPage, isFromOwnPage, (message) => {
    switch (message.type) {
      case "get-digest":
        return digest(message.page, message.isPrivate);
      case "annotate-tab":
        return annotate(message.tabId);
      case "get-data-info":
        return dataInfo(message.isPrivate);
      case "sync-sites":
        return syncSites();
      case "change-reading-list":
        return changeReadingList(message);
    }
  }) as Parameters<typeof browser.runtime.onMessage.addListener>[0],
);

async function linkAndRemember(story: LinkStory, host: string, from: StoryTab): Promise<LinkReply> {
  const reply = await linkStory(story, host, from.isPrivate);
  // Not waited for: the page wants its companies.
  rememberStory(from, story, reply).catch(() => undefined);
  return reply;
}

async function toggleSite(tabId: number, isPrivate: boolean): Promise<void> {
  const host = await hostOf(tabId);
  if (host === undefined) return;
  await changeSettings(
    ({ pausedHosts }) => ({
      pausedHosts: pausedHosts.includes(host) ? pausedHosts.filter((known) => known !== host) : [...pausedHosts, host],
    }),
    isPrivate,
  );
}

browser.commands.onCommand.addListener(async (command, tab) => {
  const target = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (target?.id === undefined) return;
  if (command === "toggle-site") await toggleSite(target.id, target.incognito);
  else await tellPage(target.id, { type: "step", direction: command === "previous-company" ? "previous" : "next" });
});

/** Read anew instead of taken from the change: what a private window pauses is not shown in others. */
const showGlobalState = async (): Promise<void> => showPausedEverywhere(await readSettings());

onSettingsChanged((now, before) => {
  void showGlobalState();
  void tellAll({ type: changesWhatIsRead(now, before) ? "reread" : "relink" });
});
// The browser forgets what the button shows when it is closed. What it shows then, the manifest's, is right unless all is
// paused; setting it at every start gave a background that a story had woken two pictures to decode first.
void readSettings().then(async (settings) => {
  if (settings.pausedEverywhere) await showPausedEverywhere(settings);
});

for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
  event.addListener(() => void syncSites().catch((error) => logOnce("added sites could not be set", error)));
}
browser.runtime.onStartup.addListener(() => {
  void syncSites().catch(() => undefined);
  void dropOldStories().catch(() => undefined);
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  enterTabs(listedPatterns()).catch((error) => logOnce("open tabs could not be entered", error));
  // An update of the extension forgets registered scripts.
  syncSites().catch((error) => logOnce("added sites could not be set", error));
  if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("welcome/welcome.html") });
});
