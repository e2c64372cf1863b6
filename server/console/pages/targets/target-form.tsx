import { type FormEvent, useState } from 'react';
import {
  outgoingKind,
  type Target,
  type TargetKind,
  type TargetRequest,
  targetKind,
  targetRequest,
} from '../../../../utils/contract/console/target';
import { ApiError } from '../../app/call-api';
import { TextField } from '../../ui/text-field';
import { outgoingKindLabels, targetKindLabels } from './target-labels';

type Faults = Partial<Record<'name' | 'kinds' | 'url', string>>;

/**
 * The fields of a target: its kind if it is new, its name, URL and what it receives. Errors appear beside
 * their field.
 */
export function TargetForm({
  target,
  word,
  busyWord,
  isBusy,
  error,
  onSubmit,
}: {
  /** The target to change. It keeps its URL if none is given. */
  target?: Target;
  word: string;
  busyWord: string;
  isBusy: boolean;
  error: Error | null;
  onSubmit: (asked: TargetRequest) => void;
}) {
  const [kind, setKind] = useState<TargetKind>(target?.kind ?? 'webhook');
  const [issues, setIssues] = useState<Faults>({});
  const urlIssue = error instanceof ApiError && error.type === 'url' ? error.message : undefined;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const url = String(form.get('url')).trim();
    const asked = targetRequest.safeParse({
      kind,
      name: form.get('name'),
      url,
      kinds: form.getAll('kinds'),
      allowsHttp: form.get('allowsHttp') === 'on',
    });
    const wrong = new Set(asked.error?.issues.map(({ path }) => path[0]));
    const found: Faults = {
      ...(wrong.has('name') && { name: 'Enter a name of at most 100 characters.' }),
      ...(!url && !target && { url: 'Enter a URL.' }),
      ...(wrong.has('url') && { url: 'Enter a URL of at most 2000 characters.' }),
      ...(wrong.has('kinds') && { kinds: 'Choose at least one.' }),
    };
    setIssues(found);
    if (asked.success && Object.keys(found).length === 0) onSubmit(asked.data);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      {!target && (
        <fieldset className="grid gap-1.5">
          <legend className="mb-1 font-semibold text-small">Kind</legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1.5">
            {targetKind.options.map((option) => (
              <label key={option} className="inline-flex min-h-6 items-center gap-2">
                <input
                  type="radio"
                  name="kind"
                  className="tick"
                  checked={kind === option}
                  onChange={() => setKind(option)}
                />
                {targetKindLabels[option].name}
              </label>
            ))}
          </div>
          <p className="text-ink-3 text-small">{targetKindLabels[kind].hint}</p>
        </fieldset>
      )}
      <TextField label="Name" name="name" defaultValue={target?.name} issue={issues.name} autoFocus />
      <TextField
        label={target ? 'New URL' : targetKindLabels[kind].url}
        name="url"
        type="url"
        spellCheck={false}
        placeholder="https://"
        hint={target && `Currently ${target.address}. Leave empty to keep it.`}
        issue={issues.url ?? urlIssue}
      />
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-semibold text-small">What it receives</legend>
        {outgoingKind.options.map((option) => (
          <label key={option} className="inline-flex min-h-6 items-center gap-2">
            <input
              type="checkbox"
              name="kinds"
              value={option}
              className="tick"
              defaultChecked={target ? target.kinds.includes(option) : true}
            />
            {outgoingKindLabels[option]}
          </label>
        ))}
        <p role="alert" className="text-bad text-small empty:hidden">
          {issues.kinds}
        </p>
      </fieldset>
      <label className="inline-flex min-h-6 items-start gap-2">
        <input type="checkbox" name="allowsHttp" className="tick mt-1" defaultChecked={target?.allowsHttp} />
        <span>
          Allow plain HTTP
          <span className="block text-ink-3 text-small">
            Anyone on the network can read what’s sent. Allow it only for a system on your own network that
            doesn’t support HTTPS.
          </span>
        </span>
      </label>
      <button type="submit" className="push-on w-fit" disabled={isBusy}>
        {isBusy ? busyWord : word}
      </button>
      <p role="alert" className="-mt-2 text-bad empty:hidden">
        {error && !urlIssue && `${error.message} What you typed is still here.`}
      </p>
    </form>
  );
}
