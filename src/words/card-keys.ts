/** Messages that the card's view says itself. They are sent with each card: the list is all that its view may use. */
import type { MessageKey } from "./words.ts";

export const CARD_KEYS = [
  "opensInNewTab",
  "cardKeepOpen",
  "cardKeepOpenTitle",
  "cardKeptOpenTitle",
  "cardClose",
  "cardCloseTitle",
  "cardNotThisCompanyAction",
  "cardNotThisCompanyTitle",
  "cardMuteAction",
  "cardMuteTitle",
  "cardMuteHereAction",
  "cardMuteHereTitle",
  "cardPauseAction",
  "cardPauseTitle",
  "cardReportAction",
  "cardReportTitle",
  "cardNoFacts",
  "cardFactsHidden",
  "cardMoreFactsAction",
  "cardFewerFactsAction",
  "cardSource",
  "cardCopyTitle",
  "cardCopyName",
  "cardCopied",
  "cardFactCopied",
  "cardReportCopied",
  "cardCopyFailed",
  "cardCorrected",
  "cardReportLabel",
  "cardCopyReportAction",
  "reportTaken",
  "reportSentence",
  "reportInstead",
  "pictureOthers_one",
  "pictureOthers_other",
] as const satisfies readonly MessageKey[];

/** A message of the card's view. */
export type CardKey = (typeof CARD_KEYS)[number];
