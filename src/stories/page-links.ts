/** The page's own suggestions: kept together and in the page's order, cleaned of what is unsafe or said twice. */
import { type StoryAddress, storyAddress } from "./address.ts";
import { cleanTitle, hasName, nearlyEqual } from "./titles.ts";
import type { PageLink, RelatedStory, StoryQuery } from "./types.ts";
import { listText, publishedText } from "./wording.ts";

export interface PageGroupContext {
  locale: string;
  companyNames: Readonly<Record<string, string>>;
}

/** Company names that a title-cased headline may use as ordinary words. They count only in stories about the company. */
const ORDINARY = new Set(
  (
    "Ally Alphabet Amazon Apple Ball Best Block Boots Box Carnival Caterpillar Chase Coach Corning Crocs Crown Delta Discover Dish Dollar " +
    "Dover Eaton Edison Fastly Ford Fox Gap General Global Graham Harvest Hershey Intuit Jabil Lear Level Lincoln Loop Mars Match Meta " +
    "Monday Motive News Next Nice Notion Oracle Orange Pool Progressive Public Ramp Republic Ross Sage Shell Slack Snap Southern Square " +
    "Sprint Strategy Stripe Subway Sun Target Three Toast Unity Virgin Visa Waters Wing Workday Zoom"
  ).split(" "),
);

const MOST_NAMES = 3;
const MOST_HEADING = 60;

/** Page links with their reason. `own`: addresses of the story itself, which it may well suggest. */
export function pageGroup(query: StoryQuery, own: ReadonlySet<string>, context: PageGroupContext): RelatedStory[] {
  const keys = new Set(own);
  const titles = [query.title];
  const listed: RelatedStory[] = [];
  for (const link of query.links) {
    const address = storyAddress(link.url);
    const title = cleanTitle(link.title);
    if (!address || title === "" || keys.has(address.key)) continue;
    if (titles.some((known) => nearlyEqual(known, title))) continue;
    keys.add(address.key);
    titles.push(title);
    listed.push(pageStory(link, title, address, query, context));
  }
  return listed;
}

function pageStory(
  link: PageLink,
  title: string,
  address: StoryAddress,
  query: StoryQuery,
  context: PageGroupContext,
): RelatedStory {
  const published = link.published === undefined ? undefined : publishedText(link.published, context.locale);
  const heading = cleanTitle(link.heading ?? "").replaceAll('"', "'");
  const from =
    heading === "" || heading.length > MOST_HEADING ? "suggested on this page" : `from "${heading}" on this page`;
  const about = companiesNamed(title, query, context.companyNames);
  return {
    title,
    url: address.href,
    host: address.host,
    ...(published === undefined ? {} : { published }),
    origin: "page",
    reason: about.length === 0 ? from : `about ${listText(about, context.locale)} · ${from}`,
  };
}

/** Companies a title surely names, in the title's order. */
function companiesNamed(title: string, query: StoryQuery, companyNames: Readonly<Record<string, string>>): string[] {
  const inStory = new Set(query.companies.map((company) => company.id));
  return Object.entries(companyNames)
    .filter(([id, name]) => hasName(title, name) && (inStory.has(id) || !ORDINARY.has(name)))
    .map(([, name]) => name)
    .filter((name, _index, all) => !all.some((other) => other !== name && hasName(other, name)))
    .sort((a, b) => title.indexOf(a) - title.indexOf(b))
    .slice(0, MOST_NAMES);
}
