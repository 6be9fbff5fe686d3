import { useEffect, useRef } from "preact/hooks";
import { type CopyOutcome, OUTCOMES } from "./FactItem.tsx";
import { Icon } from "./icons.tsx";
import type { CardMention, Unmarking } from "./model.ts";
import { useCardWords } from "./words.ts";

export interface UnmarkedPanelProps {
  why: Unmarking;
  mention: CardMention;
  /** The company that is no longer marked. */
  title: string;
  undo: () => void;
  report: string;
  copy: () => void;
  outcome: CopyOutcome | undefined;
}

/** Stands in for the facts once the reader has unmarked the company: what was done, a way back, and perhaps a report. */
export function UnmarkedPanel({ why, mention: { surface, host }, title, undo, ...report }: UnmarkedPanelProps) {
  const words = useCardWords();
  const panel = useRef<HTMLDivElement>(null);
  // The pressed button is gone with the facts; what came of it is read out instead of losing the focus.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div class="unmarked" ref={panel} tabIndex={-1}>
      <p>
        {why === "not-this-company"
          ? words("cardCorrected", surface, host, title)
          : why === "mute-here"
            ? words("cardMutedHere", host)
            : words("cardMuted")}
      </p>
      <p class="later">{words("cardUndoLater")}</p>
      <button type="button" class="boxed" onClick={undo}>
        {words("cardUndoAction")}
      </button>
      {why === "not-this-company" && <Report {...report} />}
    </div>
  );
}

function Report({ report, copy, outcome }: Pick<UnmarkedPanelProps, "report" | "copy" | "outcome">) {
  const words = useCardWords();
  return (
    <>
      <label for="card-report">{words("cardReportLabel")}</label>
      <textarea id="card-report" readOnly rows={7} value={report} />
      <button type="button" class={outcome ? `boxed ${outcome}` : "boxed"} onClick={copy}>
        <Icon name={outcome === "copied" ? "done" : outcome === "failed" ? "failed" : "copy"} />
        {words(outcome === undefined ? "cardCopyReportAction" : OUTCOMES[outcome])}
      </button>
    </>
  );
}
