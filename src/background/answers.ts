/** What the background answers: companies in a text, a company's card, a story's digest. */
import type { WordedCard } from "../facts/card-model.ts";
import type { ShippedCompany } from "../facts/shipped.ts";
import { dateText, numberText } from "../facts/wording.ts";
import { browser } from "../platform/browser.ts";
import type { DataInfo, DigestReply, GetCard, LinkReply, LinkStory, PageState } from "../platform/messages.ts";
import { isUnwanted, readSettings, type Settings } from "../platform/settings.ts";
import { wordsIn } from "../platform/words.ts";
import { CARD_KEYS } from "../words/card-keys.ts";
import { packWords, type Words } from "../words/words.ts";
import { company, dataIndex, linker, stories } from "./packaged.ts";
import { storiesRead } from "./reading-list.ts";

/*
 * What only a card or the popup needs is evaluated when one is asked for: a background that was just woken by a story has
 * its companies some milliseconds earlier. (The build writes one file; nothing is loaded.)
 */
const cardRoom = (): Promise<typeof import("../facts/card.ts")> => import("../facts/card.ts");
const digestRoom = (): Promise<typeof import("../facts/digest.ts")> => import("../facts/digest.ts");
const storiesRoom = (): Promise<typeof import("../stories/rank.ts")> => import("../stories/rank.ts");

const today = (): string => new Date().toISOString().slice(0, 10);

/** What the reader has set, and the words of the language among it. */
async function readerOf(isPrivate: boolean): Promise<{ words: Words; hiddenKinds: Settings["hiddenKinds"] }> {
  const { language, hiddenKinds } = await readSettings(isPrivate);
  return { words: await wordsIn(language), hiddenKinds };
}

/** The companies in a story of the host, without those that the reader does not want to see marked there. */
export async function linkStory(
  { type: _, ...story }: LinkStory,
  host: string,
  isPrivate: boolean,
): Promise<LinkReply> {
  const [{ link }, settings] = await Promise.all([linker(), readSettings(isPrivate)]);
  const { mentions } = link({
    blocks: story.blocks,
    url: story.url,
    ...(story.title !== undefined && { title: story.title }),
    ...(story.published !== undefined && { published: story.published }),
    ...(story.language !== undefined && { language: story.language }),
  });
  return {
    mentions: mentions
      .filter(({ block, start, end, company: id }) => {
        const surface = story.blocks[block]?.text.slice(start, end) ?? "";
        return !isUnwanted(settings, host, id, surface);
      })
      .map(({ block, start, end, company: id, via }) => ({ block, start, end, company: id, ...(via && { via }) })),
    marks: settings.marks,
    trigger: settings.trigger,
    delay: settings.delay,
  };
}

/** A mention's card, with the words that its view needs: it stands in a page, which knows no language of ours. */
export async function card(request: GetCard, isPrivate: boolean): Promise<WordedCard | undefined> {
  const [asked, index, { buildCard }, { sentenceAt }, { words, hiddenKinds }] = await Promise.all([
    company(request.companyId),
    dataIndex(),
    cardRoom(),
    import("../facts/sentence.ts"),
    readerOf(isPrivate),
  ]);
  if (!asked) return undefined;
  const { companyId, via, published, headline, text, at, language } = request;
  const sentence = sentenceAt(text, at, language);
  const model = buildCard(
    {
      companyId,
      headline,
      sentence,
      paragraph: text,
      ...(via !== undefined && { via }),
      ...(published !== undefined && { published }),
    },
    asked,
    {
      today: today(),
      words,
      hiddenKinds,
      companyNames: index.names,
      dataDate: index.dataDate,
      ...(index.market && { market: index.market }),
    },
  );
  return { ...model, sentence, words: packWords(words, CARD_KEYS) };
}

export async function digest(page: PageState, isPrivate: boolean): Promise<DigestReply> {
  const [index, { digestStory }, { relatedStories }, { words, hiddenKinds }, read] = await Promise.all([
    dataIndex(),
    digestRoom(),
    storiesRoom(),
    readerOf(isPrivate),
    storiesRead(isPrivate),
  ]);
  const asked = await Promise.all(page.companies.map(({ id }) => company(id)));
  const known = page.companies.flatMap(({ id, count, inHeadline }, i) => {
    const found = asked[i];
    return found ? [{ id, name: found.name, count, inHeadline, company: found }] : [];
  });
  const related = relatedStories(
    {
      title: page.title,
      url: page.url,
      ...(page.canonical !== undefined && { canonical: page.canonical }),
      ...(page.published !== undefined && { published: page.published }),
      companies: known,
      links: page.links.map(({ title, url, heading, published, isOfSite }) => ({
        title,
        url,
        ...(heading !== undefined && { heading }),
        ...(published !== undefined && { published }),
        ...(isOfSite && { isOfSite }),
      })),
    },
    await stories(),
    { today: today(), words, companyNames: index.names, read },
  );
  return {
    names: {
      ...Object.fromEntries(known.map(({ id, name }) => [id, name])),
      ...brandNames(known.map((each) => each.company)),
    },
    digest: digestStory(known, {
      headline: page.title,
      ...(page.published !== undefined && { published: page.published }),
      today: today(),
      words,
      hiddenKinds,
      ...(index.market && { market: index.market }),
    }),
    related: related as DigestReply["related"],
  };
}

function brandNames(companies: ShippedCompany[]): Record<string, string> {
  return Object.fromEntries(
    companies.flatMap(({ id, brands }) => brands.map((brand) => [`${id}:${brand.id}`, brand.name])),
  );
}

export async function dataInfo(isPrivate = false): Promise<DataInfo> {
  const [{ dataDate, companyCount, names }, { words }] = await Promise.all([dataIndex(), readerOf(isPrivate)]);
  const { locale } = words;
  const dataLine = words.plural("dataLine", companyCount, numberText(companyCount, locale), dateText(dataDate, locale));
  return {
    dataLine,
    version: browser.runtime.getManifest().version,
    names,
  };
}
