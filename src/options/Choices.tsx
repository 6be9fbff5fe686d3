export interface Choice<Value extends string> {
  value: Value;
  label: string;
  help: string;
}

export interface ChoicesProps<Value extends string> {
  name: string;
  legend: string;
  choices: Choice<Value>[];
  chosen: Value;
  choose: (value: Value) => void;
}

/** One of several, as radio buttons with a line of help each. */
export function Choices<Value extends string>({ name, legend, choices, chosen, choose }: ChoicesProps<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, label, help }) => (
        <div key={value} class="choice">
          <input
            type="radio"
            name={name}
            id={`${name}-${value}`}
            value={value}
            checked={chosen === value}
            aria-describedby={`${name}-${value}-help`}
            onChange={() => choose(value)}
          />
          <label for={`${name}-${value}`}>{label}</label>
          <p id={`${name}-${value}-help`}>{help}</p>
        </div>
      ))}
    </fieldset>
  );
}
