import { isDeepStrictEqual } from 'node:util';
import type { AuditEntry } from '../../../utils/contract/console/audit';

/** What a change changed, for the audit log: `{ "answerWithinHours before": 16, "answerWithinHours after": 8 }`. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): AuditEntry['details'] {
  const changed = Object.keys(after).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  return Object.fromEntries(
    changed.flatMap((key) => [
      [`${key} before`, toDetail(before[key])],
      [`${key} after`, toDetail(after[key])],
    ]),
  );
}

function toDetail(value: unknown): AuditEntry['details'][string] {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}
