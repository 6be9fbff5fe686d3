import { useState } from "preact/hooks";
import { useWords } from "../words/context.ts";
import { Choices } from "./Choices.tsx";
import { Companies } from "./Companies.tsx";
import { Delay } from "./Delay.tsx";
import { KindsOfFacts } from "./KindsOfFacts.tsx";
import { MarkPreview } from "./MarkPreview.tsx";
import type { OptionsActions, OptionsModel } from "./model.ts";
import { Sites } from "./Sites.tsx";
import { Transfer } from "./Transfer.tsx";

export interface OptionsViewProps {
  model: OptionsModel;
  actions: OptionsActions;
}

/** The options page. Every change takes effect at once; there is nothing to save. */
export function OptionsView({ model, actions }: OptionsViewProps) {
  const words = useWords();
  const [status, setStatus] = useState("");

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

      <Sites model={model} actions={actions} say={setStatus} />
      <Companies model={model} actions={actions} say={setStatus} />
      <Transfer model={model} actions={actions} say={setStatus} />

      <section aria-labelledby="defaults">
        <h2 id="defaults">{words("optionsDefaults")}</h2>
        <p class="before">{words("optionsDefaultsHelp")}</p>
        <div class="buttons">
          <button
            type="button"
            onClick={() => {
              actions.restoreDefaults();
              setStatus(words("optionsDefaultsDone"));
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
      <p class="unseen" role="status">
        {status}
      </p>
    </main>
  );
}
