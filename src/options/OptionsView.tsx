import { useRef, useState } from "preact/hooks";
import type { OptionsActions, OptionsModel } from "./model.ts";

export interface OptionsViewProps {
  model: OptionsModel;
  actions: OptionsActions;
}

const MARKS: { value: OptionsModel["marks"]; label: string; help: string }[] = [
  { value: "first", label: "First mention of each company", help: "Later mentions still open their card on hover." },
  { value: "all", label: "Every mention", help: "The most marks, for stories about many companies." },
  {
    value: "none",
    label: "No marks",
    help: "The story looks as published; cards still open on hover and by keyboard.",
  },
];

/** The options page. Every change takes effect at once; there is nothing to save. */
export function OptionsView({ model, actions }: OptionsViewProps) {
  const [status, setStatus] = useState("");

  // The button that was pressed goes away with its row; focus moves to the list's heading instead of being lost.
  const pausedHeading = useRef<HTMLHeadingElement>(null);
  const mutedHeading = useRef<HTMLHeadingElement>(null);

  function resume(host: string) {
    actions.resumeHost(host);
    setStatus(`${host} is no longer paused`);
    pausedHeading.current?.focus();
  }

  function unmute(company: { id: string; name: string }) {
    actions.unmuteCompany(company.id);
    setStatus(`${company.name} is no longer muted`);
    mutedHeading.current?.focus();
  }

  return (
    <main>
      <h1>Newsgloss</h1>
      <p class="lead">Options take effect at once, in every open tab.</p>

      <fieldset>
        <legend>Marks in a story</legend>
        {MARKS.map((choice) => (
          <div key={choice.value} class="choice">
            <input
              type="radio"
              name="marks"
              id={`marks-${choice.value}`}
              value={choice.value}
              checked={model.marks === choice.value}
              aria-describedby={`marks-${choice.value}-help`}
              onChange={() => actions.setMarks(choice.value)}
            />
            <label for={`marks-${choice.value}`}>{choice.label}</label>
            <p id={`marks-${choice.value}-help`}>{choice.help}</p>
          </div>
        ))}
      </fieldset>

      <section aria-labelledby="pause">
        <h2 id="pause">Pause</h2>
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
        <h3 id="paused-hosts" ref={pausedHeading} tabIndex={-1}>
          Paused sites
        </h3>
        {model.pausedHosts.length > 0 ? (
          <ul class="list" aria-labelledby="paused-hosts">
            {model.pausedHosts.map((host) => (
              <li key={host}>
                <span>{host}</span>
                <button type="button" aria-label={`Resume on ${host}`} onClick={() => resume(host)}>
                  Resume
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p class="empty">No site is paused. A card or the toolbar popup can pause the site you are on.</p>
        )}
      </section>

      <section aria-labelledby="muted">
        <h2 id="muted" ref={mutedHeading} tabIndex={-1}>
          Muted companies
        </h2>
        {model.mutedCompanies.length > 0 ? (
          <ul class="list" aria-labelledby="muted">
            {model.mutedCompanies.map((company) => (
              <li key={company.id}>
                <span>{company.name}</span>
                <button type="button" aria-label={`Unmute ${company.name}`} onClick={() => unmute(company)}>
                  Unmute
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p class="empty">No company is muted. “Mute company” on a card stops marking it, on every page.</p>
        )}
      </section>

      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          Stories are read inside your browser. Newsgloss opens no connection, keeps no history and sends nothing
          anywhere; a source is fetched only when you follow its link.
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
