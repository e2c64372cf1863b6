import { type FormEvent, useState } from 'react';
import { sourceSettings } from '../../../../utils/contract/console/source';
import { useChangeSource } from './use-sources';

/** Asks for the secret that a tool signs with. It is never shown again. */
export function SecretForm({ id, onDone }: { id: string; onDone: () => void }) {
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string>();
  const change = useChangeSource(id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = sourceSettings.safeParse({ secret });
    if (parsed.success) change.mutate(parsed.data, { onSuccess: onDone });
    else setProblem(`A secret must have 8 to 500 characters. This one has ${secret.length}.`);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
      className="grid gap-2 rounded-xl border border-line bg-card p-4"
    >
      <label htmlFor="secret" className="font-semibold text-small">
        Secret, as shown in the tool
      </label>
      <input
        id="secret"
        type="password"
        // biome-ignore lint/a11y/noAutofocus: the user opened the form.
        autoFocus
        className="field"
        autoComplete="new-password"
        value={secret}
        onChange={({ target }) => {
          setSecret(target.value);
          setProblem(undefined);
        }}
      />
      <p className="text-ink-3 text-small">
        HubSpot calls it the app’s client secret. Most tools show it next to the webhook’s address. It isn’t
        shown here again.
      </p>
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="push-on" disabled={!secret || change.isPending}>
          {change.isPending ? 'Saving…' : 'Save secret'}
        </button>
        <button type="button" className="push min-h-9!" onClick={onDone}>
          Cancel
        </button>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {problem ?? (change.error && `${change.error.message} What you typed is still here.`)}
      </p>
    </form>
  );
}
