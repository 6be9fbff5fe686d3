/** Words that tell what a sentence is about. Weights: 3 says it outright, 2 strongly suggests it, 1 leans that way. */
import type { FactKind } from "./card-model.ts";

export interface Cue {
  kind: Exclude<FactKind, "related">;
  weight: 1 | 2 | 3;
  pattern: RegExp;
}

const cue = (kind: Cue["kind"], weight: Cue["weight"], words: string): Cue => ({
  kind,
  weight,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, "iu"),
});

const STAFF =
  "jobs?|roles?|positions?|posts|staff|staffers|workers?|employees|workforce|people|headcount|engineers|managers|teams?";

export const CUES: readonly Cue[] = [
  cue(
    "layoffs",
    3,
    "lay-?offs?|laid off|lay(?:s|ing)? off|redundanc(?:y|ies)|made redundant|retrenchments?|downsiz(?:e|es|ed|ing)",
  ),
  cue(
    "layoffs",
    3,
    "job (?:cuts?|losses)|(?:lose|loses|losing|lost) (?:their|his|her) jobs?|(?:staff|workforce|headcount) (?:cuts?|reductions?)|pink slips?|severance",
  ),
  cue(
    "layoffs",
    3,
    `(?:cut(?:s|ting)?|eliminat(?:e|es|ed|ing)|shed(?:s|ding)?|slash(?:es|ed|ing)?|ax(?:e|es|ed|ing)|trim(?:s|med|ming)?|dismiss(?:es|ed|ing)?|let(?:ting)? go(?: of)?|reduc(?:e|es|ed|ing)|part(?:s|ed|ing)? (?:ways )?with|shrink(?:s|ing)?|shrank|fir(?:e|ed|es|ing))(?: [^\\s.;]+){0,6} (?:${STAFF})`,
  ),
  cue(
    "layoffs",
    3,
    `(?:${STAFF})(?: [^\\s.;]+){0,3} (?:(?:were|was|are|is|being|be|been|will be) )?(?:affected|will go|cut|eliminated|axed|let go|dismissed|fired)`,
  ),
  cue("layoffs", 2, "restructuring|cost[- ]cutting|hiring freeze|workforce"),
  cue(
    "share",
    3,
    "accounts? for|accounted for|accounting for|share of (?:its |the company's |total |overall )?(?:revenue|sales)|market share",
  ),
  cue(
    "share",
    3,
    "(?:[\\d.,]+ ?(?:per ?cent|%)|half|(?:a|one|two|three) (?:third|quarter|fifth|tenth)s?) of (?:its |the company's |the group's |[\\p{L}\\p{N}]+['’]s? |all |total |overall |annual |net )*(?:revenues?|sales|turnover|business)",
  ),
  cue(
    "share",
    3,
    "(?:makes?|made|making) up (?:about |around |roughly |nearly |almost |more than )?(?:\\d|half|a third|a quarter|most)",
  ),
  cue(
    "share",
    2,
    "cloud(?: computing)?|segments?|(?:largest|biggest|smallest|main|core|fastest[- ]growing) (?:single )?(?:business|division|unit|market|source)|cash cow",
  ),
  cue("share", 2, "(?:small|big|large|growing|significant)(?:er|est)? (?:part|slice|chunk|portion) of"),
  cue("share", 1, "division|business unit|advertising|subscriptions?|services business|data cent(?:re|er)s?"),
  cue(
    "revenue",
    3,
    "revenues?|turnover|net sales|quarterly (?:results|sales|profit)|annual (?:results|report)|earnings",
  ),
  cue(
    "revenue",
    2,
    "(?<!net )sales|profits?|fiscal|(?<!\\ba )quarter(?:ly)?(?! of)|results|guidance|(?:annual|profit|sales) (?:forecast|outlook)|top line|billings",
  ),
  cue(
    "ai-investment",
    3,
    "(?:invest(?:s|ed|ing|ment|ments)?|stake|funding|backs?|backed|backing|backer|bets?|pour(?:s|ed|ing)?|plough(?:s|ed|ing)?)(?: [^\\s.;]+){0,8} (?:AI|artificial intelligence|chatbots?|start-?ups?|large language models?)",
  ),
  cue(
    "ai-investment",
    3,
    "(?:AI|artificial[- ]intelligence)(?: [^\\s.;]+){0,6} (?:invest(?:s|ed|ing|ment|ments|or|ors)?|stake|funding|spending|start-?ups?|deals?)",
  ),
  cue(
    "ai-investment",
    2,
    "AI|A\\.I\\.|artificial intelligence|generative|chatbots?|large language models?|LLMs?|machine learning",
  ),
  cue(
    "ai-investment",
    2,
    "(?:put(?:s|ting)?|pump(?:s|ed|ing)?|pour(?:s|ed|ing)?|inject(?:s|ed|ing)?)(?: [^\\s;]+){0,5} (?:million|billion) (?:more )?in(?:to)?|ChatGPT|Claude|Gemini|Copilot",
  ),
  cue(
    "ai-investment",
    2,
    "rais(?:e|es|ed|ing) (?:money|funds|capital|\\$)|minority stake|funding round|venture (?:investment|capital)|invest(?:s|ed|ing|ment|ments) in|took a stake",
  ),
  cue(
    "ai-investment",
    1,
    "start-?ups?|(?:language|foundation|frontier) models?|model (?:developer|maker|builder)s?|invest(?:s|ed|ing|ment|ments|ors?)?|stake|funding|valuation",
  ),
  cue(
    "event",
    3,
    "w(?:ind|inds|ound|inding) (?:up|down)|discontinu(?:e|es|ed|ing)|phas(?:e|es|ed|ing) out|shut(?:s|ting)? down|sunset(?:s|ting)?|pull(?:s|ed|ing)? the plug",
  ),
  cue(
    "event",
    2,
    "launch(?:es|ed|ing)?|introduc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?|debut(?:s|ed)?|roll(?:s|ed|ing)? out|clos(?:es|ed|ing) down|acquir(?:e|es|ed|ing)|acquisition|b(?:uys|ought)|sold (?:off|its)|rebrand(?:s|ed|ing)?|renam(?:e|es|ed|ing)|spun off|spin-?off|end(?:s|ed|ing)? (?:support|production|sales)",
  ),
  cue(
    "event",
    2,
    "kill(?:s|ed|ing)? off|stop(?:s|ped|ping)? (?:selling|making|offering)|clos(?:e|es|ed|ing) (?:its|the|all)",
  ),
  cue("event", 1, "ended|founded|retir(?:es|ed|ing)|no longer (?:sells|makes|offers)"),
  cue("headcount", 3, "employs|(?:number|total) of employees|workforce of"),
  // Numbers of people stand in stories of job cuts as well: alone they only suggest.
  cue("headcount", 2, "headcount|\\d[\\d,.]*(?: (?:thousand|million))? (?:full-time )?employees"),
  cue("headcount", 1, "employees|staff|workers|workforce|hir(?:e|es|ed|ing)"),
];
