import { type ConsoleScope, consoleScope } from '../../../../utils/contract/console/session';

/** The labels of what a system's token may do. */
export const scopeLabels: Record<ConsoleScope, string> = {
  answer: 'Read the inbox and answer reps',
  read: 'Read everything a marketer sees',
  import: 'Import files',
  edit: 'Change content, leads and drafts',
  audit: 'Read the audit log',
};

/** Asks what a system’s token may do. */
export function ScopeChoice({
  scopes,
  issue,
  onChange,
}: {
  scopes: readonly ConsoleScope[];
  issue: string | undefined;
  onChange: (scopes: ConsoleScope[]) => void;
}) {
  const toggle = (scope: ConsoleScope) =>
    consoleScope.options.filter((one) => (one === scope) !== scopes.includes(one));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 font-semibold text-small">Permissions</legend>
      {consoleScope.options.map((scope) => (
        <label key={scope} className="inline-flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="tick"
            checked={scopes.includes(scope)}
            onChange={() => onChange(toggle(scope))}
          />
          {scopeLabels[scope]}
        </label>
      ))}
      <p className="text-ink-3 text-small">A token can’t sign a definition or change settings.</p>
      <p role="alert" className="text-bad text-small empty:hidden">
        {issue}
      </p>
    </fieldset>
  );
}
