import type { HistoryEntry } from '../contract/rep/history-entry';
import type { Me } from '../contract/shared/team';
import { formatDate } from './format';
import { dispositionLabel, reasonLabels } from './labels';
import { text } from './text';

type SnoozedFeedback = Pick<HistoryEntry, 'stage' | 'disposition' | 'reasons' | 'at'> &
  Partial<Pick<HistoryEntry, 'by' | 'isMine'>>;

/** Why a lead was snoozed, when and by whom: `You chose “Bad timing” on 12 Dec.` */
export function snoozeEndedText({ by, isMine = true, ...feedback }: SnoozedFeedback, me: Me): string {
  const reasons = reasonLabels(me, feedback);
  const quoted = text('quoted', reasons.length > 0 ? reasons.join(' · ') : dispositionLabel(me, feedback));
  const day = formatDate(new Date(feedback.at));
  return isMine || !by ? text('snooze_ended_you', quoted, day) : text('snooze_ended_by', by, quoted, day);
}
