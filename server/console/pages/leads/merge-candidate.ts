import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';

/** A lead that may be merged: who it is and, if known, its score and disposition. */
export type MergeCandidate = Pick<ConsoleLead, 'id' | 'name' | 'title' | 'company' | 'email'> &
  Partial<Pick<ConsoleLead, 'total' | 'grade' | 'latestDisposition' | 'doNotContact'>>;
