/** Quantities as news write them: percentages, money, numbers of jobs, each with how exactly it was told. */

/** What stands before a number: "about 14%", "more than 500", "up to $4bn". */
export type Qualifier = "about" | "at least" | "at most";

interface Told {
  /** In plain units: 14 for 14 %, 4e9 for $4bn, 18000 for 18,000 jobs. */
  value: number;
  /** The worth of the last digit that the story gives: 1 for "14 %", 0.1 for "14.2 %", 1e9 for "$4bn". */
  precision: number;
  qualifier?: Qualifier;
  /** As it stands in the sentence, without the qualifier: "14 per cent", "$4bn". */
  text: string;
  start: number;
  end: number;
}

export type Quantity = Told &
  (
    | { type: "percent" }
    /** ISO 4217. */
    | { type: "money"; currency: string }
    | { type: "count" }
  );

const QUALIFIERS: readonly [Qualifier, string][] = [
  [
    "about",
    "about|around|roughly|approximately|some|an estimated|close to|nearly|almost|just under|just over|just about|circa|c\\.|~",
  ],
  ["at least", "more than|over|at least|in excess of|upwards of|above|no fewer than|no less than"],
  ["at most", "up to|as many as|as much as|less than|fewer than|under|below|at most|no more than"],
];

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
const SCALE = "thousand|million|mln|mn|billion|bn|trillion|tn|k|m|b";

/** Symbols that mean one currency only where nothing stands before them ("A$" is not "$"). */
const SYMBOLS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  USD: "USD",
  C$: "CAD",
  A$: "AUD",
  HK$: "HKD",
  NT$: "TWD",
  "€": "EUR",
  EUR: "EUR",
  "£": "GBP",
  GBP: "GBP",
  "¥": "JPY",
  JPY: "JPY",
  "₩": "KRW",
  KRW: "KRW",
  "₹": "INR",
  CHF: "CHF",
};
const WORDS: Readonly<Record<string, string>> = {
  dollars: "USD",
  euros: "EUR",
  pounds: "GBP",
  yen: "JPY",
  won: "KRW",
  rupees: "INR",
};
const SYMBOL = Object.keys(SYMBOLS)
  .sort((a, b) => b.length - a.length)
  .map((symbol) => symbol.replace(/\$/g, "\\$"))
  .join("|");

const PERCENT = new RegExp(`(?<![\\w.,$€£-])(${NUMBER})(?: ?%| ?(?:per ?cent)\\b)`, "gi");
const MONEY_BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])(${SYMBOL}) ?(${NUMBER})(?:[ -]?(${SCALE})\\b)?`, "gu");
const MONEY_AFTER = new RegExp(
  `(?<![\\w.,$€£¥-])(${NUMBER})[ -]?(${SCALE}) (?:US )?(${Object.keys(WORDS).join("|")})\\b`,
  "gi",
);
const COUNT = new RegExp(
  `(?<![\\w.,$€£¥-])(${NUMBER})(?: (thousand|million))?(?![\\w%]|[.,]\\d| ?(?:%|per ?cent\\b|bn\\b|billion|tn\\b|trillion))`,
  "gi",
);

/** Percentages, money and plain numbers of a text, in the order they stand there; ranges ("10-15%") are left out. */
export function quantitiesOf(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(PERCENT)) add(found, text, match, match[1], undefined, { type: "percent" });
  for (const match of text.matchAll(MONEY_BEFORE)) {
    const currency = SYMBOLS[match[1] ?? ""];
    if (currency !== undefined) add(found, text, match, match[2], match[3], { type: "money", currency });
  }
  for (const match of text.matchAll(MONEY_AFTER)) {
    // "Canadian dollars" and "Swiss francs" never come here: only the bare word follows the scale.
    const currency = WORDS[(match[3] ?? "").toLowerCase()];
    if (currency !== undefined) add(found, text, match, match[1], match[2], { type: "money", currency });
  }
  for (const match of text.matchAll(COUNT)) add(found, text, match, match[1], match[2], { type: "count" });
  return found.sort((a, b) => a.start - b.start);
}

type Kind = { type: "percent" } | { type: "money"; currency: string } | { type: "count" };

function add(
  found: Quantity[],
  text: string,
  match: RegExpExecArray,
  digits: string | undefined,
  scaleWord: string | undefined,
  kind: Kind,
): void {
  const start = match.index;
  const end = start + match[0].length;
  if (digits === undefined || found.some((other) => start < other.end && other.start < end)) return;
  if (isRange(text, start, end, kind.type === "money")) return;
  const scale = scaleWord === undefined ? 1 : (SCALES[scaleWord.toLowerCase()] ?? 1);
  const plain = digits.replace(/,/g, "");
  const qualifier = qualifierBefore(text, start);
  found.push({
    ...kind,
    value: Number(plain) * scale,
    precision: precisionOf(plain) * scale,
    ...(qualifier === undefined ? {} : { qualifier }),
    text: match[0],
    start,
    end,
  });
}

/** "between 10 and 15%", "10 to 15%", "10-15%": two numbers for one thing are no figure to compare. */
function isRange(text: string, start: number, end: number, isMoney: boolean): boolean {
  const before = text.slice(Math.max(0, start - 45), start);
  const after = text.slice(end, end + 8);
  // "rose 11% to $638bn" is no range: both ends must be of one kind.
  const other = isMoney ? "[$€£¥₩₹][\\d.,]+(?: ?(?:bn|m|million|billion))?" : "\\d(?: ?%)?";
  return (
    new RegExp(`(?:${other} ?(?:-|–|—|to|or) ?|\\bbetween [^.;]{0,30})$`, "i").test(before) ||
    (isMoney ? /^ ?(?:-|–|—|to|or) ?[$€£¥₩₹]?\d/i : /^ ?(?:-|–|—|to|or) ?\d/i).test(after)
  );
}

/** "18000" is told to the thousand, "14.25" to the hundredth. */
function precisionOf(plain: string): number {
  const decimals = plain.split(".")[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0*$/.exec(plain)?.[0].length ?? 0;
  // "100" and "0" end in zeros that may all be meant.
  return plain.length - zeros > 0 ? 10 ** zeros : 1;
}

function qualifierBefore(text: string, start: number): Qualifier | undefined {
  const before = text.slice(Math.max(0, start - 24), start);
  for (const [qualifier, words] of QUALIFIERS) {
    if (new RegExp(`(?<!\\w)(?:${words}) ?$`, "i").test(before)) return qualifier;
  }
  return undefined;
}
