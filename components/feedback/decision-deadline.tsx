import { formatDistance } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';

/** The rep's SLA: how long until a disposition is due, or since when it has been. */
export function DecisionDeadline({ at }: { at: Date }) {
  const isLate = at.getTime() < Date.now();
  return (
    <span className={isLate ? 'text-warm' : ''}>
      {text(isLate ? 'decide_late' : 'decide_by', formatDistance(at))}
    </span>
  );
}
