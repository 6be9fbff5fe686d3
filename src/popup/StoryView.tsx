import { SafeLink } from "../card/SafeLink.tsx";
import { useWords } from "../words/context.ts";
import { AddSite } from "./AddSite.tsx";
import { CompanyList } from "./CompanyList.tsx";
import type { PopupActions, PopupState } from "./model.ts";
import { RelatedStories } from "./RelatedStories.tsx";

export interface StoryViewProps {
  story: Extract<PopupState, { status: "story" }>;
  actions: PopupActions;
}

/** A story: its companies, the facts that matter in it, and what else to read about them. */
export function StoryView({ story, actions }: StoryViewProps) {
  const words = useWords();
  const { companies, digest, related } = story;
  return (
    <>
      <p class="story-title" dir="auto">
        {story.title}
      </p>
      <section aria-labelledby="companies">
        <div class="heads">
          <h2 id="companies">{words("popupCompanies")}</h2>
          {/* Each number says it again to screen readers. */}
          {companies.length > 0 && <span aria-hidden="true">{words("popupMentionsHeading")}</span>}
        </div>
        {companies.length > 0 ? (
          <CompanyList companies={companies} showCompany={actions.showCompany} />
        ) : (
          <p class="empty">{words("popupNoCompanies")}</p>
        )}
      </section>
      {digest.length > 0 && (
        <section aria-labelledby="digest">
          <h2 id="digest">{words("popupFacts")}</h2>
          <ul class="digest">
            {digest.map(({ text, source }) => (
              <li key={text}>
                {text}
                {source && (
                  <>
                    {" "}
                    <SafeLink class="digest-source" url={source.url}>
                      {source.publisher}
                    </SafeLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {story.canAddSite && (
        <section class="add-section" aria-label={words("popupAddSiteAction")}>
          <AddSite host={story.host} addSite={actions.addSite} />
        </section>
      )}
      {companies.length + related.page.length > 0 && <RelatedStories related={related} openStory={actions.openStory} />}
    </>
  );
}
