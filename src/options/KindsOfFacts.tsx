import { useWords } from "../words/context.ts";
import type { FactKind, OptionsActions, OptionsModel } from "./model.ts";
import { Switch } from "./Switch.tsx";

const KINDS = {
  layoffs: ["optionsKindLayoffs", "optionsKindLayoffsHelp"],
  "ai-investment": ["optionsKindInvestments", "optionsKindInvestmentsHelp"],
  share: ["optionsKindShare", "optionsKindShareHelp"],
  revenue: ["optionsKindRevenue", "optionsKindRevenueHelp"],
  headcount: ["optionsKindHeadcount", "optionsKindHeadcountHelp"],
  event: ["optionsKindEvents", "optionsKindEventsHelp"],
  related: ["optionsKindRelated", "optionsKindRelatedHelp"],
} as const satisfies Record<FactKind, readonly [string, string]>;

export interface KindsOfFactsProps {
  model: Pick<OptionsModel, "hiddenKinds">;
  actions: Pick<OptionsActions, "showKind">;
}

/** Which kinds of facts cards and the popup show. */
export function KindsOfFacts({ model: { hiddenKinds }, actions }: KindsOfFactsProps) {
  const words = useWords();
  return (
    <fieldset>
      <legend>{words("optionsKinds")}</legend>
      <p class="before">{words("optionsKindsHelp")}</p>
      {(Object.keys(KINDS) as FactKind[]).map((kind) => {
        const [label, help] = KINDS[kind];
        return (
          <Switch
            key={kind}
            id={`kind-${kind}`}
            label={words(label)}
            help={words(help)}
            checked={!hiddenKinds.includes(kind)}
            change={(shown) => actions.showKind(kind, shown)}
          />
        );
      })}
    </fieldset>
  );
}
