/**
 * Tickers as stories print them: `(NASDAQ: AMZN)`, `(AMZN.O)`, `<AAPL.O>`, `$AMZN`, `AMZN:US`, `(AMZN US)`. They are no
 * names and are never marked; they tell which company the name before them is, and which companies the story is about.
 */
import { isWordUnit } from "./normalise.ts";
import type { TextBlock } from "./types.ts";

/** A ticker as printed, with its exchange where one was printed in front. */
export interface Ticker {
  symbol: string;
  exchange?: string;
}

/** Countries as Bloomberg writes them behind a symbol. */
const LISTINGS = "(?:US|UN|UW|LN|GR|GY|FP|SM|IM|NA|SW|JP|HK|CN)";

/** `(NASDAQ: AMZN)`, `(AMZN)`, `Inc. (NYSE:IBM)`, `(AMZN US)`, `<AAPL.O>` straight after a name. */
const AFTER_NAME = new RegExp(
  "^[’']?s?,?(?: (?:Inc|Corp|Co|plc|Ltd|AG|SE|SA|NV|GmbH)\\.?,?)? ?[(<[](?:([A-Z][A-Za-z. ]{1,12}): ?)?\\$?" +
    `([A-Z]{1,5}(?:[.-][A-Z])?)(?:-[a-z]+)?(?:[,;:)>\\]]|\\.[A-Z]| ${LISTINGS}[)\\]])`,
);
/** `(AMZN:US)`: what looks like the exchange is the symbol. */
const LISTED = new RegExp(`^${LISTINGS}$`);

/** The ticker in brackets straight behind a name that ends at `end`. */
export function tickerAfter(text: string, end: number): Ticker | undefined {
  const tail = text.slice(end, end + 32);
  if (!tail.includes("(") && !tail.includes("<") && !tail.includes("[")) return undefined;
  const [, exchange, symbol] = AFTER_NAME.exec(tail) ?? [];
  if (symbol === undefined) return undefined;
  if (exchange === undefined) return { symbol };
  return LISTED.test(symbol) && /^[A-Z]{1,5}$/.test(exchange) ? { symbol: exchange } : { symbol, exchange };
}

/** `AMZN:US` and the like without brackets. */
const LISTED_AFTER_NAME = new RegExp(`^:${LISTINGS}\\b`);

const CODE_BEFORE = /[(<[]$/;
/** Behind a symbol: Reuters' `.O)`, `.DE>`; Bloomberg's ` US)`, `:US)`. */
const CODE_AFTER = new RegExp(`^(?:\\.[A-Z]{1,2}|[: ]${LISTINGS})[)>\\],;]`);

/** Whether the name at `[start, end)` is rather a ticker that looks like it: `<IBM.N>`, `(SAP GR)`, `IBM:US`. */
export function isTickerCode(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next !== 0x2e && next !== 0x3a && next !== 0x20 && next !== 0x3e) return false;
  const tail = text.slice(end, end + 5);
  if (next === 0x3a && LISTED_AFTER_NAME.test(tail)) return true;
  if (!CODE_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return false;
  return (next === 0x3e && text[start - 1] === "<") || CODE_AFTER.test(tail);
}

/** Each is tried only at the sign that it has, so that plain text is only searched for the sign. */
const AT_SIGN: readonly (readonly [string, RegExp])[] = [
  ["$", /\$([A-Z]{2,5})(?:\.[A-Z])?(?![A-Za-z0-9])/y],
  [
    "(",
    new RegExp(
      "\\((?:(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|AMEX|XETRA|Xetra|Euronext)(?: [A-Z][a-z]+)? ?: ?\\$?([A-Z]{1,5})\\b|" +
        `([A-Z]{2,5})(?:\\.[A-Z]{1,2}|[: ]${LISTINGS})[),;])`,
      "y",
    ),
  ],
  ["<", /<([A-Z]{1,5})(?:\.[A-Z]{1,2})?>/y],
];
const BEFORE_COLON = /(?:^|[^A-Za-z0-9])([A-Z]{1,5})$/;
const EXCHANGE_BEFORE_COLON = /(?:NYSE|NASDAQ|Nasdaq|LSE|TSX|AMEX)(?: American)?\s?$/;

function addAtColons(text: string, found: Set<string>): void {
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) {
    const behind = text.slice(at + 1, at + 8);
    // A colon of prose has a blank and a word behind it; only capitals may be a symbol or a country.
    if (!/^\s?[A-Z]{1,5}(?![A-Za-z0-9])/.test(behind)) continue;
    const before = text.slice(Math.max(0, at - 20), at);
    if (EXCHANGE_BEFORE_COLON.test(before)) found.add(behind.trim().match(/^[A-Z]+/)?.[0] ?? "");
    else if (LISTED_AFTER_NAME.test(text.slice(at, at + 4))) {
      const symbol = BEFORE_COLON.exec(before)?.[1];
      if (symbol !== undefined) found.add(symbol);
    }
  }
}

/** Tickers printed as such anywhere in the blocks. */
export function tickersIn(blocks: readonly TextBlock[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of blocks) {
    for (const [sign, pattern] of AT_SIGN) {
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        const symbol = match?.[1] ?? match?.[2];
        if (symbol !== undefined) found.add(symbol);
      }
    }
    addAtColons(text, found);
  }
  return found;
}

/** Shorter symbols are words and initials. */
const SHORTEST_BARE = 3;

/**
 * Adds to `found` those of `symbols` that stand in the text by themselves: "AMZN closed higher". Not in a line of
 * capitals, where any word may look like one.
 */
export function addBareTickers(blocks: readonly TextBlock[], symbols: Iterable<string>, found: Set<string>): void {
  for (const symbol of symbols) {
    if (symbol.length >= SHORTEST_BARE && !found.has(symbol) && blocks.some(({ text }) => standsBare(text, symbol)))
      found.add(symbol);
  }
}

function standsBare(text: string, symbol: string): boolean {
  for (let at = text.indexOf(symbol); at >= 0; at = text.indexOf(symbol, at + symbol.length)) {
    const end = at + symbol.length;
    if (isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(end))) continue;
    const beside = text.slice(Math.max(0, at - 16), at) + text.slice(end, end + 16);
    if (/\p{Ll}{2}/u.test(beside)) return true;
  }
  return false;
}
