import { useState } from "preact/hooks";
import type { CardModel, FactView } from "../facts/card-model.ts";
import { type CopyOutcome, FactItem } from "./FactItem.tsx";
import { Icon } from "./icons.tsx";
import type { CardActions } from "./model.ts";

export interface CardViewProps {
  model: CardModel;
  actions: CardActions;
  /** The reader asked the card to stay. Shown, so that nobody waits for it to go away. */
  pinned?: boolean;
  /** Says a short message to screen readers. Left out, the card says it in its own status region. */
  announce?: (message: string) => void;
}

/** Id of the element that names the dialog; unique within the card's own shadow root. */
const TITLE_ID = "card-title";
const MORE_ID = "card-more";

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

function Card({ model, actions, pinned = false, announce }: CardViewProps) {
  const [expanded, setExpanded] = useState(false);
  const [copied, setCopied] = useState<{ factId: string; outcome: CopyOutcome }>();
  const [status, setStatus] = useState("");
  const say = announce ?? setStatus;

  async function copy(fact: FactView) {
    const worked = await actions.copy(fact.copyText).catch(() => false);
    setCopied({ factId: fact.id, outcome: worked ? "copied" : "failed" });
    say(worked ? "Copied with its source" : "Could not copy");
  }

  function list(facts: FactView[]) {
    return facts.map((fact) => (
      <FactItem
        key={fact.id}
        fact={fact}
        copy={() => void copy(fact)}
        outcome={copied?.factId === fact.id ? copied.outcome : undefined}
      />
    ));
  }

  const { more } = model;
  return (
    <div
      class={pinned ? "card pinned" : "card"}
      role="dialog"
      aria-labelledby={TITLE_ID}
      tabIndex={-1}
      dir="ltr"
      lang="en"
    >
      <div class="head">
        <div class="identity">
          <h2 id={TITLE_ID}>{model.title}</h2>
          {model.ownership && <p class="ownership">{model.ownership}</p>}
          {model.about && <p class="about">{model.about}</p>}
          {model.identity && <p class="ids">{model.identity}</p>}
        </div>
        {pinned && (
          <span class="pin" title="Pinned: stays until you close it">
            <Icon name="pin" />
            <span class="unseen">Pinned</span>
          </span>
        )}
        <button type="button" class="quiet close" aria-label="Close" title="Close (Esc)" onClick={actions.close}>
          <Icon name="close" />
        </button>
      </div>

      <div class="facts">
        {model.facts.length > 0 ? (
          <ul>{list(model.facts)}</ul>
        ) : (
          <p class="nothing">No figure with both a date and a source yet; nothing less is shown here.</p>
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
              {expanded ? "Fewer facts" : `More facts (${more.length})`}
              <Icon name="chevron" />
            </button>
            <ul id={MORE_ID} hidden={!expanded}>
              {expanded && list(more)}
            </ul>
          </>
        )}
        <p class="data-date">{model.dataDate}</p>
      </div>

      <div class="foot">
        <div class="actions">
          <button type="button" title="Never mark this company again" onClick={actions.muteCompany}>
            Mute company
          </button>
          <button type="button" title="No marks on this site" onClick={actions.pauseSite}>
            Pause on this site
          </button>
          <button type="button" title="Opens a prefilled report in a new tab" onClick={actions.reportMistake}>
            Report a mistake
          </button>
        </div>
      </div>
      <p class="unseen" role="status">
        {status}
      </p>
    </div>
  );
}
