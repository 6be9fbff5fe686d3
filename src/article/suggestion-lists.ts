/** Where a page lists other stories: under a telling heading, or in an element with a telling name. */

/** Headings under which publishers list what belongs to the story. */
const ofStory =
  /^(?:more(?: (?:stories|news|on|from|coverage|top stories|to read|like this|about|in)\b.*)?|related(?: \w+)?|read (?:more|next|also)|what to read next|also read|keep reading|up next|recommended(?: .+)?|recommendations|you (?:may|might|will) (?:also )?(?:like|want|be interested|enjoy)\b.*|see also|further reading|in case you missed it|don.t miss|mehr zum thema|weitere (?:artikel|themen|nachrichten)|lesen sie (?:auch|mehr)|auch interessant|das könnte sie auch interessieren|(?:à )?lire aussi|sur le même sujet|más noticias|(?:noticias|artículos) relacionad[ao]s|le[ae] también|te puede interesar|leia (?:mais|também)|notícias relacionadas|leggi anche|(?:articoli|notizie) correlat[ie]|lees ook|meer nieuws|関連(?:記事|ニュース)|あわせて読みたい|相[关關](?:新[闻聞]|阅读)|延伸[阅閱][读讀]|관련 ?(?:기사|뉴스))[\s:.!…›»→]*$/i;

/** Headings under which they list what everybody reads. */
const ofSite =
  /^(?:(?:most|must)[- ](?:read|popular|viewed|watched|shared|commented)\b.*|popular(?: .+)?|trending(?: .+)?|top (?:stories|news|headlines)|latest(?: .+)?|editors?['’]?s? (?:picks?|choice)|meistgelesen\w*|meist gelesen|beliebteste artikel|(?:articles )?les plus lus|lo más (?:leído|visto)|mais lidas|i più letti|più letti|meest gelezen|アクセスランキング|人気記事|热门(?:新闻|文章)|많이 본 뉴스)[\s:.!…›»→]*$/i;

/** Names of classes and the like; camel case is taken apart first. */
const named =
  /(?:^|[-_\s])(?:related(?:posts?|stories|articles?|content|links?|news)?|recirc\w*|recommend(?:ed|ations?)|more[-_]?stories|read[-_]?(?:next|more|also)|see[-_]?also|further[-_]?reading)(?=$|[-_\s])/i;

const attributes = ["class", "id", "data-component", "data-testid"];
/** A wider net than the names, of few meshes: each costs a page of thousands of elements some tenths of a millisecond. */
const namedSelector =
  "[class*=related i],[class*=recirc i],[class*=recommend i],[class*=read-next i],[class*=read-more i],[class*=stories i],[class*=see-also i],[id*=related i],[id*=recommend i],[data-component*=related i],[data-testid*=related i]";
const container = /^(?:DIV|SECTION|ASIDE|NAV|[UOD]L|P|FOOTER)$/;

/** What a heading may be made of: by the book, or a line that is called or set like one. */
const headings =
  "h2,h3,h4,h5,h6,[role=heading],dt,legend,summary,section>header,p>strong,p>b,[class*=title i],[class*=head i]";
const labelled = "[aria-label]";

/** What readers are paid to be led to, however it is headed. */
export const adverts =
  "[class^=ad-],[class*=' ad-'],[class*=advert i],[class*=sponsor i],[class*=promoted i],[class*=taboola i],[id*=taboola i],[class*=outbrain i],[id*=outbrain i],[class^=trc_],[class*=' trc_']";

/** Lists looked at: a page may write "Related" over every teaser. */
const mostLists = 50;
const longestHeading = 60;
/** Headings between two yields: some 0.1 ms, so that a slice's deadline is kept closely. */
const perYield = 32;
/** A shorter text is a label: "See all". */
const longestLabel = 17;

export interface SuggestionList {
  element: Element;
  /** As the page writes it. */
  heading?: string;
  /** It is the same on every page of the site: "Most read". */
  isOfSite: boolean;
}

export const clean = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** An element that holds the story itself; what stands in it is not the list of any heading. */
function isWhole(element: Element): boolean {
  if (/^(?:HTML|BODY|MAIN|ARTICLE)$/.test(element.tagName)) return true;
  // The document's collection is kept up to date by the browser; one of each element would be gathered anew.
  const [headline] = element.ownerDocument.getElementsByTagName("h1");
  return headline !== undefined && element.contains(headline);
}

/** Adverts, unless the whole page is called after them: `<body class="has-adverts">`. */
export function isAdvert(element: Element): boolean {
  const around = element.closest(adverts);
  return around !== null && !isWhole(around);
}

const hasLinks = (element: Element): boolean => element.getElementsByTagName("a").length > 0;

/** The list, or the row of cards, that follows a heading on its own level. */
function* following(heading: Element): Generator<Element> {
  let first: Element | undefined;
  let next = heading.nextElementSibling;
  for (let i = 0; next && i < 40; i++, next = next.nextElementSibling) {
    if (/^H\d$/.test(next.tagName)) return;
    if (!hasLinks(next)) {
      if (first || i > 1) return;
      continue;
    }
    if (first && (next.tagName !== first.tagName || next.className !== first.className)) return;
    yield next;
    if (/^[UOD]L$/.test(next.tagName)) return;
    first ??= next;
  }
}

/** The smallest element around the heading that holds links: the list the heading stands over. */
function listsUnder(heading: Element): Element[] {
  let around = heading.parentElement;
  let below = heading;
  for (let level = 0; around && level < 4; level++, below = around, around = around.parentElement) {
    if (isWhole(around)) return [...following(below)];
    let labels = 0;
    // A live collection is walked no further than needed; a selector would gather all links for every heading.
    for (const link of around.getElementsByTagName("a")) {
      if (!link.hasAttribute("href") || heading.contains(link)) continue;
      labels++;
      if (labels > 3 || link.firstElementChild || (link.textContent ?? "").trim().length > longestLabel)
        return [around];
    }
    // No more than "See all" beside it: the heading's own bar, which stands over its list.
    if (labels > 0)
      return around.nextElementSibling && hasLinks(around.nextElementSibling) ? [...following(around)] : [around];
  }
  return [];
}

/** What a heading says; undefined for what is none. */
function headingText(head: Element): string | undefined {
  // Called a header, it may hold the whole page: neither its text nor its elements are gathered.
  if (head.childElementCount > 2 || (head.firstElementChild && head.getElementsByTagName("*")[6])) return undefined;
  const { textContent } = head;
  if (textContent.length > longestHeading * 2) return undefined;
  const text = clean(textContent);
  if (text.length > longestHeading) return undefined;
  // Bold words of a sentence are no heading.
  const isBold = /^(?:B|STRONG)$/.test(head.tagName);
  return isBold && clean(head.parentElement?.textContent) !== text ? undefined : text;
}

/**
 * The page's lists of other stories: first those that belong to this story, in page order, those with a heading before
 * those with a name alone; then those of the whole site. Without lists that are paid for, and without the site's footer.
 */
export function* suggestionLists(document: Document): Generator<void, SuggestionList[]> {
  const found = new Map<Element, SuggestionList>();
  let steps = 0;
  const add = (element: Element, isOfSite: boolean, heading?: string): void => {
    if (found.has(element) || isAdvert(element)) return;
    // "More" in a menu holds the sections that had no room.
    if (heading && /^more$/i.test(heading) && element.closest("nav,header")) return;
    const footer = element.closest("footer");
    if (footer && !footer.parentElement?.closest("article,main")) return;
    found.set(element, { element, isOfSite, ...(heading !== undefined && { heading }) });
  };
  for (const head of document.querySelectorAll(headings)) {
    if (++steps % perYield === 0) yield;
    if (found.size >= mostLists) break;
    // A heading over every teaser: what it stands in is taken already.
    if (head.parentElement && found.has(head.parentElement)) continue;
    const text = headingText(head);
    if (text === undefined) continue;
    const isOfSite = ofSite.test(text);
    if (!isOfSite && !ofStory.test(text)) continue;
    for (const list of listsUnder(head)) add(list, isOfSite, text);
  }
  const isKnown = (element: Element): boolean => [...found.keys()].some((known) => known.contains(element));
  for (const list of document.querySelectorAll(labelled)) {
    if (++steps % perYield === 0) yield;
    if (found.size >= mostLists) break;
    if (!container.test(list.tagName)) continue;
    const label = clean(list.getAttribute("aria-label"));
    const isOfSite = ofSite.test(label);
    if ((isOfSite || ofStory.test(label)) && !isKnown(list) && !isWhole(list)) add(list, isOfSite, label);
  }
  for (const list of document.querySelectorAll(namedSelector)) {
    if (++steps % perYield === 0) yield;
    if (found.size >= mostLists) break;
    const name = attributes.map((attribute) => list.getAttribute(attribute) ?? "").join(" ");
    if (!container.test(list.tagName) || !named.test(name.replace(/([a-z])(?=[A-Z])/g, "$1-"))) continue;
    if (hasLinks(list) && !isKnown(list) && !isWhole(list)) add(list, false);
  }
  return [...found.values()].sort((a, b) => Number(a.isOfSite) - Number(b.isOfSite));
}
