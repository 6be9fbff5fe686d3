/** "Report a mistake": an issue page with the case filled in. Opened only when the reader clicks; nothing is sent. */

/** Where mistakes are reported; replaced by the build with package.json's `bugs.url`. */
declare const BUGS_URL: string;

/** The issue page's address for a mention. Says which company and word, never which page the reader was on. */
export function issuePage({ companyId, surface }: { companyId: string; surface: string }): string {
  const url = new URL(`${BUGS_URL}/new`);
  url.searchParams.set("title", `Wrong or stale: "${surface}" (${companyId})`);
  url.searchParams.set(
    "body",
    [
      `The word "${surface}" showed the card of \`${companyId}\`.`,
      "",
      "What is wrong (another company, an old figure, a source that does not say this)?",
      "",
      "Where did you read it (address of the story, if you want to tell it)?",
    ].join("\n"),
  );
  return url.href;
}
