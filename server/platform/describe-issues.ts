import type { z } from 'zod';

/** One line on what is wrong with a body: the place and issue of the first three errors. */
export function describeIssues({ issues }: z.ZodError): string {
  const shown = issues.slice(0, 3).map(({ path, message }) => {
    const where = path.map(String).join('.') || 'body';
    return `${where.slice(0, 100)}: ${message}`;
  });
  const more = issues.length > shown.length ? ` (and ${issues.length - shown.length} more)` : '';
  return shown.join('; ') + more;
}
