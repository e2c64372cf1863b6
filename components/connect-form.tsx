import { type FormEvent, useState } from 'react';
import { useConnecting } from '../utils/hooks/use-connecting';

/** Takes a connection code, tries it, and says in words what is wrong with it. */
export function ConnectForm() {
  const { connecting } = useConnecting();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    connecting.mutate(code);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-2 rounded-xl border border-line bg-card p-5">
      <label htmlFor="code" className="font-semibold">
        Connection code
      </label>
      <p className="text-ink-2" id="code-help">
        Your marketing team has one for you. It is one line that begins with https:// and ends in a key.
      </p>
      <input
        id="code"
        className="field font-mono"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="code-help code-problem"
        aria-invalid={connecting.isError}
        placeholder="https://passback.your-company.com/#pb_…"
        value={code}
        onChange={(event) => {
          setCode(event.target.value);
          connecting.reset();
        }}
      />
      <p role="alert" id="code-problem" className="text-bad empty:hidden">
        {connecting.error?.message}
      </p>
      <button type="submit" className="push-on mt-1 justify-self-start" disabled={connecting.isPending}>
        {connecting.isPending ? 'Trying…' : 'Connect'}
      </button>
    </form>
  );
}
