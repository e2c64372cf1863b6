import type { Disposition, Me } from '../../../utils/contract/shared/team';
import { defaultPicklists } from './default-picklists';

type Dispositions = Pick<Me, 'dispositions'>;

/**
 * A team's picklists with current defaults. If a built-in reason (`isDefault`) was stored before it had some
 * property, such as its usual snooze, it gets the default's value; what the team has set stays. A team that
 * doesn't want this can make the reason its own.
 */
export function fillInDefaults<Picklists extends Dispositions>(picklists: Picklists): Picklists {
  const { 'before-contact': before, 'after-contact': after } = picklists.dispositions;
  return {
    ...picklists,
    dispositions: {
      'before-contact': before.map(fillInReasons(defaultPicklists.dispositions['before-contact'])),
      'after-contact': after.map(fillInReasons(defaultPicklists.dispositions['after-contact'])),
    },
  };
}

const fillInReasons =
  (defaults: readonly Disposition[]) =>
  (disposition: Disposition): Disposition => {
    const defaultDisposition = defaults.find(({ id }) => id === disposition.id);
    const reasons = disposition.reasons.map((reason) =>
      reason.isDefault
        ? { ...defaultDisposition?.reasons.find(({ id }) => id === reason.id), ...reason }
        : reason,
    );
    return { ...disposition, reasons };
  };
