import type { Disposition, Me } from '../../../utils/contract/shared/team';
import { defaultPicklists } from './default-picklists';

type Words = Pick<Me, 'dispositions'>;

/**
 * A team's picklists with current defaults. If a built-in reason (`isDefault`) was stored before it had some
 * property, such as its usual snooze, it gets the default's value; what the team has set stays. A team that
 * doesn't want this can make the reason its own.
 */
export function fillInDefaults<Of extends Words>(words: Of): Of {
  const { 'before-contact': before, 'after-contact': after } = words.dispositions;
  return {
    ...words,
    dispositions: {
      'before-contact': before.map(filled(defaultPicklists.dispositions['before-contact'])),
      'after-contact': after.map(filled(defaultPicklists.dispositions['after-contact'])),
    },
  };
}

const filled =
  (defaults: readonly Disposition[]) =>
  (disposition: Disposition): Disposition => {
    const own = defaults.find(({ id }) => id === disposition.id);
    const reasons = disposition.reasons.map((reason) =>
      reason.isDefault ? { ...own?.reasons.find(({ id }) => id === reason.id), ...reason } : reason,
    );
    return { ...disposition, reasons };
  };
