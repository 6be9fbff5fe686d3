import { useState } from "preact/hooks";
import { type Choice, Choices } from "./Choices.tsx";
import type { OptionsActions, OptionsModel } from "./model.ts";
import { ReadingList } from "./ReadingList.tsx";
import { RemovableList } from "./RemovableList.tsx";
import { Transfer } from "./Transfer.tsx";

export interface OptionsViewProps {
  model: OptionsModel;
  actions: OptionsActions;
}

const MARKS: Choice<OptionsModel["marks"]>[] = [
  { value: "first", label: "First mention of each company", help: "Later mentions still open their card on hover." },
  { value: "all", label: "Every mention", help: "The most marks, for stories about many companies." },
  {
    value: "none",
    label: "No marks",
    help: "The story looks as published; cards still open on hover and by keyboard.",
  },
];

const TRIGGERS: Choice<OptionsModel["trigger"]>[] = [
  { value: "hover", label: "Resting the pointer on a company", help: "Keys and the toolbar popup open it as well." },
  { value: "alt", label: "The same, while Alt is held", help: "Nothing opens by accident." },
  { value: "keys", label: "Keyboard and toolbar popup only", help: "The pointer opens nothing." },
];

/** The options page. Every change takes effect at once; there is nothing to save. */
export function OptionsView({ model, actions }: OptionsViewProps) {
  const [status, setStatus] = useState("");

  return (
    <main>
      <h1>Newsgloss</h1>
      <p class="lead">Options take effect at once, in every open tab.</p>

      <Choices
        name="marks"
        legend="Marks in a story"
        choices={MARKS}
        chosen={model.marks}
        choose={(marks) => actions.setMarks(marks)}
      />
      <Choices
        name="trigger"
        legend="What opens a card"
        choices={TRIGGERS}
        chosen={model.trigger}
        choose={(trigger) => actions.setTrigger(trigger)}
      />
      <Delay model={model} actions={actions} />

      <section aria-labelledby="pause">
        <h2 id="pause">Sites</h2>
        <div class="choice">
          <input
            type="checkbox"
            id="pause-everywhere"
            checked={model.pausedEverywhere}
            aria-describedby="pause-everywhere-help"
            onChange={(event) => actions.setPausedEverywhere(event.currentTarget.checked)}
          />
          <label for="pause-everywhere">Pause everywhere</label>
          <p id="pause-everywhere-help">No page is read and nothing is marked while this is on.</p>
        </div>
        <RemovableList
          id="paused-hosts"
          title="Paused sites"
          items={model.pausedHosts}
          keyOf={(host) => host}
          action="Resume"
          actionName={(host) => `Resume on ${host}`}
          remove={(host) => {
            actions.resumeHost(host);
            setStatus(`${host} is no longer paused`);
          }}
          empty="No site is paused. A card or the toolbar popup can pause the site you are on."
        >
          {(host) => host}
        </RemovableList>
        <RemovableList
          id="added-sites"
          title="Added sites"
          items={model.addedSites}
          keyOf={({ pattern }) => pattern}
          action="Remove"
          actionName={({ host }) => `Remove ${host}`}
          remove={({ pattern, host }) => {
            actions.removeSite(pattern);
            setStatus(`${host} is no longer read, and the access to it is given back`);
          }}
          empty="None. “Always on this site” in the toolbar popup adds a site that is not on the list."
        >
          {({ host }) => host}
        </RemovableList>
      </section>

      <section aria-labelledby="companies">
        <h2 id="companies">Companies</h2>
        <RemovableList
          id="muted"
          title="Muted companies"
          items={model.mutedCompanies}
          keyOf={({ id }) => id}
          action="Unmute"
          actionName={({ name }) => `Unmute ${name}`}
          remove={({ id, name }) => {
            actions.unmuteCompany(id);
            setStatus(`${name} is no longer muted`);
          }}
          empty="No company is muted. “Mute company” on a card stops marking it, on every page."
        >
          {({ name }) => name}
        </RemovableList>
        <RemovableList
          id="muted-here"
          title="Muted on one site"
          items={model.mutedHere}
          keyOf={({ host, companyId }) => `${host} ${companyId}`}
          action="Unmute"
          actionName={({ host, name }) => `Unmute ${name} on ${host}`}
          remove={(pair) => {
            actions.unmuteHere(pair);
            setStatus(`${pair.name} is no longer muted on ${pair.host}`);
          }}
          empty="None. “Mute here” on a card stops marking its company on the site you are on."
        >
          {({ host, name }) => (
            <>
              {name} <span class="soft">on {host}</span>
            </>
          )}
        </RemovableList>
        <RemovableList
          id="corrected"
          title="Corrected names"
          items={model.correctedNames}
          keyOf={({ host, companyId, surface }) => `${host} ${companyId} ${surface}`}
          action="Take back"
          actionName={({ host, name, surface }) => `Take back: “${surface}” on ${host} is not ${name}`}
          remove={(corrected) => {
            actions.takeBackCorrection(corrected);
            setStatus(`“${corrected.surface}” may mean ${corrected.name} on ${corrected.host} again`);
          }}
          empty="None. “Not this company” on a card says that a word means something else on that site."
        >
          {({ host, name, surface }) => (
            <>
              “{surface}” is not {name} <span class="soft">on {host}</span>
            </>
          )}
        </RemovableList>
      </section>

      <ReadingList model={model} actions={actions} say={setStatus} />
      <Transfer model={model} actions={actions} say={setStatus} />

      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          Stories are read inside your browser. Newsgloss opens no connection and sends nothing anywhere; a source is
          fetched only when you follow its link. What you read is not kept, unless you ask for the list above.
        </p>
        <p class="data">
          {model.dataLine} · version {model.version}
        </p>
      </section>
      <p class="unseen" role="status">
        {status}
      </p>
    </main>
  );
}

/** How long the pointer rests before a first card; a slider, since the number matters less than the feel. */
function Delay({ model: { delay, delayBounds, trigger }, actions }: OptionsViewProps) {
  return (
    <div class="delay">
      <label for="delay">The pointer rests this long before a card opens</label>
      <input
        type="range"
        id="delay"
        min={delayBounds.least}
        max={delayBounds.most}
        step={50}
        value={delay}
        disabled={trigger === "keys"}
        aria-valuetext={seconds(delay)}
        onChange={(event) => actions.setDelay(event.currentTarget.valueAsNumber)}
      />
      <output for="delay">{seconds(delay)}</output>
    </div>
  );
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} seconds`;
