import { useState } from "preact/hooks";
import { isWeb, SafeLink } from "../card/SafeLink.tsx";
import type { KeptStory, OptionsActions, OptionsModel } from "./model.ts";
import { RemovableList } from "./RemovableList.tsx";

export interface ReadingListProps {
  model: Pick<OptionsModel, "readingList" | "readingLimits">;
  actions: Pick<OptionsActions, "keepReadingList" | "clearReadingList" | "forgetStory" | "exportReadingList">;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** What this part of the page says, in one place. */
const TEXTS = {
  heading: "Stories you read",
  keep: "Keep a list of the stories I read",
  explained: (stories: number, days: number) =>
    "Then the toolbar popup also names stories that you have read about the same companies. The list stays on this " +
    `machine: title, address and date of each story, the companies in it and what it is about; never its text. ` +
    `It holds at most ${stories} stories, none that you read more than ${days} days ago, and nothing from private windows. ` +
    "A story counts as read when it was in front for 15 seconds. Switching this off deletes the list at once.",
  kept: (count: number) => (count === 1 ? "One story kept" : `${count} stories kept`),
  empty: "No story yet. Those that you open from now on, and in which companies were found, will stand here.",
  forget: "Forget",
  forgetStory: (title: string) => `Forget “${title}”`,
  showAll: (count: number) => `Show all ${count}`,
  download: "Download as a file",
  clear: "Clear the list",
  saidOn: "Stories you read are kept from now on",
  saidOff: "The list is deleted, and no story is kept any more",
  saidCleared: "The list is empty",
  saidForgotten: (title: string) => `“${title}” is forgotten`,
};

/** Rows at first: the list may hold hundreds. */
const shownAtFirst = 10;

/** The reader's own list: switched on and off, looked at, taken along, emptied. */
export function ReadingList({ model: { readingList, readingLimits }, actions, say }: ReadingListProps) {
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{TEXTS.heading}</h2>
      <div class="choice">
        <input
          type="checkbox"
          id="keep-reading"
          checked={readingList !== undefined}
          aria-describedby="keep-reading-help"
          onChange={({ currentTarget: { checked } }) => {
            actions.keepReadingList(checked);
            say(checked ? TEXTS.saidOn : TEXTS.saidOff);
          }}
        />
        <label for="keep-reading">{TEXTS.keep}</label>
        <p id="keep-reading-help">{TEXTS.explained(readingLimits.stories, readingLimits.days)}</p>
      </div>
      {readingList && <KeptStories stories={readingList} actions={actions} say={say} />}
    </section>
  );
}

interface KeptStoriesProps extends Pick<ReadingListProps, "actions" | "say"> {
  stories: KeptStory[];
}

function KeptStories({ stories, actions, say }: KeptStoriesProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <RemovableList
        id="stories-read"
        title={TEXTS.kept(stories.length)}
        items={all ? stories : stories.slice(0, shownAtFirst)}
        keyOf={({ url }) => url}
        action={TEXTS.forget}
        actionName={({ title }) => TEXTS.forgetStory(title)}
        remove={({ url, title }) => {
          actions.forgetStory(url);
          say(TEXTS.saidForgotten(title));
        }}
        empty={TEXTS.empty}
      >
        {({ title, url, host, readOn }) => (
          <>
            <SafeLink url={url} allow={isWeb}>
              {title}
            </SafeLink>{" "}
            <span class="soft">
              {host} · {readOn}
            </span>
          </>
        )}
      </RemovableList>
      {stories.length > 0 && (
        <div class="buttons">
          {!all && stories.length > shownAtFirst && (
            <button type="button" onClick={() => setAll(true)}>
              {TEXTS.showAll(stories.length)}
            </button>
          )}
          <button type="button" onClick={actions.exportReadingList}>
            {TEXTS.download}
          </button>
          <button
            type="button"
            onClick={() => {
              actions.clearReadingList();
              say(TEXTS.saidCleared);
              // The buttons go away with the stories.
              document.getElementById("stories-read")?.focus();
            }}
          >
            {TEXTS.clear}
          </button>
        </div>
      )}
    </>
  );
}
