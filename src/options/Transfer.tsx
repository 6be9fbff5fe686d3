import type { OptionsActions, OptionsModel } from "./model.ts";

export interface TransferProps {
  model: OptionsModel;
  actions: OptionsActions;
  /** Says a short message to screen readers. */
  say: (message: string) => void;
}

/** All settings out to a file and back in. */
export function Transfer({ model: { importError, missingSites }, actions, say }: TransferProps) {
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">Take your settings along</h2>
      <p class="before">A file with everything above, for another browser. Importing replaces what is set here.</p>
      <div class="buttons">
        <button type="button" onClick={actions.exportSettings}>
          Export settings
        </button>
        <label class="file">
          Import settings
          <input
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (!file) return;
              const taken = await actions.importSettings(file);
              // Else the same file, mended, would be no change.
              currentTarget.value = "";
              if (taken) say("Settings imported");
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
          <p>
            The file names sites that this browser has not given access to:{" "}
            {missingSites.map(({ host }) => host).join(", ")}. It will ask you to allow each.
          </p>
          <button type="button" onClick={actions.addMissingSites}>
            Add these sites
          </button>
        </div>
      )}
    </section>
  );
}
