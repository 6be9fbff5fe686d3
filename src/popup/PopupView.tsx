import { useWords } from "../words/context.ts";
import type { Words } from "../words/words.ts";
import type { PopupActions, PopupModel, PopupState } from "./model.ts";
import { PageNotice } from "./PageNotice.tsx";
import { StoryView } from "./StoryView.tsx";

export interface PopupViewProps {
  model: PopupModel;
  actions: PopupActions;
}

/** The toolbar popup: what the page in front of the reader holds, and what can be done about it. */
export function PopupView({ model, actions }: PopupViewProps) {
  const words = useWords();
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
          {words("popupOptionsAction")}
        </button>
        <Pauses state={state} actions={actions} />
        <p class="data">
          {model.dataLine} · v{model.version}
        </p>
      </footer>
      {/* Always in the document, so that screen readers hear it change. Filtering speaks for itself inside the story. */}
      <p class="unseen" role="status">
        {statusLine(state, words)}
      </p>
    </div>
  );
}

/** One sentence for the status region; empty while loading. */
export function statusLine(state: PopupState, words: Words): string {
  switch (state.status) {
    case "loading":
      return "";
    case "story":
      return words.plural("popupFound", state.companies.length, String(state.companies.length));
    case "not-a-story":
      return words("popupNoStoryStatus");
    case "unlisted":
      return words("popupUnlistedStatus");
    case "no-answer":
      return words("popupNoAnswerStatus");
    case "failed":
      return words("popupFailed");
    case "forbidden":
      return words("popupForbiddenStatus");
    case "paused":
      return state.everywhere ? words("popupPausedEverywhere") : words("popupPausedHere", state.host);
  }
}

/** Both switches show what is so, and turn it back: a pause everywhere is never out of sight. */
function Pauses({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const words = useWords();
  if (state.status === "loading" || state.status === "failed") return null;
  const isEverywhere = state.status === "paused" && state.everywhere;
  const hasSite = state.status === "story" || state.status === "not-a-story" || state.status === "paused";
  return (
    <div class="pauses">
      {hasSite && !isEverywhere && (
        <Switch label={words("popupPauseSite")} checked={state.status === "paused"} change={actions.setPaused} />
      )}
      <Switch label={words("popupPauseEverywhere")} checked={isEverywhere} change={actions.setPausedEverywhere} />
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
