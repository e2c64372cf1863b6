import type { InboxState } from '../../../../utils/contract/console/inbox';

/** The labels of the states, in the order they occur. */
export const stateLabels: Record<InboxState, string> = {
  new: 'New',
  seen: 'Seen',
  'acted-on': 'Acted on',
  'question-open': 'Question open',
  answered: 'Answered',
};
