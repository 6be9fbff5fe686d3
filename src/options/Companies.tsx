import { useWords } from "../words/context.ts";
import type { OptionsActions, OptionsModel } from "./model.ts";
import { RemovableList } from "./RemovableList.tsx";

export interface CompaniesProps {
  model: OptionsModel;
  actions: OptionsActions;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** Companies that the reader does not want to see marked, and words that do not mean one. */
export function Companies({ model, actions, say }: CompaniesProps) {
  const words = useWords();
  return (
    <section aria-labelledby="companies">
      <h2 id="companies">{words("optionsCompanies")}</h2>
      <RemovableList
        id="muted"
        title={words("optionsMuted")}
        items={model.mutedCompanies}
        keyOf={({ id }) => id}
        action={words("optionsUnmuteAction")}
        actionName={({ name }) => words("optionsUnmuteName", name)}
        remove={({ id, name }) => {
          actions.unmuteCompany(id);
          say(words("optionsUnmuted", name));
        }}
        empty={words("optionsMutedNone")}
      >
        {({ name }) => name}
      </RemovableList>
      <RemovableList
        id="muted-here"
        title={words("optionsMutedHere")}
        items={model.mutedHere}
        keyOf={({ host, companyId }) => `${host} ${companyId}`}
        action={words("optionsUnmuteAction")}
        actionName={({ host, name }) => words("optionsUnmuteHereName", name, host)}
        remove={(pair) => {
          actions.unmuteHere(pair);
          say(words("optionsUnmutedHere", pair.name, pair.host));
        }}
        empty={words("optionsMutedHereNone")}
      >
        {({ host, name }) => (
          <>
            {name} <span class="soft">{words("optionsOnHost", host)}</span>
          </>
        )}
      </RemovableList>
      <RemovableList
        id="corrected"
        title={words("optionsCorrected")}
        items={model.correctedNames}
        keyOf={({ host, companyId, surface }) => `${host} ${companyId} ${surface}`}
        action={words("optionsTakeBackAction")}
        actionName={({ host, name, surface }) => words("optionsTakeBackName", surface, host, name)}
        remove={(corrected) => {
          actions.takeBackCorrection(corrected);
          say(words("optionsTakenBack", corrected.surface, corrected.name, corrected.host));
        }}
        empty={words("optionsCorrectedNone")}
      >
        {({ host, name, surface }) => (
          <>
            {words("optionsCorrectedItem", surface, name)} <span class="soft">{words("optionsOnHost", host)}</span>
          </>
        )}
      </RemovableList>
    </section>
  );
}
