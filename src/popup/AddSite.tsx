import { useWords } from "../words/context.ts";

export interface AddSiteProps {
  host: string;
  /** The browser asked, and the reader said no. */
  refused?: boolean | undefined;
  addSite: () => void;
}

/** "Always on this site", with the reason for the permission that the browser will ask about. */
export function AddSite({ host, refused, addSite }: AddSiteProps) {
  const words = useWords();
  if (!host) return null;
  return (
    <div class="add-site">
      <button type="button" class="secondary" aria-describedby="add-site-reason" onClick={addSite}>
        {words("popupAddSiteAction")}
      </button>
      <p id="add-site-reason">{words("popupAddSiteReason", host)}</p>
      {refused && <p role="alert">{words("popupAddSiteRefused", host)}</p>}
    </div>
  );
}
