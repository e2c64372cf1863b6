import { type ConsoleScope, consoleScope } from '../../../../utils/contract/console/session';

/** The labels of what a system's token may do. */
export const scopeLabels: Record<ConsoleScope, string> = {
  answer: 'Read the inbox and answer reps',
  read: 'Read everything a marketer sees',
  import: 'Import files',
  edit: 'Change content, leads and drafts',
};

/** Asks what a system’s token may do. By default it may only answer reps. */
export function ScopeChoice() {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-semibold text-small">Permissions</legend>
      {consoleScope.options.map((scope) => (
        <label key={scope} className="inline-flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            name="scopes"
            value={scope}
            className="tick"
            defaultChecked={scope === 'answer'}
          />
          {scopeLabels[scope]}
        </label>
      ))}
      <p className="text-ink-3 text-small">A token can’t sign a definition or change settings.</p>
    </fieldset>
  );
}
