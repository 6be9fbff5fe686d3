/** Reads what a page says about itself in JSON-LD. Pages write it badly: broken JSON is passed over, never thrown. */

export interface LinkedData {
  headline?: string | undefined;
  published?: string | undefined;
  language?: string | undefined;
}

type Fields = Record<string, unknown>;

/** Types under which publishers file a story: NewsArticle and its kin, Article, postings of blogs, reports. */
const storyType = /^(?:[A-Z][A-Za-z]*Article|Article|(?:Live)?Blog(?:Post|Posting)|Report)$/;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

function* items(value: unknown, depth = 5): Generator<Fields> {
  if (depth === 0 || typeof value !== "object" || value === null) return;
  const isList = Array.isArray(value);
  if (!isList) yield value as Fields;
  for (const inner of isList ? value : [(value as Fields)["@graph"]]) yield* items(inner, depth - 1);
}

const typesOf = (item: Fields): string[] =>
  [item["@type"]].flat().filter((name): name is string => typeof name === "string");

/** Every item of the page's JSON-LD blocks that has a type, with its types. */
function* typedItems(document: Document): Generator<{ item: Fields; types: string[] }> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    for (const item of items(parsed)) yield { item, types: typesOf(item) };
  }
}

/** Every `@type` on the page, at any depth of `@graph` and arrays: all that the gate needs. */
export function linkedTypes(document: Document): string[] {
  return [...typedItems(document)].flatMap(({ types }) => types);
}

export const isStoryType = (type: string): boolean => storyType.test(type);

/** What the page's JSON-LD tells about its story, each field from the first story that has it. */
export function readLinkedData(document: Document): LinkedData {
  const found: LinkedData = {};
  for (const { item, types } of typedItems(document)) {
    if (!types.some(isStoryType)) continue;
    found.headline ||= text(item.headline);
    found.published ||= text(item.datePublished);
    found.language ||= text(item.inLanguage);
  }
  return found;
}
