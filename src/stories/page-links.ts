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

export interface PageGroup {
  /** What belongs to the story first, in the page's order; then what is the same on every page of the site. */
  stories: RelatedStory[];
  /** How many of them, from the first, go with the story: no "Most read" about anything else. */
  fitting: number;
}

/**
 * Page links with their reason, at most `most`. `own`: keys of addresses of the story itself, which it may well
 * suggest.
 */
export function pageGroup(
  query: StoryQuery,
  own: ReadonlySet<string>,
  context: PageGroupContext,
  most: number,
): PageGroup {
  const keys = new Set(own);
  const seen = new Set<string>();
  const titles = new TitleSet([query.title]);
  const inStory = new Set(query.companies.map((company) => company.id));
  const companies = new Set(query.companies.map(({ name }) => name));
  const fitting: RelatedStory[] = [];
  const others: RelatedStory[] = [];
  for (const link of query.links.slice(0, MOST_LOOKED)) {
    if (fitting.length + others.length === most) break;
    // A list may link each story from picture, title and teaser: reading an address is what costs.
    if (seen.has(link.url) || seen.has(link.title)) continue;
    seen.add(link.url).add(link.title);
    const address = storyAddress(link.url);
    if (!address || keys.has(address.key)) continue;
    const title = cleanTitle(storyTitle({ ...link, title: cleanTitle(link.title) }) ?? "");
    if (title === "" || titles.has(title)) continue;
    keys.add(address.key);
    titles.add(title);
    const about = companiesNamed(title, inStory, context.companyNames, MOST_NAMES);
    // Where no company is known, nothing tells what fits, and the page's word is all there is.
    const fits = !link.isOfSite || companies.size === 0 || about.some((name) => companies.has(name));
    (fits ? fitting : others).push(pageStory(link, title, address, about, context.words));
  }
  return { stories: [...fitting, ...others], fitting: fitting.length };
}

function pageStory(
  link: PageLink,
  title: string,
  address: StoryAddress,
  about: readonly string[],
  words: Words,
): RelatedStory {
  const published = link.published === undefined ? undefined : publishedText(link.published, words.locale);
  const heading = cleanTitle(link.heading ?? "").replaceAll('"', "'");
  const from =
    heading === inText
      ? words("relatedLinked")
      : heading === "" || heading.length > MOST_HEADING
        ? words("relatedSuggested")
        : words("relatedFrom", heading);
  return {
    title,
    url: address.href,
    host: address.host,
    ...(published === undefined ? {} : { published }),
    origin: "page",
    reason: about.length === 0 ? from : words("relatedAbout", listText(about, words.locale), from),
  };
}
