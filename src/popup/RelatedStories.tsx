import { useState } from "preact/hooks";
import { isWeb, SafeLink } from "../card/SafeLink.tsx";
import type { RelatedStories as Related } from "../stories/types.ts";
import { useWords } from "../words/context.ts";

export interface RelatedStoriesProps {
  related: Related;
  openStory: (url: string) => void;
}

/** Further stories about the same companies, by where they come from, each with the reason it is listed. */
export function RelatedStories({ related, openStory }: RelatedStoriesProps) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { more } = related;
  const hidden = all ? 0 : more.page.length + more.dataset.length + more.read.length;
  const groups = [
    {
      id: "related-page",
      heading: words("relatedOnPage"),
      stories: all ? [...related.page, ...more.page] : related.page,
    },
    {
      id: "related-dataset",
      heading: words("relatedFromSources"),
      stories: all ? [...related.dataset, ...more.dataset] : related.dataset,
    },
    {
      id: "related-read",
      heading: words("relatedReadHeading"),
      stories: all ? [...related.read, ...more.read] : related.read,
    },
  ].filter((group) => group.stories.length > 0);
  return (
    <section aria-labelledby="related">
      <h2 id="related">{words("relatedHeading")}</h2>
      {groups.length === 0 && <p class="empty">{words("relatedNone")}</p>}
      {groups.map((group) => (
        <div key={group.id} class="group">
          <h3 id={group.id}>{group.heading}</h3>
          <ul class="stories" aria-labelledby={group.id}>
            {group.stories.map((story) => (
              <li key={story.url} dir="auto">
                <SafeLink url={story.url} allow={isWeb} class="story-link" onClick={(event) => open(event, story.url)}>
                  {story.title}
                </SafeLink>
                <p class="where">
                  <span>{story.host}</span>
                  {story.published && <span>{story.published}</span>}
                </p>
                <p class="reason">{story.reason}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {hidden > 0 && (
        <button type="button" class="secondary" onClick={() => setAll(true)}>
          {words.plural("relatedMoreAction", hidden, String(hidden))}
        </button>
      )}
    </section>
  );

  /** A plain click goes through the browser side, which can close the popup; any other click is the link's own. */
  function open(event: MouseEvent, url: string) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openStory(url);
  }
}
