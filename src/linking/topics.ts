/** What a story is about, told by its ordinary words: markets, a landscape, the trade of a company. */
import { words } from "./cues.ts";
import { HASH_SEED, hashStep, hasWordBit, wordBits } from "./word-hash.ts";

/** Words of the business pages. Several different ones make a story about companies likely. */
const MARKETS = words(`
  shares stocks stock investors investor analysts analyst earnings revenue profit profits quarterly shareholders dividend
  fund funds margins broker brokers traders trader merger acquisition takeover antitrust regulator regulators retailer
  retailers automaker automakers carmaker carmakers chipmaker layoffs valuation buyback forecasts outlook bourse equities
  lawsuit executives executive consumers shoppers customers subsidiary startup startups wholesale manufacturer
`);

/** Words of rivers, woods and the people in them. In such a story a name that is also a place is likely the place. */
const LANDSCAPE = words(`
  rainforest forest forests river rivers trees deforestation indigenous jungle species wildlife drought tributary
  tributaries biodiversity loggers logging ranchers hectares basin habitat canopy fishermen ferries boats pasture
  rainfall biome savanna wetland wetlands mangroves rangers villagers poachers reforestation
`);

const CARS = /\b(?:cars?|auto\w*|vehicles?|motor\w*)\b/i;

/** The trades that a company's sector may name, each with words that stand beside the companies in it. */
const TRADES: readonly { sector: RegExp; words: ReadonlySet<string> }[] = [
  {
    sector: CARS,
    words: words(`
      car cars driver drivers drove motorist motorists truck trucks pickup pickups suv suvs sedan sedans hatchback van vans
      vehicle vehicles dealership dealerships recall recalls recalled crash crashed collided collision parked motorway hybrid hybrids
      automaker automakers carmaker carmakers windscreen windshield airbag airbags tyres tires minivan crossover cyclist
    `),
  },
  {
    sector: /\b(?:retail\w*|cloth\w*|apparel|shop\w*|stores?|e-commerce)\b/i,
    words: words(`
      shopper shoppers store stores shop shops parcel parcels groceries grocery clothes clothing jeans denim aisle aisles checkout
      mall malls retailer retailers shoplifting merchandise discounts warehouse warehouses delivery
    `),
  },
  {
    sector: /\b(?:aerospace|defen[cs]e|airlines?|aviation)\b/i,
    words: words(`
      engine engines jet jets aircraft airliner airliners planes plane flight flights airline airlines pilots passengers airport
      turbines turbine submarines submarine reactors reactor missiles missile defence defense fighter fighters cabin runway
    `),
  },
  {
    sector: /\b(?:energy|oil|gas|petrol\w*)\b/i,
    words: words(`
      oil crude refinery refineries petrol barrel barrels offshore pipeline pipelines drilling lng fuel forecourt emissions
      deepwater upstream downstream wells petrochemical
    `),
  },
  {
    sector: /\b(?:payments?|bank\w*|financ\w*|credit|cards?)\b/i,
    words: words(`
      cards merchants mastercard contactless cashless transactions interchange cardholders debit lenders fintech issuers
    `),
  },
  {
    sector:
      /\b(?:software|internet|electronics|computing|cloud|artificial intelligence|semiconductors?|social|online|media|tech\w*)\b/i,
    words: words(`
      app apps software users smartphone smartphones phone phones laptop laptops tablet tablets chip chips chatbot chatbots
      developers download downloads server servers cloud streaming browser privacy doorbell headset headsets gadget gadgets
      console consoles algorithm login iphone android ebook ebooks audiobook audiobooks devices
    `),
  },
];

/** Words of all trades together. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(TRADES.flatMap((trade) => [...trade.words]));

const ALL: ReadonlySet<string> = new Set(
  [MARKETS, LANDSCAPE, ...TRADES.map((trade) => trade.words)].flatMap((set) => [...set]),
);

/** Whether people call the product by the company's name: "she drives a Honda". */
export function makesCars(sector: string): boolean {
  return CARS.test(sector);
}

const SHORTEST = 3;
const LONGEST = 14;
/** Stories say what they are about early; a page of five megabytes is not read twice for it. */
const READ_UNITS = 20_000;

/** Words of the trades that `sector` names. */
function tradesOf(sector: string): ReadonlySet<string>[] {
  return TRADES.filter((trade) => trade.sector.test(sector)).map((trade) => trade.words);
}

/** The telling words of one story, each counted once. */
export class Topics {
  readonly markets: number;
  readonly landscape: number;
  private readonly found = new Set<string>();
  private readonly bySector = new Map<string, number>();

  constructor(texts: readonly string[]) {
    let left = READ_UNITS;
    for (const text of texts) {
      if (left <= 0) break;
      this.read(text, Math.min(text.length, left));
      left -= text.length;
    }
    this.markets = this.count(MARKETS);
    this.landscape = this.count(LANDSCAPE);
  }

  /** How many different words of the sector's trades the story has. */
  ofSector(sector: string): number {
    const known = this.bySector.get(sector);
    if (known !== undefined) return known;
    const count = Math.max(0, ...tradesOf(sector).map((trade) => this.count(trade)));
    this.bySector.set(sector, count);
    return count;
  }

  private read(text: string, length: number): void {
    let start = 0;
    let hash = HASH_SEED;
    for (let at = 0; at <= length; at++) {
      // Only lower-case words: a capital may make a name of it ("River Plate").
      const unit = at < length ? text.charCodeAt(at) : 0;
      if (unit >= 0x61 && unit <= 0x7a) {
        hash = hashStep(hash, unit);
        continue;
      }
      const size = at - start;
      const telling = size >= SHORTEST && size <= LONGEST && hasWordBit(TELLING, hash);
      hash = HASH_SEED;
      if (telling && (start === 0 || !isCapital(text.charCodeAt(start - 1)))) {
        const word = text.slice(start, at);
        if (ALL.has(word)) this.found.add(word);
      }
      start = at + 1;
    }
  }

  private count(set: ReadonlySet<string>): number {
    let count = 0;
    for (const word of this.found) if (set.has(word)) count++;
    return count;
  }
}

const TELLING = wordBits(ALL);

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

const sectorWords = new Map<string, ReadonlySet<string>>();

/** All words of the trades that `sector` names, for reading a sentence. */
export function wordsOfSector(sector: string): ReadonlySet<string> {
  let known = sectorWords.get(sector);
  if (known === undefined) {
    known = new Set(tradesOf(sector).flatMap((trade) => [...trade]));
    sectorWords.set(sector, known);
  }
  return known;
}
