import type { HistoryEntry } from '../contract/rep/history-entry';
import type { Lead } from '../contract/rep/lead';
import { type DispositionRow, isUnsent } from './outbox/outbox-row';

/** A rep's verdict: on this device, where it can be changed, or as the endpoint has it from another. */
export type StandingVerdict =
  | { row: DispositionRow; entry?: undefined }
  | { row?: undefined; entry: HistoryEntry };

/**
 * The rep's own verdict on a lead, unless the lead awaits a new one: the rep has withdrawn it, its snooze has ended, or
 * the lead has reached the threshold again since.
 *
 * @param latest the newest disposition on this device, null if there is none.
 */
export function standingVerdict(
  { history, deadlines }: Pick<Lead, 'history' | 'deadlines'>,
  latest: DispositionRow | null,
): StandingVerdict | undefined {
  const [newest] = history;
  const isOver = (id: string) =>
    history.some((entry) => entry.id === id && (entry.snooze?.hasEnded || deadlines.decideBy !== undefined));
  const isFromElsewhere =
    newest?.isMine &&
    newest.id !== latest?.id &&
    (latest === null || Date.parse(newest.at) > latest.savedAt.getTime());
  if (isFromElsewhere) return isOver(newest.id) ? undefined : { entry: newest };
  if (!latest || latest.item.body.withdrawn) return undefined;
  // The endpoint knows nothing yet of what isn't sent.
  return !isUnsent(latest) && isOver(latest.id) ? undefined : { row: latest };
}
