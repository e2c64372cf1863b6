import type { LeadDefinition } from '../../../utils/contract/shared/lead-definition';
import type { TeamTx } from '../../platform/db/store';
import type { leads } from '../../platform/db/tables/lead-tables';
import { currentDefinition } from './current-definition';
import { leadTraits } from './lead-rows';
import { loadStates } from './lead-states';
import { ownThreshold } from './own-threshold';
import { totalScore } from './total-score';

type Row = typeof leads.$inferSelect;

/** The score of each lead under a definition, from its stored sums, as it has faded by now. */
export async function currentTotals(
  tx: TeamTx,
  rows: readonly Row[],
  definition: LeadDefinition,
  now: Date,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ id }) => id);
  const states = await loadStates(tx, ids, definition.version);
  return new Map(
    rows.map((row) => {
      const sums = [...(states.get(row.id)?.sums.values() ?? [])];
      return [row.id, totalScore(definition, leadTraits(row), sums, now)];
    }),
  );
}

/**
 * Whether any of these leads has been handed to sales and is at the threshold now. Ask before a change that may lift
 * one over it, and pass the answer to `replayLead`.
 */
export async function isAnyReady(tx: TeamTx, rows: readonly Row[], now: Date): Promise<boolean> {
  const definition = await currentDefinition(tx);
  const totals = await currentTotals(tx, rows, definition, now);
  return rows.some(
    ({ id, thresholdReachedAt, heldBack }) =>
      thresholdReachedAt !== null && (totals.get(id) ?? 0) >= ownThreshold(definition, heldBack),
  );
}
