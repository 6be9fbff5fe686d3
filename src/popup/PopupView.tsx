import type { PopupActions, PopupModel, PopupState } from "./model.ts";
import { PageNotice } from "./PageNotice.tsx";
import { StoryView } from "./StoryView.tsx";

export interface PopupViewProps {
  model: PopupModel;
  actions: PopupActions;
}

/** The toolbar popup: what the page in front of the reader holds, and what can be done about it. */
export function PopupView({ model, actions }: PopupViewProps) {
  const { state } = model;
  return (
    <div class="popup" aria-busy={state.status === "loading"}>
      <header>
        <h1>Newsgloss</h1>
        {"host" in state && <p class="host">{state.host}</p>}
      </header>
      <main>
        {/* Loading draws nothing: an answer comes within a blink, and a spinner would only flash. */}
        {state.status === "story" && <StoryView key={state.title} story={state} actions={actions} />}
        {state.status !== "loading" && state.status !== "story" && <PageNotice state={state} actions={actions} />}
      </main>
      <footer>
        <button type="button" class="options" onClick={actions.openOptions}>
          Options
        </button>
        <Pauses state={state} actions={actions} />
        <p class="data">
          {model.dataLine} · v{model.version}
        </p>
      </footer>
      {/* Always in the document, so that screen readers hear it change. Filtering speaks for itself inside the story. */}
      <p class="unseen" role="status">
        {statusLine(state)}
      </p>
    </div>
  );
}

/** One sentence for the status region; empty while loading. */
export function statusLine(state: PopupState): string {
  switch (state.status) {
    case "loading":
      return "";
    case "story":
      return state.companies.length === 1 ? "1 company found" : `${state.companies.length} companies found`;
    case "not-a-story":
      return "No news story found on this page";
    case "unlisted":
      return "This site is not on the list of news sites";
    case "no-answer":
      return "This page has not answered yet";
    case "failed":
      return "Newsgloss did not answer";
    case "forbidden":
      return "Extensions cannot read this page";
    case "paused":
      return state.everywhere ? "Paused everywhere" : `Paused on ${state.host}`;
  }
}

/** Both switches show what is so, and turn it back: a pause everywhere is never out of sight. */
function Pauses({ state, actions }: { state: PopupState; actions: PopupActions }) {
  if (state.status === "loading" || state.status === "failed") return null;
  const isEverywhere = state.status === "paused" && state.everywhere;
  const hasSite = state.status === "story" || state.status === "not-a-story" || state.status === "paused";
  return (
    <div class="pauses">
      {hasSite && !isEverywhere && (
        <Switch label="Pause on this site" checked={state.status === "paused"} change={actions.setPaused} />
      )}
      <Switch label="Pause everywhere" checked={isEverywhere} change={actions.setPausedEverywhere} />
    </div>
  );
}

function Switch({ label, checked, change }: { label: string; checked: boolean; change: (checked: boolean) => void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={checked} onChange={(event) => change(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
