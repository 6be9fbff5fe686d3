import { useWords } from "../words/context.ts";
import type { OptionsActions, OptionsModel } from "./model.ts";
import { RemovableList } from "./RemovableList.tsx";
import { Switch } from "./Switch.tsx";

export interface SitesProps {
  model: OptionsModel;
  actions: OptionsActions;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** The sites that are read, those that are paused, and those that the reader has added. */
export function Sites({ model, actions, say }: SitesProps) {
  const words = useWords();
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">{words("optionsSites")}</h2>
      <Switch
        id="pause-everywhere"
        label={words("popupPauseEverywhere")}
        help={words("optionsPauseEverywhereHelp")}
        checked={model.pausedEverywhere}
        change={actions.setPausedEverywhere}
      />
      <details>
        <summary>{words("optionsListedSites", String(model.listedHosts.length))}</summary>
        <ul class="hosts">
          {model.listedHosts.map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>
      <RemovableList
        id="paused-hosts"
        title={words("optionsPausedSites")}
        items={model.pausedHosts}
        keyOf={(host) => host}
        action={words("optionsResumeAction")}
        actionName={(host) => words("optionsResumeName", host)}
        remove={(host) => {
          actions.resumeHost(host);
          say(words("optionsResumed", host));
        }}
        empty={words("optionsPausedSitesNone")}
      >
        {(host) => host}
      </RemovableList>
      <RemovableList
        id="added-sites"
        title={words("optionsAddedSites")}
        items={model.addedSites}
        keyOf={({ pattern }) => pattern}
        action={words("optionsRemoveAction")}
        actionName={({ host }) => words("optionsRemoveName", host)}
        remove={({ pattern, host }) => {
          actions.removeSite(pattern);
          say(words("optionsRemoved", host));
        }}
        empty={words("optionsAddedSitesNone")}
      >
        {({ host }) => host}
      </RemovableList>
    </section>
  );
}
