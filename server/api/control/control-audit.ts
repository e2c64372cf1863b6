import type { Hono } from 'hono';
import { auditFeedQuery } from '../../../utils/contract/console/audit';
import { readAuditFeed } from '../../features/audit/read-audit';
import type { Store } from '../../platform/db/store';
import { describeIssues } from '../../platform/describe-issues';

/** What the `audit` command calls. */
export function mountAudit(app: Hono, store: Store, team: string): void {
  app.post('/audit', async (c) => {
    const input = auditFeedQuery.safeParse(await c.req.json());
    if (!input.success) return c.text(describeIssues(input.error), 400);
    let { after } = input.data;
    const lines: string[] = [];
    for (;;) {
      const entries = await store.inTeam(team, (tx) => readAuditFeed(tx, after));
      const last = entries.at(-1);
      if (!last) return c.text(lines.join('\n'));
      lines.push(...entries.map((entry) => JSON.stringify(entry)));
      after = last.number;
    }
  });
}
