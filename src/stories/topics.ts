/** What a headline is about, by its words. Languages other than English get the words of the commonest matters. */
import type { StoryTopic } from "./types.ts";

/** Words that stand for staff after a verb such as "cut". */
const STAFF =
  "(?:jobs?|staff(?:ers)?|roles?|posts?|positions?|workers?|workforce|employees?|people|head ?count|ranks|payroll|teams?|office)";

const TOPICS: readonly [StoryTopic, RegExp][] = [
  [
    "layoffs",
    new RegExp(
      [
        "\\blay-?offs?\\b|\\blaid off\\b|\\blay(?:s|ing) off\\b|\\bjob (?:cuts?|losses|reductions?)\\b|\\bredundanc\\w+|\\bdownsiz\\w+",
        `\\b(?:cut|cuts|cutting|axe|axes|slash|slashes|slashing|shed|sheds|shedding|drops?|eliminat\\w+|trim|trims|trimming|thins?|thinning|reduc(?:es?|ing)|fires?)\\b.{0,40}\\b${STAFF}\\b`,
        "\\bdismiss\\w*|\\blets? .{0,30}\\bgo(?:es)?\\b|\\b(?:slims?|slimming) down\\b|\\b(?:jobs|staff) go\\b|\\bmust go\\b|\\bhiring freeze\\b|\\bfreezes hiring\\b",
        "\\bEntlass\\w+|\\b(?:Stellen|Arbeitsplatz|Personal)\\s?(?:abbau\\w*|streich\\w*)|\\bStellen (?:streichen|abbauen)\\b",
        "licenci(?:ement|e\\b|er\\b)\\w*|suppressions? (?:de postes|d.emplois)|\\bdespid\\w+|recortes? de (?:empleos?|plantilla|personal)|\\blicenziament\\w+|\\bdemiss(?:ão|ões)",
      ].join("|"),
      "iu",
    ),
  ],
  [
    "ai",
    // Case counts: "ai" is a word elsewhere. KI, IA: German, French, Spanish, Italian.
    /(?<![\p{L}\p{N}])(?:AI|A\.I\.|KI|IA|[Aa]rtificial (?:[Gg]eneral )?[Ii]ntelligence|[Cc]hatbots?|OpenAI|ChatGPT|Anthropic|Claude|Gemini|[Gg]enerative|[Ll]arge language models?|[Ii]ntelligence artificielle|[Ii]nteligencia artificial|[Kk]ünstliche Intelligenz)(?![\p{L}\p{N}])/u,
  ],
  [
    "earnings",
    /\b(?:earnings|revenues?|profits?|loss(?:es)?|quarter(?:ly)?|results|annual report|sales (?:rise|fall|jump|drop|grow|slump)\w*|grows|guidance|forecast|outlook|Gewinn\w*|Umsatz|Quartal\w*|bénéfices?|chiffre d.affaires|résultats|beneficios|ingresos|trimestre)\b/iu,
  ],
  [
    "deals",
    /\b(?:acqui\w+|merg\w+|takeover|takes over|buyout|buys?|buying|bought|to buy|purchase|deal|stakes?|IPO|listing|spin-?offs?|spins? off|swallows|owns|invest(?:s|ed|ment)\b|puts? money|funding|raises|joint venture|changes hands|übernimmt|Übernahme|Fusion|kauft|rachète|rachat|compra|adquiere|fusión)/iu,
  ],
  [
    "regulation",
    /\b(?:antitrust|regulat\w+|lawsuit|sue[sd]?|court|trial|judge|probe|fine[sd]?|watchdog|FTC|SEC|DOJ|European Commission|privacy|ban(?:s|ned)?|tariffs?|Kartellamt|Klage|Gericht|procès|amende|tribunal|demanda|multa)\b/iu,
  ],
  [
    "people",
    /\b(?:CEO|CFO|chief executive|finance chief|new (?:chief|boss)|resigns?|steps down|departs|appoint\w*|names? new|successor|founder)\b/i,
  ],
  [
    "product",
    /\b(?:launch\w*|unveil\w*|introduc\w+|new (?:phone|model|app|feature|version)|recall\w*|discontinu\w+|release\w*|rolls out)\b/i,
  ],
];

/** The topics of a headline; a job-cuts story that mentions AI is about both. Empty where no word tells. */
export function topicsOf(title: string): Set<StoryTopic> {
  return new Set(TOPICS.filter(([, pattern]) => pattern.test(title)).map(([topic]) => topic));
}
