import { useRef, useState } from "preact/hooks";
import type { CardModel, FactView } from "../facts/card-model.ts";
import { type CopyOutcome, FactItem } from "./FactItem.tsx";
import { Icon } from "./icons.tsx";
import type { CardActions, CardMention, Unmarking } from "./model.ts";
import { reportText } from "./report-text.ts";
import { UnmarkedPanel } from "./UnmarkedPanel.tsx";
import { useCardWords } from "./words.ts";

export interface CardViewProps {
  model: CardModel;
  mention: CardMention;
  actions: CardActions;
  /** Says a short message to screen readers. Left out, the card says it in its own status region. */
  announce?: (message: string) => void;
}

/** Id of the element that names the dialog; unique within the card's own shadow root. */
const TITLE_ID = "card-title";
const MORE_ID = "card-more";
/** What was copied, where it is no fact. */
const REPORT = "report";

/**
 * The hover card: a non-modal dialog named by its heading. Focusable by script (`.card`, tabindex -1) for cards opened
 * from the keyboard; hover-opened ones leave focus alone.
 */
export function CardView(props: CardViewProps) {
  const { model } = props;
  // A different company or other facts are a new card: nothing opened or copied in the last one carries over.
  const identity = [model.companyId, model.title, ...model.facts.map((fact) => fact.id)].join("|");
  return <Card key={identity} {...props} />;
}

function Card({ model, mention, actions, announce }: CardViewProps) {
  const words = useCardWords();
  const [pinned, setPinned] = useState(false);
  const [unmarked, setUnmarked] = useState<Unmarking>();
  const [copied, setCopied] = useState<{ what: string; outcome: CopyOutcome }>();
  const [status, setStatus] = useState("");
  const card = useRef<HTMLDivElement>(null);
  const say = announce ?? setStatus;

  async function copy(what: string, text: string) {
    const worked = await actions.copy(text).catch(() => false);
    setCopied({ what, outcome: worked ? "copied" : "failed" });
    const done = what === REPORT ? "cardReportCopied" : "cardFactCopied";
    say(words(worked ? done : "cardCopyFailed"));
  }

  function pin() {
    actions.pin();
    setPinned(!pinned);
  }

  function unmark(why: Unmarking) {
    actions.unmark(why);
    setUnmarked(why);
  }

  function markAgain(why: Unmarking) {
    actions.markAgain(why);
    setUnmarked(undefined);
    say(words("cardUndone"));
    // The pressed button is gone with what it stood in.
    card.current?.focus();
  }

  const report = reportText(model, mention, words);
  return (
    <div
      ref={card}
      class={pinned ? "card pinned" : "card"}
      role="dialog"
      aria-labelledby={TITLE_ID}
      tabIndex={-1}
      dir="ltr"
      lang={words.locale}
    >
      <div class="head">
        <div class="identity">
          <h2 id={TITLE_ID}>{model.title}</h2>
          {model.ownership && <p class="ownership">{model.ownership}</p>}
          {model.about && (
            <p class="about" lang={model.aboutLang}>
              {model.about}
            </p>
          )}
          {model.identity && <p class="ids">{model.identity}</p>}
        </div>
        <button
          type="button"
          class="quiet pin"
          aria-label={words("cardKeepOpen")}
          aria-pressed={pinned}
          title={words(pinned ? "cardKeptOpenTitle" : "cardKeepOpenTitle")}
          onClick={pin}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          class="quiet close"
          aria-label={words("cardClose")}
          title={words("cardCloseTitle")}
          onClick={actions.close}
        >
          <Icon name="close" />
        </button>
      </div>

      {unmarked ? (
        <UnmarkedPanel
          why={unmarked}
          mention={mention}
          title={model.title}
          undo={() => markAgain(unmarked)}
          report={report}
          copy={() => void copy(REPORT, report)}
          outcome={copied?.what === REPORT ? copied.outcome : undefined}
        />
      ) : (
        <Facts
          model={model}
          copy={(fact) => void copy(fact.id, fact.copyText)}
          outcomeOf={(fact) => (copied?.what === fact.id ? copied.outcome : undefined)}
        />
      )}

      <div class="foot">
        <div class="actions">
          {!unmarked && (
            <>
              <button
                type="button"
                title={words("cardNotThisCompanyTitle", mention.surface, mention.host)}
                onClick={() => unmark("not-this-company")}
              >
                {words("cardNotThisCompanyAction")}
              </button>
              <button type="button" title={words("cardMuteTitle")} onClick={() => unmark("mute")}>
                {words("cardMuteAction")}
              </button>
              <button
                type="button"
                title={words("cardMuteHereTitle", mention.host)}
                onClick={() => unmark("mute-here")}
              >
                {words("cardMuteHereAction")}
              </button>
            </>
          )}
          <button type="button" title={words("cardPauseTitle")} onClick={actions.pauseSite}>
            {words("cardPauseAction")}
          </button>
          <button type="button" title={words("cardReportTitle")} onClick={actions.reportMistake}>
            {words("cardReportAction")}
          </button>
        </div>
      </div>
      <p class="unseen" role="status">
        {status}
      </p>
    </div>
  );
}

interface FactsProps {
  model: CardModel;
  copy: (fact: FactView) => void;
  outcomeOf: (fact: FactView) => CopyOutcome | undefined;
}

function Facts({ model: { facts, more, hasHidden, dataDate }, copy, outcomeOf }: FactsProps) {
  const words = useCardWords();
  const [expanded, setExpanded] = useState(false);
  const list = (some: FactView[]) =>
    some.map((fact) => <FactItem key={fact.id} fact={fact} copy={() => copy(fact)} outcome={outcomeOf(fact)} />);
  return (
    <div class="facts">
      {facts.length > 0 ? (
        <ul>{list(facts)}</ul>
      ) : (
        <p class="nothing">{words(hasHidden ? "cardFactsHidden" : "cardNoFacts")}</p>
      )}
      {more.length > 0 && (
        <>
          <button
            type="button"
            class="more"
            aria-expanded={expanded}
            aria-controls={MORE_ID}
            onClick={() => setExpanded(!expanded)}
          >
            {expanded ? words("cardFewerFactsAction") : words("cardMoreFactsAction", String(more.length))}
            <Icon name="chevron" />
          </button>
          <ul id={MORE_ID} hidden={!expanded}>
            {expanded && list(more)}
          </ul>
        </>
      )}
      <p class="data-date">{dataDate}</p>
    </div>
  );
}
