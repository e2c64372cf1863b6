import { type CreateAccessRequest, createAccessRequest } from '../../../../utils/contract/console/people';
import { type ConsoleRole, type ConsoleScope, consoleRole } from '../../../../utils/contract/console/session';
import { normalizeEmail } from '../../../../utils/identity/email';
import { Dialog } from '../../ui/dialog';
import { NewSecret } from '../../ui/new-secret';
import { SelectField } from '../../ui/select-field';
import { SubmitStatus } from '../../ui/submit-status';
import { TextField } from '../../ui/text-field';
import { type ParsedForm, useForm } from '../../ui/use-form';
import { RepInvitation } from './rep-invitation';
import { ScopeChoice } from './scope-choice';
import { type NewAccess, secretTexts } from './secret-text';
import { useCreateAccess } from './use-people';

const labels: Record<NewAccess['kind'], { title: string; name: string; button: string }> = {
  rep: { title: 'Add rep', name: 'Name', button: 'Create link' },
  link: { title: 'Add marketer', name: 'Name, as shown to reps', button: 'Create sign-in link' },
  source: { title: 'Add source', name: 'Name', button: 'Create write key' },
  system: { title: 'Add system', name: 'Name, as shown to reps', button: 'Create token' },
};

const roleLabels: Record<ConsoleRole, string> = {
  marketer: 'Marketer: reads, replies and edits',
  admin: 'Admin: also manages people and access',
};

const keyUseLabels = {
  server: 'On a server, as a secret',
  pages: 'On public web pages, limited to adding events',
} as const;

interface AccessInput {
  name: string;
  email: string;
  role: ConsoleRole;
  isPublic: boolean;
  scopes: ConsoleScope[];
}

/** Asks for the details, creates the access, and shows its secret once. */
export function CreateAccessDialog({ access, onClose }: { access: NewAccess; onClose: () => void }) {
  const { kind } = access;
  const create = useCreateAccess();
  const { title, name, button } = labels[kind];
  const { input, issues, edit, formProps } = useForm({
    initial: (): AccessInput => ({
      name: access.name ?? '',
      email: access.email ?? '',
      role: access.role ?? 'marketer',
      isPublic: false,
      scopes: ['answer'],
    }),
    parse: (input) => parseAccess(kind, input),
    onEdit: create.reset,
    onSubmit: (request) => create.mutate(request),
  });
  if (create.data?.link) {
    const { link, secret } = create.data;
    return <RepInvitation name={input.name.trim()} code={secret} link={link} onClose={onClose} />;
  }
  if (create.data && kind !== 'rep') {
    return (
      <NewSecret
        {...secretTexts[kind]}
        notice="It’s shown only once, because only its hash is stored."
        secret={create.data.secret}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form {...formProps} className="grid gap-3">
        <TextField
          label={name}
          value={input.name}
          issue={issues.name}
          onChange={({ target }) => edit({ name: target.value })}
          autoFocus
        />
        {kind === 'rep' && (
          <TextField
            label="Email address"
            value={input.email}
            issue={issues.email}
            onChange={({ target }) => edit({ email: target.value })}
            hint="If a rep already has this address, they get an additional link."
          />
        )}
        {kind === 'link' && (
          <SelectField
            label="Role"
            value={input.role}
            options={consoleRole.options}
            toLabel={(role) => roleLabels[role]}
            onChange={(role) => edit({ role })}
          />
        )}
        {kind === 'source' && (
          <SelectField
            label="Where the key is used"
            value={input.isPublic ? 'pages' : 'server'}
            options={['server', 'pages']}
            toLabel={(use) => keyUseLabels[use]}
            onChange={(use) => edit({ isPublic: use === 'pages' })}
          />
        )}
        {kind === 'system' && (
          <ScopeChoice scopes={input.scopes} issue={issues.scopes} onChange={(scopes) => edit({ scopes })} />
        )}
        <SubmitStatus change={create} label={button} busyLabel="Creating…" isPrimary />
      </form>
    </Dialog>
  );
}

function parseAccess(
  kind: NewAccess['kind'],
  input: AccessInput,
): ParsedForm<CreateAccessRequest, 'name' | 'email' | 'scopes'> {
  const typed = input.email.trim();
  const email = typed ? normalizeEmail(typed) : undefined;
  const request = createAccessRequest.safeParse({ ...input, kind, email });
  const invalid = new Set(request.error?.issues.map(({ path }) => path[0]));
  const issues = {
    ...(invalid.has('name') && { name: 'Enter a name of at most 200 characters.' }),
    ...(kind === 'rep' && typed && !email && { email: `“${typed}” isn’t a valid email address.` }),
    ...(invalid.has('scopes') && { scopes: 'Choose at least one permission.' }),
  };
  return request.success && Object.keys(issues).length === 0 ? { value: request.data } : { issues };
}
