import { useWords } from "../words/context.ts";
import { AddSite } from "./AddSite.tsx";
import type { PopupActions, PopupState } from "./model.ts";

type NoticeState = Exclude<PopupState, { status: "loading" } | { status: "story" }>;

export interface PageNoticeProps {
  state: NoticeState;
  actions: PopupActions;
}

/** Why there is nothing to list, and the one thing the reader can do about it. */
export function PageNotice({ state, actions }: PageNoticeProps) {
  const words = useWords();
  switch (state.status) {
    case "not-a-story":
      return (
        <section class="notice">
          <h2>{words("popupNoStory")}</h2>
          <p>
            {words("popupNoStoryHelp")}
            {state.canAnnotate && ` ${words("popupNoStoryAnyway")}`}
          </p>
          {state.canAnnotate && <AnnotateButton actions={actions} />}
          {state.canAddSite && <AddSite host={state.host} addSite={actions.addSite} />}
        </section>
      );
    case "unlisted":
      return (
        <section class="notice">
          <h2>{state.host ? words("popupUnlisted", state.host) : words("popupUnlistedPage")}</h2>
          <p>{words("popupUnlistedHelp")}</p>
          <Refused failed={state.failed} />
          <AnnotateButton actions={actions} />
          <AddSite host={state.host} refused={state.refused} addSite={actions.addSite} />
        </section>
      );
    case "no-answer":
      return (
        <section class="notice">
          <h2>{words("popupNoAnswer", state.host)}</h2>
          <p>{words("popupNoAnswerHelp")}</p>
          <Refused failed={state.failed} />
          <AnnotateButton actions={actions} />
        </section>
      );
    case "failed":
      return (
        <section class="notice">
          <h2>{words("popupFailed")}</h2>
          <p>{words("popupFailedHelp")}</p>
        </section>
      );
    case "forbidden":
      return (
        <section class="notice">
          <h2>{words("popupForbidden")}</h2>
          <p>{words("popupForbiddenHelp")}</p>
        </section>
      );
    case "paused":
      return (
        <section class="notice">
          <h2>{state.everywhere ? words("popupPausedEverywhere") : words("popupPausedHere", state.host)}</h2>
          <p>{words(state.everywhere ? "popupPausedEverywhereHelp" : "popupPausedHereHelp")}</p>
          <button
            type="button"
            class="primary"
            onClick={() => (state.everywhere ? actions.setPausedEverywhere(false) : actions.setPaused(false))}
          >
            {words(state.everywhere ? "popupResumeEverywhereAction" : "popupResumeHereAction")}
          </button>
        </section>
      );
  }
}

function Refused({ failed }: { failed: boolean | undefined }) {
  const words = useWords();
  return failed ? <p role="alert">{words("popupRefused")}</p> : null;
}

function AnnotateButton({ actions }: { actions: PopupActions }) {
  const words = useWords();
  return (
    <button type="button" class="primary" onClick={actions.annotate}>
      {words("popupAnnotateAction")}
    </button>
  );
}
