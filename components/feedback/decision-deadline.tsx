import { deadlineText } from '../../utils/i18n/deadline-text';

/** The rep's SLA: how long until a disposition is due, or since when it has been. */
export function DecisionDeadline({ at }: { at: Date }) {
  return <span className={at.getTime() < Date.now() ? 'text-warm' : ''}>{deadlineText('decide', at)}</span>;
}
