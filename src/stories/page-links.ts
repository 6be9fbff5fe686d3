/** The page's own suggestions: kept together and in the page's order, cleaned of what is unsafe or said twice. */
import type { Words } from "../words/words.ts";
import { type StoryAddress, storyAddress } from "./address.ts";
import { companiesNamed } from "./named-companies.ts";
import { storyTitle } from "./story-links.ts";
import { cleanTitle, TitleSet } from "./titles.ts";
import type { InTextHeading, PageLink, RelatedStory, StoryQuery } from "./types.ts";
import { listText, publishedText } from "./wording.ts";

export interface PageGroupContext {
  words: Words;
  companyNames: Readonly<Record<string, string>>;
}

const MOST_NAMES = 3;
/** Links looked at: a longer list is an archive or hostile, and someone waits for the popup. */
const MOST_LOOKED = 1_000;
const MOST_HEADING = 60;
const inText: InTextHeading = "Linked in the text";

/**
 * Page links with their reason, at most `most`. `own`: keys of addresses of the story itself, which it may well
 * suggest.
 */
export function pageGroup(
  query: StoryQuery,
  own: ReadonlySet<string>,
  context: PageGroupContext,
  most: number,
): RelatedStory[] {
  const keys = new Set(own);
  const seen = new Set<string>();
  const titles = new TitleSet([query.title]);
  const inStory = new Set(query.companies.map((company) => company.id));
  const listed: RelatedStory[] = [];
  for (const link of query.links.slice(0, MOST_LOOKED)) {
    if (listed.length === most) break;
    // A list may link each story from picture, title and teaser: reading an address is what costs.
    if (seen.has(link.url) || seen.has(link.title)) continue;
    seen.add(link.url).add(link.title);
    const address = storyAddress(link.url);
    if (!address || keys.has(address.key)) continue;
    const title = cleanTitle(storyTitle({ ...link, title: cleanTitle(link.title) }) ?? "");
    if (title === "" || titles.has(title)) continue;
    keys.add(address.key);
    titles.add(title);
    listed.push(pageStory(link, title, address, inStory, context));
  }
  return listed;
}

function pageStory(
  link: PageLink,
  title: string,
  address: StoryAddress,
  inStory: ReadonlySet<string>,
  context: PageGroupContext,
): RelatedStory {
  const { words } = context;
  const published = link.published === undefined ? undefined : publishedText(link.published, words.locale);
  const heading = cleanTitle(link.heading ?? "").replaceAll('"', "'");
  const from =
    heading === inText
      ? words("relatedLinked")
      : heading === "" || heading.length > MOST_HEADING
        ? words("relatedSuggested")
        : words("relatedFrom", heading);
  const about = companiesNamed(title, inStory, context.companyNames, MOST_NAMES);
  return {
    title,
    url: address.href,
    host: address.host,
    ...(published === undefined ? {} : { published }),
    origin: "page",
    reason: about.length === 0 ? from : words("relatedAbout", listText(about, words.locale), from),
  };
}
