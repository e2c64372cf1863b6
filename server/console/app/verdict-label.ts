import type { ConsoleMe } from '../../../utils/contract/console/session';
import type { Stage } from '../../../utils/contract/shared/stage';
import { type Disposition, findDisposition } from '../../../utils/contract/shared/team';

/** What a rep did with each of Passback's own dispositions. The picklists have what their buttons say. */
const doneLabels: Record<string, string> = {
  accepted: 'Accepted',
  'needs-workup': 'Sent back',
  rejected: 'Rejected',
  'sales-ready': 'Sales-ready',
  disqualified: 'Disqualified',
};

/** A disposition once it was given: `Sent back`. The team's own are shown as written. */
export function doneLabel({ id, label, isDefault }: Pick<Disposition, 'id' | 'label' | 'isDefault'>): string {
  return (isDefault && doneLabels[id]) || label;
}

/** The verdict that a rep gave; its id if the team no longer has it. */
export function verdictLabel(
  me: Pick<ConsoleMe, 'dispositions'>,
  verdict: { stage: Stage; disposition: string },
  form: 'alone' | 'in-sentence' = 'alone',
): string {
  const option = findDisposition(me, verdict);
  if (!option) return verdict.disposition;
  const label = doneLabel(option);
  return form === 'in-sentence' && option.isDefault ? label.toLowerCase() : label;
}
