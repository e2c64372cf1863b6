import { useId } from 'react';
import type { MappingIssue } from './parse-mapping';

/** A text area for JSON, with its error below. */
export function JsonBox({
  label,
  text,
  onChange,
  issues,
  isReadOnly = false,
}: {
  label: string;
  text: string;
  onChange: (text: string) => void;
  issues: readonly MappingIssue[];
  isReadOnly?: boolean;
}) {
  const [boxId, issuesId] = [useId(), useId()];
  return (
    <div className="grid gap-1">
      <label htmlFor={boxId} className="font-semibold text-small">
        {label}
      </label>
      <textarea
        id={boxId}
        className="field resize-y py-2 font-mono text-small"
        rows={Math.min(18, Math.max(5, text.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        value={text}
        readOnly={isReadOnly}
        aria-invalid={issues.length > 0}
        aria-describedby={issuesId}
        onChange={({ target }) => onChange(target.value)}
      />
      <ul id={issuesId} aria-live="polite" className="text-bad empty:hidden">
        {issues.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field && <code className="font-mono text-small">{field}: </code>}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
