import { sql } from 'drizzle-orm';
import type { Endpoint } from '../../server/api/start-endpoint';

/**
 * Dates the demo's feedback and replies as if the endpoint had received them when they were given, so that reports
 * show ninety days of work rather than one minute. Judged leads were handed over some hours before, and marketing
 * replied some hours later.
 */
export async function backdateDemo({ store, team }: Pick<Endpoint, 'store' | 'team'>): Promise<void> {
  await store.inTeam(team, async (tx) => {
    await tx.execute(
      sql`update feedback set received_at = created_at, given_at = created_at where kind = 'disposition'`,
    );
    await tx.execute(sql`
      update replies r set at = least(r.at, f.given_at + interval '1 hour' * (2 + get_byte(uuid_send(f.id), 0) % 60))
      from feedback f where f.team = r.team and f.id = r.feedback`);
    await tx.execute(sql`
      update leads l set handed_over_at = w.given_at - interval '1 hour' * (1 + get_byte(uuid_send(l.id), 0) % 30)
      from (select team, lead, min(given_at) as given_at from feedback where kind = 'disposition' group by team, lead) w
      where w.team = l.team and w.lead = l.id and not exists (
        select from feedback f where f.team = l.team and f.lead = l.id and f.given_at < l.threshold_reached_at)`);
  });
}
