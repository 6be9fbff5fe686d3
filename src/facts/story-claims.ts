/** What a sentence states of a company in figures, where kind, company and unit are beyond doubt; nothing otherwise. */
import { hasOtherNames, isDoubtful, leadsIn, occurrences, subjectOf } from "./claim-grammar.ts";
import { type Quantity, quantitiesOf } from "./story-quantities.ts";

/** The names under which a sentence may mean something the dataset has figures for. */
export interface ClaimNames {
  company: readonly string[];
  /** Brand id → names, for a brand's own job cuts. */
  brands: ReadonlyMap<string, readonly string[]>;
  /** Segment → names that mean exactly that segment. */
  segments: ReadonlyMap<string, readonly string[]>;
  /** Pairs of investor and investee of which the company is one. */
  pairs: readonly { investor: string; investee: string; investors: readonly string[]; investees: readonly string[] }[];
}

export type Claim = { quantity: Quantity } & (
  | {
      kind: "layoffs";
      /** Brand id, where a brand's own cut is told. */
      brand?: string;
      /** Nothing narrows the number down to a place, a team or a sum over time. */
      isWhole: boolean;
      isTotal: boolean;
    }
  | {
      kind: "share";
      segment: string;
      /** What the story says the share is of: "its total earnings". */
      basis: string;
      /** The basis is revenue by another name; else it may be profit ("earnings"). */
      isRevenue: boolean;
      /** The sentence's year stands beside this figure: "… in 2024, up from 12%", but not "… from 12% in 2021". */
      isDated: boolean;
    }
  | { kind: "revenue"; isDated: boolean }
  | { kind: "ai-investment"; investor: string; investee: string; isTotal: boolean }
);

/** Everything that the sentence states beyond doubt, in the order of its figures. */
export function claimsOf(sentence: string, names: ClaimNames): Claim[] {
  if (isDoubtful(sentence)) return [];
  const quantities = quantitiesOf(sentence);
  return quantities.flatMap((quantity) => {
    const before = sentence.slice(0, quantity.start);
    const after = sentence.slice(quantity.end);
    const claim =
      layoffsClaim(quantity, before, after, names) ??
      shareClaim(quantity, before, after, names) ??
      revenueClaim(quantity, before, after, names) ??
      investmentClaim(quantity, before, after, names);
    return claim ? [claim] : [];
  });
}

const CUT =
  "cut(?:s|ting)?|eliminat(?:e|es|ed|ing)|lay(?:s|ing)? off|laid off|shed(?:s|ding)?|slash(?:es|ed|ing)?|ax(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|let(?:ting)? go(?: of)?|fir(?:e|es|ed|ing)|mak(?:e|es|ing) redundant|layoffs of|job cuts of|(?:cut(?:s|ting)?|reduc(?:e|es|ed|ing)) (?:its )?(?:global )?(?:workforce|headcount) by";
/** "cut 4% of its workforce, or 9,000 people". */
const CUT_OR = `(?:${CUT})(?:(?: (?:about|around|roughly|nearly|almost|more than|over|up to))? [\\d.]+ ?(?:%|per ?cent|percent) of its (?:global |total |entire )?(?:workforce|staff|employees|headcount),? or)?`;
const CUT_PEOPLE =
  /^(?: [a-z][a-z-]*(?: and [a-z][a-z-]*)?){0,3} (?:jobs|roles|positions|posts|employees|workers|people|staff|staffers)\b(.*)$/s;
const CUT_PART =
  /^ of (?:its |the company['’]s |the )?(?:entire |total |global |whole )?(?:workforce|staff|employees|workers|headcount)\b(.*)$/s;
const SUMMED =
  /\b(?:since|so far|in total|altogether|over the (?:past|last)|combined|to date|rounds|by 20\d\d|by the end of)\b/i;
/** What may follow without narrowing the number down. */
const WHOLE_AFTER =
  /^(?:[.,;]|$| (?:this|last|next) (?:week|month|year|quarter)| (?:worldwide|globally|overall)| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| in (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|,? or (?:about |roughly |nearly |around )?[\d.]+ ?(?:%|per ?cent) of its)/;

function layoffsClaim(quantity: Quantity, before: string, after: string, names: ClaimNames): Claim | undefined {
  if (quantity.type === "money") return undefined;
  const people = (quantity.type === "count" ? CUT_PEOPLE : CUT_PART).exec(after);
  if (!people) return undefined;
  const rest = people[1] ?? "";
  const isPlain =
    quantity.type === "percent" ||
    /^ (?:jobs|roles|positions|posts|employees|workers|people|staff|staffers)\b/.test(after);
  const claim = (brand?: string): Claim => ({
    kind: "layoffs",
    quantity,
    ...(brand === undefined ? {} : { brand }),
    isWhole: isPlain && WHOLE_AFTER.test(rest),
    isTotal: SUMMED.test(before) || SUMMED.test(rest),
  });
  for (const [brand, brandNames] of names.brands) if (subjectOf(before, brandNames, CUT_OR)) return claim(brand);
  return subjectOf(before, names.company, CUT_OR) ? claim() : undefined;
}

const SHARE_VERB =
  "account(?:s|ed)? for|ma(?:kes?|de) up|contribut(?:es?|ed)|br(?:ings?|ought) in|generat(?:es?|ed)|represent(?:s|ed)?|provid(?:es?|ed)|deliver(?:s|ed)";
const SHARE_PARTICIPLE = "accounting for|making up|contributing|bringing in|generating|representing|providing";
const BUSINESS =
  "(?:,? (?:which|that))?(?:[ ,]+(?:cloud|unit|arm|division|business|segment|sales|revenue|alone|now|still|already|currently))*";

function shareClaim(quantity: Quantity, before: string, after: string, names: ClaimNames): Claim | undefined {
  if (quantity.type !== "percent") return undefined;
  const owners = ["its", "the company['’]s", "the group['’]s", "the parent['’]s", "overall", "total", "group"];
  const companies = names.company.map((name) => `${escaped(name)}['’]s?`);
  const basis = new RegExp(
    `^ of ((?:${[...owners, ...companies].join("|")})(?: (?:own|total|overall|annual|group|global|quarterly|full-year|consolidated|net(?= (?:sales|revenue))))* ?(revenues?|sales|turnover|earnings|income|business)\\b|(?:revenues?|sales|turnover)\\b)`,
    "iu",
  ).exec(after);
  if (!basis?.[1]) return undefined;
  const word = (basis[2] ?? basis[1]).toLowerCase();
  const isOwnNamed = names.company.some((name) => basis[1]?.startsWith(name));
  const known = [...names.company, ...[...names.segments.values()].flat(), ...[...names.brands.values()].flat()];
  if (!isOwnNamed && hasOtherNames(before + after, known)) return undefined;
  const segment = segmentBefore(before, names);
  if (segment === undefined) return undefined;
  return {
    kind: "share",
    quantity,
    segment,
    basis: basis[1],
    isRevenue: /^(?:revenues?|sales|turnover)$/.test(word),
    isDated: isDated(before, after.slice(basis[0].length)),
  };
}

/** The segment that the figure's verb belongs to; undefined where two could be, or another name stands between. */
function segmentBefore(before: string, names: ClaimNames): string | undefined {
  const governed = [...names.segments].flatMap(([segment, called]) => {
    if (subjectOf(before, called, `${BUSINESS}(?: )?(?:${SHARE_VERB})`) ?? subjectOf(before, called, SHARE_VERB)) {
      return [segment];
    }
    return called.some((name) => isDescribed(before, name, names)) ? [segment] : [];
  });
  const only = new Set(governed);
  return only.size === 1 ? [...only][0] : undefined;
}

/** "AWS is Amazon's cash cow, accounting for …": the name opens the clause and nothing else is named on the way. */
function isDescribed(before: string, name: string, names: ClaimNames): boolean {
  return occurrences(before, name).some((at) => {
    if (!leadsIn(before.slice(0, at))) return false;
    const rest = new RegExp(
      `^(?:${BUSINESS} |, )(?:is|was|are|remains|remained|has|became|the|a|an)\\b([^;:.]{0,140}), (?:${SHARE_PARTICIPLE}|(?:and|which|that) (?:${SHARE_VERB}))(?: (?:about|around|roughly|nearly|almost|some|more than|over|up to|just|at least))* *$`,
      "iu",
    ).exec(before.slice(at + name.length));
    if (!rest?.[1] && rest?.[1] !== "") return false;
    let between = rest[1];
    for (const own of names.company) between = between.replaceAll(own, "");
    return !/\p{Lu}|\d/u.test(between);
  });
}

const REVENUE =
  "(?:(?:annual|total|net|full-year|overall|yearly|quarterly|group|global|consolidated|worldwide) )*(?:revenues?|sales|turnover)";
const MOVED =
  "(?:was|were|reached|totall?ed|came to|hit|amounted to|came in at|stood at|(?:rose|fell|grew|climbed|increased|jumped|declined|dropped|surged|slipped|edged up)(?: by)?(?: [\\d.]+ ?(?:%|per ?cent|percent))?(?: [a-z-]+){0,2} to)";
const HAD =
  "(?:reported|posted|generated|made|had|recorded|booked|logged|took in|earned|brought in|on)(?: a)?(?: record)? REVENUE of".replace(
    "REVENUE",
    REVENUE,
  );

function revenueClaim(quantity: Quantity, before: string, after: string, names: ClaimNames): Claim | undefined {
  if (quantity.type !== "money") return undefined;
  if (
    /^ (?:from|in|of|at) (?:its|the|cloud|advertis|online)\b/i.test(after) &&
    !/^ (?:in|for) (?:its|the) (?:fiscal|financial|full|year|first|second|third|fourth|quarter|latest|three)/i.test(
      after,
    )
  ) {
    return undefined;
  }
  const verb = `${REVENUE}(?:[ ,]+(?:for|in|during|the|its|year|quarter|first|second|third|fourth|fiscal|full|financial|last|ended|19\\d\\d|20\\d\\d))* ${MOVED}|${HAD}|had ${REVENUE} of`;
  return subjectOf(before, names.company, verb)
    ? { kind: "revenue", quantity, isDated: isDated(before, after) }
    : undefined;
}

/** Whether the year of the sentence is this figure's: right after it, or at the sentence's start. */
function isDated(before: string, after: string): boolean {
  const year = "(?:(?:in|for|during) (?:fiscal |financial |calendar |the )?(?:year )?(?:19|20)\\d\\d|last year)";
  return new RegExp(`^,? ${year}\\b`, "i").test(after) || new RegExp(`^${year},`, "i").test(before);
}

const INVEST =
  "invest(?:s|ed|ing)?|put(?:s|ting)?|pour(?:s|ed|ing)?|pump(?:s|ed|ing)?|plough(?:s|ed|ing)?|plow(?:s|ed|ing)?|sink(?:s|ing)?|sunk|inject(?:s|ed|ing)?|committed to invest(?:ing)?";

function investmentClaim(quantity: Quantity, before: string, after: string, names: ClaimNames): Claim | undefined {
  if (quantity.type !== "money") return undefined;
  const isTotal = SUMMED.test(before) || SUMMED.test(after) || /\btotal\b/i.test(before + after);
  for (const { investor, investee, investors, investees } of names.pairs) {
    const into = investees.map(escaped).join("|");
    const kindOf =
      "(?:the |an? )?(?:AI |artificial[- ]intelligence |generative[- ]AI |OpenAI rival )*(?:start-?up |company |firm |lab |developer |model[- ]maker |chatbot[- ]maker )?";
    const target = `(?:${kindOf})(?:${into})(?![\\p{L}\\p{N}-]|['’]s)`;
    const isVerb = new RegExp(`^(?: more| of cash)?(?: in equity)? in(?:to)? ${target}`, "u").test(after);
    if (isVerb && subjectOf(before, investors, INVEST))
      return { kind: "ai-investment", quantity, investor, investee, isTotal };
    const isNoun = new RegExp(`^ (?:investment|bet|stake|equity investment) in ${target}`, "u").test(after);
    const owner = investors.some((name) =>
      new RegExp(`(?<![\\p{L}\\p{N}-])${escaped(name)}['’]s? (?:latest |new |additional |further )?$`, "u").test(
        before.replace(/(?:about|around|roughly|nearly|almost|up to|more than|over) $/i, ""),
      ),
    );
    if (isNoun && owner) return { kind: "ai-investment", quantity, investor, investee, isTotal };
  }
  return undefined;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
