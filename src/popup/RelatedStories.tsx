import { SafeLink } from "../card/SafeLink.tsx";
import type { RelatedStory } from "../stories/types.ts";

export interface RelatedStoriesProps {
  related: { page: RelatedStory[]; dataset: RelatedStory[] };
  openStory: (url: string) => void;
}

/** Further stories about the same companies, by where they come from, each with the reason it is listed. */
export function RelatedStories({ related, openStory }: RelatedStoriesProps) {
  const groups = [
    { id: "related-page", heading: "On this page", stories: related.page },
    { id: "related-dataset", heading: "From the sources", stories: related.dataset },
  ].filter((group) => group.stories.length > 0);
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related stories</h2>
      {groups.length === 0 && (
        <p class="empty">
          Neither the links on this page nor the sources of the facts hold another story about these companies.
        </p>
      )}
      {groups.map((group) => (
        <div key={group.id} class="group">
          <h3 id={group.id}>{group.heading}</h3>
          <ul class="stories" aria-labelledby={group.id}>
            {group.stories.map((story) => (
              <li key={story.url}>
                <SafeLink url={story.url} class="story-link" onClick={(event) => open(event, story.url)}>
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
    </section>
  );

  /** A plain click goes through the browser side, which can close the popup; any other click is the link's own. */
  function open(event: MouseEvent, url: string) {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openStory(url);
  }
}
