import type { ComponentChildren } from "preact";

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  help?: string;
  /** Of the label, where it is not the page's. */
  lang?: string;
}

export interface ChoicesProps<Value extends string> {
  name: string;
  legend: string;
  choices: Choice<Value>[];
  chosen: Value;
  choose: (value: Value) => void;
  /** Between the legend and the choices. */
  children?: ComponentChildren;
}

/** One of several, as radio buttons with a line of help each. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, choices, chosen, choose, children } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
      {choices.map(({ value, label, help, lang }) => (
        <div key={value} class="choice">
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            value={value}
            checked={chosen === value}
            aria-describedby={help && `${name}-${value}-help`}
            onChange={() => choose(value)}
          />
          <label for={`${name}-${value}`} lang={lang}>
            {label}
          </label>
          {help && <p id={`${name}-${value}-help`}>{help}</p>}
        </div>
      ))}
    </fieldset>
  );
}
