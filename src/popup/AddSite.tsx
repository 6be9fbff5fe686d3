export interface AddSiteProps {
  host: string;
  /** The browser asked, and the reader said no. */
  refused?: boolean | undefined;
  addSite: () => void;
}

/** "Always on this site", with the reason for the permission that the browser will ask about. */
export function AddSite({ host, refused, addSite }: AddSiteProps) {
  if (!host) return null;
  return (
    <div class="add-site">
      <button type="button" class="secondary" aria-describedby="add-site-reason" onClick={addSite}>
        Always on this site
      </button>
      <p id="add-site-reason">
        Your browser will ask you to let Newsgloss read {host}: it needs to, to find the companies in each story there
        when you open it. Nothing it reads leaves your machine, and the options take the access back.
      </p>
      {refused && <p role="alert">The browser gave no access to {host}; nothing has changed.</p>}
    </div>
  );
}
