import type { Disposition, Me } from '../../../utils/contract/shared/team';
import { defaultPicklists } from './default-picklists';

type Words = Pick<Me, 'dispositions'>;

/**
 * A team's words as everybody reads them. A reason of Passback's own (`isDefault`) that was kept before it had
 * something to say, such as when its leads usually wake, says it as the default one does now; what the team has set
 * itself stays. A team that wants none of it makes the reason one of its own.
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
