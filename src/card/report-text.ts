import type { CardModel } from "../facts/card-model.ts";
import type { CardMention } from "./model.ts";

/**
 * "Not this company" as a report that the reader may copy and send; nothing sends it. The sentence is in it, because a
 * wrong link is decided by the words around it; the story's address is not.
 */
export function reportText({ companyId, title, dataDate }: CardModel, { surface, sentence }: CardMention): string {
  return [
    `Newsgloss took "${surface}" for ${title} (${companyId}), which it is not.`,
    `Sentence: "${sentence}"`,
    "What it means instead: ",
    dataDate,
  ].join("\n");
}
