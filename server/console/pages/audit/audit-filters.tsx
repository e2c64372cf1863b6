import { type AuditFilter, auditAction } from '../../../../utils/contract/console/audit';
import { goTo, toPath } from '../../app/route';
import { FilterSelect } from '../../ui/filter-select';
import { TextField } from '../../ui/text-field';
import { useAddressSearch } from '../../ui/use-address-search';
import { labelOfAction } from './action-text';

const actions = auditAction.options
  .map((id) => ({ id, label: labelOfAction(id) }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** The filters of the audit log, which are kept in the address. */
export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const change = (changed: AuditFilter) =>
    goTo(toPath('audit', { ...filter, ...changed }), { replace: true });
  const [typed, setTyped] = useAddressSearch(filter.actor ?? '', (actor) =>
    change({ actor: actor || undefined }),
  );
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-40 flex-1 basis-40">
        <TextField
          label="Done by"
          type="search"
          placeholder="Full name or ID"
          maxLength={300}
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <div className="min-w-40 flex-1 basis-40">
        <FilterSelect
          label="What"
          value={filter.action}
          options={actions}
          onChange={(action) => change({ action: auditAction.safeParse(action).data })}
        />
      </div>
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className="min-w-36 flex-1 basis-36 sm:max-w-40">
          <TextField
            label={name === 'from' ? 'From' : 'To'}
            type="date"
            value={filter[name] ?? ''}
            onChange={({ target }) => change({ [name]: target.value || undefined })}
          />
        </div>
      ))}
    </div>
  );
}
