/** What the whole story says about a name: who else is named, and what the same word clearly means elsewhere in it. */
import type { Ledger } from "./evidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Option, Reading } from "./reading.ts";
import { Topics } from "./topics.ts";
import type { LinkDocument } from "./types.ts";
import { probability, THRESHOLD } from "./weights.ts";

/** A mention counts as clear when its own words alone leave this little doubt. */
const CLEARLY_COMPANY = 0.7;
const CLEARLY_OTHER = 0.12;
/** "Again and again" is counted this often at most, so that length does not outvote a sentence. */
const COUNTED = 3;
/** So many different words of a topic make it the story's; so many make it the story's plainly. */
const SOME = 3;
const MANY = 6;

const BUSINESS_PATH =
  /(?:business|technology|tech|companies|company|markets?|money|finance|stocks?|earnings|layoffs?|investing|economy|autos?|retail|startups?|deals)(?:[/-]|$)/;
const OTHER_PATH =
  /\/(?:sports?|football|soccer|nba|nfl|travel|food|recipes?|music|film|movies|tv|entertainment|environment|science|books|arts|culture|celebrity|showbiz)(?:\/|$)/;

interface Senses {
  company: number;
  /** Of these, the ones that no person could be. */
  organisation: number;
  /** Occurrences that are clearly a person. */
  person: number;
  /** Occurrences that are clearly something else again. */
  thing: number;
  capitalProven: boolean;
}

/** Facts about one story, gathered once and asked for every ambiguous mention in it. */
export class StoryEvidence {
  private readonly senses = new Map<string, Senses>();
  /** Keys of undoubted names per company. */
  private readonly undoubted = new Map<number, Set<string>>();
  private readonly tickers: ReadonlySet<string>;
  /** Topics are told by English words. */
  private readonly english: boolean;
  /** Readings that themselves told another sense, so that none is counted as its own witness. */
  private readonly tellingOther = new Set<Reading>();
  private topics: Topics | undefined;
  private readonly document: LinkDocument;
  private readonly section: "business" | "other" | undefined;
  private readonly lexicon: Lexicon;

  constructor(
    lexicon: Lexicon,
    document: LinkDocument,
    readings: readonly Reading[],
    { tickers, english }: { tickers: ReadonlySet<string>; english: boolean },
  ) {
    this.lexicon = lexicon;
    this.tickers = tickers;
    this.english = english;
    this.document = document;
    const path = pathOf(document.url);
    this.section = BUSINESS_PATH.test(path) ? "business" : OTHER_PATH.test(path) ? "other" : undefined;
    for (const reading of readings) this.gather(reading);
  }

  private gather(reading: Reading): void {
    const [only] = reading.options;
    if (!reading.ambiguous && reading.contested) this.gatherContested(reading);
    if (!reading.ambiguous) {
      if (reading.otherSense !== undefined) this.sensesOf(reading.key)[reading.otherSense]++;
      if (reading.blocked === undefined && only && probability(reading.local.sum) >= THRESHOLD)
        this.addUndoubted(only.company, reading.key);
      return;
    }
    const senses = this.sensesOf(reading.key);
    if (reading.otherSense !== undefined) senses[reading.otherSense]++;
    if (reading.blocked !== undefined) return;
    if (reading.capitalProven) senses.capitalProven = true;
    const likely = probability(reading.local.sum);
    if (likely >= CLEARLY_COMPANY) {
      senses.company++;
      if (reading.local.organisation) senses.organisation++;
      if (reading.options.length === 1 && only) this.addUndoubted(only.company, reading.key);
    } else if (likely <= CLEARLY_OTHER && reading.local.otherSense !== undefined) {
      senses[reading.local.otherSense]++;
      this.tellingOther.add(reading);
    }
  }

  private sensesOf(key: string): Senses {
    const senses = this.senses.get(key) ?? { company: 0, organisation: 0, person: 0, thing: 0, capitalProven: false };
    this.senses.set(key, senses);
    return senses;
  }

  private gatherContested(reading: Reading): void {
    if (reading.local.organisation) this.sensesOf(reading.key).organisation++;
  }

  private addUndoubted(company: number, key: string): void {
    const keys = this.undoubted.get(company);
    if (keys) keys.add(key);
    else this.undoubted.set(company, new Set([key]));
  }

  /** Adds what the story says against a distinctive name that is another thing elsewhere in it. */
  addContested(reading: Reading, option: Option, ledger: Ledger): void {
    const senses = this.senses.get(reading.key);
    if (senses === undefined || reading.local.organisation) return;
    if (senses.person + senses.thing <= senses.organisation) return;
    const names = this.undoubted.get(option.company);
    if (names && [...names].some((key) => key !== reading.key)) return;
    ledger.add("distinctive, but clearly another thing elsewhere");
  }

  /** Adds what the story says for and against `option` being meant by `reading`. */
  add(reading: Reading, option: Option, ledger: Ledger): void {
    const senses = this.senses.get(reading.key);
    const proven = senses?.capitalProven ?? true;
    const names = this.undoubted.get(option.company);
    const others = names === undefined ? [] : [...names].filter((key) => key !== reading.key);
    // "Ford Motor" proves that "Ford" is a name here; "iPhone" does not prove it of "Apple".
    const longer = others.find((key) => key.startsWith(reading.key) && /^[ .,]/.test(key.slice(reading.key.length)));
    const other = longer ?? others[0];
    const itself = this.tellingOther.has(reading) ? 1 : 0;
    const contested = senses !== undefined && senses.person + senses.thing > itself;
    if (other !== undefined)
      ledger.add(
        contested
          ? "company named without doubt, word has another sense too"
          : proven || longer !== undefined
            ? "company named without doubt"
            : "company named without doubt, capital unproven",
        other,
      );
    const ticker = this.lexicon.company(option.company).ticker;
    if (ticker !== undefined && this.tickers.has(ticker)) ledger.add("ticker in the story", ticker);
    if (senses !== undefined) this.addSenses(reading, senses, other !== undefined, ledger);
    this.addCompany(option, ledger);
    if (this.english) this.addTopics(reading, option, ledger);
    if (this.section === "business") ledger.add("section of business");
    if (this.section === "other") ledger.add("section of other things");
  }

  private addSenses(reading: Reading, senses: Senses, named: boolean, ledger: Ledger): void {
    const clear = probability(reading.local.sum) >= CLEARLY_COMPANY;
    const itself = this.tellingOther.has(reading) ? 1 : 0;
    // Beside a person of that name, "Fox launched" is no sign of a company.
    const company =
      (senses.person === 0 ? senses.company : Math.max(0, senses.organisation - senses.person)) - (clear ? 1 : 0);
    if (company > 0) {
      ledger.add(
        senses.person + senses.thing > itself
          ? "same name clearly a company elsewhere, and another thing"
          : "same name clearly a company elsewhere",
      );
      if (company > 1) ledger.add("again and again", undefined, Math.min(COUNTED, company) - 1);
    }
    // "Amazon said it would" is the company even beside a river; "Ford said" may be the person.
    const others = senses.person + (clear && reading.local.organisation ? 0 : senses.thing) - itself;
    if (others > 0) {
      ledger.add(
        company > 0 || named
          ? "same name clearly another thing elsewhere, and the company"
          : "same name clearly another thing elsewhere",
      );
      if (others > 1) ledger.add("another thing again and again", undefined, Math.min(COUNTED, others) - 1);
    }
  }

  private addTopics(reading: Reading, option: Option, ledger: Ledger): void {
    this.topics ??= new Topics(this.document.blocks.map((block) => block.text));
    const { markets, landscape } = this.topics;
    if (markets >= SOME) ledger.add("story of markets", undefined, markets >= MANY ? 2 : 1);
    const { sector } = this.lexicon.company(option.company);
    const trade = sector === "" ? 0 : this.topics.ofSector(sector);
    if (trade >= SOME) ledger.add("words of its sector in the story", undefined, trade >= MANY ? 2 : 1);
    if (landscape >= SOME && !reading.local.organisation)
      ledger.add("story of a landscape", undefined, landscape >= MANY ? 2 : 1);
  }

  private addCompany(option: Option, ledger: Ledger): void {
    let related = 0;
    for (const other of this.lexicon.company(option.company).related) if (this.undoubted.has(other)) related++;
    if (related > 0) ledger.add("related company in the story", undefined, Math.min(2, related));
    const others = this.undoubted.size - (this.undoubted.has(option.company) ? 1 : 0);
    if (others >= 2) ledger.add("story about companies", undefined, others >= 5 ? 2 : 1);
  }
}

function pathOf(url: string | undefined): string {
  if (url === undefined) return "";
  const match = /^[a-z]+:\/\/[^/]*(\/[^?#]*)/i.exec(url);
  return match?.[1]?.toLowerCase() ?? "";
}
