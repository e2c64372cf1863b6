import { type FormEvent, useId, useState } from 'react';
import { ErrorText } from './error-text';

/** A one-line field and its button. An error appears below the field, and the text stays as typed. */
export function LineForm({
  label,
  isLabelHidden = false,
  placeholder,
  button,
  initialText = '',
  onSubmit,
}: {
  label: string;
  isLabelHidden?: boolean;
  placeholder: string;
  button: string;
  /** The initial text. */
  initialText?: string;
  /** Returns an error message, or undefined on success. */
  onSubmit: (typed: string) => string | undefined | Promise<string | undefined>;
}) {
  const [typed, setTyped] = useState(initialText);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const error = await onSubmit(typed);
    setProblem(error);
    if (error === undefined) setTyped('');
  };
  return (
    <form onSubmit={submit} noValidate className="w-full">
      <label
        htmlFor={id}
        className={isLabelHidden ? 'sr-only' : 'mb-1.5 block font-semibold text-ink-2 text-small'}
      >
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="field"
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => {
            setTyped(target.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" className="push min-h-9 shrink-0">
          {button}
        </button>
      </div>
      <div id={`${id}-problem`}>
        <ErrorText>{problem}</ErrorText>
      </div>
    </form>
  );
}
