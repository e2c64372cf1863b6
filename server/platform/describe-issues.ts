import type { z } from 'zod';
import { cutText } from '../../utils/identity/cut-text';

/** Describes an invalid body in one line: the place and the message of its first three issues. */
export function describeIssues({ issues }: z.ZodError): string {
  const shown = issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map(String).join('.') || 'body';
    return `${cutText(place, 100)}: ${message}`;
  });
  const more = issues.length > shown.length ? ` (and ${issues.length - shown.length} more)` : '';
  return shown.join('; ') + more;
}
