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

  const actions: OptionsActions = {
    setMarks: (marks) => void changeSettings(() => ({ marks })),
    setPausedEverywhere: (pausedEverywhere) => void changeSettings(() => ({ pausedEverywhere })),
    resumeHost: (host) =>
      void changeSettings(({ pausedHosts }) => ({ pausedHosts: pausedHosts.filter((known) => known !== host) })),
    unmuteCompany: (id) =>
      void changeSettings(({ mutedCompanies }) => ({ mutedCompanies: mutedCompanies.filter((known) => known !== id) })),
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

  onSettingsChanged(show);
  show(await readSettings());
}

void start();
