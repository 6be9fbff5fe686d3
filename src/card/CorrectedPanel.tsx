import { useEffect, useRef } from "preact/hooks";
import { type CopyOutcome, OUTCOMES } from "./FactItem.tsx";
import { Icon } from "./icons.tsx";
import type { CardMention } from "./model.ts";
import { useCardWords } from "./words.ts";

export interface CorrectedPanelProps {
  mention: CardMention;
  /** The company that the word was taken for. */
  title: string;
  report: string;
  copy: () => void;
  outcome: CopyOutcome | undefined;
}

/** Stands in for the facts once the reader has said "not this company": what was done, how to undo it, the report. */
export function CorrectedPanel({ mention: { surface, host }, title, report, copy, outcome }: CorrectedPanelProps) {
  const words = useCardWords();
  const panel = useRef<HTMLDivElement>(null);
  // The pressed button is gone with the facts; what came of it is read out instead of losing the focus.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div class="corrected" ref={panel} tabIndex={-1}>
      <p>{words("cardCorrected", surface, host, title)}</p>
      <label for="card-report">{words("cardReportLabel")}</label>
      <textarea id="card-report" readOnly rows={7} value={report} />
      <button type="button" class={outcome ? `copy-report ${outcome}` : "copy-report"} onClick={copy}>
        <Icon name={outcome === "copied" ? "done" : outcome === "failed" ? "failed" : "copy"} />
        {words(outcome === undefined ? "cardCopyReportAction" : OUTCOMES[outcome])}
      </button>
    </div>
  );
}
