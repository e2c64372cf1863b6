import { type FormEvent, useId, useState } from 'react';
import { useGrantedHosts } from '../utils/hooks/use-granted-hosts';
import { Notice } from './notice';

/** A page that Passback has no permission for: not even its address is known. */
export function HiddenTab() {
  const { hosts, grant } = useGrantedHosts();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(await grant(text));
  };
  return (
    <Notice title="Passback can’t see this tab">
      <p className="text-ink-2">
        {hosts.length > 0 ? `It reads only ${hosts.join(', ')}.` : 'No site is allowed yet.'} Is this your
        webmail? Then allow its address.
      </p>
      <form onSubmit={submit} noValidate className="w-full">
        <label htmlFor={id} className="sr-only">
          Your webmail’s address
        </label>
        <div className="flex gap-2">
          <input
            id={id}
            className="field"
            placeholder="mail.acme.com"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(undefined);
            }}
          />
          <button type="submit" className="push shrink-0">
            Allow
          </button>
        </div>
        {problem && (
          <p role="alert" className="mt-1.5 text-bad text-small">
            {problem}
          </p>
        )}
      </form>
    </Notice>
  );
}
