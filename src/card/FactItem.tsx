import type { FactView, FigureView, StoryComparison } from "../facts/card-model.ts";
import { Icon } from "./icons.tsx";
import { PictureView } from "./PictureView.tsx";
import { SafeLink } from "./SafeLink.tsx";
import { useCardWords } from "./words.ts";

/** What became of the last click on a fact's copy button. */
export type CopyOutcome = "copied" | "failed";

/** The messages that say so. */
export const OUTCOMES = { copied: "cardCopied", failed: "cardCopyFailed" } as const;

export interface FactItemProps {
  fact: FactView;
  copy: () => void;
  outcome: CopyOutcome | undefined;
}

/** One fact: its label, one figure or then and now side by side, a picture where the model has one. */
export function FactItem({ fact, copy, outcome }: FactItemProps) {
  const words = useCardWords();
  return (
    <li class={`fact fact-${fact.kind}`}>
      <div class="fact-head">
        <h3>{fact.label}</h3>
        <button
          type="button"
          class={outcome ? `quiet ${outcome}` : "quiet"}
          aria-label={words("cardCopyName", fact.label)}
          title={words(outcome === undefined ? "cardCopyTitle" : OUTCOMES[outcome])}
          onClick={copy}
        >
          <Icon name={outcome === "copied" ? "done" : outcome === "failed" ? "failed" : "copy"} />
        </button>
      </div>
      <div class={fact.figures.length > 1 ? "figures two" : "figures"}>
        {fact.figures.map((figure) => (
          <Figure key={`${figure.caption ?? ""} ${figure.period} ${figure.figure}`} figure={figure} />
        ))}
      </div>
      {fact.comparison && <Comparison comparison={fact.comparison} />}
      {fact.picture && <PictureView picture={fact.picture} />}
    </li>
  );
}

/** The story's own number beside the sourced one, in a line. */
function Comparison({ comparison: { verdict, text, source } }: { comparison: StoryComparison }) {
  return (
    <p class={verdict === "differs" ? "story differs" : "story"}>
      {text}
      {source && (
        <>
          {" "}
          <SafeLink url={source.url} title={source.title}>
            {source.publisher}
          </SafeLink>
        </>
      )}
    </p>
  );
}

/** Characters of detail that fit on the figure's own line; longer ones start on the next. */
const FITS_BESIDE = 32;

function Figure({ figure }: { figure: FigureView }) {
  const words = useCardWords();
  const { source } = figure;
  return (
    <div class="figure">
      {figure.caption && <p class="caption">{figure.caption}</p>}
      <p>
        <strong class={/\d/.test(figure.figure) ? "value" : "value wordy"} lang={figure.figureLang}>
          {figure.figure}
        </strong>{" "}
        {figure.detail && (
          <span class={figure.detail.length > FITS_BESIDE ? "detail long" : "detail"}>{figure.detail}</span>
        )}
      </p>
      <p class="meta">
        <span class="when">
          <span>{figure.period}</span>{" "}
          {/* An event's date is its as-of date too; saying it twice would only look like two dates. */}
          {figure.asOf !== figure.period && <span>{figure.asOf}</span>}{" "}
          {figure.age && <span class="age">{figure.age}</span>}
        </span>{" "}
        <span class="source">
          <span class="unseen">{words("cardSource")} </span>
          <SafeLink url={source.url} title={source.title}>
            {source.publisher}
            <span class="unseen">: {source.title}</span>
          </SafeLink>
          {source.published && source.published !== figure.period && `, ${source.published}`}
        </span>
      </p>
    </div>
  );
}
