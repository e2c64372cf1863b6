import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';

/** A lead that may be joined: who it is, and how it is doing where that is known. */
export type MergeCandidate = Pick<ConsoleLead, 'id' | 'name' | 'title' | 'company' | 'email'> &
  Partial<Pick<ConsoleLead, 'total' | 'grade' | 'latestDisposition' | 'doNotContact'>>;
