/** The options page's browser side: stored settings in, changes out. */
import { render } from "preact";
import { browser } from "../platform/browser.ts";
import { unmuting } from "../platform/choices.ts";
import type { ChangeReadingList, DataInfo } from "../platform/messages.ts";
import { loadReadingList, onReadingListChanged, readingListFile } from "../platform/reading-list.ts";
import {
  changeSettings,
  defaultChoices,
  delayBounds,
  onSettingsChanged,
  plainHost,
  readSettings,
  type Settings,
} from "../platform/settings.ts";
import { readSettingsFile, settingsFile } from "../platform/settings-file.ts";
import { addedPatterns, hostOfPattern, listedPatterns } from "../platform/sites.ts";
import { wordsIn } from "../platform/words.ts";
import { readingLimits } from "../stories/reading-list.ts";
import type { ReadStory } from "../stories/types.ts";
import { WordsContext } from "../words/context.ts";
import type { Words } from "../words/words.ts";
import type { KeptStory, MutedHere, OptionsActions } from "./model.ts";
import { OptionsView } from "./OptionsView.tsx";

const site = (pattern: string) => ({ pattern, host: hostOfPattern(pattern) });

const keptStory = ({ title, url, readOn }: ReadStory, locale: string): KeptStory => ({
  title,
  url,
  host: plainHost(new URL(url).hostname),
  readOn: new Date(readOn).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" }),
});

/** Through the background, which is the only one that writes the list. */
function changeReadingList(change: ChangeReadingList["change"], url?: string): void {
  const message: ChangeReadingList = { type: "change-reading-list", change, url };
  void browser.runtime.sendMessage(message);
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  // The options open in a normal window in most browsers; where not, a private window's changes stay in it.
  const isPrivate = browser.extension.inIncognitoContext;
  const change = (changed: Parameters<typeof changeSettings>[0]): void => void changeSettings(changed, isPrivate);
  let words: Words = await wordsIn((await readSettings(isPrivate)).language);
  /** Worded by the background, so asked for again when the language changes. */
  const askInfo = (): Promise<DataInfo> => browser.runtime.sendMessage({ type: "get-data-info", isPrivate });
  let info = await askInfo();
  let importError: string | undefined;
  let wantedSites: string[] = [];

  const listedHosts = [
    ...new Set(listedPatterns().map((pattern) => hostOfPattern(pattern).replace(/^\*\./, ""))),
  ].sort();

  const actions: OptionsActions = {
    setMarks: (marks) => change(() => ({ marks })),
    setTrigger: (trigger) => change(() => ({ trigger })),
    setDelay: (delay) => change(() => ({ delay })),
    showKind: (kind, shown) =>
      change(({ hiddenKinds }) => {
        const others = hiddenKinds.filter((known) => known !== kind);
        return { hiddenKinds: shown ? others : [...others, kind] };
      }),
    setLanguage: (language) => change(() => ({ language })),
    restoreDefaults: () => change(() => defaultChoices),
    setPausedEverywhere: (pausedEverywhere) => change(() => ({ pausedEverywhere })),
    resumeHost: (host) => change(({ pausedHosts }) => ({ pausedHosts: pausedHosts.filter((known) => known !== host) })),
    removeSite: (pattern) => {
      wantedSites = wantedSites.filter((wanted) => wanted !== pattern);
      void browser.permissions.remove({ origins: [pattern] });
    },
    // No wait before the question: the browser answers it only while the click is fresh.
    addMissingSites: () => void browser.permissions.request({ origins: wantedSites }).then(show),
    unmuteCompany: (id) => change(unmuting(id)),
    unmuteHere: ({ host, companyId }) => change(unmuting(companyId, host)),
    takeBackCorrection: ({ host, companyId, surface }) =>
      change(({ correctedNames }) => ({
        correctedNames: correctedNames.filter(
          (name) => name.host !== host || name.companyId !== companyId || name.surface !== surface,
        ),
      })),
    keepReadingList: (keep) => changeReadingList(keep ? "start" : "stop"),
    clearReadingList: () => changeReadingList("clear"),
    forgetStory: (url) => changeReadingList("forget", url),
    exportReadingList: async () => {
      save("newsgloss-stories-read.json", readingListFile((await loadReadingList()) ?? []));
    },
    exportSettings: async () => {
      const [settings, sites] = await Promise.all([readSettings(isPrivate), addedPatterns()]);
      save("newsgloss-settings.json", settingsFile(settings, sites));
    },
    importSettings: async (file) => {
      const read = readSettingsFile(await file.text(), words);
      importError = "error" in read ? read.error : undefined;
      if (!("error" in read)) {
        wantedSites = read.addedSites;
        await changeSettings(() => read.settings, isPrivate);
      }
      await show();
      return importError === undefined;
    },
  };

  const named = <Pair extends { companyId: string }>(pair: Pair): Pair & Pick<MutedHere, "name"> => ({
    ...pair,
    name: info.names[pair.companyId] ?? pair.companyId,
  });

  const draw = (settings: Settings, sites: string[], read: ReadStory[] | undefined): void => {
    const listed = listedPatterns();
    const missing = wantedSites.filter((pattern) => !sites.includes(pattern) && !listed.includes(pattern));
    document.documentElement.lang = words.locale;
    document.title = words("optionsPageTitle");
    render(
      <WordsContext.Provider value={words}>
        <OptionsView
          model={{
            ...settings,
            delayBounds,
            listedHosts,
            addedSites: sites.map(site),
            missingSites: missing.map(site),
            mutedCompanies: settings.mutedCompanies.map((id) => ({ id, name: info.names[id] ?? id })),
            mutedHere: settings.mutedHere.map(named),
            correctedNames: settings.correctedNames.map(named),
            readingLimits,
            ...(read && { readingList: read.map((story) => keptStory(story, words.locale)) }),
            ...(importError !== undefined && { importError }),
            dataLine: info.dataLine,
            version: info.version,
          }}
          actions={actions}
        />
      </WordsContext.Provider>,
      root,
    );
  };
  const show = async (): Promise<void> => {
    const [settings, sites, read] = await Promise.all([readSettings(isPrivate), addedPatterns(), loadReadingList()]);
    const wanted = await wordsIn(settings.language);
    if (wanted !== words) {
      words = wanted;
      info = await askInfo();
    }
    draw(settings, sites, read);
  };

  onSettingsChanged(() => void show());
  onReadingListChanged(() => void show());
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  await show();
}

void start();
