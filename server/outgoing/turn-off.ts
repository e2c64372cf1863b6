import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../store/store';
import { deliveries, targets } from '../store/tables/outgoing-tables';

/**
 * Turns a target off that is held, and gives up what was on its way there.
 *
 * @param why in words; none where marketing does it.
 */
export async function turnOff(
  tx: Transaction,
  team: string,
  target: string,
  now: Date,
  why?: string,
): Promise<void> {
  await tx
    .update(targets)
    .set({ isOn: false, offWhy: why ?? null, offAt: why ? now : null })
    .where(and(eq(targets.team, team), eq(targets.id, target)));
  await tx
    .update(deliveries)
    .set({
      state: 'given-up',
      nextTry: null,
      lastError: why ? 'Passback turned the target off.' : 'The target was turned off.',
    })
    .where(
      and(
        eq(deliveries.team, team),
        eq(deliveries.target, target),
        inArray(deliveries.state, ['waiting', 'failed']),
      ),
    );
}
