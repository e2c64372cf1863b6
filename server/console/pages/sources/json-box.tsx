import { useId } from 'react';
import type { MappingIssue } from './parse-mapping';

/** A text area for JSON, with its error below. */
export function JsonBox({
  label,
  text,
  onType,
  issues,
  isReadOnly = false,
}: {
  label: string;
  text: string;
  onType: (text: string) => void;
  issues: readonly MappingIssue[];
  isReadOnly?: boolean;
}) {
  const [box, said] = [useId(), useId()];
  return (
    <div className="grid gap-1">
      <label htmlFor={box} className="font-semibold text-small">
        {label}
      </label>
      <textarea
        id={box}
        className="field resize-y py-2 font-mono text-small"
        rows={Math.min(18, Math.max(5, text.split('\n').length))}
        spellCheck={false}
        autoComplete="off"
        value={text}
        readOnly={isReadOnly}
        aria-invalid={issues.length > 0}
        aria-describedby={said}
        onChange={({ target }) => onType(target.value)}
      />
      <ul id={said} aria-live="polite" className="text-bad empty:hidden">
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
