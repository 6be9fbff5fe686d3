/**
 * Every string of the dataset, wherever it stands: text that would deceive a reader or a program (markup, hidden or
 * reversing characters, look-alike letters), addresses that lead elsewhere than they seem to, days that no calendar has.
 */
import type { Finding, FindingPlace } from "./finding.ts";
import type { Dataset } from "./schema.ts";

/** What is wrong with one string and how to mend it. */
interface Objection {
  message: string;
  mend: string;
}

/** Strings without any of this need no closer look: nearly all. */
const SUSPICIOUS = /[^ -~]|[<&]|script\s*:|data:|^\s|\s$|\s\s/i;
const CONTROL = /[\p{Cc}\u00ad\u180e\u2028\u2029\ufff9-\ufffd\p{Co}\p{Cs}]/u;
const REVERSING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const INVISIBLE = /[\u200b-\u200d\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/u;
const MARKUP = /<[a-z!/?]|&(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip);/i;
const SCRIPT_LINK = /\b(?:java|vb)script\s*:|\bdata:[a-z]+\//i;
const WORD = /\p{L}+/gu;
/** Letters of other scripts that a reader takes for Latin ones. */
const LOOKS_LATIN = /^[аеорсухіјѕԁһӏԛԝАВЕЅІЈКМНОРСТХУαορνκιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]+$/;

function codePoint(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0]?.codePointAt(0) ?? 0;
  return `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

function looksAlike(word: string): boolean {
  const other = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word);
  return other && (/\p{Script=Latin}/u.test(word) || (word.length > 2 && LOOKS_LATIN.test(word)));
}

/** Whether text may stay as it is apart from spaces and composition; see `tidyText` for those. */
function* inText(text: string): Generator<Objection> {
  if (!SUSPICIOUS.test(text)) return;
  for (const [pattern, what] of [
    [REVERSING, "turns the direction of what follows"],
    [INVISIBLE, "cannot be seen"],
    [CONTROL, "is no printable character"],
  ] as const) {
    if (pattern.test(text)) {
      yield {
        message: `holds ${codePoint(text, pattern)}, which ${what}`,
        mend: "remove the character; type the text anew",
      };
    }
  }
  if (MARKUP.test(text)) {
    yield {
      message: `holds markup (${MARKUP.exec(text)?.[0]})`,
      mend: "write plain text: & and < stand for themselves",
    };
  }
  if (SCRIPT_LINK.test(text)) yield { message: "holds a link that runs a program", mend: "remove it" };
  const alike = [...text.matchAll(WORD)].find(([word]) => looksAlike(word));
  if (alike) {
    yield {
      message: `"${alike[0]}" has letters of another script that look like Latin ones`,
      mend: "type the word anew, in one script",
    };
  }
  if (tidyText(text) !== text) {
    yield { message: "has spaces too many, or letters in two parts", mend: "run npm run facts -- check --fix" };
  }
}

/** Single spaces, none at the ends, accents joined to their letters (NFC): no reader sees the difference. */
export function tidyText(text: string): string {
  return text.normalize("NFC").replace(/ {2,}/g, " ").trim();
}

/** An address leads where a reader of it would think: a plain host of the public net, by its name. */
function* inAddress(address: string): Generator<Objection> {
  const authority = /^https:\/\/([^/?#\\]*)/.exec(address)?.[1] ?? "";
  const mend = "give the page's plain address, as the publisher prints it, or another source";
  if (authority.includes("@")) yield { message: `what stands before the @ in ${address} hides the real host`, mend };
  const host = authority.replace(/^.*@/, "");
  if (/[^ -~]/.test(host)) yield { message: `the host ${host} has letters that look like others`, mend };
  else if (/(?:^|\.)xn--/i.test(host)) yield { message: `the host ${host} hides its letters (punycode)`, mend };
  else if (/:\d+$/.test(host)) yield { message: `the host ${host} names a port`, mend };
  else if (!/^(?:[a-z\d_-]+\.)+[a-z]{2,}$/i.test(host)) yield { message: `"${host}" is no public host`, mend };
  if (/[\s<>"`\\]|[^ -~]/.test(address.slice(8 + authority.length))) {
    yield { message: "the address holds characters that none has", mend: "copy it from the browser's address bar" };
  }
}

/** 30 February: a pattern lets it pass, and Date.parse makes it a day in March. */
function isNoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text;
}

const ADDRESSES = new Set(["url", "website"]);

function* strings(value: unknown, path: (string | number)[]): Generator<[(string | number)[], string]> {
  if (typeof value === "string") yield [path, value];
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* strings(part, [...path, index]);
  else if (typeof value === "object" && value !== null)
    for (const [key, part] of Object.entries(value)) yield* strings(part, [...path, key]);
}

/** Findings in all strings of companies, sources, stories, market figures and hosts. */
export function checkStrings({ companies, sources, stories, market, newsHosts }: Dataset): Finding[] {
  const findings: Finding[] = [];
  const look = (where: FindingPlace, value: unknown) => {
    for (const [path, text] of strings(value, [])) {
      const key = path.at(-1);
      const objections = ADDRESSES.has(String(key)) ? inAddress(text) : inText(text);
      for (const objection of objections) findings.push({ where, path, ...objection });
      if (isNoDay(text)) {
        findings.push({ where, path, message: `no calendar has the day ${text}`, mend: "look the date up again" });
      }
      if (key === "host" && text.includes("xn--")) {
        findings.push({
          where,
          path,
          message: `the host ${text} hides its letters (punycode)`,
          mend: "leave the host out; readers can allow it themselves",
        });
      }
    }
  };
  for (const company of companies) look({ company: company.id }, company);
  look({ file: "sources.json" }, sources);
  look({ file: "stories" }, stories);
  look({ file: "market.json" }, market);
  look({ file: "news-hosts.json" }, newsHosts);
  return findings;
}
