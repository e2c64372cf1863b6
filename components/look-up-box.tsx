import { type FormEvent, useId, useState } from 'react';
import type { ProspectKeys } from '../utils/contract/prospect';
import { readLookUp } from '../utils/read-look-up';

/** Looks up a person whom no page shows. */
export function LookUpBox({ onLookUp }: { onLookUp: (keys: ProspectKeys) => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readLookUp(text);
    if ('problem' in read) setProblem(read.problem);
    else onLookUp(read);
  };
  return (
    <form onSubmit={submit} noValidate>
      <label htmlFor={id} className="mb-1.5 block font-semibold text-ink-2 text-small">
        Look somebody up
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          className="field"
          placeholder="E-mail or LinkedIn"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && `${id}-problem`}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
        />
        <button type="submit" className="push shrink-0">
          Find
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1.5 text-bad text-small">
          {problem}
        </p>
      )}
    </form>
  );
}
