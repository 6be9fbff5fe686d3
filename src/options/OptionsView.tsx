import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/context.ts";
import { Choices } from "./Choices.tsx";
import { Companies } from "./Companies.tsx";
import { Delay } from "./Delay.tsx";
import { KindsOfFacts } from "./KindsOfFacts.tsx";
import { MarkPreview } from "./MarkPreview.tsx";
import type { OptionsActions, OptionsModel } from "./model.ts";
import { ReadingList } from "./ReadingList.tsx";
import { Sites } from "./Sites.tsx";
import { Transfer } from "./Transfer.tsx";

export interface OptionsViewProps {
  model: OptionsModel;
  actions: OptionsActions;
}

/** Long enough to read a sentence twice, in ms. */
const STATUS_SHOWN = 6_000;

/** A short message that is shown and read out, and goes by itself; said twice, it is new each time. */
function useSpoken(): [string, (message: string) => void] {
  const [said, setSaid] = useState({ message: "" });
  useEffect(() => {
    if (!said.message) return;
    const timer = setTimeout(() => setSaid({ message: "" }), STATUS_SHOWN);
    return () => clearTimeout(timer);
  }, [said]);
  return [said.message, (message) => setSaid({ message })];
}

/** The options page. Every change takes effect at once; there is nothing to save. */
export function OptionsView({ model, actions }: OptionsViewProps) {
  const words = useWords();
  const [status, say] = useSpoken();

  return (
    <main>
      <h1>Newsgloss</h1>
      <p class="lead">{words("optionsLead")}</p>

      <Choices
        name="marks"
        legend={words("optionsMarks")}
        choices={[
          { value: "first", label: words("optionsMarksFirst"), help: words("optionsMarksFirstHelp") },
          { value: "all", label: words("optionsMarksAll"), help: words("optionsMarksAllHelp") },
          { value: "none", label: words("optionsMarksNone"), help: words("optionsMarksNoneHelp") },
        ]}
        chosen={model.marks}
        choose={actions.setMarks}
      />
      <MarkPreview marks={model.marks} />
      <Choices
        name="trigger"
        legend={words("optionsTrigger")}
        choices={[
          { value: "hover", label: words("optionsTriggerHover"), help: words("optionsTriggerHoverHelp") },
          { value: "alt", label: words("optionsTriggerAlt"), help: words("optionsTriggerAltHelp") },
          { value: "keys", label: words("optionsTriggerKeys"), help: words("optionsTriggerKeysHelp") },
        ]}
        chosen={model.trigger}
        choose={actions.setTrigger}
      />
      <Delay model={model} actions={actions} />
      <KindsOfFacts model={model} actions={actions} />
      <Choices
        name="language"
        legend={words("optionsLanguage")}
        choices={[
          { value: "browser", label: words("optionsLanguageBrowser") },
          // In their own words: who cannot read the page must find the way out of it.
          { value: "en", label: "English", lang: "en" },
          { value: "de", label: "Deutsch", lang: "de" },
        ]}
        chosen={model.language}
        choose={actions.setLanguage}
      >
        <p class="before">{words("optionsLanguageHelp")}</p>
      </Choices>

      <Sites model={model} actions={actions} say={say} />
      <Companies model={model} actions={actions} say={say} />
      <ReadingList model={model} actions={actions} say={say} />
      <Transfer model={model} actions={actions} say={say} />

      <section aria-labelledby="defaults">
        <h2 id="defaults">{words("optionsDefaults")}</h2>
        <p class="before">{words("optionsDefaultsHelp")}</p>
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              actions.restoreDefaults();
              say(words("optionsDefaultsDone"));
            }}
          >
            {words("optionsDefaultsAction")}
          </button>
        </div>
      </section>

      <section aria-labelledby="privacy">
        <h2 id="privacy">{words("optionsPrivacy")}</h2>
        <p>{words("optionsPrivacyText")}</p>
        <p class="data">{words("optionsData", model.dataLine, model.version)}</p>
      </section>
      <div class={status ? "status shown" : "status"} role="status">
        {status && <span>{status}</span>}
      </div>
    </main>
  );
}
