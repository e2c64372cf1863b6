import type { z } from 'zod';

/** Describes an invalid body in one line: the place and the message of its first three issues. */
export function describeIssues({ issues }: z.ZodError): string {
  const shown = issues.slice(0, 3).map(({ path, message }) => {
    const place = path.map(String).join('.') || 'body';
    return `${place.slice(0, 100)}: ${message}`;
  });
  const more = issues.length > shown.length ? ` (and ${issues.length - shown.length} more)` : '';
  return shown.join('; ') + more;
}
