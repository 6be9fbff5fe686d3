import { AddSite } from "./AddSite.tsx";
import type { PopupActions, PopupState } from "./model.ts";

type NoticeState = Exclude<PopupState, { status: "loading" } | { status: "story" }>;

export interface PageNoticeProps {
  state: NoticeState;
  actions: PopupActions;
}

/** Why there is nothing to list, and the one thing the reader can do about it. */
export function PageNotice({ state, actions }: PageNoticeProps) {
  switch (state.status) {
    case "not-a-story":
      return (
        <section class="notice">
          <h2>This does not look like a news story</h2>
          <p>
            Front pages, searches and shops are left alone. Open a story and the companies in it are listed here.
            {state.canAnnotate && " If this is a story all the same, Newsgloss can read it now."}
          </p>
          {state.canAnnotate && <AnnotateButton actions={actions} />}
          {state.canAddSite && <AddSite host={state.host} addSite={actions.addSite} />}
        </section>
      );
    case "unlisted":
      return (
        <section class="notice">
          <h2>{state.host || "This page"} is not on the list of news sites</h2>
          <p>
            Newsgloss reads no page outside that list by itself. It can read this one page, once, because you ask; the
            text stays on your machine.
          </p>
          <Refused failed={state.failed} />
          <AnnotateButton actions={actions} />
          <AddSite host={state.host} refused={state.refused} addSite={actions.addSite} />
        </section>
      );
    case "no-answer":
      return (
        <section class="notice">
          <h2>{state.host} has not answered yet</h2>
          <p>
            The page may still be loading, or the browser was told to keep Newsgloss off this site. Newsgloss can read
            this one page now, because you ask.
          </p>
          <Refused failed={state.failed} />
          <AnnotateButton actions={actions} />
        </section>
      );
    case "failed":
      return (
        <section class="notice">
          <h2>Newsgloss did not answer</h2>
          <p>Close this and open it again. If it stays so, switch the extension off and on in your browser.</p>
        </section>
      );
    case "forbidden":
      return (
        <section class="notice">
          <h2>No extension can read this page</h2>
          <p>Browser pages, extension stores and local files are closed to extensions. Open a news story in a tab.</p>
        </section>
      );
    case "paused":
      return (
        <section class="notice">
          <h2>{state.everywhere ? "Paused everywhere" : `Paused on ${state.host}`}</h2>
          <p>
            {state.everywhere
              ? "No page is read and nothing is marked until you resume."
              : "Stories on this site are not read and nothing in them is marked until you resume."}
          </p>
          <button
            type="button"
            class="primary"
            onClick={() => (state.everywhere ? actions.setPausedEverywhere(false) : actions.setPaused(false))}
          >
            {state.everywhere ? "Resume everywhere" : "Resume on this site"}
          </button>
        </section>
      );
  }
}

function Refused({ failed }: { failed: boolean | undefined }) {
  return failed ? <p role="alert">That did not work: the browser gives no access to this page.</p> : null;
}

function AnnotateButton({ actions }: { actions: PopupActions }) {
  return (
    <button type="button" class="primary" onClick={actions.annotate}>
      Annotate this page
    </button>
  );
}
