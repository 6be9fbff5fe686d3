export interface SwitchProps {
  id: string;
  label: string;
  help: string;
  checked: boolean;
  change: (checked: boolean) => void;
}

/** One thing on or off, with a line of help. */
export function Switch({ id, label, help, checked, change }: SwitchProps) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={`${id}-help`}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <p id={`${id}-help`}>{help}</p>
    </div>
  );
}
