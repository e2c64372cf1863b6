import { type FormEvent, useState } from 'react';
import { createAccessRequest } from '../../../../utils/contract/console/people';
import { normalizeEmail } from '../../../../utils/identity/email';
import { Dialog } from '../../ui/dialog';
import { NewSecret } from '../../ui/new-secret';
import { TextField } from '../../ui/text-field';
import { ScopeChoice } from './scope-choice';
import { type NewAccess, secretText } from './secret-text';
import { useCreateAccess } from './use-people';

const words: Record<NewAccess['kind'], { title: string; name: string; button: string }> = {
  rep: { title: 'Add rep', name: 'Name', button: 'Create connection code' },
  link: { title: 'Add marketer', name: 'Name, as shown to reps', button: 'Create sign-in link' },
  source: { title: 'Add source', name: 'Name', button: 'Create write key' },
  system: { title: 'Add system', name: 'Name, as shown to reps', button: 'Create token' },
};

/** Asks for a name, creates the access, and shows the secret this one time. */
export function CreateAccessDialog({ making: options, onClose }: { making: NewAccess; onClose: () => void }) {
  const { kind } = options;
  const [problem, setProblem] = useState<string>();
  const make = useCreateAccess();
  const { title, name, button } = words[kind];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const query = String(form.get('email') ?? '').trim();
    const email = query ? normalizeEmail(query) : undefined;
    const isPublic = form.get('where') === 'pages';
    const input = createAccessRequest.safeParse({
      kind,
      name: form.get('name'),
      role: form.get('role'),
      email,
      isPublic,
      scopes: form.getAll('scopes'),
    });
    if (query && !email) setProblem(`“${query}” isn’t a valid email address.`);
    else if (kind === 'system' && form.getAll('scopes').length === 0)
      setProblem('Choose at least one permission.');
    else if (!input.success) setProblem('Enter a name of at most 200 characters.');
    else make.mutate(input.data);
  };
  if (make.data) {
    return (
      <NewSecret
        {...secretText[kind]}
        keep="It’s shown only once, because only its hash is stored."
        secret={make.data.secret}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate className="grid gap-3" onChange={() => setProblem(undefined)}>
        <TextField label={name} name="name" defaultValue={options.name} autoFocus />
        {kind === 'rep' && (
          <TextField
            label="Email address"
            name="email"
            defaultValue={options.email}
            hint="If a rep already has this address, they get an additional code."
          />
        )}
        {kind === 'link' && (
          <label className="grid gap-1 font-semibold text-small">
            Role
            <select
              name="role"
              className="field font-normal text-body"
              defaultValue={options.role ?? 'marketer'}
            >
              <option value="marketer">Marketer: reads, replies and edits</option>
              <option value="admin">Admin: also manages people and access</option>
            </select>
          </label>
        )}
        {kind === 'source' && (
          <label className="grid gap-1 font-semibold text-small">
            Where the key is used
            <select name="where" className="field font-normal text-body">
              <option value="server">On a server, kept secret</option>
              <option value="pages">In public pages, limited to adding events</option>
            </select>
          </label>
        )}
        {kind === 'system' && <ScopeChoice />}
        <button type="submit" className="push-on mt-1 w-fit" disabled={make.isPending}>
          {make.isPending ? 'Creating…' : button}
        </button>
        <p role="alert" className="text-bad empty:hidden">
          {problem ?? make.error?.message}
        </p>
      </form>
    </Dialog>
  );
}
