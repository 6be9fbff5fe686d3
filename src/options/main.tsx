/** The options page's browser side: stored settings in, changes out. */
import { render } from "preact";
import { browser } from "../platform/browser.ts";
import type { DataInfo } from "../platform/messages.ts";
import { changeSettings, onSettingsChanged, readSettings, type Settings } from "../platform/settings.ts";
import type { OptionsActions } from "./model.ts";
import { OptionsView } from "./OptionsView.tsx";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const { names, dataLine, version } = (await browser.runtime.sendMessage({ type: "get-data-info" })) as DataInfo;

  // The options open in a normal window in most browsers; where not, a private window's changes stay in it.
  const isPrivate = browser.extension.inIncognitoContext;
  const change = (changed: Parameters<typeof changeSettings>[0]): void => void changeSettings(changed, isPrivate);

  const actions: OptionsActions = {
    setMarks: (marks) => change(() => ({ marks })),
    setPausedEverywhere: (pausedEverywhere) => change(() => ({ pausedEverywhere })),
    resumeHost: (host) => change(({ pausedHosts }) => ({ pausedHosts: pausedHosts.filter((known) => known !== host) })),
    unmuteCompany: (id) =>
      change(({ mutedCompanies }) => ({ mutedCompanies: mutedCompanies.filter((known) => known !== id) })),
  };

  const show = ({ marks, pausedEverywhere, pausedHosts, mutedCompanies }: Settings): void => {
    const muted = mutedCompanies.map((id) => ({ id, name: names[id] ?? id }));
    render(
      <OptionsView
        model={{ marks, pausedEverywhere, pausedHosts, mutedCompanies: muted, dataLine, version }}
        actions={actions}
      />,
      root,
    );
  };

  onSettingsChanged(() => void readSettings(isPrivate).then(show));
  show(await readSettings(isPrivate));
}

void start();
