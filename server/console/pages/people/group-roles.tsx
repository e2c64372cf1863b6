import { type FormEvent, useState } from 'react';
import {
  type CompanyRole,
  companyRole,
  type GroupRole,
} from '../../../../utils/contract/console/company-sign-in';
import { AddButton } from '../../ui/add-button';
import { RemoveButton } from '../../ui/remove-button';
import { companyRoleLabels } from './company-role-labels';
import { useSetGroupRoles } from './use-company-sign-in';

interface Row {
  key: number;
  group: string;
  role: CompanyRole;
}

/** Which of the company's groups have which role. A row without a group is about everyone. */
export function GroupRoles({
  groupRoles,
  groupsClaim,
}: {
  groupRoles: readonly GroupRole[];
  groupsClaim: string;
}) {
  const [rows, setRows] = useState<Row[]>(() =>
    groupRoles.map(({ group = '', role }, key) => ({ key, group, role })),
  );
  const saving = useSetGroupRoles();
  const edit = (changed: Row[]) => {
    setRows(changed);
    saving.reset();
  };
  const change = (key: number, change: Partial<Row>) =>
    edit(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const save = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate(rows.map(({ group, role }) => ({ role, ...(group.trim() && { group: group.trim() }) })));
  };
  const nextKey = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <form onSubmit={save} className="grid justify-items-start gap-2 border-line border-t pt-3">
      <h3 className="text-ink-2">Roles by group</h3>
      <p className="text-ink-3 text-small">
        Groups as your provider sends them in the claim <code>{groupsClaim}</code>. Leave the group empty to
        give everyone the role.
      </p>
      <ul className="grid w-full gap-2 empty:hidden">
        {rows.map(({ key, group, role }, at) => (
          <li key={key} className="flex items-center gap-2">
            <input
              className="field min-w-0 flex-1"
              aria-label={`Group ${at + 1}`}
              placeholder="Everyone"
              value={group}
              maxLength={300}
              onChange={({ target }) => change(key, { group: target.value })}
            />
            <select
              className="field w-auto"
              aria-label={`Role of group ${at + 1}`}
              value={role}
              onChange={({ target }) => change(key, { role: companyRole.parse(target.value) })}
            >
              {companyRole.options.map((option) => (
                <option key={option} value={option}>
                  {companyRoleLabels[option]}
                </option>
              ))}
            </select>
            <RemoveButton
              what={group || 'everyone'}
              onRemove={() => edit(rows.filter((row) => row.key !== key))}
            />
          </li>
        ))}
      </ul>
      <AddButton label="Add group" onAdd={() => edit([...rows, { key: nextKey, group: '', role: 'rep' }])} />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button type="submit" className="push-on" disabled={saving.isPending}>
          {saving.isPending ? 'Saving…' : 'Save roles'}
        </button>
        <p role="status" className="text-accent empty:hidden">
          {saving.isSuccess && 'Saved. It applies to whoever is signed in within 15 minutes.'}
        </p>
      </div>
      <p role="alert" className="text-bad empty:hidden">
        {saving.error?.message}
      </p>
    </form>
  );
}
