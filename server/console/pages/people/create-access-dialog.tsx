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
  rep: { title: 'Add a rep', name: 'Name', button: 'Make a connection code' },
  link: { title: 'Add somebody of marketing', name: 'Name, as reps read it', button: 'Make a sign-in link' },
  source: { title: 'Add a source', name: 'What is it?', button: 'Make a write key' },
  system: { title: 'Add a system', name: 'Name, as reps read it', button: 'Make a token' },
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
    if (query && !email) setProblem(`“${query}” is no e-mail address.`);
    else if (kind === 'system' && form.getAll('scopes').length === 0)
      setProblem('Choose at least one thing that it may do.');
    else if (!input.success) setProblem('Give a name, of 200 letters at most.');
    else make.mutate(input.data);
  };
  if (make.data) {
    return (
      <NewSecret
        {...secretText[kind]}
        keep="It is shown this once: only its hash is kept."
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
            label="E-mail address"
            name="email"
            defaultValue={options.email}
            hint="The address of a known rep makes another code for the same rep."
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
              <option value="marketer">Marketer: answers and asks back</option>
              <option value="admin">Admin: adds and revokes people, too</option>
            </select>
          </label>
        )}
        {kind === 'source' && (
          <label className="grid gap-1 font-semibold text-small">
            Where its key stands
            <select name="where" className="field font-normal text-body">
              <option value="server">On a server, where nobody reads it</option>
              <option value="pages">In public pages: it adds events, and decides nothing</option>
            </select>
          </label>
        )}
        {kind === 'system' && <ScopeChoice />}
        <button type="submit" className="push-on mt-1 w-fit" disabled={make.isPending}>
          {make.isPending ? 'Making …' : button}
        </button>
        <p role="alert" className="text-bad empty:hidden">
          {problem ?? make.error?.message}
        </p>
      </form>
    </Dialog>
  );
}
