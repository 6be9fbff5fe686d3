import type { CardModel } from "../facts/card-model.ts";
import type { CardKey } from "../words/card-keys.ts";
import type { Words } from "../words/words.ts";
import type { CardMention } from "./model.ts";

/**
 * "Not this company" as a report that the reader may copy and send; nothing sends it. The sentence is in it, because a
 * wrong link is decided by the words around it; the story's address is not.
 */
export function reportText(
  { companyId, title, dataDate }: CardModel,
  { surface, sentence }: CardMention,
  words: Words<CardKey>,
): string {
  return [
    words("reportTaken", surface, title, companyId),
    words("reportSentence", sentence),
    `${words("reportInstead")} `,
    dataDate,
  ].join("\n");
}
