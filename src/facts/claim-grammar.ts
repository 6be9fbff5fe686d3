/**
 * Who a figure is told of. A name counts as the subject only where nothing but known, harmless words stand between it
 * and the figure's verb: everything else ("a supplier to Amazon", "Amazon's former chief") may change who is meant.
 */

/** Words that may stand between a subject and its verb without changing who did it, nor whether it was done. */
const GLUE = [
  "said|says|announced|announces|confirmed|confirms|disclosed|revealed|reported|reports|told|unveiled",
  "plans?|planned|planning|intends|intended|decided|agreed|aims|wants|expects|began|begun|started|starting|moved|set|going",
  "is|was|are|were|has|have|had|been|be|will|would|to|it|that|the company|the group|the firm|its plans|plans",
  "on|in|by|late|early|earlier|this|last|the|a|of",
  "week|month|year|morning|evening|day|today|yesterday|statement|memo|filing|blog post|email|letter",
  "already|also|recently|now|again|then|still|separately|meanwhile|officially|formally",
  "staff|employees|workers|investors|analysts|reporters|regulators|shareholders",
  "Inc|Corp|Co|plc|Ltd|AG|SE|com|Group|Holdings|SA|NV",
  "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec",
  "\\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\\d\\d",
].join("|");

const GLUED = `(?:[ ,.]+(?:${GLUE}))*`;
/** ", the world's largest online retailer,": without numbers and without other names' deeds in it. */
const APPOSITION = "(?:, (?:the|a|an) [^,;:.\\d]{3,80},)?";
const QUALIFIED =
  "(?:[ ,]+(?:about|around|roughly|approximately|some|an estimated|close to|nearly|almost|just under|just over|more than|over|at least|up to|as many as|as much as|fewer than|less than|another|an additional|a further|a total of|its|a))*";

/** A subject of a figure: the name as the sentence has it. */
export interface Subject {
  name: string;
  /** Where the name starts. */
  at: number;
}

/**
 * The one of `names` that governs `verb` (a pattern's source) directly before a figure, `before` being all that stands
 * before the figure. Undefined where no name does so beyond doubt.
 */
export function subjectOf(before: string, names: readonly string[], verb: string): Subject | undefined {
  const rest = new RegExp(`^(?:['’]s?)?${APPOSITION}${GLUED}[ ,]+(?:${verb})${QUALIFIED} *$`, "iu");
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (const at of occurrences(before, name)) {
      if (leadsIn(before.slice(0, at)) && rest.test(before.slice(at + name.length))) return { name, at };
    }
  }
  return undefined;
}

/** Where a name stands as a whole word in its own capitals. */
export function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const isWhole = !/[\p{L}\p{N}-]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}-]/u.test(text.slice(at + name.length));
    if (isWhole) found.push(at);
  }
  return found;
}

const CALENDAR =
  "Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December";
/** "Philip Morris International" is not the segment "International", nor is "Prime Amazon" the company. */
const PART_OF_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!(?:${CALENDAR})\\b)\\p{Lu}[\\p{L}\\p{N}&.-]*(?<!-based|[’']s) $`,
  "u",
);
/** Words that open a sentence with a capital and are no name. */
const OPENERS =
  /^(?:The|A|An|In|On|At|Its?|For|From|By|Last|But|And|As|While|When|After|Before|Since|This|That|Today|Yesterday|With|Now|Still|Meanwhile|However|Overall|About|Roughly|Nearly|Some|More|Shares|Sales|Revenue)$/;

/** Whether the sentence names anyone or anything beside `own`: then "its" may be another company's. */
export function hasOtherNames(sentence: string, own: readonly string[]): boolean {
  let rest = sentence;
  for (const name of [...own].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(name, " ");
  const capitals = rest.match(/(?<![\p{L}\p{N}'’])\p{Lu}[\p{L}\p{N}&-]*/gu) ?? [];
  return capitals.some(
    (word) =>
      !OPENERS.test(word) && !new RegExp(`^(?:(?:${CALENDAR}))$`).test(word) && !/^(?:CEO|AI|Q[1-4]|FY\d*)$/.test(word),
  );
}

/** "A supplier to Amazon", "unlike Amazon", "Meta and Amazon": the name is not the subject, or not the only one. */
export function leadsIn(before: string): boolean {
  if (PART_OF_NAME.test(before)) return false;
  const clause = before.split(/[,;:.—–()"“”]/).at(-1) ?? "";
  const last = clause.trim().split(/\s+/).slice(-6).join(" ");
  return !/\b(?:to|of|for|with|by|from|at|than|against|unlike|like|via|and|or|not|no|if|whether|former|ex|rivals?|alongside)\b/i.test(
    last.replace(/\b(?:said|says|and) that\b/gi, ""),
  );
}

const DOUBT =
  /\b(?:could|might|should|considering|considers|rumou?r\w*|speculat\w*|denie[sd]|deny|not|never|if|whether|would have|analysts? (?:expect|estimate|at)|estimates?|forecasts?|predict\w*|expected|hopes?|hoping|targets?|goal|allegedly|reportedly|unlikely|possibly|perhaps|potential(?:ly)?|wrongly|false(?:ly)?|mistaken(?:ly)?)\b|n['’]t\b|\?/i;
/** In lower case only: the month is no doubt. */
const MAY = /\bmay\b/;

/** Doubt, denial and other people's guesses: nothing in such a sentence is a figure that a source could bear out. */
export function isDoubtful(sentence: string): boolean {
  return DOUBT.test(sentence) || MAY.test(sentence);
}
