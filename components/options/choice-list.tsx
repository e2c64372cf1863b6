import { useId } from 'react';

/** A group of radio options, one per line. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  isDisabled = false,
  onChoose,
}: {
  label: string;
  choices: readonly { value: Value; label: string; hint?: string }[];
  value: Value;
  isDisabled?: boolean;
  onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-6 items-start gap-2.5">
          <input
            type="radio"
            name={name}
            className="tick mt-0.5"
            checked={choice.value === value}
            disabled={isDisabled}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-ink-3 text-small">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
