import type { InboxState } from '../../../../utils/contract/console/inbox';

/** The states in words, in the order in which they come. */
export const stateLabels: Record<InboxState, string> = {
  new: 'New',
  seen: 'Seen',
  'acted-on': 'Acted on',
  'question-open': 'Question open',
  answered: 'Answered',
};
