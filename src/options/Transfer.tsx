import { useWords } from "../words/context.ts";
import type { OptionsActions, OptionsModel } from "./model.ts";

export interface TransferProps {
  model: OptionsModel;
  actions: OptionsActions;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** All settings out to a file and back in. */
export function Transfer({ model: { importError, missingSites }, actions, say }: TransferProps) {
  const words = useWords();
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{words("optionsTransfer")}</h2>
      <p class="before">{words("optionsTransferHelp")}</p>
      <div class="buttons">
        <button type="button" onClick={actions.exportSettings}>
          {words("optionsExportAction")}
        </button>
        <label class="file">
          {words("optionsImportAction")}
          <input
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (!file) return;
              const taken = await actions.importSettings(file);
              // Else the same file, mended, would be no change.
              currentTarget.value = "";
              if (taken) say(words("optionsImported"));
            }}
          />
        </label>
      </div>
      {importError && (
        <p class="error" role="alert">
          {importError}
        </p>
      )}
      {missingSites.length > 0 && (
        <div class="missing">
          <p>{words("optionsMissingSites", missingSites.map(({ host }) => host).join(", "))}</p>
          <button type="button" onClick={actions.addMissingSites}>
            {words("optionsAddMissingAction")}
          </button>
        </div>
      )}
    </section>
  );
}
