import { useState } from "preact/hooks";
import { isWeb, SafeLink } from "../card/SafeLink.tsx";
import { useWords } from "../words/context.ts";
import type { KeptStory, OptionsActions, OptionsModel } from "./model.ts";
import { RemovableList } from "./RemovableList.tsx";

export interface ReadingListProps {
  model: Pick<OptionsModel, "readingList" | "readingLimits">;
  actions: Pick<OptionsActions, "keepReadingList" | "clearReadingList" | "forgetStory" | "exportReadingList">;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** Rows at first: the list may hold hundreds. */
const shownAtFirst = 10;

/** The reader's own list: switched on and off, looked at, taken along, emptied. */
export function ReadingList({ model: { readingList, readingLimits }, actions, say }: ReadingListProps) {
  const words = useWords();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words("readingHeading")}</h2>
      <div class="choice">
        <input
          type="checkbox"
          id="keep-reading"
          checked={readingList !== undefined}
          aria-describedby="keep-reading-help"
          onChange={({ currentTarget: { checked } }) => {
            actions.keepReadingList(checked);
            say(words(checked ? "readingSaidOn" : "readingSaidOff"));
          }}
        />
        <label for="keep-reading">{words("readingKeep")}</label>
        <p id="keep-reading-help">
          {words("readingExplained", String(readingLimits.stories), String(readingLimits.days))}
        </p>
      </div>
      {readingList && <KeptStories stories={readingList} actions={actions} say={say} />}
    </section>
  );
}

interface KeptStoriesProps extends Pick<ReadingListProps, "actions" | "say"> {
  stories: KeptStory[];
}

function KeptStories({ stories, actions, say }: KeptStoriesProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  return (
    <>
      <RemovableList
        id="stories-read"
        title={words.plural("readingKept", stories.length, String(stories.length))}
        items={all ? stories : stories.slice(0, shownAtFirst)}
        keyOf={({ url }) => url}
        action={words("readingForget")}
        actionName={({ title }) => words("readingForgetStory", title)}
        remove={({ url, title }) => {
          actions.forgetStory(url);
          say(words("readingSaidForgotten", title));
        }}
        empty={words("readingEmpty")}
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
              {words("readingShowAll", String(stories.length))}
            </button>
          )}
          <button type="button" onClick={actions.exportReadingList}>
            {words("readingDownload")}
          </button>
          <button
            type="button"
            onClick={() => {
              actions.clearReadingList();
              say(words("readingSaidCleared"));
              // The buttons go away with the stories.
              document.getElementById("stories-read")?.focus();
            }}
          >
            {words("readingClear")}
          </button>
        </div>
      )}
    </>
  );
}
