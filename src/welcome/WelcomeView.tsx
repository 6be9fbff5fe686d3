import { SafeLink } from "../card/SafeLink.tsx";
import { asOfText, moneyText, periodText, possessive, shareText } from "../facts/wording.ts";
import { useWords } from "../words/context.ts";

/** The example's figures, from the document that it links: net sales of AWS and of all Amazon in 2025, in US dollars. */
const EXAMPLE = {
  owner: "Amazon",
  segment: "Amazon Web Services",
  amount: 128_725_000_000,
  total: 716_924_000_000,
  period: { start: "2025-01-01", end: "2025-12-31", label: "FY2025" },
  source: "SEC",
  title: "Amazon annual report 2025",
  url: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
};

/** The page that opens after the installation: what the extension does, how to use it, what it asks for. */
export function WelcomeView() {
  const words = useWords();
  return (
    <main>
      <h1>Newsgloss</h1>
      <p class="lead">{words("welcomeLead")}</p>
      <figure>
        <Example />
        <figcaption>{words("welcomeCaption")}</figcaption>
      </figure>
      <section>
        <h2>{words("welcomeReading")}</h2>
        <Keys />
        <p>{words("welcomeKeys")}</p>
        <p>{words("welcomeCertain")}</p>
      </section>
      <section>
        <h2>{words("welcomePrivacy")}</h2>
        <p>{words("welcomePrivacyText")}</p>
      </section>
      <section>
        <h2>{words("welcomePermissions")}</h2>
        <Permissions />
      </section>
      <p class="next">
        <a href="../options/options.html">{words("welcomeOptions")}</a>
      </p>
    </main>
  );
}

function Example() {
  const words = useWords();
  const { owner, segment, amount, total, period, source, title, url } = EXAMPLE;
  const money = (value: number): string => moneyText(value, "USD", words.locale);
  // The mark stands in the middle of the sentence, wherever a language puts the name.
  const [before, after] = words("welcomeStory", "\n").split("\n");
  return (
    <div class="scene">
      <p class="story">
        {before}
        <span class="mark">AWS</span>
        {after}
      </p>
      <div class="sample">
        <p class="title">{segment}</p>
        <p class="owner">{words("ownershipPart", owner)}</p>
        <p class="label">{words("welcomeShareLabel", possessive(owner, words))}</p>
        <p class="value">{shareText(amount / total, words.locale)}</p>
        <p>{words("amountOfRevenue", money(amount), money(total))}</p>
        <p class="small">
          {periodText(period, words)} · {asOfText(period.end, words)}
        </p>
        <p class="small">
          <SafeLink url={url} title={title}>
            {source}
          </SafeLink>
        </p>
      </div>
    </div>
  );
}

function Keys() {
  const words = useWords();
  const withKey = (key: string) => (
    <dt>
      <kbd>Alt</kbd> <kbd>{words("welcomeShiftKey")}</kbd> <kbd>{key}</kbd>
    </dt>
  );
  return (
    <dl>
      <div>
        <dt>{words("welcomeHover")}</dt>
        <dd>{words("welcomeHoverHelp")}</dd>
      </div>
      <div>
        {withKey("J")}
        <dd>{words("welcomeNextHelp")}</dd>
      </div>
      <div>
        {withKey("K")}
        <dd>{words("welcomePreviousHelp")}</dd>
      </div>
      <div>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{words("welcomeEscHelp")}</dd>
      </div>
      <div>
        <dt>{words("welcomeToolbar")}</dt>
        <dd>{words("welcomeToolbarHelp")}</dd>
      </div>
    </dl>
  );
}

const PERMISSIONS = [
  ["welcomeListed", "welcomeListedHelp"],
  ["welcomeTab", "welcomeTabHelp"],
  ["welcomeScripts", "welcomeScriptsHelp"],
  ["welcomeStorage", "welcomeStorageHelp"],
  ["welcomeFurther", "welcomeFurtherHelp"],
] as const;

function Permissions() {
  const words = useWords();
  return (
    <dl>
      {PERMISSIONS.map(([term, help]) => (
        <div key={term}>
          <dt>{words(term)}</dt>
          <dd>{words(help)}</dd>
        </div>
      ))}
    </dl>
  );
}
