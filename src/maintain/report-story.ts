/** The readable report of `annotate`: story, companies, the facts on their cards, what was linked and rejected, and why. */
import { signalWords } from "../article/signal-words.ts";
import type { CardModel, FactView, StoryComparison } from "../facts/card-model.ts";
import type { Evidence, LinkResult, Mention, TextBlock } from "../linking/types.ts";
import type { SavedPage } from "./saved-page.ts";

export interface AnnotatedStory {
  /** Absent for plain text. */
  page?: SavedPage;
  blocks: readonly TextBlock[];
  result: LinkResult;
  /** The card of each company or brand at its first mention. */
  cards: { mention: Mention; card: CardModel }[];
  names: Record<string, string>;
}

/** One reason as a line of a report: `      -1.2 before: "Harrison"`. */
export const reasonLine = ({ cue, word, times, weight }: Evidence): string => {
  const seen = word === undefined ? cue : `${cue}: "${word}"`;
  return `      ${weight >= 0 ? "+" : ""}${weight.toFixed(1)} ${seen}${times > 1 ? ` (${times} times)` : ""}`;
};

const factLines = (fact: FactView): string[] => [
  `    ${fact.label}`,
  ...fact.figures.map(({ caption, figure, detail, period, asOf, age, source }) => {
    const note = [caption, detail, period, asOf, age].filter(Boolean).join(" · ");
    return `      ${figure}  (${note})\n        ${source.publisher}, ${source.url}`;
  }),
  ...(fact.comparison ? comparisonLines(fact.comparison) : []),
];

const comparisonLines = ({ text, source }: StoryComparison): string[] => [
  `      ${text}`,
  ...(source ? [`        ${source.publisher}, ${source.url}`] : []),
];

const around = (text: string, start: number, end: number): string =>
  `…${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}…`.replace(
    /\s+/g,
    " ",
  );

/** The whole report as text, ending with a line break. `explain` adds the evidence of every mention and rejection. */
export function report({ page, blocks, result, cards, names }: AnnotatedStory, explain: boolean): string {
  const lines: string[] = [];
  if (page) {
    const { title, url, published, language } = page.metadata;
    lines.push(title, `${url}`, [published ?? "no date", language].filter(Boolean).join(" · "));
    lines.push(page.signals.isStory ? "A story." : "Does not look like a story; read all the same.");
    if (explain) lines.push(...signalWords(page.signals).map((line) => `  ${line}`), `  = ${page.signals.score}`);
    lines.push("");
  }
  const counts = new Map<string, number>();
  for (const { company } of result.mentions) counts.set(company, (counts.get(company) ?? 0) + 1);
  lines.push(counts.size === 0 ? "No companies found." : "Companies");
  for (const [company, count] of counts) {
    lines.push(`  ${names[company] ?? company} (${company}): ${count} ${count === 1 ? "mention" : "mentions"}`);
  }
  for (const { mention, card } of cards) {
    lines.push("", `${card.title}${card.ownership ? `, ${card.ownership}` : ""}: ${card.about}`, `  ${card.identity}`);
    const text = blocks[mention.block]?.text ?? "";
    lines.push(`  at: ${around(text, mention.start, mention.end)}`);
    lines.push(...card.facts.flatMap(factLines));
    if (card.more.length > 0) lines.push(`    and ${card.more.length} more`);
  }
  if (page && page.links.length > 0) {
    lines.push("", "The page suggests");
    lines.push(...page.links.map(({ title, url, heading }) => `  ${title}  (${heading ?? "related"}) ${url}`));
  }
  if (explain) {
    lines.push("", "Linked");
    for (const { block, start, end, company, via, score, evidence } of result.mentions) {
      lines.push(`  ${around(blocks[block]?.text ?? "", start, end)}`);
      lines.push(`    → ${company}${via ? ` via ${via}` : ""}, score ${score.toFixed(2)}`);
      lines.push(...(evidence ?? []).map(reasonLine));
    }
  }
  if (explain || result.rejected.length > 0)
    lines.push("", result.rejected.length > 0 ? "Not linked" : "Nothing rejected");
  for (const { block, start, end, reason, evidence } of result.rejected) {
    lines.push(`  ${around(blocks[block]?.text ?? "", start, end)}  ${reason}`);
    if (explain) lines.push(...evidence.map(reasonLine));
  }
  return `${lines.join("\n")}\n`;
}
