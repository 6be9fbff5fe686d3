/** What every maker of facts gets, and the few steps they share: source, captions, age, copy line. */
import type { Words } from "../words/words.ts";
import type { FactKind, FactView, FigureView, Picture, SourceView } from "./card-model.ts";
import { monthsBetween } from "./dates.ts";
import { names, type Surroundings } from "./relevance.ts";
import type { Brand } from "./schema.ts";
import type { ShippedCompany } from "./shipped.ts";
import { ageText, dateText } from "./wording.ts";

export interface FactContext {
  company: ShippedCompany;
  /** The brand through which the company was meant. */
  via: Brand | undefined;
  text: Surroundings;
  /** The story's day, where the page tells it. */
  storyDay: string | undefined;
  today: string;
  words: Words;
}

/** A fact with what its rank is decided by. */
export interface Candidate {
  fact: FactView;
  /** How near the text names what this fact is about: 2 in the sentence, 1 in paragraph or headline, 0 nowhere. */
  focus: 0 | 1 | 2;
  /** Whether it is about the brand through which the company was meant. */
  aboutVia: boolean;
}

/** A figure before it is known whether it stands for then, now or both. `day`: what its age is counted from. */
export interface DatedFigure {
  view: FigureView;
  day: string;
  /** The first day it may have happened, where only a month or year is known. */
  earliest?: string;
}

/** How near the text names one of these names. */
export function focusOn(text: Surroundings, candidates: readonly string[]): 0 | 1 | 2 {
  if (candidates.some((name) => names(text.sentence, name))) return 2;
  return candidates.some((name) => names(text.paragraph, name) || names(text.headline, name)) ? 1 : 0;
}

/** A brand's names as the text may have them. */
export function brandNames(brand: Brand): string[] {
  return [...new Set([brand.name, ...brand.names.map((name) => name.text)])];
}

/** A source worded for the card; undefined where the company does not carry it, and then the figure is not shown. */
export function sourceView(context: FactContext, id: string): SourceView | undefined {
  const source = context.company.sources[id];
  if (!source) return undefined;
  const { publisher, title, url, published } = source;
  return {
    publisher,
    title,
    url,
    ...(published === undefined ? {} : { published: dateText(published, context.words.locale) }),
  };
}

/**
 * Months after which a figure counts as old for its kind. What happened does not age: a round of layoffs is told by its
 * date, and "16 months old" beside it would read as if the figure had gone bad.
 */
const OLD_AFTER_MONTHS: Record<FactKind, number> = {
  share: 15,
  revenue: 15,
  headcount: 18,
  layoffs: Number.POSITIVE_INFINITY,
  "ai-investment": Number.POSITIVE_INFINITY,
  event: Number.POSITIVE_INFINITY,
  related: 24,
};

/** Happened since, in contrast to a figure that is restated from period to period. */
const HAPPENINGS: ReadonlySet<FactKind> = new Set(["layoffs", "ai-investment", "event"]);

/**
 * Then and now as the card shows them. One figure where both are the same or only one is known; a caption wherever
 * a reader could take a later figure for one of the story's time.
 */
export function thenAndNow(
  context: FactContext,
  kind: FactKind,
  then: DatedFigure | undefined,
  now: DatedFigure,
): FigureView[] {
  const { words } = context;
  const newest = aged(context, kind, now, context.today, false);
  if (context.storyDay === undefined || then?.view === now.view) return [newest];
  // Something of the story's own month may have come before or after it: then neither is claimed.
  const unclear = HAPPENINGS.has(kind) && (now.earliest ?? now.day) <= context.storyDay;
  if (!then && unclear) return [newest];
  if (!then && HAPPENINGS.has(kind)) return [{ caption: words("captionSinceThis"), isLater: true, ...newest }];
  if (!then) return [{ caption: words("captionNow"), ...newest }];
  if (!HAPPENINGS.has(kind) && then.view.figure === now.view.figure) return [newest];
  const told = aged(context, kind, then, context.storyDay, true);
  return [
    { caption: words("captionThen"), ...told },
    { caption: words(HAPPENINGS.has(kind) ? "captionSinceThen" : "captionNow"), ...newest },
  ];
}

function aged(context: FactContext, kind: FactKind, figure: DatedFigure, at: string, isThen: boolean): FigureView {
  if (monthsBetween(figure.day, at) <= OLD_AFTER_MONTHS[kind]) return figure.view;
  return { ...figure.view, age: ageText(figure.day, at, context.words, isThen) };
}

/** Puts a fact together with its one line for the clipboard. `copyLabel` names the company, which the card's heading does. */
export function factView(
  words: Words,
  kind: FactKind,
  id: string,
  label: string,
  copyLabel: string,
  figures: FigureView[],
  picture?: Picture,
): FactView {
  const [first = "", second] = figures.map(({ figure, period }, index) => {
    // After "now" a worded figure ("Several hundred jobs") goes on within the line. German nouns keep their capitals.
    const goesOn = index > 0 && /^[A-Z][a-z]/.test(figure) && /^en\b/.test(words.locale);
    return `${goesOn ? figure.charAt(0).toLowerCase() + figure.slice(1) : figure} (${period})`;
  });
  const told = second === undefined ? first : words(HAPPENINGS.has(kind) ? "copySince" : "copyNow", first, second);
  const sources = [...new Set(figures.map((figure) => `${figure.source.publisher}, ${figure.source.url}`))];
  const copyText = words.plural("copyFact", sources.length, copyLabel, told, sources.join("; "));
  return { id: `${kind}:${id}`, kind, label, figures, ...(picture ? { picture } : {}), copyText };
}

/** An id's part from a name: "Amazon Web Services" → "amazon-web-services". */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
