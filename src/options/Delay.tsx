import { useWords } from "../words/context.ts";
import type { OptionsActions, OptionsModel } from "./model.ts";

export interface DelayProps {
  model: Pick<OptionsModel, "delay" | "delayBounds" | "trigger">;
  actions: Pick<OptionsActions, "setDelay">;
}

/** How long the pointer rests before a first card; a slider, since the number matters less than the feel. */
export function Delay({ model: { delay, delayBounds, trigger }, actions }: DelayProps) {
  const words = useWords();
  const time = seconds(delay, words.locale);
  return (
    <div class="delay">
      <label for="delay">{words("optionsDelay")}</label>
      <input
        type="range"
        id="delay"
        min={delayBounds.least}
        max={delayBounds.most}
        step={50}
        value={delay}
        disabled={trigger === "keys"}
        aria-valuetext={time}
        onChange={(event) => actions.setDelay(event.currentTarget.valueAsNumber)}
      />
      <output for="delay">{time}</output>
    </div>
  );
}

/** "0.40 seconds". */
function seconds(ms: number, locale: string): string {
  const format = { style: "unit", unit: "second", unitDisplay: "long", minimumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locale, format).format(ms / 1_000);
}
