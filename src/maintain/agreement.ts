/** Whether the linker marks a text exactly as a person did. */
import type { LinkedText } from "./annotate-jsonl.ts";
import { type GoldMention, type GoldRecord, overlaps } from "./score.ts";

type Marked = LinkedText["mentions"][number];

function named({ surface, company, via }: Marked): string {
  return `"${surface}" as ${company}${via === undefined ? "" : `/${via}`}`;
}

function labelOf({ id, via }: GoldMention): string {
  return `${id}${typeof via === "string" ? `/${via}` : ""}`;
}

/** Whether the full stop of "Inc." belongs to the name is nobody's concern. */
const withoutStop = (surface: string): string => surface.replace(/\.$/, "");

function isAsLabelled(gold: GoldMention, { start, surface, company, via }: Marked): boolean {
  const sameSpan = start === gold.start && withoutStop(surface) === withoutStop(gold.surface);
  return sameSpan && company === gold.id && (gold.via === undefined || gold.via === via);
}

/**
 * Where the marks of a text and the linker's differ, a clause each; empty where they agree. Companies of the dataset are
 * to be found with the very span (and brand, where one is given), arguable ones may be, and nothing else may be marked.
 */
export function disagreements(record: GoldRecord, mentions: readonly Marked[]): string[] {
  const told: string[] = [];
  const accounted = new Set<Marked>();
  for (const gold of record.mentions) {
    // A company that the dataset lacks must stay unmarked, like everything that is not labelled.
    if (!gold.borderline && typeof gold.id !== "string") continue;
    const over = mentions.filter((mention) => overlaps(mention, gold));
    for (const mention of over) accounted.add(mention);
    if (gold.borderline || over.some((mention) => isAsLabelled(gold, mention))) continue;
    const instead = over.length === 0 ? "does not mark it" : `marks ${over.map(named).join(" and ")}`;
    told.push(`"${gold.surface}" is ${labelOf(gold)}: the linker ${instead}`);
  }
  for (const mention of mentions) {
    if (accounted.has(mention)) continue;
    const trap = record.traps?.find((span) => overlaps(mention, span));
    const unknown = record.mentions.find((gold) => overlaps(mention, gold));
    const is = trap?.sense ?? (unknown?.company ? `${unknown.company}, which the dataset lacks` : "no company");
    told.push(`the linker marks ${named(mention)}, which is not marked here (${is})`);
  }
  return told;
}
